import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository, RepositoryRef } from '../../ports.ts'
import { addUser, findRepository, newId, type RepositoryState, type World } from './state.ts'

export interface NewRepository extends RepositoryRef {
  readonly defaultBranch?: string
  readonly private?: boolean
  readonly variables?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  /** Makes it a fork of that repository, for pull requests from outside. */
  readonly forkOf?: RepositoryRef
  /** Default permissions of job tokens when a workflow says nothing. Default `read`. */
  readonly defaultPermissions?: 'read' | 'write'
  /** Setting "immutable releases". */
  readonly immutableReleases?: boolean
}

const DEFAULT_LABELS: readonly (readonly [string, string, string])[] = [
  ['bug', 'd73a4a', "Something isn't working"],
  ['documentation', '0075ca', 'Improvements or additions to documentation'],
  ['duplicate', 'cfd3d7', 'This issue or pull request already exists'],
  ['enhancement', 'a2eeef', 'New feature or request'],
  ['good first issue', '7057ff', 'Good for newcomers'],
  ['help wanted', '008672', 'Extra attention is needed'],
  ['invalid', 'e4e669', "This doesn't seem right"],
  ['question', 'd876e3', 'Further information is requested'],
  ['wontfix', 'ffffff', 'This will not be worked on'],
]

/** Settings the rehearsal's git needs in every bare repository: commits by id can be fetched, nothing cleans up. */
const SETTINGS = `[gc]
\tauto = 0
[receive]
\tautogc = false
[core]
\tlogAllRefUpdates = false
[uploadpack]
\tallowAnySHA1InWant = true
`

function initialise(directory: string, branch: string, source: string | null): void {
  mkdirSync(directory, { recursive: true })
  const git = (...args: string[]) => {
    const done = spawnSync('git', args, { cwd: directory, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`git ${args[0]} in ${directory} failed: ${done.stderr}`)
  }
  git('init', '--quiet', '--bare', `--initial-branch=${branch}`)
  appendFileSync(join(directory, 'config'), SETTINGS)
  if (source !== null) git('fetch', '--quiet', source, '+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*')
}

export function createRepository(world: World, settings: NewRepository): Repository {
  const fullName = `${settings.owner}/${settings.name}`
  if (!/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(fullName)) throw new Error(`"${fullName}" is no repository name.`)
  if (findRepository(world, settings) !== undefined) throw new Error(`The repository ${fullName} exists already.`)
  const parent = settings.forkOf === undefined ? undefined : findRepository(world, settings.forkOf)
  if (settings.forkOf !== undefined && parent === undefined)
    throw new Error(`${fullName} cannot fork what is not there.`)
  addUser(world, settings.owner)
  const defaultBranch = settings.defaultBranch ?? parent?.defaultBranch ?? 'main'
  const gitDirectory = join(world.directory, settings.owner, `${settings.name}.git`)
  initialise(gitDirectory, defaultBranch, parent?.gitDirectory ?? null)
  const now = world.clock.now()
  const repository: RepositoryState = {
    id: newId(world),
    owner: settings.owner,
    name: settings.name,
    fullName,
    private: settings.private ?? false,
    defaultBranch,
    gitDirectory,
    variables: new Map(Object.entries(settings.variables ?? {})),
    secrets: new Map(Object.entries(settings.secrets ?? {})),
    defaultPermissions: settings.defaultPermissions ?? 'read',
    createdAt: now,
    pushedAt: now,
    parent: settings.forkOf ?? null,
    roles: new Map(),
    environments: new Map(),
    issues: new Map(),
    comments: new Map(),
    labels: new Map(),
    statuses: [],
    checkRuns: new Map(),
    deployments: new Map(),
    releases: new Map(),
    workflows: new Map(),
    runs: new Map(),
    jobs: new Map(),
    artifacts: new Map(),
    caches: new Map(),
    attestations: [],
    immutableReleases: settings.immutableReleases ?? false,
    burntTags: new Set(),
    nextIssueNumber: 1,
  }
  for (const [name, color, description] of DEFAULT_LABELS) {
    repository.labels.set(name, { id: newId(world), name, color, description, default: true })
  }
  world.repositories.set(fullName.toLowerCase(), repository)
  return repository
}
