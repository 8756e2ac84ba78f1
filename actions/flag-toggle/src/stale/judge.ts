import type { Item } from '../report.ts'
import type { FlagFacts } from '../store.ts'

export interface Rules {
  readonly now: Date
  /** Milliseconds after which standing still is stale. */
  readonly age: number
  /** How often an expiry may be moved without a reason. */
  readonly extensions: number
  readonly ownerOf: (flag: string) => string | undefined
}

export interface Judged {
  readonly flag: string
  readonly owner: string | undefined
  readonly reasons: readonly Reason[]
}

export interface Reason {
  readonly kind: Extract<
    Item['kind'],
    'age' | 'one-sided' | 'expired' | 'not-evaluated' | 'marked-stale' | 'extended-without-reason'
  >
  readonly detail: string
}

/** The stale ones among the flags of all environments, in their order, each with its reasons. */
export function staleFlags(facts: ReadonlyMap<string, readonly FlagFacts[]>, rules: Rules): readonly Judged[] {
  const byFlag = new Map<string, FlagFacts[]>()
  for (const each of [...facts.values()].flat()) byFlag.set(each.flag, [...(byFlag.get(each.flag) ?? []), each])
  return [...byFlag].flatMap(([flag, known]) => {
    const reasons = reasonsOf(known, rules)
    const owner = rules.ownerOf(flag) ?? known.find((each) => each.owner !== undefined)?.owner
    return reasons.length === 0 ? [] : [{ flag, owner, reasons }]
  })
}

function reasonsOf(known: readonly FlagFacts[], rules: Rules): readonly Reason[] {
  const found = [expired(known, rules), extended(known, rules), marked(known)]
  if (known.some(({ permanent }) => permanent === true)) return present(found)
  const standing = oneSided(known, rules) ?? stoodStill(known, rules)
  return present([...found, standing, notEvaluated(known, rules)])
}

function present(reasons: readonly (Reason | undefined)[]): readonly Reason[] {
  return reasons.filter((reason) => reason !== undefined)
}

function expired(known: readonly FlagFacts[], { now }: Rules): Reason | undefined {
  const expires = known.map((each) => each.expires).find((day) => day !== undefined)
  if (expires === undefined || expires.getTime() > now.getTime()) return undefined
  return { kind: 'expired', detail: `it should have been gone by ${dayOf(expires)}` }
}

/** An expiry that is moved again and again is a ritual: from the second time on somebody has to say why. */
function extended(known: readonly FlagFacts[], { extensions: allowed }: Rules): Reason | undefined {
  const extensions = known.find((each) => each.extensions !== undefined)?.extensions
  if (extensions === undefined || extensions.explained || extensions.count <= allowed) return undefined
  const detail = `its expiry was moved ${extensions.count} times, the last time without a new "expires-because"`
  return { kind: 'extended-without-reason', detail }
}

function marked(known: readonly FlagFacts[]): Reason | undefined {
  if (!known.some(({ markedStale }) => markedStale === true)) return undefined
  return { kind: 'marked-stale', detail: 'somebody marked it as stale at the provider' }
}

const SIDES: readonly (readonly string[])[] = [
  ['on', 'percent 100'],
  ['off', 'killed', 'percent 0', 'disabled'],
]

/** The same answer for everybody, everywhere, for long: the code needs no flag for that. */
function oneSided(known: readonly FlagFacts[], rules: Rules): Reason | undefined {
  const states = known.filter(({ view }) => view.managed !== 'absent')
  const side = SIDES.find((words) => states.length > 0 && states.every(({ view }) => words.includes(view.words)))
  const since = lastMove(states)
  if (side === undefined || since === undefined || !isOld(since, rules)) return undefined
  const detail = `everybody has been served "${side[0]}" in ${states.length === 1 ? 'the only environment' : `all ${states.length} environments`} since ${dayOf(since)}`
  return { kind: 'one-sided', detail }
}

function stoodStill(known: readonly FlagFacts[], rules: Rules): Reason | undefined {
  const since = lastMove(known)
  if (since === undefined || !isOld(since, rules)) return undefined
  return { kind: 'age', detail: `nothing about it has changed since ${dayOf(since)}` }
}

/** When its state last changed anywhere, else when it was made. */
function lastMove(known: readonly FlagFacts[]): Date | undefined {
  const times = known.flatMap(({ changedAt, createdAt }) => [changedAt, createdAt]).filter((at) => at !== undefined)
  return times.reduce<Date | undefined>((latest, at) => (latest === undefined || at > latest ? at : latest), undefined)
}

function notEvaluated(known: readonly FlagFacts[], rules: Rules): Reason | undefined {
  const asked = known.map((each) => each.evaluatedAt)
  const created = known.map((each) => each.createdAt).find((at) => at !== undefined)
  // A flag younger than that may be waiting for its code.
  if (created !== undefined && !isOld(created, rules)) return undefined
  if (asked.length === 0 || !asked.every((at) => at === 'never' || (at !== undefined && isOld(at, rules))))
    return undefined
  const times = asked.filter((at) => at instanceof Date)
  const last = times.sort((a, b) => b.getTime() - a.getTime())[0]
  return {
    kind: 'not-evaluated',
    detail:
      last === undefined
        ? 'no application has ever asked for it'
        : `no application has asked for it since ${dayOf(last)}`,
  }
}

function isOld(at: Date, { now, age }: Rules): boolean {
  return now.getTime() - at.getTime() > age
}

export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
