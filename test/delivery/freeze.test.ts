import { describe, expect, it } from '@jest/globals'
import { type FreezeWindow, freeze, freezeProblems } from '../../lib/config/freeze.ts'
import { checkFreeze, frozenBy } from '../../lib/delivery/proof/freeze.ts'
import { readShape } from '../../lib/kernel/shape.ts'
import { instantsOf, wallTimeAt } from '../../lib/kernel/zone.ts'

function windowOf(from: string, to: string, tz?: string, more: object = {}): FreezeWindow {
  const reading = readShape(freeze, [{ from, to, reason: 'weekend', ...(tz === undefined ? {} : { tz }), ...more }])
  if (!('value' in reading) || reading.value[0] === undefined) throw new Error(JSON.stringify(reading))
  return reading.value[0]
}

const at = (text: string) => new Date(text)

describe('a freeze', () => {
  const weekend = windowOf('Fri 16:00', 'Mon 08:00', 'Europe/Amsterdam')
  it.each([
    // In winter Amsterdam is an hour ahead, in summer two.
    ['2026-01-09T14:59:00Z', false],
    ['2026-01-09T15:00:00Z', true],
    ['2026-01-11T12:00:00Z', true],
    ['2026-01-12T06:59:59Z', true],
    ['2026-01-12T07:00:00Z', false],
    ['2026-07-10T13:59:59Z', false],
    ['2026-07-10T14:00:00Z', true],
    ['2026-07-13T05:59:59Z', true],
    ['2026-07-13T06:00:00Z', false],
    // Clocks go forward in this weekend (29 March), and back in that one (25 October).
    ['2026-03-27T14:59:00Z', false],
    ['2026-03-27T15:00:00Z', true],
    ['2026-03-30T05:59:59Z', true],
    ['2026-03-30T06:00:00Z', false],
    ['2026-10-23T13:59:59Z', false],
    ['2026-10-23T14:00:00Z', true],
    ['2026-10-26T06:59:59Z', true],
    ['2026-10-26T07:00:00Z', false],
  ])('every weekend in Amsterdam: %s %s', (now, expected) => {
    expect(frozenBy(weekend, at(now)) !== undefined).toBe(expected)
  })

  it.each([
    // 02:30 comes twice on 25 October: it begins with the first, and ends with the second.
    ['2026-10-25T00:29:59Z', false],
    ['2026-10-25T00:30:00Z', true],
    ['2026-10-25T01:10:00Z', true],
    ['2026-10-25T01:44:59Z', true],
    ['2026-10-25T01:45:00Z', false],
  ])('through the hour that comes twice: %s %s', (now, expected) => {
    expect(frozenBy(windowOf('02:30', '02:45', 'Europe/Amsterdam'), at(now)) !== undefined).toBe(expected)
  })

  it.each([
    // 02:30 does not exist on 29 March: it begins when the clocks jump from 02:00 to 03:00.
    ['2026-03-29T00:59:59Z', false],
    ['2026-03-29T01:00:00Z', true],
    ['2026-03-29T01:29:59Z', true],
    ['2026-03-29T01:30:00Z', false],
  ])('from a time that is skipped: %s %s', (now, expected) => {
    expect(frozenBy(windowOf('02:30', '03:30', 'Europe/Amsterdam'), at(now)) !== undefined).toBe(expected)
  })

  it.each([
    ['over midnight', '22:00', '06:00', 'America/New_York', '2026-06-02T02:00:00Z', true],
    ['over midnight, early', '22:00', '06:00', 'America/New_York', '2026-06-02T09:59:00Z', true],
    ['over midnight, by day', '22:00', '06:00', 'America/New_York', '2026-06-02T10:00:00Z', false],
    ['within a day', '09:00', '17:00', 'Asia/Kathmandu', '2026-06-02T03:15:00Z', true],
    ['within a day, before', '09:00', '17:00', 'Asia/Kathmandu', '2026-06-02T03:14:00Z', false],
    ['a whole week but an hour', 'Mon 10:00', 'Mon 09:00', 'UTC', '2026-06-01T08:59:00Z', true],
    ['the free hour of it', 'Mon 10:00', 'Mon 09:00', 'UTC', '2026-06-01T09:30:00Z', false],
    ['once, in', '2026-12-24 18:00', '2027-01-02 08:00', 'Europe/Berlin', '2026-12-24T17:00:00Z', true],
    ['once, before', '2026-12-24 18:00', '2027-01-02 08:00', 'Europe/Berlin', '2026-12-24T16:59:59Z', false],
    ['once, after', '2026-12-24 18:00', '2027-01-02 08:00', 'Europe/Berlin', '2027-01-02T07:00:00Z', false],
    ['a year later', '2026-12-24 18:00', '2027-01-02 08:00', 'Europe/Berlin', '2027-12-25T12:00:00Z', false],
    ['where the day has no midnight', 'Sun 00:00', 'Sun 12:00', 'America/Santiago', '2026-09-06T04:00:00Z', true],
  ])('%s', (_, from, to, tz, now, expected) => {
    expect(frozenBy(windowOf(from, to, tz), at(now)) !== undefined).toBe(expected)
  })

  const facts = { windows: [weekend], component: 'shop', hotfix: false }
  const saturday = at('2026-07-11T12:00:00Z')
  it('says until when, in its own zone, and why', () => {
    expect(checkFreeze(facts, saturday)).toMatchObject({
      verdict: 'fail',
      'reason-code': 'frozen',
      detail: 'frozen until 2026-07-13 08:00 Europe/Amsterdam (weekend)',
    })
  })

  it('lets a hotfix pass, unless the window says that it stops even that', () => {
    expect(checkFreeze({ ...facts, hotfix: true }, saturday).verdict).toBe('pass')
    const strict = windowOf('Fri 16:00', 'Mon 08:00', 'UTC', { hotfix: 'stop' })
    expect(checkFreeze({ ...facts, windows: [strict], hotfix: true }, saturday)['reason-code']).toBe('frozen')
  })

  it('is of the components that it names', () => {
    const windows = [windowOf('Fri 16:00', 'Mon 08:00', 'UTC', { components: ['ledger'] })]
    expect(checkFreeze({ ...facts, windows }, saturday).verdict).toBe('pass')
    expect(checkFreeze({ ...facts, windows, component: 'ledger' }, saturday).verdict).toBe('fail')
  })

  it.each([
    ['an unknown zone', { from: 'Fri 16:00', to: 'Mon 08:00', tz: 'Europe/Amsterdm', reason: 'x' }, 'not a time zone'],
    ['a day that does not exist', { from: '2026-06-31 10:00', to: '2026-07-01 10:00', reason: 'x' }, 'does not exist'],
    ['a time of 24 hours and more', { from: '24:00', to: '06:00', reason: 'x' }, 'is not a time'],
    ['no reason', { from: '22:00', to: '06:00' }, 'reason: is missing'],
  ])('refuses %s', (_, value, problem) => {
    const reading = readShape(freeze, [value])
    expect('problems' in reading && reading.problems.join()).toContain(problem)
  })

  it.each([
    ['Fri 16:00', '08:00', 'both be'],
    ['10:00', '10:00', 'ends when it begins'],
    ['2026-12-24 10:00', '2026-12-23 10:00', 'before it begins'],
  ])('refuses %s to %s', (from, to, problem) => {
    expect(freezeProblems('freeze', [windowOf(from, to)]).join()).toContain(problem)
  })
})

describe('wall time', () => {
  it('goes to an instant and back in every zone, at every hour of two years', () => {
    for (const zone of ['UTC', 'Europe/Amsterdam', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia'])
      for (let hour = 0; hour < 2 * 365 * 24; hour += 5) {
        const instant = new Date(Date.UTC(2025, 0, 1) + hour * 3_600_000)
        const { first, last } = instantsOf(wallTimeAt(instant, zone), zone)
        const within = instant.getTime() === first.getTime() || instant.getTime() === last.getTime()
        if (!within) throw new Error(`${zone} ${instant.toISOString()} became ${first.toISOString()}`)
      }
  })
})
