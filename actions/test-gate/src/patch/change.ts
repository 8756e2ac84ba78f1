import { isSha } from '../../../../lib/git/refs.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'

/** What a run is about, as far as its event tells. */
export interface ChangeSource {
  readonly event: Readonly<Record<string, unknown>>
  /** Input `base-ref`; empty: by the event. */
  readonly baseRef: string
}

/** What the tested commit is compared with. */
export type Wanted =
  /** The commit where it left this one; `name` for people. */
  | { readonly kind: 'merge-base'; readonly of: string; readonly name: string }
  /** This very commit. */
  | { readonly kind: 'commit'; readonly sha: string; readonly name: string }
  | { readonly kind: 'nothing'; readonly why: string }

/** The two ends of a change, both full ids of commits. */
export type Change =
  | { readonly kind: 'known'; readonly base: string; readonly head: string; readonly from: string }
  | { readonly kind: 'unknown'; readonly why: string }

/** The commit that is asked about. */
export interface Tested {
  readonly sha: string
  /** As the commit itself says. */
  readonly parents: readonly string[]
}

/**
 * What the tested commit is compared with.
 *
 * A commit that is not the one of the event, such as the default branch after `workflow_run`, has no new lines of that
 * change: it is refused instead of found free of uncovered lines.
 *
 * The merge commit that GitHub makes to test one pull request has the target branch as its first parent; compared with
 * that, nothing of the target branch looks new, however far it went on since the change began.
 */
export function wantedBase({ event, baseRef }: ChangeSource, { sha: tested, parents }: Tested): Wanted {
  const pull = record(event['pull_request'])
  const [first, second] = parents
  const head = eventHead(event)
  const isTestMerge =
    event['pull_request'] !== undefined && first !== undefined && second !== undefined && second === head
  if (head !== undefined && head !== tested && !isTestMerge)
    return {
      kind: 'nothing',
      why: `The checkout is at ${tested.slice(0, 7)}, but the change is ${head.slice(0, 7)}.`,
    }
  if (baseRef !== '') return { kind: 'merge-base', of: baseRef, name: `with ${baseRef}` }
  if (isTestMerge) return { kind: 'commit', sha: first, name: 'the target branch it was merged into for the test' }
  const target = sha(record(pull['base'])['sha'])
  if (target !== undefined) return { kind: 'merge-base', of: target, name: 'with the target branch' }
  const queue = sha(record(event['merge_group'])['base_sha'])
  if (queue !== undefined) return { kind: 'merge-base', of: queue, name: 'with the base of the merge group' }
  return pushed(event)
}

function pushed(event: ChangeSource['event']): Wanted {
  const before = sha(event['before'])
  if (before === undefined || sha(event['after']) === undefined)
    return { kind: 'nothing', why: 'The event brings no change with it; "base-ref" can name what to compare with.' }
  if (!/^0+$/.test(before)) return { kind: 'merge-base', of: before, name: 'with the branch before the push' }
  const trunk = text(record(event['repository'])['default_branch'])
  if (trunk === undefined || event['ref'] === `refs/heads/${trunk}`)
    return { kind: 'nothing', why: 'The branch is new: there is nothing before it.' }
  return { kind: 'merge-base', of: trunk, name: `with ${trunk}` }
}

/** The commit that the event is about; of a pull request its head, which GitHub tests merged. */
export function eventHead(event: ChangeSource['event']): string | undefined {
  return (
    sha(record(record(event['pull_request'])['head'])['sha']) ??
    sha(record(event['merge_group'])['head_sha']) ??
    (event['before'] === undefined ? undefined : sha(event['after']))
  )
}

/** `the merge base with main, 1a2b3c4`. */
export function nameOf(wanted: Exclude<Wanted, { kind: 'nothing' }>, base: string): string {
  const short = base.slice(0, 7)
  return wanted.kind === 'commit' ? `${wanted.name}, ${short}` : `the merge base ${wanted.name}, ${short}`
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {}
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function sha(value: unknown): string | undefined {
  return typeof value === 'string' && isSha(value) ? value : undefined
}
