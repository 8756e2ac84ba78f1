import type { CoverageSet } from './coverage/coverage-set.ts'
import type { ChangeSource } from './patch/change.ts'
import { type PatchCoverage, patchCoverage } from './patch/patch-coverage.ts'
import { type DiffEdges, type ReadDiff, readDiff } from './patch/read-diff.ts'
import type { PathSummary } from './paths/resolved-paths.ts'
import { type Comparison, type Measure, NO_COMPARISON } from './rules/evidence.ts'

export interface Compared {
  readonly comparison: Comparison
  readonly patch?: PatchCoverage
}

/** What was measured now. */
export interface Now {
  /** `undefined`: no coverage was asked for. */
  readonly coverage: CoverageSet | undefined
  readonly paths: PathSummary
}

/** The change that is tested and the state before it. */
export async function compare(now: Now, source: ChangeSource, edges: DiffEdges): Promise<Compared> {
  if (now.coverage === undefined) return { comparison: NO_COMPARISON }
  const diff = await readDiff(edges, source)
  const patch = measurePatch(now.coverage, now.paths, diff)
  if (patch.kind === 'cannot-tell') return { comparison: { ...NO_COMPARISON, patch } }
  return {
    comparison: { ...NO_COMPARISON, patch: { kind: 'measured', value: { lines: patch.value.lines } } },
    patch: patch.value,
  }
}

/** A changed file that an ambiguous path of a report may mean could have uncovered lines: then nothing is known. */
function measurePatch(coverage: CoverageSet, { doubtful }: PathSummary, diff: ReadDiff): Measure<PatchCoverage> {
  if (diff.kind === 'unknown') return { kind: 'cannot-tell', code: 'no-diff', why: diff.why }
  for (const [file, lines] of diff.newLines) {
    const path = lines.length === 0 ? undefined : doubtful.get(file)
    if (path === undefined) continue
    const why = `The source path ${JSON.stringify(path)} of a report may mean ${file}, which has new lines, or another file; tell by "path-map" which.`
    return { kind: 'cannot-tell', code: 'not-measured', why }
  }
  return { kind: 'measured', value: patchCoverage(coverage, diff.newLines, diff.from) }
}
