import type { GitHub } from '../../../lib/github/client.ts'
import { GitHubError } from '../../../lib/github/errors.ts'

/** Files and branches of one repository in memory, for tests of drivers: the few calls they make, with real conflicts. */
export interface MemoryRepository {
  readonly github: GitHub
  /** Files of the default branch. */
  readonly files: Map<string, string>
  /** Commits files to the default branch, as a person; their history can be asked for. */
  commit(changes: Readonly<Record<string, string>>): void
  /** Whether the token may only read. */
  isReadOnly: boolean
  /** Every call that was no read. */
  readonly writes: readonly string[]
  /** Messages of the commits of a branch, newest first. */
  messages(branch: string): readonly string[]
  /** Files at the tip of another branch. */
  at(branch: string): ReadonlyMap<string, string>
  /** Its clock. */
  now: Date
  /** Titles of the issues that were opened, and payloads of the deployments. */
  readonly issues: readonly string[]
  readonly deployments: readonly unknown[]
}

interface Commit {
  readonly files: ReadonlyMap<string, string>
  readonly parents: readonly string[]
  readonly message: string
}

export function memoryRepository(): MemoryRepository {
  const files = new Map<string, string>()
  const trees = new Map<string, ReadonlyMap<string, string>>()
  const commits = new Map<string, Commit>()
  const branches = new Map<string, string>()
  const writes: string[] = []
  const issues: string[] = []
  const deployments: unknown[] = []
  const history: { readonly sha: string; readonly paths: readonly string[] }[] = []
  let count = 0
  const at = (ref: string) => commits.get(branches.get(ref) ?? ref)?.files ?? (ref === 'main' ? files : new Map())
  const answer = (route: string, given: Given): unknown => {
    switch (route) {
      case 'GET /repos/{owner}/{repo}/contents/{path}': {
        const text = at(String(given['ref'])).get(String(given['path']))
        return text && { type: 'file', encoding: 'base64', content: Buffer.from(text).toString('base64') }
      }
      case 'GET /repos/{owner}/{repo}/branches/{branch}': {
        const sha = branches.get(String(given['branch']))
        return sha && { commit: { sha, commit: { tree: { sha: `tree of ${sha}` } } } }
      }
      case 'GET /repos/{owner}/{repo}':
        return { default_branch: 'main' }
      case 'GET /repos/{owner}/{repo}/commits':
        return history
          .filter(({ paths }) => given['sha'] === 'main' && paths.includes(String(given['path'])))
          .map(({ sha }) => ({ sha, commit: { message: '', committer: { date: '2026-01-01T00:00:00Z' } } }))
      case 'POST /repos/{owner}/{repo}/git/trees': {
        const base = commits.get(String(given['base_tree'] ?? '').replace('tree of ', ''))?.files ?? new Map()
        const entries = given['tree'] as readonly { path: string; content: string }[]
        const sha = `tree ${++count}`
        trees.set(sha, new Map([...base, ...entries.map(({ path, content }) => [path, content] as const)]))
        return { sha }
      }
      case 'POST /repos/{owner}/{repo}/git/commits': {
        const sha = `commit ${++count}`
        const parents = given['parents'] as readonly string[]
        commits.set(sha, {
          files: trees.get(String(given['tree'])) ?? new Map(),
          parents,
          message: String(given['message']),
        })
        return { sha }
      }
      case 'POST /repos/{owner}/{repo}/git/refs': {
        const name = String(given['ref']).replace('refs/heads/', '')
        if (branches.has(name)) throw refusal('Reference already exists')
        branches.set(name, String(given['sha']))
        return {}
      }
      case 'PATCH /repos/{owner}/{repo}/git/refs/{ref}': {
        const name = String(given['ref']).replace('heads/', '')
        const parents = commits.get(String(given['sha']))?.parents ?? []
        if (!parents.includes(branches.get(name) ?? '')) throw refusal('Update is not a fast forward')
        branches.set(name, String(given['sha']))
        return {}
      }
      case 'GET /repos/{owner}/{repo}/issues':
        return []
      case 'POST /repos/{owner}/{repo}/issues':
        return { number: issues.push(String(given['title'])), html_url: 'https://github.example/issue' }
      case 'POST /repos/{owner}/{repo}/deployments':
        return { id: deployments.push(given['payload']) }
      case 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses':
        return {}
      default:
        throw new Error(`the repository in memory does not know ${route}`)
    }
  }
  const call = async (route: string, given: Given = {}) => {
    const isRead = route.startsWith('GET ')
    if (!isRead && repository.isReadOnly) throw refusal('Resource not accessible by integration', 403)
    if (!isRead) writes.push(route)
    return answer(route, given)
  }
  const github = {
    owner: 'acme',
    repo: 'shop',
    request: call,
    find: call,
    async *list(route: string, given: Given = {}) {
      yield* (await call(route, given)) as readonly unknown[]
    },
    now: async () => repository.now,
  }
  const repository: MemoryRepository = {
    github: github as unknown as GitHub,
    files,
    isReadOnly: false,
    writes,
    at,
    now: new Date('2026-01-02T03:04:05Z'),
    issues,
    deployments,
    commit(changes) {
      for (const [path, text] of Object.entries(changes)) files.set(path, text)
      const sha = `${++count}`.padStart(40, '0')
      commits.set(sha, { files: new Map(files), parents: [], message: '' })
      history.unshift({ sha, paths: Object.keys(changes) })
    },
    messages(branch) {
      const found: string[] = []
      for (let sha = branches.get(branch); sha !== undefined; sha = commits.get(sha)?.parents[0])
        found.push(commits.get(sha)?.message ?? '')
      return found
    },
  }
  return repository
}

type Given = Readonly<Record<string, unknown>>

function refusal(message: string, status = 422): GitHubError {
  const failure = { status, message, acceptedPermissions: undefined, rateLimited: false, outcomeUnknown: false }
  return new GitHubError('a write', failure)
}
