import type { Config } from '../../../../lib/config/config.ts'
import type { Quarantined } from '../../../../lib/config/quarantine.ts'

/** Where a configuration lies, and the quarantine file that it may name. */
export interface ConfigSource {
  /** `undefined` when there is no such file. */
  readonly config: () => Promise<Config | undefined>
  /** The tests of the quarantine file of this path, which must be there. */
  readonly quarantine: (path: string) => Promise<readonly Quarantined[]>
}

/** What is read at the tip of the branch. */
export interface BranchSource extends ConfigSource {
  /** By GitHub's clock. */
  readonly now: () => Promise<Date>
}

/** Where the configuration that counts lies, and how to get at both. */
export interface PolicySources {
  /** Path of the configuration. */
  readonly path: string
  /** The step names that path itself; then there must be a file. */
  readonly isNamed: boolean
  /** Branch whose tip counts. */
  readonly branch: string
  /** The run is for a pull request or a merge group: the workspace holds a change that must not judge itself. */
  readonly isChange: boolean
  /** `undefined`: no token. */
  readonly atBranch: BranchSource | undefined
  readonly inChange: ConfigSource
  /** All files that the change touches, by their old names too; `undefined`: not known. */
  readonly changedPaths: () => Promise<readonly string[] | undefined>
}
