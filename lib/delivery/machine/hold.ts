import type { ChangePayload } from '../ledger/record.ts'
import type { Machine } from './machine.ts'

/** Keeps a digest out of the environment until somebody lifts it. Placed once, whoever comes again. */
export async function placeHold(
  machine: Machine,
  bad: ChangePayload,
  because: string,
  incident?: string,
): Promise<void> {
  if (await isHeld(machine, bad.digest)) return
  const { environment, production, component } = machine.policy
  const { version, sha, digest } = bad
  await machine.ledger.hold(environment, production, {
    schema: 'sluice/hold@1',
    kind: 'hold',
    component,
    version,
    sha,
    digest,
    because,
    ...(incident === undefined ? {} : { incident }),
    by: machine.actor,
    run: machine.run,
  })
}

/** Whether a digest is held; a hold whose process ended too early gets its closing status. */
export async function isHeld({ history, ledger }: Machine, digest: string): Promise<boolean> {
  const placed = await history.holdOn(digest)
  if (placed?.unfinished === true) await ledger.closeHold(placed.id, placed.hold)
  return placed !== undefined
}
