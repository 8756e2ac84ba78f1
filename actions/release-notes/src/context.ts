import type { Enrichment } from '../../../lib/config/notes.ts'
import type { NotifyConfig } from '../../../lib/config/notify.ts'
import type { ReleaseConfig } from '../../../lib/config/release.ts'
import type { Git } from '../../../lib/git/git.ts'
import { resolveCommit } from '../../../lib/git/refs.ts'
import type { GitHub } from '../../../lib/github/client.ts'
import type { JobContext } from '../../../lib/github/context.ts'
import type { Clock } from '../../../lib/kernel/clock.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Environment } from '../../../lib/kernel/inputs.ts'
import type { Log } from '../../../lib/kernel/log.ts'
import type { ServingReader } from './deployed/serving.ts'
import { askedFor } from './enrich/asked.ts'
import type { Asker } from './enrich/asker.ts'
import type { References } from './notes/references.ts'
import { type Component, componentOf, localConfig } from './range/component.ts'
import type { NotesInputs } from './request.ts'

/** The edges of the action. */
export interface Ports {
  readonly job: JobContext
  readonly env: Environment
  readonly log: Log
  readonly git: Git
  readonly clock: Clock
  /** Made when it is first needed: `notes` that ask for nothing never do. */
  github(): Promise<GitHub>
  serving(): Promise<ServingReader>
}

/** What the configuration says of what is released. */
export interface Setup {
  readonly component: Component
  readonly release: ReleaseConfig | undefined
  /** Webhooks that are told of releases. */
  readonly notify: NotifyConfig | undefined
  /** Commit whose configuration and files are used. */
  readonly commit: string | undefined
  /** What is asked for beside the commits. */
  readonly asked: ReadonlySet<Enrichment>
  /** Loaded when GitHub is first to be asked about entries. */
  asker(): Promise<Asker>
  /** Issues and keys that the messages of commits name. */
  references(shas: readonly string[]): Promise<ReadonlyMap<string, References>>
}

/** Address of the repository on GitHub. */
export function repositoryUrl({ job }: Pick<Ports, 'job'>): string {
  return `${job.serverUrl}/${job.owner}/${job.repository}`
}

async function requireClone({ git, job }: Ports): Promise<void> {
  if ((await git.ask(['rev-parse', '--git-dir'])) !== undefined) return
  throw new UserError(
    'invalid-input',
    `There is no clone in ${job.workspace}: run actions/checkout with "fetch-depth: 0" and without "path" in this job, before this step.`,
  )
}

/** Component and settings, by the configuration the run's own commit has; `previewed`: the pull request that is no commit yet. */
export async function readSetup(ports: Ports, inputs: NotesInputs, previewed?: number): Promise<Setup> {
  const commit = (await resolveCommit(ports.git, ports.job.sha)) ?? (await resolveCommit(ports.git, 'HEAD'))
  if (commit === undefined) await requireClone(ports)
  const config = commit === undefined ? undefined : await localConfig(ports.git, commit, inputs.config)
  const release = config?.release
  let asker: Promise<Asker> | undefined
  return {
    component: componentOf(config, inputs.component),
    release,
    notify: config?.notify,
    commit,
    asked: askedFor(inputs, release),
    asker() {
      asker ??= import('./enrich/asker.ts').then(({ createAsker }) => createAsker(ports.github, ports.clock, previewed))
      return asker
    },
    async references(shas) {
      const { readReferences } = await import('./notes/references.ts')
      return readReferences(ports.git, shas, repositoryUrl(ports), release?.notes?.trackers ?? [])
    },
  }
}
