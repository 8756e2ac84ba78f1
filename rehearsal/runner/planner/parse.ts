import type { SourceTree } from '../sources/tree.ts'
import { parseUses } from '../sources/uses.ts'
import { readCondition } from './conditions.ts'
import { StartupFailure } from './errors.ts'
import { checkGraph } from './job-graph.ts'
import type { JobDefinition, WorkflowFile } from './model.ts'
import { readWorkflow } from './reader.ts'
import { readSteps } from './steps.ts'
import { child, isSequence, literal, mapping, pairs, position, strings, type TemplateToken } from './tokens.ts'

const JOB_ID = /^[a-zA-Z_][a-zA-Z0-9_-]*$/

/**
 * Reads and checks a workflow file of a tree. Throws `StartupFailure` with every finding, one per line, when GitHub
 * would not start it or the rehearsal does not support what it asks for.
 */
export function parseWorkflowFile(tree: SourceTree, path: string): WorkflowFile {
  const content = tree.read(path)
  if (content === undefined)
    throw new StartupFailure(`Workflow was not found: ${tree.repository}/${path} at ${tree.ref} (${tree.sha})`)
  const { root, errors: readErrors } = readWorkflow(path, content)
  const errors = readErrors.map(nameUnsupported)
  const top = mapping(root)
  if (top === undefined) throw invalid(path, errors.length > 0 ? errors : ['The file is not a mapping.'])
  const jobs = new Map<string, JobDefinition>()
  const file: WorkflowFile = {
    tree,
    path,
    root: top,
    name: literal(top.find('name')) ?? path,
    on: top.find('on'),
    jobs,
  }
  for (const { key, keyToken, value } of pairs(top.find('jobs'))) {
    const job = mapping(value)
    if (job === undefined) continue
    if (!JOB_ID.test(key) || key.startsWith('__'))
      errors.push(
        `${position(path, keyToken)}: The identifier '${key}' is invalid. IDs may only contain alphanumeric characters, '_', and '-', must start with a letter or '_', and not with '__'.`,
      )
    checkMatrix(child(child(job, 'strategy'), 'matrix'), path, errors)
    refuseUnsupported(job, path, errors)
    checkConcurrency(job.find('concurrency'), path, errors)
    const uses = literal(job.find('uses'))
    const reference = uses === undefined ? undefined : parseUses(uses)
    if (reference?.kind === 'invalid')
      errors.push(`${position(path, job.find('uses'))}: invalid value workflow reference: ${reference.message}`)
    jobs.set(key, {
      id: key,
      token: job,
      needs: strings(job.find('needs')),
      condition: readCondition(job.find('if'), path, errors),
      uses,
      steps: readSteps(job.find('steps'), path, errors),
      position: position(path, keyToken),
      file,
    })
  }
  checkConcurrency(top.find('concurrency'), path, errors)
  errors.push(...checkGraph(jobs))
  if (errors.length > 0) throw invalid(path, errors)
  return file
}

function invalid(path: string, errors: readonly string[]): StartupFailure {
  return new StartupFailure(`Invalid workflow file: ${path}\n${errors.join('\n')}`)
}

const BACKGROUND = /Unexpected value '(background|wait|wait-all|cancel|parallel)'$/

/** The parser takes these keys of steps for mistakes; here they are known, and not supported. */
function nameUnsupported(error: string): string {
  return error.replace(BACKGROUND, "the rehearsal does not support '$1:' steps.")
}

function checkMatrix(matrix: TemplateToken | undefined, path: string, errors: string[]): void {
  for (const { key, value } of pairs(matrix))
    if (isSequence(value) && value.count === 0 && key !== 'include' && key !== 'exclude')
      errors.push(`${position(path, value)}: Matrix vector '${key}' does not contain any values`)
}

function refuseUnsupported(job: JobDefinition['token'], path: string, errors: string[]): void {
  for (const key of ['container', 'services', 'snapshot']) {
    const token = job.find(key)
    if (token !== undefined) errors.push(`${position(path, token)}: the rehearsal does not support '${key}:'.`)
  }
}

/** GitHub changelog 2026-05-07: a queue of many and cancelling what runs exclude each other. */
function checkConcurrency(token: ReturnType<typeof child>, path: string, errors: string[]): void {
  if (literal(child(token, 'queue')) === 'max' && literal(child(token, 'cancel-in-progress')) === 'true')
    errors.push(`${position(path, token)}: 'queue: max' cannot be combined with 'cancel-in-progress: true'.`)
}
