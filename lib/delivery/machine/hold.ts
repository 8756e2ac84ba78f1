import type { ChangePayload } from '../ledger/record.ts'
import type { Machine } from './machine.ts'

/** Keeps a digest out of the environment until somebody lifts it. Placed once, whoever comes again. */
export async function placeHold(
  machine: Machine,
  bad: ChangePayload,
  because: string,
  incident?: string,
): Promise<void> {
  const placed = await machine.history.holdOn(bad.digest)
  if (placed?.unfinished === true) await machine.ledger.closeHold(placed.id, placed.hold)
  if (placed !== undefined) return
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
