import { findBaseline } from './baseline/find-baseline.ts'
import { type Fresh, newFindings, newlySkipped } from './baseline/fresh.ts'
import { givenBaseline } from './baseline/given-baseline.ts'
import { goneFiles } from './baseline/gone-files.ts'
import type { CoverageSet } from './coverage/coverage-set.ts'
import type { CodeFinding, CodeFindings } from './findings/code-findings.ts'
import type { ChangeSource } from './patch/change.ts'
import { type PatchCoverage, patchCoverage } from './patch/patch-coverage.ts'
import { type DiffEdges, type ReadDiff, readDiff } from './patch/read-diff.ts'
import type { PathSummary } from './paths/resolved-paths.ts'
import { type Comparison, type Measure, NO_COMPARISON, type Reference } from './rules/evidence.ts'
import type { HeldRule } from './rules/rule.ts'
import type { CaseName, TestResults } from './tests/test-results.ts'

export interface Compared {
  readonly comparison: Comparison
  readonly patch?: PatchCoverage
  /** What is skipped or found now and was not at the baseline; left out when that is not known. */
  readonly newlySkipped?: Fresh<CaseName>
  readonly newFindings?: Fresh<CodeFinding>
  /** Why a baseline that the step names by its path is not there. */
  readonly missingBaseline?: string
}

/** What was measured now, and by which rules it is judged. */
export interface Now {
  /** `undefined`: no coverage was asked for. */
  readonly coverage: CoverageSet | undefined
  /** The files of the checkout; left out without one. */
  readonly tracked?: Iterable<string>
  readonly paths: PathSummary
  readonly tests: TestResults | undefined
  /** What static analyses found. */
  readonly found: CodeFindings | undefined
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
  const skipped = now.tests && newlySkipped(now.tests, baseline)
  const found = now.found && newFindings(now.found, baseline)
  return {
    comparison: {
      patch: linesOf(patch),
      baseline,
      // For a change both are its merge base's values, so that a fallen trunk blocks nobody.
      ratchet: baseline,
      newSkipped: skipped === undefined ? NO_COMPARISON.newSkipped : countOf(skipped),
      newFindings: found === undefined ? NO_COMPARISON.newFindings : countOf(found),
      goneFiles: now.coverage ? goneFiles(now.coverage.files(), now.tracked, baseline) : NO_COMPARISON.goneFiles,
    },
    ...(patch.kind === 'measured' ? { patch: patch.value } : {}),
    ...(skipped?.kind === 'measured' ? { newlySkipped: skipped.value } : {}),
    ...(found?.kind === 'measured' ? { newFindings: found.value } : {}),
    ...(isGiven && baseline.kind === 'cannot-tell' ? { missingBaseline: baseline.why } : {}),
  }
}

function countOf(measure: Measure<Fresh<unknown>>): Measure<number> {
  return measure.kind === 'measured' ? { kind: 'measured', value: measure.value.count } : measure
}

/** Whether the rule compares with an earlier state. */
export function needsBaseline({ demand }: HeldRule): boolean {
  if (demand.kind === 'tests') return demand.what === 'new-skipped'
  if (demand.kind === 'findings') return demand.what === 'new'
  return (
    demand.kind === 'gone-files' ||
    demand.kind === 'no-decrease' ||
    demand.kind === 'ratchet' ||
    demand.kind === 'test-count-no-decrease'
  )
}

async function baselineOf(
  diff: ReadDiff,
  { baseline, workspace, gate, branches }: BaselineSource,
  { github }: DiffEdges,
): Promise<Measure<Reference>> {
  const missing = (why: string): Measure<Reference> => ({ kind: 'cannot-tell', code: 'no-baseline', why })
  if (baseline === 'none') return missing('Input "baseline" is "none".')
  if (baseline !== 'auto') return givenBaseline(workspace, baseline)
  if (github === undefined) return missing('Without github-token the baseline cannot be read.')
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
  // Of reports without a line it would hold that no new line can be covered.
  if (coverage.totals().lines.total === 0)
    return { kind: 'cannot-tell', code: 'not-measured', why: 'The coverage reports hold no line.' }
  for (const [file, lines] of diff.newLines) {
    const path = lines.length === 0 ? undefined : doubtful.get(file)
    if (path === undefined) continue
    const why = `The source path ${JSON.stringify(path)} of a report may mean ${file}, which has new lines, or another file; tell by "path-map" which.`
    return { kind: 'cannot-tell', code: 'not-measured', why }
  }
  return { kind: 'measured', value: patchCoverage(coverage, diff.newLines, diff.from) }
}
