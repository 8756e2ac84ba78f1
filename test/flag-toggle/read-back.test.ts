import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { type Answer, askOfrep } from '../../actions/flag-toggle/src/ofrep.ts'
import { type ReadBack, readBack } from '../../actions/flag-toggle/src/read-back.ts'
import { sampleUsers } from '../../actions/flag-toggle/src/sample.ts'
import type { FlagView } from '../../actions/flag-toggle/src/store.ts'
import type { Clock } from '../../lib/kernel/clock.ts'
import { booleanFlag, change, fileText, percent } from './flags.ts'

const off = fileText({ 'new-checkout': booleanFlag() })
const ten = change(off, percent('10'))
const fifty = change(ten.document.text, percent('50'))
const kill = change(fifty.document.text, { kind: 'kill' })
const unpredictable = change(
  fileText({ 'new-checkout': booleanFlag({ targeting: { if: [{ '>': [{ var: 'age' }, 17] }, 'on', 'off'] } }) }),
  percent('50'),
)

/** Time that passes only by sleeping. */
function fakeClock(): Clock & { slept: number } {
  const clock = {
    slept: 0,
    monotonic: () => clock.slept,
    async sleep(span: number) {
      clock.slept += span
    },
  }
  return clock
}

/** A service that serves this state. */
const serving =
  (view: FlagView) =>
  async (_: string, user: string): Promise<Answer> => {
    const served = view.served(user)
    if (served.kind === 'variant') return { kind: 'value', variant: served.variant, value: served.value }
    return { kind: 'code-default' }
  }
const ask = (answer: (user: string) => Answer) => async (_: string, user: string) => answer(user)
const reader = (how: (flag: string, user: string) => Promise<Answer>, isGuess = false) => ({
  ask: how,
  budget: 10_000,
  isGuess,
})

describe('read-back', () => {
  it('agrees with a service that serves the new state, and with none that serves the old', async () => {
    for (const plan of [ten, fifty, kill]) {
      expect(await readBack(reader(serving(plan.after)), plan, fakeClock())).toMatchObject({ kind: 'agrees' })
      const stale = await readBack(reader(serving(plan.before)), plan, fakeClock())
      expect(stale.kind).toBe('disagrees')
    }
  })

  it('tells a step of a tenth of a percent from the state before', async () => {
    const tiny = change(ten.document.text, percent('10.1'))
    expect(await readBack(reader(serving(tiny.before)), tiny, fakeClock())).toMatchObject({ kind: 'disagrees' })
    expect(sampleUsers(tiny.before, tiny.after).length).toBeLessThan(120)
  })

  it('asks again until the change has arrived, within the budget', async () => {
    const clock = fakeClock()
    const late = (flag: string, user: string) => serving(clock.slept < 3000 ? fifty.before : fifty.after)(flag, user)
    expect(await readBack(reader(late), fifty, clock)).toMatchObject({ kind: 'agrees' })
    expect(clock.slept).toBeGreaterThanOrEqual(3000)
    const never = fakeClock()
    expect(await readBack(reader(serving(fifty.before)), fifty, never)).toMatchObject({ kind: 'disagrees' })
    expect(never.slept).toBe(10_000)
  })

  it('finds the one instance of many that still serves the old state', async () => {
    let turn = 0
    const mixed = (flag: string, user: string) => serving(turn++ % 4 === 0 ? kill.before : kill.after)(flag, user)
    expect(await readBack(reader(mixed), kill, fakeClock())).toMatchObject({ kind: 'disagrees' })
  })

  it.each<[string, (user: string) => Answer, ReadBack['kind']]>([
    [
      'half of the users',
      (user) => ({ kind: 'value', variant: Number(user.at(-1)) % 2 === 0 ? 'on' : 'off', value: 0 }),
      'agrees',
    ],
    ['nobody', () => ({ kind: 'value', variant: 'off', value: false }), 'disagrees'],
    ['everybody', () => ({ kind: 'value', variant: 'on', value: true }), 'disagrees'],
    ['errors', () => ({ kind: 'error', detail: 'PARSE_ERROR' }), 'disagrees'],
  ])('judges the share where no answer can be foretold: %s', async (_, answer, kind) => {
    expect(unpredictable.after.served('x')).toEqual({ kind: 'unknown' })
    expect(await readBack(reader(ask(answer)), unpredictable, fakeClock())).toMatchObject({ kind })
  })

  it('takes a value for its variant where the service names none', async () => {
    const on = change(off, { kind: 'on' })
    const value = (what: unknown) => reader(ask(() => ({ kind: 'value', variant: undefined, value: what })))
    expect(await readBack(value(true), on, fakeClock())).toMatchObject({ kind: 'agrees' })
    expect(await readBack(value(false), on, fakeClock())).toMatchObject({ kind: 'disagrees' })
  })

  it('waits for a named address, but not for one that was only a guess', async () => {
    const html = ask(() => ({ kind: 'no-ofrep', detail: 'status 404' }))
    const clocks = [fakeClock(), fakeClock()] as const
    expect(await readBack(reader(html, true), ten, clocks[0])).toMatchObject({ kind: 'no-ofrep' })
    expect(await readBack(reader(html, false), ten, clocks[1])).toMatchObject({ kind: 'no-ofrep' })
    expect(clocks.map((clock) => clock.slept)).toEqual([0, 10_000])
  })
})

describe('OFREP', () => {
  it.each<[number, unknown, Answer['kind']]>([
    [200, { key: 'a b', variant: 'on', value: true, reason: 'STATIC' }, 'value'],
    [200, { key: 'a b', reason: 'DISABLED', value: false }, 'code-default'],
    [200, { key: 'a b', reason: 'DEFAULT' }, 'code-default'],
    [404, { key: 'a b', errorCode: 'FLAG_NOT_FOUND' }, 'code-default'],
    [400, { key: 'a b', errorCode: 'PARSE_ERROR' }, 'error'],
    [404, { message: 'no such page' }, 'no-ofrep'],
    [200, '<html>', 'no-ofrep'],
    [200, { key: 'a b', value: 'x'.repeat(100_000) }, 'no-ofrep'],
    [302, {}, 'no-ofrep'],
    [503, {}, 'unreachable'],
  ])('an answer of %d %j is %s', async (status, body, kind) => {
    let path: string | undefined
    const server = createServer((request, response) => {
      path = request.url
      response
        .writeHead(status, { location: 'http://127.0.0.1:1/' })
        .end(typeof body === 'string' ? body : JSON.stringify(body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    expect(await askOfrep(base)('a b', 'user')).toMatchObject({ kind })
    expect(path).toBe('/ofrep/v1/evaluate/flags/a%20b')
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    expect(await askOfrep(base)('a b', 'user')).toMatchObject({ kind: 'unreachable' })
  })
})
