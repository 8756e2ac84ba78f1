import type { Permissions, Repository } from '../../ports.ts'
import type { Sources } from '../sources/sources.ts'
import type { SourceTree } from '../sources/tree.ts'
import { parseUses } from '../sources/uses.ts'
import { StartupFailure } from './errors.ts'
import { trigger } from './events.ts'
import { coerceInput, type InputDefinition, inputDefinitions } from './inputs.ts'
import type { JobDefinition, WorkflowFile } from './model.ts'
import { parseWorkflowFile } from './parse.ts'
import { defaultPermissions, escalations, readPermissions } from './permissions.ts'
import { child, isBasicExpression, literal, pairs, position, type TemplateToken } from './tokens.ts'

/** "up to nine levels of reusable workflows" below the caller, 50 in all (docs: "Reusing workflow configurations"). */
const MOST_LEVELS = 9
const MOST_WORKFLOWS = 50

export interface CalledWorkflow {
  readonly file: WorkflowFile
  /** `owner/name/.github/workflows/x.yml@ref` */
  readonly reference: string
  readonly inputs: readonly InputDefinition[]
  readonly secrets: ReadonlyMap<string, { readonly required: boolean }>
  readonly outputs: readonly { readonly name: string; readonly value: TemplateToken | undefined }[]
}

/** Which workflow each calling job of a run calls, at every level. */
export type Calls = ReadonlyMap<JobDefinition, CalledWorkflow>

/**
 * Loads every called workflow of a run before anything starts, as GitHub does, and checks each call: inputs, secrets,
 * depth, and that no callee asks for a permission its caller does not grant. Throws `StartupFailure`.
 */
export function loadCalls(
  root: WorkflowFile,
  repository: Pick<Repository, 'defaultPermissions'>,
  sources: Sources,
  limits: { readonly levels?: number } = {},
): Calls {
  const levels = limits.levels ?? MOST_LEVELS
  const calls = new Map<JobDefinition, CalledWorkflow>()
  const files = new Map<string, WorkflowFile>()
  const open = (tree: SourceTree, path: string): WorkflowFile => {
    const key = `${tree.repository}/${path}@${tree.sha}`
    const known = files.get(key)
    if (known !== undefined) return known
    if (files.size >= MOST_WORKFLOWS)
      throw new StartupFailure(`A workflow run can call at most ${MOST_WORKFLOWS} reusable workflows.`)
    const file = parseWorkflowFile(tree, path)
    files.set(key, file)
    return file
  }
  const visit = (file: WorkflowFile, depth: number, cap: Permissions): void => {
    for (const job of file.jobs.values()) {
      if (job.uses === undefined) continue
      if (depth > levels) throw new StartupFailure(`Nested reusable workflow depth exceeded ${levels}.`)
      const called = calls.get(job) ?? openCall(job, sources, open)
      calls.set(job, called)
      const allowed = grantedTo(job, cap)
      checkPermissions(job, called, allowed)
      visit(called.file, depth + 1, allowed)
    }
  }
  visit(root, 1, readPermissions(root.root.find('permissions')) ?? defaultPermissions(repository.defaultPermissions))
  return calls
}

/** Permissions of a job inside a file whose jobs may have at most `cap`. */
export function grantedTo(job: JobDefinition, cap: Permissions): Permissions {
  return readPermissions(job.token.find('permissions')) ?? readPermissions(job.file.root.find('permissions')) ?? cap
}

function openCall(
  job: JobDefinition,
  sources: Sources,
  open: (tree: SourceTree, path: string) => WorkflowFile,
): CalledWorkflow {
  const at = position(job.file.path, job.token.find('uses'))
  const { tree, path } = locate(job, sources, at)
  const file = open(tree, path)
  const call = trigger(file, 'workflow_call')
  const reference = `${tree.repository}/${path}@${tree.ref}`
  if (call === undefined)
    throw new StartupFailure(`${at}: Error calling workflow '${reference}'. It has no 'on: workflow_call'.`)
  const called: CalledWorkflow = {
    file,
    reference,
    inputs: inputDefinitions(file, 'workflow_call'),
    secrets: new Map(
      pairs(child(call.filters, 'secrets')).map(({ key, value }) => [
        key,
        { required: literal(child(value, 'required')) === 'true' },
      ]),
    ),
    outputs: pairs(child(call.filters, 'outputs')).map(({ key, value }) => ({
      name: key,
      value: child(value, 'value'),
    })),
  }
  const errors = [...checkInputs(job, called, at), ...checkSecrets(job, called, at)]
  if (errors.length > 0) throw new StartupFailure(`Invalid workflow file: ${job.file.path}\n${errors.join('\n')}`)
  return called
}

function locate(job: JobDefinition, sources: Sources, at: string): { tree: SourceTree; path: string } {
  const uses = parseUses(job.uses ?? '')
  // At job level `./` is the same commit as the file that says it, as `$/` is.
  if (uses.kind === 'self' || uses.kind === 'workspace') return { tree: job.file.tree, path: uses.path }
  if (uses.kind !== 'remote') throw new StartupFailure(`${at}: invalid value workflow reference: ${job.uses ?? ''}`)
  const found = sources.resolve(uses.owner, uses.name, uses.ref)
  if (found.tree === undefined) throw new StartupFailure(`${at}: error parsing called workflow: ${found.message}`)
  return { tree: found.tree, path: uses.path }
}

function checkInputs(job: JobDefinition, called: CalledWorkflow, at: string): string[] {
  const errors: string[] = []
  const given = pairs(job.token.find('with'))
  for (const { key, value } of given) {
    const definition = called.inputs.find((input) => input.name.toLowerCase() === key.toLowerCase())
    const where = position(job.file.path, value)
    if (definition === undefined)
      errors.push(`${where}: Invalid input, ${key} is not defined in the referenced workflow.`)
    else if (!isBasicExpression(value) && coerceInput(definition, literal(value)) === undefined)
      errors.push(`${where}: Unexpected value '${literal(value) ?? ''}'`)
  }
  const names = new Set(given.map(({ key }) => key.toLowerCase()))
  for (const input of called.inputs)
    if (input.required && !names.has(input.name.toLowerCase()))
      errors.push(`${at}: Input ${input.name} is required, but not provided while calling.`)
  return errors
}

function checkSecrets(job: JobDefinition, called: CalledWorkflow, at: string): string[] {
  const token = job.token.find('secrets')
  if (literal(token) === 'inherit') return []
  const errors: string[] = []
  const given = pairs(token)
  const declared = new Set([...called.secrets.keys()].map((name) => name.toLowerCase()))
  for (const { key, value } of given)
    if (!declared.has(key.toLowerCase()))
      errors.push(
        `${position(job.file.path, value)}: Invalid secret, ${key} is not defined in the referenced workflow.`,
      )
  const names = new Set(given.map(({ key }) => key.toLowerCase()))
  for (const [name, { required }] of called.secrets)
    if (required && !names.has(name.toLowerCase()))
      errors.push(`${at}: Secret ${name} is required, but not provided while calling.`)
  return errors
}

function checkPermissions(job: JobDefinition, called: CalledWorkflow, allowed: Permissions): void {
  const refuse = (who: string, asked: readonly string[]): never => {
    const limits = asked.map((entry) => {
      const scope = entry.slice(0, entry.indexOf(':'))
      return `${scope}: ${allowed[scope] ?? 'none'}`
    })
    throw new StartupFailure(
      `${job.position}: Error calling workflow '${called.reference}'. ${who} is requesting '${asked.join(', ')}', but is only allowed '${limits.join(', ')}'.`,
    )
  }
  const workflow = readPermissions(called.file.root.find('permissions'))
  const beyond = workflow === undefined ? [] : escalations(workflow, allowed)
  if (beyond.length > 0) refuse(`The workflow '${called.reference}'`, beyond)
  for (const inner of called.file.jobs.values()) {
    const asked = readPermissions(inner.token.find('permissions'))
    const tooMuch = asked === undefined ? [] : escalations(asked, allowed)
    if (tooMuch.length > 0) refuse(`The nested job '${literal(inner.token.find('name')) ?? inner.id}'`, tooMuch)
  }
}
