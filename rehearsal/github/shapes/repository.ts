import { timestamp } from '../clock.ts'
import { type RepositoryState, type Role, userOf, type World } from '../store/state.ts'
import { nodeId } from './node-id.ts'
import { userShape } from './user.ts'

export function repositoryUrl(world: World, repository: RepositoryState): string {
  return `${world.url}/repos/${repository.fullName}`
}

export function repositoryPage(repository: RepositoryState): string {
  return `https://github.com/${repository.fullName}`
}

const LINKS: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
}

/** GitHub's "minimal repository", which stands inside other answers. */
export function minimalRepositoryShape(world: World, repository: RepositoryState) {
  const url = repositoryUrl(world, repository)
  const links = Object.fromEntries(Object.entries(LINKS).map(([name, path]) => [name, `${url}${path}`]))
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.private,
    owner: userShape(world, repository.owner),
    html_url: repositoryPage(repository),
    description: null,
    fork: repository.parent !== null,
    url,
    ...links,
  }
}

function openIssues(repository: RepositoryState): number {
  return [...repository.issues.values()].filter((issue) => issue.state === 'open').length
}

/** A repository as other objects (pull requests, webhooks) hold it. */
export function repositoryShape(world: World, repository: RepositoryState) {
  const page = repositoryPage(repository)
  const open = openIssues(repository)
  return {
    ...minimalRepositoryShape(world, repository),
    created_at: timestamp(repository.createdAt),
    updated_at: timestamp(repository.pushedAt),
    pushed_at: timestamp(repository.pushedAt),
    git_url: page.replace('https:', 'git:').concat('.git'),
    ssh_url: `git@github.com:${repository.fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: open,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: repository.private ? 'private' : 'public',
    forks: 0,
    open_issues: open,
    watchers: 0,
    default_branch: repository.defaultBranch,
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    allow_update_branch: false,
    use_squash_pr_title_as_default: false,
    squash_merge_commit_message: 'COMMIT_MESSAGES',
    squash_merge_commit_title: 'COMMIT_OR_PR_TITLE',
    merge_commit_message: 'PR_TITLE',
    merge_commit_title: 'MERGE_MESSAGE',
  }
}

/** A repository as webhooks hold it. */
export function eventRepositoryShape(world: World, repository: RepositoryState) {
  return { ...repositoryShape(world, repository), custom_properties: {} }
}

/** The same in `push`, which still has a form of its own: times in seconds, an owner with an address. */
export function pushRepositoryShape(world: World, repository: RepositoryState) {
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000)
  return {
    ...eventRepositoryShape(world, repository),
    owner: { name: repository.owner, email: null, ...userShape(world, repository.owner) },
    created_at: seconds(repository.createdAt),
    pushed_at: seconds(repository.pushedAt),
    stargazers: 0,
    master_branch: repository.defaultBranch,
  }
}

/** The owner of a repository in events of an organization. */
export function organizationShape(world: World, login: string) {
  const { id, node_id, avatar_url } = userShape(world, login)
  const url = `${world.url}/orgs/${login}`
  return {
    login,
    id,
    node_id,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url,
    description: '',
  }
}

export interface RepositoryPermissions {
  readonly admin: boolean
  readonly maintain: boolean
  readonly push: boolean
  readonly triage: boolean
  readonly pull: boolean
}

export function permissionsOfRole(role: Role | null): RepositoryPermissions {
  const push = role === 'write' || role === 'maintain' || role === 'admin'
  return {
    admin: role === 'admin',
    maintain: role === 'maintain' || role === 'admin',
    push,
    triage: push,
    pull: true,
  }
}

export function isOrganization(world: World, repository: RepositoryState): boolean {
  return userOf(world, repository.owner).type === 'Organization'
}

/** `GET /repos/{owner}/{repo}`; `permissions` only for those who have a role. */
export function fullRepositoryShape(world: World, repository: RepositoryState, permissions?: RepositoryPermissions) {
  return {
    ...repositoryShape(world, repository),
    ...(permissions === undefined ? {} : { permissions }),
    temp_clone_token: '',
    ...(isOrganization(world, repository) ? { organization: userShape(world, repository.owner) } : {}),
    network_count: 0,
    subscribers_count: 0,
  }
}
