import type { GitHub } from '../../../lib/github/client.ts'

/** The branch that holds the files of the environments, in this repository or another. */
export interface BranchPlace {
  readonly github: GitHub
  readonly branch: string
  /** Name of the other repository. */
  readonly repository: string | undefined
}
