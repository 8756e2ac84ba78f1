import type { CodeFinding, CodeFindings } from '../findings/code-findings.ts'
import type { Measure, Reference } from '../rules/evidence.ts'
import type { CaseName, TestResults } from '../tests/test-results.ts'
import { digestsOf } from './digests.ts'

/** What this run has and the baseline has not. */
export interface Fresh<T> {
  readonly count: number
  /** The first of them. */
  readonly shown: readonly T[]
}

/** The names by which skipped cases are known again; `undefined`: too many. A case that moves to another line stays the same. */
export function skippedNames(tests: TestResults): readonly string[] | undefined {
  return tests.skipped?.map(({ suite, className, name }) => [suite, className, name].join('\0'))
}

export function newlySkipped(tests: TestResults, baseline: Measure<Reference>): Measure<Fresh<CaseName>> {
  if (baseline.kind === 'cannot-tell') return baseline
  const { from, skipped } = baseline.value
  const names = skippedNames(tests)
  if (names === undefined) return cannotTell('not-measured', 'So many tests are skipped that they are not compared.')
  if (skipped === undefined) return cannotTell('no-baseline', `At ${from} it is not recorded which tests were skipped.`)
  const places = placesOfNew(names, skipped)
  return { kind: 'measured', value: { count: places.length, shown: pick(tests.skipped ?? [], places) } }
}

export function newFindings(found: CodeFindings, baseline: Measure<Reference>): Measure<Fresh<CodeFinding>> {
  if (baseline.kind === 'cannot-tell') return baseline
  const { from, findings } = baseline.value
  const names = found.identities
  if (names === undefined) return cannotTell('not-measured', 'There are so many findings that they are not compared.')
  if (findings === undefined) return cannotTell('no-baseline', `At ${from} it is not recorded what was found.`)
  const places = placesOfNew(names, findings)
  const fresh = new Set(pick(names, places))
  return {
    kind: 'measured',
    value: { count: places.length, shown: found.kept.filter(({ identity }) => fresh.has(identity)) },
  }
}

function placesOfNew(names: readonly string[], before: ReadonlySet<string>): readonly number[] {
  return digestsOf(names).flatMap((digest, at) => (before.has(digest) ? [] : [at]))
}

function pick<T>(all: readonly T[], places: readonly number[]): readonly T[] {
  const wanted = new Set(places)
  return all.filter((_, at) => wanted.has(at))
}

function cannotTell(code: 'no-baseline' | 'not-measured', why: string): Measure<never> {
  return { kind: 'cannot-tell', code, why }
}
