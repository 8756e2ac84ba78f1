import type { WorkflowEvent } from '../../ports.ts'
import type { WorkflowFile } from './model.ts'
import { matchesFilter } from './pattern.ts'
import { child, isSequence, literal, mapping, pairs, strings, type TemplateToken } from './tokens.ts'

/** The `on:` entry of an event; `undefined` when the workflow does not listen to it. */
export function trigger(file: WorkflowFile, name: string): { readonly filters: TemplateToken | undefined } | undefined {
  const on = file.on
  if (on === undefined) return undefined
  if (literal(on) === name) return { filters: undefined }
  if (isSequence(on)) return strings(on).includes(name) ? { filters: undefined } : undefined
  const entry = pairs(on).find(({ key }) => key === name)
  return entry === undefined ? undefined : { filters: mapping(entry.value) }
}

/**
 * Whether an event starts a workflow: its `on:` entry, activity types, branch, tag and path filters.
 * `changedFiles` is asked only when there is a path filter; `undefined` from it means that paths cannot be told, which
 * GitHub treats as a match.
 */
export function isStartedBy(
  file: WorkflowFile,
  event: WorkflowEvent,
  changedFiles: () => readonly string[] | undefined,
): boolean {
  const found = trigger(file, event.name)
  if (found === undefined) return false
  if (event.name === 'workflow_dispatch') return isNamed(file, event.workflow)
  if (event.name === 'schedule') return event.workflow === undefined || isNamed(file, event.workflow)
  const { filters } = found
  if (!matchesTypes(filters, event)) return false
  if (event.name === 'workflow_run' && !matchesSourceWorkflow(filters, event)) return false
  if (!matchesRefs(filters, event)) return false
  return matchesPaths(filters, event, changedFiles)
}

/** A dispatch names the workflow by file name or by path. */
function isNamed(file: WorkflowFile, workflow: string | undefined): boolean {
  return workflow !== undefined && (file.path === workflow || file.path.endsWith(`/${workflow}`))
}

const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
}

function matchesTypes(filters: TemplateToken | undefined, event: WorkflowEvent): boolean {
  const named = strings(child(filters, 'types'))
  const types = named.length > 0 ? named : DEFAULT_TYPES[event.name]
  if (types === undefined) return true
  const action = event.payload['action']
  return typeof action === 'string' && types.includes(action)
}

function matchesSourceWorkflow(filters: TemplateToken | undefined, event: WorkflowEvent): boolean {
  const name = text(field(event.payload, 'workflow_run'), 'name')
  return name !== undefined && matchesFilter(strings(child(filters, 'workflows')), name)
}

type RefKind = 'branches' | 'tags'

/** The branch or tag that filters look at: for a pull request its base, for a workflow_run the branch of that run. */
function filteredRef(event: WorkflowEvent): { readonly kind: RefKind; readonly name: string } | undefined {
  if (event.name === 'push') {
    if (event.ref.startsWith('refs/tags/')) return { kind: 'tags', name: event.ref.slice('refs/tags/'.length) }
    return { kind: 'branches', name: event.ref.replace('refs/heads/', '') }
  }
  const branch =
    event.name === 'pull_request' || event.name === 'pull_request_target'
      ? text(field(field(event.payload, 'pull_request'), 'base'), 'ref')
      : event.name === 'merge_group'
        ? text(field(event.payload, 'merge_group'), 'base_ref')?.replace('refs/heads/', '')
        : event.name === 'workflow_run'
          ? text(field(event.payload, 'workflow_run'), 'head_branch')
          : undefined
  return branch === undefined ? undefined : { kind: 'branches', name: branch }
}

function matchesRefs(filters: TemplateToken | undefined, event: WorkflowEvent): boolean {
  const ref = filteredRef(event)
  if (ref === undefined) return true
  const wanted = child(filters, ref.kind)
  const ignored = child(filters, `${ref.kind}-ignore`)
  if (wanted !== undefined) return matchesFilter(strings(wanted), ref.name)
  if (ignored !== undefined) return !matchesFilter(strings(ignored), ref.name)
  const other: RefKind = ref.kind === 'branches' ? 'tags' : 'branches'
  return child(filters, other) === undefined && child(filters, `${other}-ignore`) === undefined
}

function matchesPaths(
  filters: TemplateToken | undefined,
  event: WorkflowEvent,
  changedFiles: () => readonly string[] | undefined,
): boolean {
  const wanted = child(filters, 'paths')
  const ignored = child(filters, 'paths-ignore')
  if ((wanted === undefined && ignored === undefined) || event.ref.startsWith('refs/tags/')) return true
  const files = changedFiles()
  if (files === undefined) return true
  if (wanted !== undefined) return files.some((file) => matchesFilter(strings(wanted), file))
  return files.some((file) => !matchesFilter(strings(ignored), file))
}

/** The first cron expression of a scheduled workflow: what `github.event.schedule` says when it is started by hand. */
export function firstCron(file: WorkflowFile): string {
  const entry = pairs(file.on).find(({ key }) => key === 'schedule')?.value
  return entry !== undefined && isSequence(entry) && entry.count > 0 ? (literal(child(entry.get(0), 'cron')) ?? '') : ''
}

const SKIP = ['[skip ci]', '[ci skip]', '[no ci]', '[skip actions]', '[actions skip]']

/** GitHub starts nothing for a push or pull request whose head commit says so. */
export function asksToSkip(event: WorkflowEvent, message: string): boolean {
  return (event.name === 'push' || event.name === 'pull_request') && SKIP.some((mark) => message.includes(mark))
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined
}

function text(value: unknown, key: string): string | undefined {
  const found = field(value, key)
  return typeof found === 'string' ? found : undefined
}
