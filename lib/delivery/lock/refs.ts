import type { GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/errors.ts'

/** Refs as compare-and-swap: create, swap and delete only from where one believes it to be. */
export interface LockRefs {
  /** A commit that holds a message; nothing points at it yet. */
  commit(message: string): Promise<string>
  /** `taken`: the ref exists already. */
  create(oid: string): Promise<'created' | 'taken'>
  /** Where the ref points; `undefined`: it does not exist. */
  read(): Promise<string | undefined>
  messageOf(oid: string): Promise<string>
  /** `after` `undefined` deletes. `moved`: it was not at `before`, and is as it was. */
  swap(before: string, after: string | undefined): Promise<'swapped' | 'moved'>
}

const NOTHING = '0'.repeat(40)

/** `ref` without `refs/` in front. One call more than each method, the first time. */
export function createLockRefs(github: GitHub, ref: string): LockRefs {
  let base: Promise<Base> | undefined
  const basis = () => {
    base ??= readBase(github)
    return base
  }
  const read: LockRefs['read'] = async () =>
    (await github.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref }))?.object.sha
  return {
    read,
    async commit(message) {
      const { tree, tip } = await basis()
      // With the tree of the default branch, so that no permission to change workflow files is asked for.
      const made = await github.request('POST /repos/{owner}/{repo}/git/commits', { message, tree, parents: [tip] })
      return made.sha
    },
    async create(oid) {
      try {
        await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/${ref}`, sha: oid })
        return 'created'
      } catch (error) {
        if (!(error instanceof GitHubError) || !(error.outcomeUnknown || error.status === 422)) throw error
        const now = await read()
        if (now === oid) return 'created'
        if (now !== undefined || error.status === 422) return 'taken'
        throw error
      }
    },
    async messageOf(oid) {
      const commit = await github.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha: oid })
      return commit.message
    },
    async swap(before, after) {
      const { id } = await basis()
      try {
        await github.graphql(SWAP, {
          id,
          updates: [{ name: `refs/${ref}`, beforeOid: before, afterOid: after ?? NOTHING, force: true }],
        })
        return 'swapped'
      } catch (error) {
        // GitHub's words for a wrong expectation are not documented, so the ref itself is asked.
        const now = await read()
        if (now === after) return 'swapped'
        if (now !== before) return 'moved'
        throw error
      }
    },
  }
}

const SWAP = `mutation($id: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $id, refUpdates: $updates }) { clientMutationId }
}`

interface Base {
  readonly id: string
  readonly tip: string
  readonly tree: string
}

async function readBase(github: GitHub): Promise<Base> {
  const { repository } = await github.graphql<{
    repository: { id: string; defaultBranchRef: { target: { oid: string; tree: { oid: string } } } }
  }>(
    `query($owner: String!, $repo: String!) {
      repository(owner: $owner, name: $repo) {
        id
        defaultBranchRef { target { oid ... on Commit { tree { oid } } } }
      }
    }`,
    { owner: github.owner, repo: github.repo },
  )
  const { oid, tree } = repository.defaultBranchRef.target
  return { id: repository.id, tip: oid, tree: tree.oid }
}
