import type { FlagView, Served } from './store.ts'

/** One user of the read-back, and what the flag's new state says they get; `undefined` where it cannot be worked out. */
export interface Expectation {
  readonly targetingKey: string
  readonly expected: Served | undefined
}

const CANDIDATES = 20_000
const PER_GROUP = 24
const UNPREDICTED = 200

/**
 * Users to ask for. Where both states can be worked out: users whose answer changes first (they tell the new state from
 * the old, even for a step of 0.1 %), then users of every answer after. Otherwise enough of them to judge a share.
 */
export function sampleUsers(before: FlagView, after: FlagView): readonly Expectation[] {
  const groups = new Map<string, Expectation[]>()
  let full = 0
  for (let index = 0; index < CANDIDATES; index++) {
    const targetingKey = `sluice-sample-${index}`
    const expected = after.served(targetingKey)
    if (expected.kind === 'unknown') return unpredicted()
    const group = `${nameOf(before.served(targetingKey))} ${nameOf(expected)}`
    const members = groups.get(group) ?? []
    if (members.length < PER_GROUP) {
      groups.set(group, [...members, { targetingKey, expected }])
      if (members.length + 1 === PER_GROUP) full++
    }
    // One group, already full, and nobody else in sight: everybody gets the same.
    if (full > 0 && full === groups.size && index > 5000) break
  }
  const changing = [...groups].sort(([a], [b]) => Number(isChange(b)) - Number(isChange(a)))
  return changing.flatMap(([, members]) => members)
}

function unpredicted(): readonly Expectation[] {
  return Array.from({ length: UNPREDICTED }, (_, index) => ({
    targetingKey: `sluice-sample-${index}`,
    expected: undefined,
  }))
}

function isChange(group: string): boolean {
  const [before, after] = group.split(' ')
  return before !== after
}

function nameOf(served: Served): string {
  return served.kind === 'variant' ? encodeURIComponent(served.variant ?? JSON.stringify(served.value)) : served.kind
}
