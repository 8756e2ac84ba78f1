import { holds } from '../access/authorize.ts'
import type { Permission } from '../access/permissions.ts'
import { type Commit, readCommits } from '../git/history.ts'
import { objectTypes } from '../git/types.ts'
import type { Issue, PullIssue } from '../store/issues.ts'
import type { Identity, RepositoryState, World } from '../store/state.ts'
import { forbidden } from './errors.ts'

/** An object of the schema: values, or functions of the field's arguments; `__typename` for interfaces. */
export type Node = { readonly __typename: string; readonly [field: string]: unknown }

/** Objects refer to each other in circles, so they find each other here. */
export interface Nodes {
  commit(repository: RepositoryState, commit: Commit): Node
  issue(repository: RepositoryState, issue: Issue): Node
  pull(repository: RepositoryState, issue: PullIssue): Node
  repository(repository: RepositoryState): Node
}

export interface GraphqlContext {
  readonly world: World
  readonly identity: Identity
  readonly nodes: Nodes
  /** The commit of an id, or `undefined`; calls of one moment share two runs of git. */
  loadCommit(repository: RepositoryState, oid: string): Promise<Commit | undefined>
  /** Throws FORBIDDEN unless the token may. */
  demand(repository: RepositoryState, name: string, access: Permission['access']): void
}

interface Waiting {
  readonly oid: string
  readonly resolve: (commit: Commit | undefined) => void
  readonly reject: (error: unknown) => void
}

async function readBatch(repository: RepositoryState, batch: readonly Waiting[]): Promise<void> {
  try {
    const oids = [...new Set(batch.map((entry) => entry.oid))]
    const types = await objectTypes(repository.gitDirectory, oids)
    const commits = oids.filter((oid) => types.get(oid) === 'commit')
    const found = await readCommits(repository.gitDirectory, commits)
    for (const entry of batch) entry.resolve(found.get(entry.oid))
  } catch (error) {
    for (const entry of batch) entry.reject(error)
  }
}

export function createContext(world: World, identity: Identity, nodes: (context: GraphqlContext) => Nodes) {
  const batches = new Map<RepositoryState, Waiting[]>()
  const context: GraphqlContext = {
    world,
    identity,
    get nodes() {
      return made
    },
    loadCommit: (repository, oid) =>
      new Promise((resolve, reject) => {
        const waiting = batches.get(repository)
        if (waiting !== undefined) {
          waiting.push({ oid, resolve, reject })
          return
        }
        const batch = [{ oid, resolve, reject }]
        batches.set(repository, batch)
        setImmediate(() => {
          batches.delete(repository)
          void readBatch(repository, batch)
        })
      }),
    demand(repository, name, access) {
      if (!holds(identity, repository, { name, access })) throw forbidden()
    },
  }
  const made = nodes(context)
  return context
}
