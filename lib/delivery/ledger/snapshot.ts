import type { GitHub } from '../../github/client.ts'
import { UserError } from '../../kernel/errors.ts'
import { changeTask, holdTask, type RawDeployment, type RawStatus } from './record.ts'

/** Newest deployments of an environment, of all components and tools. */
export interface Page {
  readonly deployments: readonly RawDeployment[]
  /** There are older ones. */
  readonly more: boolean
}

/** What is true at the start, in one call. */
export interface Snapshot {
  readonly defaultBranch: string
  /** Tip of the default branch: the commit whose configuration counts. */
  readonly configSha: string
  /** Text of the configuration file there; `undefined`: no such file. */
  readonly configText: string | undefined
  /** Git object id of that file. */
  readonly configDigest: string | undefined
  readonly pages: ReadonlyMap<string, Page>
}

/** Deployments of one environment that one call gives; enough for every ordinary question. */
const PAGE_SIZE = 50

const DEPLOYMENTS = `
  pageInfo { hasNextPage }
  nodes {
    id databaseId task environment: originalEnvironment payload createdAt
    creator { __typename login }
    latestStatus { id }
    statuses(first: 30) { nodes { id state description createdAt environmentUrl logUrl creator { __typename login } } }
  }`

/** Reads configuration and the newest records of the named environments. */
export async function readSnapshot(
  github: GitHub,
  configPath: string,
  environments: readonly string[],
): Promise<Snapshot> {
  const names = [...new Set(environments)]
  const fields = names.map(
    (_, index) =>
      `e${index}: deployments(environments: [$e${index}], first: ${PAGE_SIZE}, orderBy: { field: CREATED_AT, direction: DESC }) {${DEPLOYMENTS}}`,
  )
  const query = `query($owner: String!, $repo: String!, $config: String!${names.map((_, index) => `, $e${index}: String!`).join('')}) {
    repository(owner: $owner, name: $repo) {
      defaultBranchRef { name target { oid } }
      config: object(expression: $config) { __typename ... on Blob { oid text isTruncated } }
      ${fields.join('\n      ')}
    }
  }`
  const { repository } = await github.graphql<{ repository: Answer }>(query, {
    owner: github.owner,
    repo: github.repo,
    config: `HEAD:${configPath}`,
    ...Object.fromEntries(names.map((name, index) => [`e${index}`, name])),
  })
  return {
    defaultBranch: repository.defaultBranchRef.name,
    configSha: repository.defaultBranchRef.target.oid,
    configText: textOf(repository.config, configPath),
    configDigest: repository.config?.oid,
    pages: new Map(names.map((name, index) => [name, page(repository[`e${index}`], name)])),
  }
}

/** Text of the file, `undefined` without one. What is there and cannot be read whole must not pass for "no rules". */
function textOf(config: Answer['config'], configPath: string): string | undefined {
  if (config === null) return undefined
  if (typeof config.text === 'string' && config.isTruncated !== true) return config.text
  throw new UserError(
    'invalid-config',
    `${configPath} on the default branch is not a text file that can be read whole: it is a folder, binary or too large.`,
  )
}

/**
 * Records of one task older than a page, newest first; each further hundred and each record's statuses are asked for
 * only when somebody reads that far. Filtered by GitHub, so other components cost nothing.
 */
export async function* olderDeployments(
  github: GitHub,
  environment: string,
  task: string,
  seen: ReadonlySet<number>,
): AsyncGenerator<RawDeployment> {
  for await (const each of github.list('GET /repos/{owner}/{repo}/deployments', { environment, task })) {
    const id = Number(each.id)
    // A status can show a deployment in another environment; it belongs where it was made.
    if (seen.has(id) || (each.original_environment ?? each.environment) !== environment) continue
    const statuses = isNote(task) ? [] : await statusesOf(github, id)
    yield {
      id,
      task: each.task,
      environment,
      payload: each.payload,
      creator: each.creator?.login ?? '',
      createdAt: new Date(each.created_at),
      statuses,
    }
  }
}

/** Deployments of a page that belong to a component, newest first. */
export function ofComponent(page: Page, component: string): readonly RawDeployment[] {
  return page.deployments.filter(({ task }) => task === changeTask(component) || task === holdTask(component))
}

/** Holds, locks and sign-offs say all there is in their payload. */
function isNote(task: string): boolean {
  return ['sluice:hold:', 'sluice:lock:', 'sluice:sign-off:'].some((prefix) => task.startsWith(prefix))
}

async function statusesOf(github: GitHub, id: number): Promise<readonly RawStatus[]> {
  const statuses = await github.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
    deployment_id: id,
    per_page: 100,
  })
  const latest = Math.max(...statuses.map((status) => Number(status.id)))
  return statuses.map((status) => ({
    state: status.state,
    description: status.description,
    creator: status.creator?.login ?? '',
    createdAt: new Date(status.created_at),
    url: status.environment_url || undefined,
    run: runIn(status.log_url),
    latest: Number(status.id) === latest,
  }))
}

type Answer = {
  readonly defaultBranchRef: { readonly name: string; readonly target: { readonly oid: string } }
  readonly config: { readonly oid?: string; readonly text?: string | null; readonly isTruncated?: boolean } | null
} & { readonly [alias: `e${number}`]: Connection }

interface Connection {
  readonly pageInfo: { readonly hasNextPage: boolean }
  readonly nodes: readonly DeploymentNode[]
}

export interface DeploymentNode {
  readonly id: string
  readonly databaseId: number
  readonly task: string | null
  readonly environment: string | null
  readonly payload: string | null
  readonly createdAt: string
  readonly creator: Actor | null
  readonly latestStatus: { readonly id: string } | null
  readonly statuses: {
    readonly nodes: readonly {
      readonly id: string
      readonly state: string
      readonly description: string | null
      readonly createdAt: string
      readonly environmentUrl: string | null
      readonly logUrl: string | null
      readonly creator: Actor | null
    }[]
  } | null
}

interface Actor {
  readonly __typename: string
  readonly login: string
}

/** A deployment of GraphQL in the form of the ledger. */
export function rawDeployment(node: DeploymentNode, name: string): RawDeployment {
  return {
    id: node.databaseId,
    task: node.task ?? '',
    environment: name,
    payload: node.payload,
    creator: restLogin(node.creator),
    createdAt: new Date(node.createdAt),
    statuses: (node.statuses?.nodes ?? []).map((status) => ({
      state: status.state.toLowerCase(),
      description: status.description ?? '',
      creator: restLogin(status.creator),
      createdAt: new Date(status.createdAt),
      url: status.environmentUrl ?? undefined,
      run: runIn(status.logUrl),
      latest: status.id === node.latestStatus?.id,
    })),
  }
}

function page(connection: Connection | undefined, name: string): Page {
  const deployments = (connection?.nodes ?? [])
    .filter((node) => node.environment === name)
    .map((node) => rawDeployment(node, name))
    // Times have whole seconds; ids tell which of two came later.
    .sort((a, b) => b.id - a.id)
  return { deployments, more: connection?.pageInfo.hasNextPage ?? false }
}

/** `…/actions/runs/123` */
function runIn(logUrl: string | null | undefined): number | undefined {
  const id = /\/actions\/runs\/(\d{1,15})$/.exec(logUrl ?? '')?.[1]
  return id === undefined ? undefined : Number(id)
}

/** GraphQL names a bot without the `[bot]` that REST gives it; the type keeps a person of that name apart. */
function restLogin(actor: Actor | null): string {
  if (actor === null) return ''
  return actor.__typename === 'Bot' ? `${actor.login.replace(/\[bot\]$/, '')}[bot]` : actor.login
}
