import type { Expectations } from '../expectations.ts'
import type { World } from '../world.ts'

/** What scenes hand on to later ones. */
export interface Story {
  /** Version in production after the first promotion, and after the second. */
  firstVersion: string
  goodVersion: string
  /** Markdown of the one comment on the pull request that was stopped. */
  comment: string
  /** Passes every test and fails in production. */
  badVersion: string
  /** Time to restore as the deployment reported it, in milliseconds; empty until it happened. */
  restoredAfter: string
  /** A promotion that waits for a reviewer who does not answer. */
  silentRun: number
  /** Markdown of the final release of the good version. */
  notes: string
}

export interface Scene {
  /** One letter, as in the table at the end. */
  readonly id: string
  readonly title: string
  play(world: World, story: Story, expect: Expectations): Promise<void>
}
