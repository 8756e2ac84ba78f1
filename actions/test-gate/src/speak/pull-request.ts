import { createHash } from 'node:crypto'
import type { GitHub } from '../../../../lib/github/client.ts'
import { writeComment } from '../../../../lib/github/comment.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'
import { withinBudget } from '../../../../lib/render/budget.ts'
import type { Evidence, Verdict } from '../judge/judge.ts'
import { parts, type Settings } from './parts.ts'

export type CommentChoice = 'auto' | 'always' | 'on-failure' | 'off'

/** What became of the comment. `refused`: GitHub said no, in its own words and with the permission it wants. */
export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged' | 'left-out' }
  | { readonly kind: 'refused'; readonly why: string }

/** A quarter of a comment, so that the other sections have room. */
const SECTION_BYTES = 16 * 1024

/** The number of the pull request the event is about; other events have none. */
export function pullRequestNumber(event: Readonly<Record<string, unknown>>): number | undefined {
  const pullRequest = event['pull_request']
  const number = isRecord(pullRequest) ? pullRequest['number'] : undefined
  return Number.isSafeInteger(number) && (number as number) > 0 ? (number as number) : undefined
}

/** Writes the gate's section of the one Sluice comment. The verdict never depends on whether that works. */
export async function speakInPullRequest(
  github: GitHub,
  pullRequest: number,
  evidence: Evidence,
  verdict: Verdict,
  settings: Settings & { readonly comment: CommentChoice },
): Promise<CommentOutcome> {
  const markdown = withinBudget(parts(evidence, verdict, settings, { failingCases: 10, files: 5 }), SECTION_BYTES)
  try {
    const kind = await writeComment(github, pullRequest, {
      section: sectionId(settings.name),
      markdown,
      create: creates(evidence, verdict, settings.comment),
    })
    return { kind }
  } catch (thrown) {
    if (thrown instanceof GitHubError) return { kind: 'refused', why: thrown.message }
    throw thrown
  }
}

function creates(evidence: Evidence, verdict: Verdict, comment: CommentChoice): boolean {
  if (comment === 'always') return true
  if (verdict.findings.length > 0) return true
  return comment === 'auto' && (verdict.tolerated.length > 0 || evidence.policy.edit !== undefined)
}

/** `test-gate`, or with a name `test-gate/unit`. Names that differ get sections that differ. */
export function sectionId(name: string): string {
  if (name === '') return 'test-gate'
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
  if (slug === name) return `test-gate/${slug}`
  return `test-gate/${slug}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
}
