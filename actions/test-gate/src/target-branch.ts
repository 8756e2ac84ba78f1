import { isRecord } from '../../../lib/kernel/shape.ts'

export interface Target {
  /** Branch whose tip holds the policy; `undefined`: the default branch, which the event does not name. */
  readonly branch: string | undefined
  /** A pull request or a merge group: what is in the workspace is not merged yet. */
  readonly isChange: boolean
}

/** Where a change is going: the base of a pull request or merge group, else the default branch. */
export function targetOf(event: Readonly<Record<string, unknown>>): Target {
  const base = text(record(record(event['pull_request'])['base'])['ref'])
  if (base !== undefined) return { branch: base, isChange: true }
  const queue = text(record(event['merge_group'])['base_ref'])
  if (queue !== undefined) return { branch: queue.replace(/^refs\/heads\//, ''), isChange: true }
  return { branch: text(record(event['repository'])['default_branch']), isChange: false }
}

/** The default branch; `undefined`: the event does not say. */
export function trunkOf(event: Readonly<Record<string, unknown>>): string | undefined {
  return text(record(event['repository'])['default_branch'])
}

/** Branches whose own runs are believed to say what was before: where the change goes, and the default branch. */
export function believedBranches(event: Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set([targetOf(event).branch, trunkOf(event)])].filter((branch) => branch !== undefined)
}

/** Tip of the change, where a pull request shows its checks: its run is about a merge commit. */
export function headOf(event: Readonly<Record<string, unknown>>): string | undefined {
  return text(record(record(event['pull_request'])['head'])['sha']) ?? text(record(event['merge_group'])['head_sha'])
}

/**
 * A pull request from another repository, or an event of Dependabot: GitHub gives such runs a token that only reads,
 * whatever the job grants.
 */
export function onlyReads(event: Readonly<Record<string, unknown>>): boolean {
  if (event['workflow_run'] !== undefined) return false
  if (text(record(event['sender'])['login']) === 'dependabot[bot]') return true
  const pull = record(event['pull_request'])
  const [head, base] = ['head', 'base'].map((side) => text(record(record(pull[side])['repo'])['full_name']))
  return base !== undefined && head !== base
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {}
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
