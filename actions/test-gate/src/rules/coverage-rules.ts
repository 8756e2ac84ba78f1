import { atLeastPercent, type Decimal, flooredPercent } from '../../../../lib/kernel/decimal.ts'
import type { FileTotals } from '../coverage/coverage-set.ts'
import { NOTHING, type Ratio, sum } from '../coverage/ratio.ts'
import { missingLines, share } from '../judge/rules.ts'
import type { Metric, RuleEvidence } from './evidence.ts'
import { type Glob, matchesGlob } from './glob.ts'
import { broken, cannotTell, holds, type Judgement, moreNeeded, noData, noInput } from './judgement.ts'

type Coverage = RuleEvidence['coverage']

export function judgeTotal(coverage: Coverage, metric: Metric, percent: Decimal): Judgement {
  if (coverage === undefined) return noInput('coverage')
  return judgeRatio(coverage[metric], metric, percent, 'coverage-below-threshold')
}

/** The files that the glob names, together. */
export function judgeFiles(coverage: Coverage, glob: Glob, metric: Metric, percent: Decimal): Judgement {
  if (coverage === undefined) return noInput('coverage')
  let total: Ratio | undefined
  for (const file of matching(coverage.files, glob)) total = sum(total ?? NOTHING, file[metric])
  return total === undefined ? noMatch(glob) : judgeRatio(total, metric, percent, 'file-coverage-below-threshold')
}

/** Each file that the glob names and that has something to cover. */
export function judgeEveryFile(coverage: Coverage, glob: Glob, metric: Metric, percent: Decimal): Judgement {
  if (coverage === undefined) return noInput('coverage')
  const below: FileTotals[] = []
  let [matched, measurable] = [0, 0]
  for (const file of matching(coverage.files, glob)) {
    matched++
    if (file[metric].total === 0) continue
    measurable++
    if (!reaches(file[metric], percent)) below.push(file)
  }
  if (matched === 0) return noMatch(glob)
  if (measurable === 0) return noData(metric)
  below.sort(lowestFirst(metric))
  const measured = `${below.length} of ${measurable} files below`
  if (below.length === 0) return holds(measured)
  const worst = below.slice(0, 3).map((file) => `${file.path} has ${share(file[metric])}`)
  const more = below.length > worst.length ? `, and ${below.length - worst.length} more` : ''
  return broken('file-coverage-below-threshold', measured, `${worst.join(', ')}${more}.`)
}

/** A file without tests: it has lines that can be covered, and none of them is. */
export function judgeUntested(coverage: Coverage, percent: Decimal): Judgement {
  if (coverage === undefined) return noInput('coverage')
  const untested: string[] = []
  let files = 0
  for (const { path, lines } of coverage.files) {
    if (lines.total > 0) files++
    if (lines.total > 0 && lines.covered === 0) untested.push(path)
  }
  if (files === 0) return noData('lines')
  const ratio = { covered: untested.length, total: files }
  const measured = `${flooredPercent(BigInt(ratio.covered), BigInt(ratio.total))} % (${ratio.covered} of ${ratio.total})`
  if (!exceeds(ratio, percent)) return holds(measured)
  const first = untested.slice(0, 3)
  const more = untested.length > first.length ? `, and ${untested.length - first.length} more` : ''
  return broken('untested-files', measured, `Not one line is covered of ${first.join(', ')}${more}.`)
}

/** Also for the lines of a change, where 0 of 0 is decided by the caller. */
export function judgeRatio(
  ratio: Ratio,
  metric: Metric,
  percent: Decimal,
  code: 'coverage-below-threshold' | 'file-coverage-below-threshold' | 'patch-coverage-below-threshold',
): Judgement {
  if (ratio.total === 0) return noData(metric)
  const short = missingLines(ratio, percent)
  return short === 0n ? holds(share(ratio)) : broken(code, share(ratio), moreNeeded(short, metric))
}

function* matching(files: Iterable<FileTotals>, glob: Glob): Generator<FileTotals> {
  for (const file of files) if (matchesGlob(glob, file.path)) yield file
}

function noMatch({ text }: Glob): Judgement {
  return cannotTell('no-matching-files', `No file of the coverage reports matches ${JSON.stringify(text)}.`)
}

function reaches({ covered, total }: Ratio, percent: Decimal): boolean {
  return atLeastPercent(BigInt(covered), BigInt(total), percent)
}

function exceeds({ covered, total }: Ratio, { digits, scale }: Decimal): boolean {
  return BigInt(covered) * 100n * 10n ** BigInt(scale) > digits * BigInt(total)
}

function lowestFirst(metric: Metric): (a: FileTotals, b: FileTotals) => number {
  return ({ [metric]: a, path: one }, { [metric]: b, path: other }) =>
    a.covered * b.total - b.covered * a.total || b.total - a.total || (one < other ? -1 : 1)
}
