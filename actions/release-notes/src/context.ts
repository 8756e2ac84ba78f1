import type { Git } from '../../../lib/git/git.ts'
import { resolveCommit } from '../../../lib/git/refs.ts'
import type { GitHub } from '../../../lib/github/client.ts'
import type { JobContext } from '../../../lib/github/context.ts'
import type { Environment } from '../../../lib/kernel/inputs.ts'
import type { Log } from '../../../lib/kernel/log.ts'
import type { ServingReader } from './deployed/serving.ts'
import { type Component, componentOf, localConfig } from './range/component.ts'
import type { NotesInputs } from './request.ts'

/** The edges of the action. */
export interface Ports {
  readonly job: JobContext
  readonly env: Environment
  readonly log: Log
  readonly git: Git
  /** Made when it is first needed: `notes` never does. */
  github(): Promise<GitHub>
  serving(): Promise<ServingReader>
}

/** Address of the repository on GitHub. */
export function repositoryUrl({ job }: Pick<Ports, 'job'>): string {
  return `${job.serverUrl}/${job.owner}/${job.repository}`
}

/** The component, by the configuration the run's own commit has. */
export async function readComponent(ports: Ports, inputs: NotesInputs): Promise<Component> {
  const commit = (await resolveCommit(ports.git, ports.job.sha)) ?? (await resolveCommit(ports.git, 'HEAD'))
  const config = commit === undefined ? undefined : await localConfig(ports.git, commit, inputs.config)
  return componentOf(config, inputs.component)
}
