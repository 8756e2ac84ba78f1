import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../../kernel/inputs.ts'
import { readShape } from '../../kernel/shape.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import { type Evidence, evidenceShape } from './document.ts'

/** What `begin` knew, for `finish` in the same job. */

export async function leaveBegun(evidence: Evidence, env: Environment): Promise<void> {
  const path = pathOf(evidence.deployment ?? 0, env)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, JSON.stringify(evidence), { mode: 0o600 })
}

/** `undefined`: another job began the change, or what is there is not about this record. */
export async function readBegun({ id, change }: LedgerRecord, env: Environment): Promise<Evidence | undefined> {
  try {
    const reading = readShape(evidenceShape, JSON.parse(await readFile(pathOf(id, env), 'utf8')))
    if (!('value' in reading)) return undefined
    const { deployment, candidate, run } = reading.value
    const same = deployment === id && candidate.digest === change.digest && run.id === change.run.id
    return same ? reading.value : undefined
  } catch {
    return undefined
  }
}

function pathOf(deployment: number, env: Environment): string {
  return join(env['RUNNER_TEMP'] || tmpdir(), 'sluice', `evidence-begun-${deployment}.json`)
}
