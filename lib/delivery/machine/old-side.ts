import { servingEntry } from '../ledger/history.ts'
import { readKept, writeKept, writeOldGone } from '../ledger/kept.ts'
import { isRelease, type Observation, type Release, type Served, servesOnly } from '../release.ts'
import { keptFor } from '../strategy.ts'
import { regionOf } from '../target.ts'
import { candidateOf, look, type Machine } from './machine.ts'
import { retire } from './verbs.ts'

/** What is up beside a release and takes nothing, region by region; without regions under no name. */
function idleBeside(seen: Observation, release: Release): ReadonlyMap<string, readonly Served[]> {
  if (seen.kind === 'unknown') return new Map()
  const idle = ([region, serving]: readonly [string, readonly Served[]]) =>
    [region, serving.filter((each) => each.weight === 0 && !isRelease(each, release))] as const
  const places: ReadonlyMap<string, readonly Served[]> = seen.regions ?? new Map([['', seen.serving]])
  return new Map([...places].map(idle).filter(([, served]) => served.length > 0))
}

/** Said after "verified" where the old side is kept for a time: whoever comes then knows without having seen it. */
export async function toldOfOldSide(machine: Machine, release: Release, seen: Observation): Promise<string> {
  const time = keptFor(machine.policy.strategy)
  if (time === undefined || !machine.target.verbs.has('retire') || idleBeside(seen, release).size === 0) return ''
  return writeKept(new Date((await machine.now()).getTime() + time))
}

/** Retires the old side when its time is over; gives what is told of that. */
export async function retireOldSide(machine: Machine): Promise<string | undefined> {
  const live = (await servingEntry(machine.history))?.record
  const until = live === undefined ? undefined : readKept(live.description)
  if (live === undefined || until === undefined || until > (await machine.now())) return undefined
  const candidate = candidateOf(live)
  const { version } = candidate
  const seen = await look(machine, live.id, candidate)
  if (!servesOnly(seen, candidate)) return undefined
  const old = idleBeside(seen, candidate)
  for (const [region, serving] of old) {
    const there = region === '' ? machine : { ...machine, target: regionOf(machine.target, region) }
    await retire({ deployment: live.id, candidate }, there, { kind: 'seen', serving }, () => true)
  }
  const left = old.size === 0 ? old : idleBeside(await look(machine, live.id, candidate), candidate)
  // It is tried again by the next one; why it did not go was said.
  if (left.size > 0) return undefined
  await machine.ledger.status(live.id, { state: 'success', description: writeOldGone(version), url: live.url })
  const names = [...new Set([...old.values()].flat().map((each) => each.version))]
  return names.length === 0
    ? undefined
    : `${names.join(', ')}, kept for an instant return, was retired: its time is over.`
}
