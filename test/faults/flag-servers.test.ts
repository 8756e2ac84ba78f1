import { describe, expect, it } from '@jest/globals'
import { changeFlag } from '../../actions/flag-toggle/src/change-flag.ts'
import type { Change, FlagStore } from '../../actions/flag-toggle/src/store.ts'
import { booleanDoubleFlag, launchDarklyDouble } from '../flag-toggle/doubles/launchdarkly.ts'
import { doubleFeature, unleashDouble } from '../flag-toggle/doubles/unleash.ts'
import { storeOf as launchDarklyOf } from '../flag-toggle/drivers/launchdarkly-store.ts'
import { storeOf as unleashOf } from '../flag-toggle/drivers/unleash-store.ts'
import { percent, USERS } from '../flag-toggle/flags.ts'

/** A provider that can die with us at a call, and how many of the users have the feature there. */
interface Mortal {
  readonly store: FlagStore
  /** The process dies at this call, before or after its effect; nothing that it awaits ever comes back. */
  dieAt(call: number, when: 'before' | 'after'): Promise<void>
  /** Lives from now on; gives how many calls there were. */
  live(): number
  having(): number
}

const MORTALS: Readonly<Record<string, () => Mortal>> = { unleash: mortalUnleash, launchdarkly: mortalLaunchDarkly }
const FLAG = 'new-checkout'
const never = new Promise<never>(() => {})
const users = USERS.slice(0, 200)
const clock = { monotonic: () => 0, sleep: async () => {} }

/** From → to: on the way nobody may have more than the larger of the two gives. */
const WAYS: readonly (readonly [name: string, from: readonly Change[], to: Change])[] = [
  ['a first percentage', [], percent('20')],
  ['a larger one', [percent('20')], percent('50')],
  ['a smaller one', [percent('50')], percent('20')],
  ['on', [percent('50')], { kind: 'on' }],
  ['off', [{ kind: 'on' }], { kind: 'off' }],
  ['a kill', [{ kind: 'on' }], { kind: 'kill' }],
  ['the end of a kill', [{ kind: 'on' }, { kind: 'kill' }], { kind: 'off' }],
  ['a percentage after a kill', [{ kind: 'on' }, { kind: 'kill' }, { kind: 'off' }], percent('10')],
]

async function change(store: FlagStore, wanted: Change): Promise<string> {
  const audit = {
    environment: 'production',
    actor: 'ann',
    because: 'x',
    at: new Date(0),
    runUrl: 'https://example.com',
  }
  const request = { environment: 'production', flag: FLAG, change: wanted }
  const written = await changeFlag(store, request, { audit: async () => audit, show: () => {}, clock })
  return written.kind
}

async function prepared(start: () => Mortal, from: readonly Change[]): Promise<Mortal> {
  const mortal = start()
  for (const each of from) await change(mortal.store, each)
  return mortal
}

describe.each(Object.entries(MORTALS))('killed at a call of %s', (provider, start) => {
  it.each(
    WAYS,
  )('on the way to %s: never more than before or after, and a second run ends it', async (name, from, to) => {
    const whole = await prepared(start, from)
    whole.live()
    const before = whole.having()
    await change(whole.store, to)
    const calls = whole.live()
    const after = whole.having()
    const wanted = (await whole.store.read('production', [FLAG])).look(FLAG)
    for (let call = 1; call <= calls; call++) {
      for (const when of ['before', 'after'] as const) {
        const mortal = await prepared(start, from)
        mortal.live()
        const death = mortal.dieAt(call, when)
        await Promise.race([change(mortal.store, to), death])
        mortal.live()
        expect({ call, when, having: mortal.having() <= Math.max(before, after) }).toEqual({ call, when, having: true })
        expect(await change(mortal.store, to)).toMatch(/^(?:written|same)$/)
        const found = (await mortal.store.read('production', [FLAG])).look(FLAG)
        expect({ call, when, ...found, served: undefined }).toEqual({ call, when, ...wanted, served: undefined })
        expect(mortal.having()).toBe(after)
      }
    }
    process.stderr.write(`flag-toggle, ${provider}, ${name}: ${calls * 2} points\n`)
  })
})

interface Double {
  beforeAnswer: (method: string, path: string) => Promise<Response | undefined> | Response | undefined
  readonly requests: readonly unknown[]
  readonly fetch: typeof fetch
}

function mortal<D extends Double>(double: D, storeOf: (double: D) => FlagStore, having: () => number): Mortal {
  let start = 0
  let fatal: { call: number; when: 'before' | 'after'; die: () => void } | undefined
  const dying: typeof fetch = async (...request) => {
    const call = double.requests.length - start + 1
    if (fatal !== undefined && call >= fatal.call && fatal.when === 'before') {
      fatal.die()
      return never
    }
    const answer = await double.fetch(...request)
    if (fatal !== undefined && call >= fatal.call) {
      fatal.die()
      return never
    }
    return answer
  }
  return {
    store: storeOf({ ...double, fetch: dying }),
    dieAt: (call, when) =>
      new Promise((resolve) => {
        fatal = { call, when, die: resolve }
      }),
    live() {
      const calls = double.requests.length - start
      start = double.requests.length
      fatal = undefined
      return calls
    },
    having,
  }
}

function mortalUnleash(): Mortal {
  const double = unleashDouble()
  double.features.set(FLAG, doubleFeature(FLAG))
  return mortal(double, unleashOf, () => users.filter((user) => double.isOn('production', FLAG, user)).length)
}

/** Only what decides about everybody: the switch, and what stands behind it. */
function mortalLaunchDarkly(): Mortal {
  const double = launchDarklyDouble()
  double.flags.set(FLAG, booleanDoubleFlag(FLAG))
  return mortal(double, launchDarklyOf, () => {
    const config = double.flags.get(FLAG)?.environments.get('production')
    if (config?.on !== true) return 0
    const { variation, rollout } = config.fallthrough
    const weight = rollout?.variations.find((each) => each.variation === 0)?.weight ?? 0
    return rollout === undefined ? (variation === 0 ? users.length : 0) : (weight / 100_000) * users.length
  })
}
