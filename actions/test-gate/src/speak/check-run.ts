import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { oneLine, stripControls } from '../../../../lib/kernel/printing.ts'
import { withinBudget } from '../../../../lib/render/budget.ts'
import type { Evidence, Verdict } from '../judge/judge.ts'
import type { Mark } from './marks.ts'
import { parts, type Settings } from './parts.ts'

/** GitHub takes no longer summary (65,535 characters; bytes are never fewer) and no more annotations in one call. */
const SUMMARY_BYTES = 65_535
const ANNOTATIONS_PER_CALL = 50

export type CheckOutcome = { readonly kind: 'created' } | { readonly kind: 'refused'; readonly why: string }

/** Leaves a check run on the commit. In `mode: report` it is neutral, never red. The verdict never depends on it. */
export async function leaveCheckRun(
  github: GitHub,
  sha: string,
  evidence: Evidence,
  verdict: Verdict,
  settings: Settings & { readonly marks: readonly Mark[] },
): Promise<CheckOutcome> {
  const name = oneLine(settings.name === '' ? 'Test gate' : `Test gate: ${settings.name}`, 100)
  const passed = verdict.findings.length === 0
  const output = {
    title: oneLine(passed ? 'pass' : `${settings.mode === 'report' ? 'would fail' : 'fail'}: ${verdict.reasonCode}`),
    summary: withinBudget(parts(evidence, verdict, settings, { failingCases: 50, files: 20 }), SUMMARY_BYTES),
  }
  const status = 'completed' as const
  const conclusion = passed ? 'success' : settings.mode === 'report' ? 'neutral' : 'failure'
  const annotations = settings.marks.flatMap((mark) => annotation(mark, settings.mode))
  try {
    const created = await github.request('POST /repos/{owner}/{repo}/check-runs', {
      name,
      head_sha: sha,
      status,
      conclusion,
      output: { ...output, annotations: annotations.slice(0, ANNOTATIONS_PER_CALL) },
    })
    for (let at = ANNOTATIONS_PER_CALL; at < annotations.length; at += ANNOTATIONS_PER_CALL)
      await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        check_run_id: created.id,
        status,
        conclusion,
        output: { ...output, annotations: annotations.slice(at, at + ANNOTATIONS_PER_CALL) },
      })
    return { kind: 'created' }
  } catch (thrown) {
    if (thrown instanceof GitHubError) return { kind: 'refused', why: thrown.message }
    throw thrown
  }
}

/** A check run shows annotations only at a place in a file. */
function annotation({ title, message, file, line = 1, endLine = line, isHint }: Mark, mode: 'enforce' | 'report') {
  if (file === undefined) return []
  return [
    {
      path: file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''),
      start_line: line,
      end_line: endLine,
      annotation_level: mode === 'enforce' && isHint !== true ? ('failure' as const) : ('warning' as const),
      title: oneLine(title, 255),
      message: stripControls(message) || title,
    },
  ]
}
