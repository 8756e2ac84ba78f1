import type { LockPayload, Note } from '../ledger/notes.ts'
import type { HoldRecord } from '../ledger/record.ts'
import type { Candidate } from '../release.ts'
import { type Check, fail, pass } from './checks.ts'

/** What a person, or an earlier failure, has closed: one digest, or the whole environment. */

export function checkHold({
  hold,
  environment,
  candidate,
}: {
  readonly hold: HoldRecord | undefined
  readonly environment: string
  readonly candidate: Candidate
}): Check {
  if (hold === undefined) return pass('hold', 'not held')
  return fail(
    'hold',
    'held',
    `${candidate.version} is held out of ${environment} since ${hold.createdAt.toISOString()}: ${hold.hold.because} (lift it by rollback "mode: lift-hold")`,
  )
}

export function checkLock(lock: Note<LockPayload> | undefined, environment: string): Check {
  if (lock === undefined) return pass('lock', 'not locked')
  const { by, because, until } = lock.note
  const end = until === undefined ? 'until somebody unlocks it' : `until ${until}`
  return fail(
    'lock',
    'locked',
    `${environment} is locked by ${by} since ${lock.createdAt.toISOString()}, ${end}: ${because} ("mode: unlock-environment" ends it)`,
  )
}
