import { findBaseline } from './baseline/find-baseline.ts'
import { givenBaseline } from './baseline/given-baseline.ts'
import type { CoverageSet } from './coverage/coverage-set.ts'
import type { ChangeSource } from './patch/change.ts'
import { type PatchCoverage, patchCoverage } from './patch/patch-coverage.ts'
import { type DiffEdges, type ReadDiff, readDiff } from './patch/read-diff.ts'
import type { PathSummary } from './paths/resolved-paths.ts'
import { type Comparison, type Measure, NO_COMPARISON, type Reference } from './rules/evidence.ts'
import type { HeldRule } from './rules/rule.ts'

export interface Compared {
  readonly comparison: Comparison
  readonly patch?: PatchCoverage
  /** Why a baseline that the step names by its path is not there. */
  readonly missingBaseline?: string
}

/** What was measured now, and by which rules it is judged. */
export interface Now {
  /** `undefined`: no coverage was asked for. */
  readonly coverage: CoverageSet | undefined
  readonly paths: PathSummary
  readonly rules: readonly HeldRule[]
}

/** Where the earlier state comes from. */
export interface BaselineSource {
  /** Input `baseline`: `auto`, `none`, or a path. */
  readonly baseline: string
  readonly workspace: string
  readonly gate: string
  readonly branches: readonly string[]
}

/** The change that is tested and the state before it. GitHub is asked for that state only when a rule needs it. */
export async function compare(
  now: Now,
  change: ChangeSource,
  before: BaselineSource,
  edges: DiffEdges,
): Promise<Compared> {
  const needed = now.rules.some(needsBaseline)
  const isGiven = before.baseline !== 'auto' && before.baseline !== 'none'
  const needsDiff = now.coverage !== undefined || (needed && before.baseline === 'auto')
  const diff: ReadDiff = needsDiff
    ? await readDiff(edges, change)
    : { kind: 'unknown', why: 'This step reads no coverage.' }
  const baseline = needed || isGiven ? await baselineOf(diff, before, edges) : NO_COMPARISON.baseline
  const patch: Measure<PatchCoverage> =
    now.coverage === undefined
      ? { kind: 'cannot-tell', code: 'no-diff', why: 'This step reads no coverage.' }
      : measurePatch(now.coverage, now.paths, diff)
  return {
    // For a change both are its merge base's values, so that a fallen trunk blocks nobody.
    comparison: { patch: linesOf(patch), baseline, ratchet: baseline, newSkipped: NO_NAMES, newFindings: NO_FINDINGS },
    ...(patch.kind === 'measured' ? { patch: patch.value } : {}),
    ...(isGiven && baseline.kind === 'cannot-tell' ? { missingBaseline: baseline.why } : {}),
  }
}

const NO_NAMES: Measure<number> = {
  kind: 'cannot-tell',
  code: 'not-measured',
  why: 'A baseline does not name its skipped tests yet; `tests skipped` limits all of them.',
}

const NO_FINDINGS: Measure<number> = {
  kind: 'cannot-tell',
  code: 'not-measured',
  why: 'A baseline does not hold findings yet; `findings error` and the like limit all of them.',
}

/** Whether the rule compares with an earlier state. */
export function needsBaseline({ demand }: HeldRule): boolean {
  return demand.kind === 'no-decrease' || demand.kind === 'ratchet' || demand.kind === 'test-count-no-decrease'
}

async function baselineOf(
  diff: ReadDiff,
  { baseline, workspace, gate, branches }: BaselineSource,
  { github }: DiffEdges,
): Promise<Measure<Reference>> {
  const missing = (why: string): Measure<Reference> => ({ kind: 'cannot-tell', code: 'no-baseline', why })
  if (baseline === 'none') return missing('Input "baseline" is "none".')
  if (baseline !== 'auto') return givenBaseline(workspace, baseline)
  if (github === undefined) return missing('Without github-token it cannot be read.')
  if (diff.base === undefined)
    return missing(`It is not known which commit to compare with.${diff.kind === 'unknown' ? ` ${diff.why}` : ''}`)
  return findBaseline(github, { base: diff.base, from: diff.from ?? diff.base.slice(0, 7), gate, branches })
}

function linesOf(patch: Measure<PatchCoverage>): Comparison['patch'] {
  return patch.kind === 'measured' ? { kind: 'measured', value: { lines: patch.value.lines } } : patch
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
