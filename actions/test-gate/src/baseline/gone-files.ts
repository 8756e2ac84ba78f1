import { FILE_DIGEST_LENGTH } from '../../../../lib/gate/record.ts'
import type { FileTotals } from '../coverage/coverage-set.ts'
import type { Measure, Reference } from '../rules/evidence.ts'
import { digestsOf } from './digests.ts'

/** Digests of the files that have lines to cover, by which it is known later that they were in the reports. */
export function fileDigests(files: Iterable<FileTotals>): readonly string[] {
  const measured: string[] = []
  for (const { path, lines } of files) if (lines.total > 0) measured.push(path)
  return digestsOf(measured, FILE_DIGEST_LENGTH)
}

/**
 * Files that the reports of the baseline have, that git still tracks, and that no report has now: a shard is missing, or
 * the end of a report that does not say where it ends. `tracked`: left out without a checkout.
 */
export function goneFiles(
  now: Iterable<FileTotals>,
  tracked: Iterable<string> | undefined,
  baseline: Measure<Reference>,
): Measure<readonly string[]> {
  if (baseline.kind === 'cannot-tell') return baseline
  const { from, files } = baseline.value
  if (files === undefined) return cannotTell('no-baseline', `At ${from} it is not recorded which files were measured.`)
  if (tracked === undefined)
    return cannotTell('not-measured', 'Without a checkout it is not known which files there are.')
  const present = new Set<string>()
  for (const { path } of now) present.add(path)
  const absent = [...tracked].filter((path) => !present.has(path))
  const digests = digestsOf(absent, FILE_DIGEST_LENGTH)
  return { kind: 'measured', value: absent.filter((_, at) => files.has(digests[at] ?? '')).sort() }
}

function cannotTell(code: 'no-baseline' | 'not-measured', why: string): Measure<never> {
  return { kind: 'cannot-tell', code, why }
}
