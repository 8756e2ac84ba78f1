import { describe, expect, it } from '@jest/globals'
import { planInFile } from '../../actions/flag-toggle/src/flagd-file/plan.ts'
import type { Change } from '../../actions/flag-toggle/src/store.ts'
import { booleanFlag, change, fileText, percent, served, sources, USERS, usersWith } from './flags.ts'

const EMPLOYEES = { ends_with: [{ var: 'email' }, '@example.com'] }
const off = fileText({ 'new-checkout': booleanFlag() })

/** Rules a flag may already have; each leaves the users of the sample to the tail of the rule. */
const STARTS: Readonly<Record<string, string>> = {
  'no rule': off,
  'an empty rule': fileText({ 'new-checkout': booleanFlag({ targeting: {} }) }),
  'employees first, nothing for others': withRule({ if: [EMPLOYEES, 'on'] }),
  'employees first, null for others': withRule({ if: [EMPLOYEES, 'on', null] }),
  'employees first, off for others': withRule({ if: [EMPLOYEES, 'on', 'off'] }),
  'employees first, two steps': withRule({ if: [EMPLOYEES, 'on', { '==': [{ var: 'region' }, 'nl'] }, 'on', 'off'] }),
  'a nested condition': withRule({ if: [EMPLOYEES, 'on', { if: [{ '==': [{ var: 'a' }, 'b'] }, 'on', 'off'] }] }),
  'shares of its own': withRule({
    fractional: [
      ['on', 1],
      ['off', 99],
    ],
  }),
  'shares by another attribute': withRule({
    fractional: [{ cat: [{ var: '$flagd.flagKey' }, { var: 'targetingKey' }] }, ['on', 1], ['off', 199]],
  }),
  'shares the other way round': withRule({
    fractional: [
      ['off', 99],
      ['on', 1],
    ],
  }),
  'shares the other way round, nobody yet': withRule({
    fractional: [
      ['off', 1],
      ['on', 0],
    ],
  }),
  'one share only': withRule({ fractional: [['off', 1]] }),
  'a state that is DISABLED': fileText({ 'new-checkout': booleanFlag({ state: 'DISABLED' }) }),
}

function withRule(targeting: unknown): string {
  return fileText({ 'new-checkout': booleanFlag({ targeting }) })
}

describe.each(Object.entries(STARTS))('a ramp of a flag with %s', (name, start) => {
  it('takes the feature from nobody as it grows, and gives it to the right share', () => {
    let text = start
    let before = new Set<string>()
    for (const step of ['2', '10', '12.5', '50', '99.999', '100']) {
      text = change(text, percent(step)).document.text
      const after = usersWith(text)
      expect([...before].filter((user) => !after.has(user))).toEqual([])
      const expected = (Number(step) / 100) * USERS.length
      expect(Math.abs(after.size - expected)).toBeLessThanOrEqual(4 * Math.sqrt(USERS.length * 0.25))
      before = new Set(after)
    }
    expect(before.size).toBe(USERS.length)
    text = change(text, { kind: 'on' }).document.text
    expect(usersWith(text).size).toBe(USERS.length)
    text = change(text, { kind: 'off' }).document.text
    expect(usersWith(text).size).toBe(0)
  })

  it('gives it to nobody after a kill, and keeps the rule for when the kill is lifted', () => {
    const running = change(start, percent('50')).document.text
    const killed = change(running, { kind: 'kill' })
    expect(killed.after.words).toBe('killed')
    expect(usersWith(killed.document.text).size).toBe(0)
    for (const context of [{}, { email: 'a@example.com' }, { targetingKey: 'a', email: 'a@example.com', region: 'nl' }])
      expect(served(killed.document.text, context)).toBe('off')
    expect(change(killed.document.text, { kind: 'kill' }).kind).toBe('same')

    const lifted = change(killed.document.text, { kind: 'off' }).document.text
    expect(usersWith(lifted).size).toBe(0)
    // Shares that stood the other way round are put right while nobody has the feature; others come back as they were.
    const again = usersWith(change(lifted, percent('50')).document.text)
    if (name !== 'shares the other way round') expect(again).toEqual(usersWith(running))
    if (start.includes('@example.com')) expect(served(lifted, { email: 'a@example.com' })).toBe('on')
  })
})

describe('on and off', () => {
  it('leave those alone whom a rule of the owner decides', () => {
    const rule = withRule({
      if: [
        EMPLOYEES,
        'off',
        {
          fractional: [
            ['on', 10],
            ['off', 90],
          ],
        },
      ],
    })
    const on = change(rule, { kind: 'on' }).document.text
    expect(served(on, { email: 'a@example.com', targetingKey: 'a' })).toBe('off')
    expect(served(on, { targetingKey: 'a' })).toBe('on')
    expect(served(on, {})).toBe('on')
    expect(served(change(on, percent('100')).document.text, {})).toBe('off')
  })

  it.each<[string, Change, string]>([
    ['on', { kind: 'on' }, 'on'],
    ['off', { kind: 'off' }, 'off'],
    ['kill', { kind: 'kill' }, 'killed'],
    ['percent 0.0000001', percent('0.0000001'), 'percent 0.0000001'],
    ['percent 12.50', percent('12.50'), 'percent 12.5'],
  ])('%s twice is once', (_, wanted, words) => {
    const first = change(fileText({ 'new-checkout': booleanFlag({ defaultVariant: null }) }), wanted)
    expect(first).toMatchObject({ kind: 'change', before: { words: 'code default' }, after: { words } })
    const second = change(first.document.text, wanted)
    expect(second.kind).toBe('same')
    expect(second.document.text).toBe(first.document.text)
  })
})

describe('a change touches nothing else', () => {
  const odd = `{
\t"$schema": "https://flagd.dev/schema/v0/flags.json",
\t"flags": { "1": {"state":"ENABLED","variants":{"a":1.50,"b":2e1},"defaultVariant":"a"},
\t\t"new-checkout": {
\t\t\t"metadata": { "owner": "team-a", "big": 12345678901234567890, "expires": "2027-01-01" },
\t\t\t"variants": {"on": true, "off": false},
\t\t\t"state": "ENABLED",   "defaultVariant": "off",
\t\t\t"targeting": {"if": [{"ends_with": [{"var": "email"}, "@example.com"]}, "on", {"fractional": [["on", 10], ["off", 90]]}]}
\t\t},
\t\t"0": {"state":"DISABLED","variants":{"on":true,"off":false}}
\t},
\t"x-own": {"__proto__": 1, "z": "\\u00e9", "a": null}
}`

  it('neither the order of keys, nor numbers, nor white space, nor fields it does not know', () => {
    const text = change(odd, percent('25')).document.text
    expect(text.replace(/\[\s+\["on", 25\],\s+\["off", 75\]\s+\]/, '[["on", 10], ["off", 90]]')).toBe(odd)
  })

  it('and puts a missing field in the manner of its neighbours', () => {
    const { text } = change(
      '{"flags": {"new-checkout": {"state": "ENABLED", "variants": {"on": true, "off": false}}}}',
      {
        kind: 'on',
      },
    ).document
    expect(text).toBe(
      '{"flags": {"new-checkout": {"state": "ENABLED", "variants": {"on": true, "off": false}, "defaultVariant": "on"}}}',
    )
  })
})

describe('what is refused', () => {
  const rule = (targeting: unknown) => withRule(targeting)
  it.each<[string, string, string, Change]>([
    ['an unknown flag', 'unknown-flag', fileText({ 'new-chekout': booleanFlag() }), { kind: 'on' }],
    [
      'three variants',
      'variants-ambiguous',
      fileText({ 'new-checkout': { state: 'ENABLED', variants: { a: '1', b: '2', c: '3' } } }),
      { kind: 'on' },
    ],
    ['eight decimals', 'percent-too-fine', off, percent('0.12345678')],
    [
      'shares of a third variant',
      'targeting-not-understood',
      rule({
        fractional: [
          ['on', 1],
          ['other', 1],
        ],
      }),
      percent('10'),
    ],
    [
      'a computed share',
      'targeting-not-understood',
      rule({
        fractional: [
          ['on', { '+': [1, 1] }],
          ['off', 1],
        ],
      }),
      percent('10'),
    ],
    ['a shared rule', 'targeting-not-understood', rule({ $ref: 'x' }), { kind: 'on' }],
    ['a killed flag', 'killed', change(off, { kind: 'kill' }).document.text, percent('10')],
    ['a killed flag', 'killed', change(off, { kind: 'kill' }).document.text, { kind: 'on' }],
    ['a typo in a field', 'invalid-flag', fileText({ 'new-checkout': booleanFlag({ stat: 1 }) }), { kind: 'on' }],
    ['no JSON', 'invalid-flags', '{', { kind: 'kill' }],
    ['a list of flags', 'invalid-flags', '{"flags": []}', { kind: 'kill' }],
    ['a key twice', 'invalid-flags', '{"flags": {"a": 1, "a": 2}}', { kind: 'kill' }],
    ['a key of the prototype', 'unknown-flag', '{"flags": {}}', { kind: 'kill' }],
  ])('%s (%s)', (_, reasonCode, text, wanted) => {
    expect(planInFile(sources(text), 'new-checkout', wanted)).toMatchObject({ kind: 'refused', reasonCode })
  })

  it('names the nearest flag', () => {
    const plan = planInFile(sources(fileText({ 'new-chekout': booleanFlag() })), 'new-checkout', { kind: 'on' })
    expect(plan).toMatchObject({ message: expect.stringContaining('did you mean "new-chekout"?') })
    expect(planInFile(sources('{"flags": {}}'), 'constructor', { kind: 'on' })).toMatchObject({
      reasonCode: 'unknown-flag',
    })
  })

  it('but a kill is done on any rule, and on a flag without an off variant by its switch', () => {
    for (const targeting of [
      { $ref: 'nobody' },
      {
        fractional: [
          ['on', { '+': [1, 1] }],
          ['other', 1],
        ],
      },
    ])
      expect(change(withRule(targeting), { kind: 'kill' }).after.served('x')).toMatchObject({ variant: 'off' })
    const text = fileText({ 'new-checkout': { state: 'ENABLED', variants: { a: 'x', b: 'y' }, defaultVariant: 'a' } })
    const plan = change(text, { kind: 'kill' })
    expect(plan.after).toMatchObject({ words: 'disabled' })
    expect(plan.after.served('x')).toEqual({ kind: 'code-default' })
    expect(plan.warnings.join()).toContain('default that stands in the application')
  })
})

describe('a flag the environment does not have yet', () => {
  const definitions = fileText(
    { other: booleanFlag(), 'new-checkout': booleanFlag({ targeting: { if: [{ $ref: 'staff' }, 'on'] } }) },
    { $evaluators: { staff: EMPLOYEES } },
  )

  it('comes from its definition, with the shared rules it refers to', () => {
    const plan = change(fileText({ mine: booleanFlag({ defaultVariant: 'on' }) }), percent('50'), definitions)
    const file = JSON.parse(plan.document.text) as { flags: object; $evaluators: object }
    expect(plan.before.words).toBe('absent')
    expect(Object.keys(file.flags)).toEqual(['mine', 'new-checkout'])
    expect(file.$evaluators).toEqual({ staff: EMPLOYEES })
    expect(served(plan.document.text, { email: 'a@example.com' })).toBe('on')
  })

  it('brings all definitions where there is no file at all', () => {
    const plan = planInFile(sources(undefined, definitions), 'new-checkout', { kind: 'off' })
    if (plan.kind !== 'change') throw new Error(plan.kind)
    const file = JSON.parse(plan.document.text) as { flags: object }
    expect(Object.keys(file.flags)).toEqual(['other', 'new-checkout'])
    expect(planInFile(sources(undefined), 'new-checkout', { kind: 'off' })).toMatchObject({
      reasonCode: 'unknown-flag',
    })
  })
})
