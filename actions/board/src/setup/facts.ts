import type { Config } from '../../../../lib/config/config.ts'
import type { GitHubEnvironment } from '../../../../lib/overview/github-environments.ts'
import type { WorkflowFile } from './workflow-calls.ts'

/** Something that was read, or why it could not be. */
export type Read<T> = { readonly value: T } | { readonly problem: string }

export type ConfigFact =
  | { readonly kind: 'found'; readonly config: Config }
  | { readonly kind: 'absent' }
  | { readonly kind: 'invalid'; readonly problem: string }
  | { readonly kind: 'unreadable'; readonly problem: string }

/** Everything the set-up check judges. */
export interface SetupFacts {
  readonly configPath: string
  readonly config: ConfigFact
  readonly defaultBranch: string
  /** The records of deployments. `value`: whether there is any of ours. */
  readonly records: Read<boolean>
  readonly environments: Read<readonly GitHubEnvironment[]>
  /** `undefined`: not looked at. */
  readonly workflows: Read<readonly WorkflowFile[]> | undefined
  /** Executables that the configuration names, and whether they are there; `undefined`: not looked at. */
  readonly executables: ReadonlyMap<string, boolean> | undefined
  /** Files of trusted authorities that the configuration names, and whether they are there; `undefined`: not looked at. */
  readonly trustedRoots: ReadonlyMap<string, boolean> | undefined
  /** Sluice's own repository, as workflows name it. */
  readonly repository: string
}
