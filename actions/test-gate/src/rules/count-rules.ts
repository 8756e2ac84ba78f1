import { formatDuration } from '../../../../lib/kernel/duration.ts'
import { nearest } from '../../../../lib/kernel/nearest.ts'
import { compareQuantities, formatQuantity } from '../../../../lib/kernel/quantity.ts'
import type { PathProblem } from '../paths/resolved-paths.ts'
import type { RuleEvidence } from './evidence.ts'
import { broken, cannotTell, holds, type Judgement, noInput, whenMeasured } from './judgement.ts'
import type { Demand } from './rule.ts'

type Of<K extends Demand['kind']> = Extract<Demand, { kind: K }>

const TEST_CODES = {
  failed: 'tests-failed',
  errored: 'tests-failed',
  skipped: 'too-many-skipped',
  flaky: 'too-many-flaky',
} as const

const PATH_CODES = { unmatched: 'too-many-unmatched', ambiguous: 'too-many-ambiguous' } as const

const NAMES = {
  failed: 'failed',
  errored: 'broke',
  skipped: 'were skipped',
  flaky: 'passed only after a retry',
} as const

export function judgeTests({ tests, comparison }: RuleEvidence, { what, most }: Of<'tests'>): Judgement {
  if (tests === undefined) return noInput('results')
  if (what === 'new-skipped')
    return whenMeasured(comparison.newSkipped, (count) =>
      count <= most
        ? holds(`${count}`)
        : broken('newly-skipped', `${count}`, `${tally(count)} skipped that ran before, or new and skipped.`),
    )
  if (tests.total === 0) return noCase()
  const count = tests[what]
  const measured = `${count} of ${tests.total}`
  if (count <= most) return holds(measured)
  return broken(TEST_CODES[what], measured, `${count} of ${tests.total} tests ${NAMES[what]}.`)
}

export function judgeLeastTests({ tests }: RuleEvidence, { least }: Of<'test-count'>): Judgement {
  if (tests === undefined) return noInput('results')
  if (tests.total >= least) return holds(`${tests.total}`)
  return broken('too-few-tests', `${tests.total}`, `${least - tests.total} fewer than there must be.`)
}

export function judgeQuarantine({ tests, quarantine }: RuleEvidence, { most }: Of<'quarantine'>): Judgement {
  if (tests === undefined) return noInput('results')
  if (quarantine === undefined)
    return cannotTell('not-measured', 'The quarantine, or a report that may hold its tests, could not be read.')
  const { entries, unmatched } = quarantine
  const measured = `${unmatched.length} of ${entries}`
  if (unmatched.length <= most) return holds(measured)
  return broken('quarantine-unmatched', measured, unmatched[0] ?? '')
}

/** The sum over the cases, which is more than the clock shows when they run side by side. */
export function judgeDuration({ tests }: RuleEvidence, { milliseconds }: Of<'duration'>): Judgement {
  if (tests === undefined) return noInput('results')
  if (tests.total === 0) return noCase()
  const measured = formatDuration(tests.microseconds / 1000)
  const over = tests.microseconds - milliseconds * 1000
  if (over <= 0) return holds(measured)
  return broken('tests-too-slow', measured, `The test cases together take ${formatDuration(over / 1000)} too long.`)
}

export function judgePaths({ coverage, paths }: RuleEvidence, { what, most }: Of<'paths'>): Judgement {
  if (coverage === undefined) return noInput('coverage')
  if (paths === undefined)
    return cannotTell(
      'not-measured',
      'Without a checkout it is not known which source paths are files of the repository.',
    )
  const count = paths[what]
  const measured = `${count} of ${paths.matched + paths.unmatched + paths.ambiguous}`
  if (count <= most) return holds(measured)
  const isOfKind = ({ candidates }: PathProblem) => candidates.length > 0 === (what === 'ambiguous')
  const first = paths.problems.find(isOfKind)?.path ?? ''
  return broken(PATH_CODES[what], measured, `The first is ${JSON.stringify(first)}; "path-map" tells where it lies.`)
}

export function judgeFindings({ findings, comparison }: RuleEvidence, { what, most }: Of<'findings'>): Judgement {
  if (findings === undefined) return noInput('findings')
  if (findings === 'unread') return cannotTell('not-measured', 'Not one of the reports of findings could be read.')
  if (what === 'new')
    return whenMeasured(comparison.newFindings, (count) =>
      count <= most ? holds(`${count}`) : broken('new-findings', `${count}`, 'The change brings findings.'),
    )
  const count = findings[what]
  if (count <= most) return holds(`${count}`)
  return broken('too-many-findings', `${count}`, `${count - most} more than allowed.`)
}

/** So many names are compared with one that is missing. */
const MOST_COMPARED = 2000

/** Every file that has the metric must keep the limit: percentiles of shards cannot be merged. */
export function judgeMetric({ measurements }: RuleEvidence, { name, sign, limit }: Of<'metric'>): Judgement {
  if (measurements === undefined) return noInput('measurements')
  const values = measurements.get(name) ?? []
  if (values.length === 0) {
    const known = [...measurements.keys()].slice(0, MOST_COMPARED)
    const advice = nearest(name, known) || '.'
    return cannotTell('metric-missing', `No measurements file has ${JSON.stringify(name)}${advice}`)
  }
  const wrong = sign === '<=' ? 1 : -1
  const compared = values.map((each) => ({ ...each, order: compareQuantities(each, limit) }))
  const strange = compared.find(({ order }) => order === undefined)
  if (strange !== undefined)
    return cannotTell(
      'metric-missing',
      `${strange.file} gives ${formatQuantity(strange)}, which does not compare with ${formatQuantity(limit)}: ${
        strange.unit === '' ? 'it has no unit' : 'the units differ'
      }.`,
    )
  const worst = values.reduce((a, b) => (compareQuantities(b, a) === wrong ? b : a))
  const measured = formatQuantity(worst)
  if (compared.every(({ order }) => order !== wrong)) return holds(measured)
  return broken('metric-out-of-limit', measured, `It stands in ${worst.file}.`)
}

/** Of no test at all it would hold that none was skipped. */
function noCase(): Judgement {
  return cannotTell('zero-tests', 'The result files hold no test case.')
}

function tally(count: number): string {
  return count === 1 ? '1 test is' : `${count} tests are`
}
