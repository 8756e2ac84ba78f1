import { readBlob, readTree, resolveObject } from '../git/objects.ts'
import { listRefs, type Ref, readRef } from '../git/refs.ts'
import { objectType } from '../git/types.ts'
import { resolveCommitish } from '../routes/commitish.ts'
import { nodeId } from '../shapes/node-id.ts'
import { repositoryPage } from '../shapes/repository.ts'
import { isPull } from '../store/issues.ts'
import type { Release } from '../store/releases.ts'
import type { RepositoryState } from '../store/state.ts'
import { actorNode } from './actor.ts'
import { type ConnectionArguments, connection } from './connection.ts'
import type { GraphqlContext, Node } from './context.ts'
import { deployments } from './deployment.ts'
import { refuse } from './errors.ts'

export function repositoryNodeId(repository: RepositoryState): string {
  return nodeId('R', repository.id)
}

async function gitObject(context: GraphqlContext, repository: RepositoryState, oid: string): Promise<Node | null> {
  const commit = await context.loadCommit(repository, oid)
  if (commit !== undefined) return context.nodes.commit(repository, commit)
  const directory = repository.gitDirectory
  const type = await objectType(directory, oid)
  if (type === 'blob') {
    const content = await readBlob(directory, oid)
    const isBinary = content.includes(0)
    const text = isBinary ? null : content.toString()
    return {
      __typename: 'Blob',
      id: nodeId('B', oid),
      oid,
      byteSize: content.length,
      isBinary,
      isTruncated: false,
      text,
    }
  }
  if (type === 'tree') return treeNode(context, repository, oid)
  if (type === 'tag') return { __typename: 'Tag', id: nodeId('TA', oid), oid }
  return null
}

function treeNode(context: GraphqlContext, repository: RepositoryState, oid: string): Node {
  return {
    __typename: 'Tree',
    id: nodeId('T', oid),
    oid,
    entries: async () => {
      const entries = await readTree(repository.gitDirectory, oid, { recursive: false })
      return entries.map(({ path, type, sha, mode, size }) => ({
        __typename: 'TreeEntry',
        name: path,
        type,
        oid: sha,
        mode: Number.parseInt(mode, 8),
        size: size ?? 0,
        object: () => gitObject(context, repository, sha),
      }))
    },
  }
}

/** `main`, `v1`, `<oid>`, or `main:path/of/file`. */
async function resolveExpression(repository: RepositoryState, expression: string): Promise<string | null> {
  const colon = expression.indexOf(':')
  const commit = await resolveCommitish(repository, colon === -1 ? expression : expression.slice(0, colon))
  if (colon === -1 || commit === null) return commit
  return resolveObject(repository.gitDirectory, `${commit}:${expression.slice(colon + 1)}`)
}

export function refNode(context: GraphqlContext, repository: RepositoryState, ref: Ref): Node {
  const slash = ref.name.indexOf('/', 'refs/'.length)
  return {
    __typename: 'Ref',
    id: nodeId('REF', `${repository.id}:${ref.name}`),
    name: ref.name.slice(slash + 1),
    prefix: ref.name.slice(0, slash + 1),
    target: () => gitObject(context, repository, ref.sha),
    repository: () => context.nodes.repository(repository),
  }
}

async function findRef(context: GraphqlContext, repository: RepositoryState, name: string): Promise<Node | null> {
  context.demand(repository, 'contents', 'read')
  const candidates = name.startsWith('refs/') ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`]
  for (const candidate of candidates) {
    const ref = await readRef(repository.gitDirectory, candidate)
    if (ref !== undefined) return refNode(context, repository, ref)
  }
  return null
}

function releaseNode(release: Release): Node {
  const { id, tagName, name, draft, prerelease, assets } = release
  return {
    __typename: 'Release',
    id: nodeId('RE', id),
    databaseId: id,
    tagName,
    name,
    isDraft: draft,
    isPrerelease: prerelease,
    releaseAssets: (args: ConnectionArguments & { name?: string | null }) => {
      const fitting = assets.filter((asset) => (args.name ?? asset.name) === asset.name)
      return connection('releaseAssets', fitting, args, (asset) => ({
        __typename: 'ReleaseAsset',
        id: nodeId('RA', asset.id),
        name: asset.name,
        contentType: asset.contentType,
        size: asset.content.length,
      }))
    },
  }
}

interface NumberArgument {
  readonly number: number
}

function byNumber(
  context: GraphqlContext,
  repository: RepositoryState,
  { number }: NumberArgument,
  kind: string,
): Node {
  const issue = repository.issues.get(number)
  const wantsPull = kind === 'PullRequest'
  if (issue === undefined || (kind !== 'issue or pull request' && isPull(issue) !== wantsPull)) {
    const message =
      kind === 'PullRequest' ? 'a PullRequest' : kind === 'Issue' ? 'an Issue' : 'an issue or pull request'
    throw refuse('NOT_FOUND', `Could not resolve to ${message} with the number of ${number}.`)
  }
  context.demand(repository, isPull(issue) ? 'pull_requests' : 'issues', 'read')
  return isPull(issue) ? context.nodes.pull(repository, issue) : context.nodes.issue(repository, issue)
}

interface ListArguments extends ConnectionArguments {
  readonly states?: readonly string[] | null
  readonly headRefName?: string | null
  readonly baseRefName?: string | null
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null
}

function pullRequests(context: GraphqlContext, repository: RepositoryState, args: ListArguments) {
  context.demand(repository, 'pull_requests', 'read')
  const pulls = [...repository.issues.values()].filter(isPull).filter((issue) => {
    const state = issue.pull.mergedAt === null ? issue.state.toUpperCase() : 'MERGED'
    const fits = (wanted: string | null | undefined, value: string) => (wanted ?? value) === value
    const { headRef, baseRef } = issue.pull
    return (args.states?.includes(state) ?? true) && fits(args.headRefName, headRef) && fits(args.baseRefName, baseRef)
  })
  if (args.orderBy?.direction === 'DESC') pulls.reverse()
  return connection('pullRequests', pulls, args, (issue) => context.nodes.pull(repository, issue))
}

export function repositoryNode(context: GraphqlContext, repository: RepositoryState): Node {
  const directory = repository.gitDirectory
  return {
    __typename: 'Repository',
    id: repositoryNodeId(repository),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: repository.fullName,
    owner: actorNode(context.world, repository.owner),
    isPrivate: repository.private,
    isFork: repository.parent !== null,
    visibility: repository.private ? 'PRIVATE' : 'PUBLIC',
    url: repositoryPage(repository),
    createdAt: repository.createdAt.toISOString(),
    pushedAt: repository.pushedAt.toISOString(),
    defaultBranchRef: () => findRef(context, repository, `refs/heads/${repository.defaultBranch}`),
    object: async ({ oid, expression }: { oid?: string | null; expression?: string | null }) => {
      context.demand(repository, 'contents', 'read')
      const found = oid ?? (await resolveExpression(repository, expression ?? 'HEAD'))
      return found === null ? null : gitObject(context, repository, found)
    },
    ref: ({ qualifiedName }: { qualifiedName: string }) => findRef(context, repository, qualifiedName),
    refs: async (args: ConnectionArguments & { refPrefix: string; query?: string | null }) => {
      context.demand(repository, 'contents', 'read')
      const refs = await listRefs(directory, args.refPrefix)
      const matching = refs.filter((ref) => ref.name.slice(args.refPrefix.length).includes(args.query ?? ''))
      return connection('refs', matching, args, (ref) => refNode(context, repository, ref))
    },
    release: ({ tagName }: { tagName: string }) => {
      context.demand(repository, 'contents', 'read')
      const found = [...repository.releases.values()].find((each) => !each.draft && each.tagName === tagName)
      return found === undefined ? null : releaseNode(found)
    },
    issue: (args: NumberArgument) => byNumber(context, repository, args, 'Issue'),
    pullRequest: (args: NumberArgument) => byNumber(context, repository, args, 'PullRequest'),
    issueOrPullRequest: (args: NumberArgument) => byNumber(context, repository, args, 'issue or pull request'),
    pullRequests: (args: ListArguments) => pullRequests(context, repository, args),
    deployments: (args: Parameters<typeof deployments>[2]) => deployments(context, repository, args),
  }
}
