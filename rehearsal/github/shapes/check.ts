import { timestamp } from '../clock.ts'
import type { CheckAnnotation, CheckRun, CommitStatus } from '../store/checks.ts'
import type { RepositoryState, World } from '../store/state.ts'
import { nodeId } from './node-id.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'
import { userShape } from './user.ts'

/** The app behind every job token: id and name as on github.com. */
function actionsAppShape(world: World) {
  return {
    id: 15368,
    client_id: 'Iv1.05c79e9ad1f6bdfa',
    slug: 'github-actions',
    node_id: nodeId('A', 15368),
    owner: userShape(world, 'github'),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: 'https://github.com/apps/github-actions',
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: { actions: 'write', checks: 'write', contents: 'write', deployments: 'write', metadata: 'read' },
    events: ['push', 'workflow_dispatch'],
  }
}

export function checkRunShape(world: World, repository: RepositoryState, check: CheckRun) {
  const url = `${repositoryUrl(world, repository)}/check-runs/${check.id}`
  return {
    id: check.id,
    name: check.name,
    node_id: nodeId('CR', check.id),
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: `${repositoryPage(repository)}/runs/${check.id}`,
    details_url: check.detailsUrl,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt === null ? null : timestamp(check.startedAt),
    completed_at: check.completedAt === null ? null : timestamp(check.completedAt),
    output: {
      ...check.output,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: check.suiteId },
    app: actionsAppShape(world),
    pull_requests: [],
  }
}

export function annotationShape(repository: RepositoryState, check: CheckRun, annotation: CheckAnnotation) {
  const path = annotation.path ?? '.github'
  const line = annotation.line ?? 1
  return {
    path,
    blob_href: `${repositoryPage(repository)}/blob/${check.headSha}/${path}`,
    start_line: line,
    start_column: annotation.startColumn ?? null,
    end_line: annotation.endLine ?? line,
    end_column: annotation.endColumn ?? null,
    annotation_level: annotation.level,
    title: annotation.title ?? '',
    message: annotation.message,
    raw_details: annotation.rawDetails ?? '',
  }
}

/** A status inside the combined answer, which leaves the creator out. */
export function simpleStatusShape(world: World, repository: RepositoryState, status: CommitStatus) {
  return {
    url: `${repositoryUrl(world, repository)}/statuses/${status.sha}`,
    avatar_url: userShape(world, status.creator).avatar_url,
    id: status.id,
    node_id: nodeId('SC', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
  }
}

export function statusShape(world: World, repository: RepositoryState, status: CommitStatus) {
  return { ...simpleStatusShape(world, repository, status), creator: userShape(world, status.creator) }
}
