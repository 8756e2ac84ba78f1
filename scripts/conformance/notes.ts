import { join } from 'node:path'
import { cliffHistories } from './notes/histories.ts'
import { messages } from './notes/messages.ts'
import { oracle } from './notes/oracle.ts'
import { semverTables } from './notes/semver.ts'
import { Tally } from './notes/tally.ts'

export interface ConformanceResult {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** One line each: how many cases, and why they are not counted. */
  readonly exceptions: readonly string[]
  readonly failures: readonly string[]
}

/** Versions, messages and ranges against outside data; `folder` holds `notes/`. */
export async function run(folder: string): Promise<ConformanceResult> {
  const data = join(folder, 'notes')
  const tally = new Tally()
  semverTables(data, tally)
  messages(data, tally)
  oracle(data, tally)
  await cliffHistories(data, tally)
  const { passed, failures, skipped, exceptions } = tally
  return { passed, failed: failures.length, skipped, exceptions, failures }
}
