import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { changeFlag } from '../../../actions/flag-toggle/src/change-flag.ts'
import type { Audit, Change, FlagSet, FlagStore } from '../../../actions/flag-toggle/src/store.ts'
import type { Clock } from '../../../lib/kernel/clock.ts'
import { percent, USERS } from '../flags.ts'

/** A provider with the boolean flags `new-checkout` and `dark-mode`, off, in `staging` and `production`. */
export interface Harness {
  readonly store: FlagStore
  /** What the provider's own evaluator answers; `undefined`: the default of the code. */
  served(environment: string, flag: string, users: readonly string[]): Promise<readonly unknown[]>
  /** Gives `new-checkout` in production a rule of its owner's, by which one user always has the feature. */
  addRule(user: string): Promise<void>
  /** Everything that is stored about `new-checkout` in production except what we manage, as text. */
  unmanaged(): Promise<string>
  /** The same flags as on the first day. */
  reset(): Promise<void>
  close(): Promise<void>
}

const AUDIT: Omit<Audit, 'environment'> = {
  actor: 'ann',
  because: 'a test',
  at: new Date('2026-01-02T03:04:05Z'),
  runUrl: 'https://github.example/acme/shop/actions/runs/1/attempts/1',
}
const noWait: Clock = { monotonic: () => 0, sleep: async () => {} }
const FLAG = 'new-checkout'

/** What every driver must do; run over each of them. */
export function driverContract(name: string, start: () => Promise<Harness>): void {
  describe(`the contract of every driver: ${name}`, () => {
    let harness: Harness
    beforeAll(async () => {
      harness = await start()
    }, 120_000)
    afterAll(() => harness.close())
    beforeEach(() => harness.reset())

    const change = (wanted: Change, environment = 'production', flag = FLAG) =>
      changeFlag(
        harness.store,
        { environment, flag, change: wanted },
        { audit: async () => ({ ...AUDIT, environment }), show: () => {}, clock: noWait },
      )
    const read = (environment = 'production') => harness.store.read(environment, [FLAG, 'dark-mode'])
    const words = async (environment = 'production', flag = FLAG) => (await read(environment)).look(flag).words
    const having = async (users: readonly string[] = USERS.slice(0, 300)) => {
      const answers = await harness.served('production', FLAG, users)
      return new Set(users.filter((_, index) => answers[index] === true))
    }
    const apply = async (flags: FlagSet, wanted: Change) => {
      const plan = flags.plan(FLAG, wanted)
      if (plan.kind !== 'change') throw new Error(`a change was expected, not ${plan.kind}`)
      return flags.apply(plan, { ...AUDIT, environment: 'production' })
    }

    it('turns on and off for everybody, and finds it done the second time', async () => {
      expect(await change({ kind: 'on' })).toMatchObject({ kind: 'written', plan: { after: { words: 'on' } } })
      expect((await having()).size).toBe(300)
      expect(await change({ kind: 'on' })).toMatchObject({ kind: 'same' })
      expect(await change({ kind: 'off' })).toMatchObject({ kind: 'written' })
      expect((await having()).size).toBe(0)
      expect(await change({ kind: 'off' })).toMatchObject({ kind: 'same' })
    })

    it('serves after a change what its plan said, to every user', async () => {
      for (const wanted of [percent('10'), percent('50'), { kind: 'on' }, { kind: 'kill' }] as const) {
        const written = await change(wanted)
        if (written.kind !== 'written') throw new Error(`${wanted.kind} was not written`)
        const users = USERS.slice(0, 60)
        const expected = users.map((user) => written.plan.after.served(user))
        expect(expected.map(({ kind }) => kind)).not.toContain('unknown')
        const values = expected.map((each) => (each.kind === 'variant' ? each.value : undefined))
        expect(await harness.served('production', FLAG, users)).toEqual(values)
      }
    })

    it('starts at a percentage, grows by it, and takes the feature from nobody', async () => {
      let before = new Set<string>()
      for (const step of ['5', '25', '60', '100']) {
        expect(await change(percent(step))).toMatchObject({ kind: 'written' })
        const after = await having()
        expect([...before].filter((user) => !after.has(user))).toEqual([])
        const share = Number(step) / 100
        expect(Math.abs(after.size - share * 300)).toBeLessThanOrEqual(5 * Math.sqrt(300 * share * (1 - share)))
        before = after
      }
      expect(await words()).toMatch(/^(?:on|percent 100)$/)
    })

    it('refuses a percentage that it cannot hold', async () => {
      const { percentDecimals } = harness.store.capabilities
      const tooFine = percent(`0.${'0'.repeat(percentDecimals)}1`)
      expect(await change(tooFine)).toMatchObject({ kind: 'refused', reasonCode: 'percent-too-fine' })
      if (percentDecimals > 0) expect(await change(percent('12.5'))).toMatchObject({ kind: 'written' })
    })

    it('kills whatever the rules say, and nothing but lifting the kill brings it back', async () => {
      await harness.addRule('user-vip')
      await change(percent('50'))
      expect(await having(['user-vip'])).toEqual(new Set(['user-vip']))
      expect(await change({ kind: 'kill' })).toMatchObject({ kind: 'written', plan: { after: { words: 'killed' } } })
      expect((await having([...USERS.slice(0, 100), 'user-vip'])).size).toBe(0)
      expect(await words()).toBe('killed')
      expect(await change({ kind: 'kill' })).toMatchObject({ kind: 'same' })
      for (const wanted of [{ kind: 'on' }, percent('90')] as const)
        expect(await change(wanted)).toMatchObject({ kind: 'refused', reasonCode: 'killed' })
      expect(await change({ kind: 'off' })).toMatchObject({ kind: 'written' })
      expect((await having()).size).toBe(0)
      expect(await change({ kind: 'on' })).toMatchObject({ kind: 'written' })
      expect((await having()).size).toBe(300)
    })

    it('leaves alone what it does not own', async () => {
      await harness.addRule('user-vip')
      const before = await harness.unmanaged()
      await change(percent('20'))
      await change({ kind: 'off' })
      await change({ kind: 'kill' })
      await change({ kind: 'off' })
      expect(await harness.unmanaged()).toBe(before)
    })

    it('puts back an earlier state exactly', async () => {
      await change(percent('30'))
      const earlier = (await read()).look(FLAG)
      const users = await having()
      await change({ kind: 'on' })
      expect(await change({ kind: 'set', managed: earlier.managed })).toMatchObject({ kind: 'written' })
      expect((await read()).look(FLAG)).toMatchObject({ words: earlier.words, managed: earlier.managed })
      expect(await having()).toEqual(users)
      await change({ kind: 'kill' })
      const lifted = await change({ kind: 'set', managed: earlier.managed })
      expect(lifted).toMatchObject({ kind: 'refused', reasonCode: 'killed' })
    })

    it('copies a state to another environment, after which both are equal', async () => {
      await change(percent('40'), 'staging')
      const { managed } = (await read('staging')).look(FLAG)
      expect(await change({ kind: 'set', managed })).toMatchObject({ kind: 'written' })
      expect((await read()).look(FLAG).managed).toBe(managed)
      expect(await change({ kind: 'set', managed })).toMatchObject({ kind: 'same' })
    })

    it('keeps environments and flags apart', async () => {
      await change({ kind: 'on' }, 'staging')
      await change({ kind: 'on' }, 'production', 'dark-mode')
      expect(await words()).toMatch(/^(?:off|absent)$/)
      expect([await words('staging'), await words('production', 'dark-mode')]).toEqual(['on', 'on'])
    })

    it('does not write over a change that came in between, except by a kill', async () => {
      await change({ kind: 'on' })
      const stale = await read()
      await change(percent('10'))
      expect(await apply(stale, { kind: 'off' })).toEqual({ kind: 'conflict' })
      expect(await words()).toBe('percent 10')
      const again = await read()
      await change(percent('20'))
      const killed = await apply(again, { kind: 'kill' })
      // A file is written whole, so the kill is planned again; a server is told at once.
      if (killed.kind === 'conflict') await change({ kind: 'kill' })
      else expect(killed.kind).toBe('applied')
      expect((await having()).size).toBe(0)
    })

    it('says what it knows of each flag, and has nothing to complain about', async () => {
      await change({ kind: 'on' })
      await change({ kind: 'off' }, 'production', 'dark-mode')
      const flags = await harness.store.read('production', 'all')
      expect([...flags.keys].sort()).toEqual(['dark-mode', FLAG])
      const facts = await flags.facts()
      expect(facts.map(({ flag }) => flag).sort()).toEqual(['dark-mode', FLAG])
      if (harness.store.capabilities.evaluationData)
        for (const { evaluatedAt } of facts) expect(evaluatedAt).toBeDefined()
      expect(flags.lint().filter(({ severity }) => severity === 'error')).toEqual([])
    })

    it('has no flag that is not there', async () => {
      const flags = await harness.store.read('production', ['nothing'])
      expect(flags.look('nothing').managed).toBe('absent')
      expect(flags.plan('nothing', { kind: 'on' })).toMatchObject({ kind: 'refused', reasonCode: 'unknown-flag' })
    })
  })
}
