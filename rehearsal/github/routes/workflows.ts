import { workflowOf } from '../actions-service/runs.ts'
import { notFound, unprocessable, validationFailed } from '../errors.ts'
import { emit, emitAtDefaultBranch } from '../events/emit.ts'
import { readTree, resolveObject } from '../git/objects.ts'
import { paginate } from '../http/pagination.ts'
import { type Answer, noContent, ok, parameter, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { repositoryPage, repositoryUrl } from '../shapes/repository.ts'
import { workflowShape } from '../shapes/workflow.ts'
import type { Workflow } from '../store/runs.ts'
import type { RepositoryState } from '../store/state.ts'
import { listRuns } from './runs.ts'
import { readWorkflowFile, type WorkflowFile } from './workflow-file.ts'

const FOLDER = '.github/workflows'

/** Workflow files at the tip of the default branch: what GitHub lists. */
async function workflowFiles(repository: RepositoryState): Promise<WorkflowFile[]> {
  const tip = await resolveObject(repository.gitDirectory, `refs/heads/${repository.defaultBranch}`, 'commit')
  const tree = tip === null ? null : await resolveObject(repository.gitDirectory, `${tip}:${FOLDER}`, 'tree')
  if (tip === null || tree === null) return []
  const entries = await readTree(repository.gitDirectory, tree, { recursive: false })
  const paths = entries.filter((entry) => /\.ya?ml$/.test(entry.path)).map((entry) => `${FOLDER}/${entry.path}`)
  const files = await Promise.all(paths.map((path) => readWorkflowFile(repository, tip, path)))
  return files.filter((file) => file !== null)
}

async function list(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  return paginate(
    request,
    await workflowFiles(repository),
    (file) => workflowShape(world, repository, workflowOf(world, repository, file.path), file.name),
    (page, total) => ({ total_count: total, workflows: page }),
  )
}

/** By id or by file name. */
async function workflowFrom(request: RepositoryRequest): Promise<{ workflow: Workflow; file: WorkflowFile }> {
  const { world, repository } = request
  const wanted = parameter(request, 'workflow_id')
  for (const file of await workflowFiles(repository)) {
    const workflow = workflowOf(world, repository, file.path)
    const name = file.path.slice(FOLDER.length + 1)
    if (String(workflow.id) === wanted || name === wanted || file.path === wanted) return { workflow, file }
  }
  throw notFound()
}

/** Inputs as the run gets them: all strings, defaults filled in. GitHub's 422 for what does not fit. */
function inputsOf(request: RepositoryRequest, file: WorkflowFile): Record<string, string> {
  const declared = file.dispatch
  if (declared === null) throw unprocessable("Workflow does not have 'workflow_dispatch' trigger")
  const given = request.body.object('inputs')?.raw ?? {}
  const unexpected = Object.keys(given).filter((name) => !declared.has(name))
  if (unexpected.length > 0) throw unprocessable(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`)
  const inputs: Record<string, string> = {}
  for (const [name, input] of declared) {
    const value = given[name] ?? input.default
    if (value === undefined || value === '') {
      if (input.required) throw unprocessable(`Required input '${name}' not provided`)
      if (input.type === 'boolean') inputs[name] = 'false'
      else if (value !== undefined) inputs[name] = ''
      continue
    }
    const text = String(value)
    if (input.type === 'choice' && !input.options.includes(text)) {
      throw unprocessable(`Provided value '${text}' for input '${name}' not in the list of allowed values`)
    }
    if (input.type === 'boolean' && text !== 'true' && text !== 'false') {
      throw unprocessable(`Provided value '${text}' for input '${name}' is not a boolean`)
    }
    inputs[name] = text
  }
  return inputs
}

async function dispatch(request: RepositoryRequest): Promise<Answer> {
  const { repository, body, identity, world } = request
  const { file: onDefault } = await workflowFrom(request)
  const given = body.requiredString('ref', 'WorkflowDispatch')
  const name = given.replace(/^refs\/(heads|tags)\//, '')
  const branch = await resolveObject(repository.gitDirectory, `refs/heads/${name}`, 'commit')
  const tag = await resolveObject(repository.gitDirectory, `refs/tags/${name}`, 'commit')
  const sha = given.startsWith('refs/tags/') ? tag : (branch ?? tag)
  if (sha === null) throw unprocessable(`No ref found for: ${given}`)
  const ref = sha === branch && !given.startsWith('refs/tags/') ? `refs/heads/${name}` : `refs/tags/${name}`
  const file = await readWorkflowFile(repository, sha, onDefault.path)
  if (file === null) throw unprocessable(`Workflow does not exist at ${given}`)
  const inputs = inputsOf(request, file)
  const payload = { inputs, ref, workflow: file.path }
  const event = emit(world, repository, identity, { name: 'workflow_dispatch', sha, ref, payload, workflow: file.path })
  if (body.boolean('return_run_details') !== true) return noContent
  const run = [...repository.runs.values()].find((candidate) => candidate.event === event)
  if (run === undefined) return noContent
  const path = `actions/runs/${run.id}`
  return ok({
    workflow_run_id: run.id,
    run_url: `${repositoryUrl(world, repository)}/${path}`,
    html_url: `${repositoryPage(repository)}/${path}`,
  })
}

/** Most characters of a custom event's name, and most top-level keys of its payload. */
const EVENT_TYPE_LIMIT = 100
const PAYLOAD_KEYS = 10

async function repositoryDispatch(request: RepositoryRequest): Promise<Answer> {
  const { repository, body, identity, world } = request
  const action = body.requiredString('event_type', 'RepositoryDispatch')
  const payload = body.object('client_payload')?.raw ?? {}
  if (action.length > EVENT_TYPE_LIMIT) {
    throw validationFailed({ resource: 'RepositoryDispatch', field: 'event_type', code: 'invalid' })
  }
  if (Object.keys(payload).length > PAYLOAD_KEYS) {
    throw unprocessable(
      `Invalid request.\n\nNo more than ${PAYLOAD_KEYS} properties are allowed; ${Object.keys(payload).length} were supplied.`,
    )
  }
  await emitAtDefaultBranch(world, repository, identity, 'repository_dispatch', {
    action,
    branch: repository.defaultBranch,
    client_payload: payload,
  })
  return noContent
}

export const workflowRoutes: Route[] = [
  repositoryRoute('GET', '/actions/workflows', list),
  repositoryRoute('GET', '/actions/workflows/{workflow_id}', async (request) => {
    const { workflow, file } = await workflowFrom(request)
    return ok(workflowShape(request.world, request.repository, workflow, file.name))
  }),
  repositoryRoute('GET', '/actions/workflows/{workflow_id}/runs', async (request) => {
    const { workflow } = await workflowFrom(request)
    return listRuns(request, (run) => run.workflowId === workflow.id)
  }),
  repositoryRoute('POST', '/actions/workflows/{workflow_id}/dispatches', dispatch),
  repositoryRoute('POST', '/dispatches', repositoryDispatch),
]
