import type { Repository, WorkflowEvent } from '../../ports.ts'
import { StartupFailure } from '../planner/errors.ts'
import { asksToSkip, isStartedBy } from '../planner/events.ts'
import type { WorkflowFile } from '../planner/model.ts'
import { parseWorkflowFile } from '../planner/parse.ts'
import { changedFiles, headMessage } from './changes.ts'
import type { Sources } from './sources.ts'

const FOLDER = '.github/workflows'

export type FoundWorkflow = WorkflowFile | { readonly path: string; readonly message: string }

/**
 * The workflows of the event's commit that it starts. A file that cannot be read counts as started when it mentions
 * the event: a broken workflow must be seen, not passed over.
 */
export function workflowsFor(event: WorkflowEvent, repository: Repository, sources: Sources): FoundWorkflow[] {
  const tree = sources.commit(repository, event.ref, event.sha)
  const found: FoundWorkflow[] = []
  let files: readonly string[] | undefined | null = null
  const changed = (): readonly string[] | undefined => {
    if (files === null) files = changedFiles(repository, event)
    return files
  }
  for (const name of tree.list(FOLDER)) {
    if (!/\.ya?ml$/.test(name)) continue
    const path = `${FOLDER}/${name}`
    try {
      const file = parseWorkflowFile(tree, path)
      if (isStartedBy(file, event, changed)) found.push(file)
    } catch (error) {
      if (!(error instanceof StartupFailure)) throw error
      if (isAbout(event, path, tree.read(path) ?? '')) found.push({ path, message: error.message })
    }
  }
  return found.length > 0 && asksToSkip(event, headMessage(repository, event)) ? [] : found
}

function isAbout(event: WorkflowEvent, path: string, content: string): boolean {
  if (event.workflow !== undefined) return path === event.workflow || path.endsWith(`/${event.workflow}`)
  return content.includes(event.name)
}
