import type { Workflow } from '../store/runs.ts'
import type { RepositoryState, World } from '../store/state.ts'
import { nodeId } from './node-id.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

export function workflowShape(world: World, repository: RepositoryState, workflow: Workflow, name: string) {
  const page = repositoryPage(repository)
  const file = workflow.path.slice(workflow.path.lastIndexOf('/') + 1)
  return {
    id: workflow.id,
    node_id: nodeId('W', workflow.id),
    name,
    path: workflow.path,
    state: 'active',
    created_at: workflow.createdAt.toISOString(),
    updated_at: workflow.createdAt.toISOString(),
    url: `${repositoryUrl(world, repository)}/actions/workflows/${workflow.id}`,
    html_url: `${page}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(name)}/badge.svg?file=${file}`,
  }
}
