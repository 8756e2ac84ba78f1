import { describe, expect, it } from '@jest/globals'
import { evaluate } from '../../actions/flag-toggle/src/flagd-file/evaluate.ts'
import { murmur3 } from '../../actions/flag-toggle/src/murmur3.ts'
import { booleanFlag, evaluator, fileText } from './flags.ts'

const share = (on: unknown, off: unknown) => ({
  fractional: [
    ['on', on],
    ['off', off],
  ],
})
const RULES: readonly unknown[] = [
  share(10, 90),
  share(1, 999_999),
  share(0, 1),
  { fractional: [['on'], ['off', 2]] },
  { fractional: [{ cat: ['x', { var: 'targetingKey' }] }, ['off', 3], ['on', 7]] },
  { fractional: [{ var: 'targetingKey' }, ['on', 1], ['off', 1]] },
  { if: [{ starts_with: [{ var: 'targetingKey' }, 'user-1'] }, 'on', share(5, 5)] },
  { if: [{ ends_with: [{ var: 'email' }, '@example.com'] }, 'on', { var: 'region' }, 'on', 'off'] },
  { if: [{ in: [{ var: 'targetingKey' }, ['user-3', 'user-4']] }, 'on'] },
  { if: [{ in: ['-7', { var: 'targetingKey' }] }, 'on', null] },
  { if: [{ and: [{ '!': [{ var: 'x' }] }, { '!=': [{ var: 'targetingKey' }, 'user-2'] }] }, 'on', 'off'] },
  { if: [{ or: [{ '===': [{ var: 'x' }, 'y'] }, { '!!': [{ var: 'x' }] }] }, 'on', share(3, 1)] },
  { if: [false, share(1, 1), 'off'] },
  { if: [{ '==': [{ var: '$flagd.flagKey' }, 'new-checkout'] }, share(1, 3), 'on'] },
]

describe('what the file serves', () => {
  it.each(RULES.map((rule) => [JSON.stringify(rule), rule]))('is what flagd serves: %s', (_, targeting) => {
    const flag = booleanFlag({ targeting })
    const flagd = evaluator(fileText({ 'new-checkout': flag }))
    for (let index = 0; index < 500; index++) {
      const targetingKey = `user-${index}`
      const ours = evaluate({ key: 'new-checkout', flag, evaluators: {} }, targetingKey)
      expect(ours.kind === 'variant' ? ours.variant : ours.kind).toBe(flagd({ targetingKey }))
    }
  })

  it.each([
    { '>': [{ var: '$flagd.timestamp' }, 1] },
    { if: [{ '>': [1, 2] }, 'on', 'off'] },
    {
      fractional: [
        ['on', { '+': [1, 2] }],
        ['off', 1],
      ],
    },
    { $ref: 'missing' },
    { if: [{ '==': [1, '1'] }, 'on', 'off'] },
    'nowhere',
    { if: [true, 'missing'] },
  ])('is said to be unknown rather than guessed: %j', (targeting) => {
    const flag = booleanFlag({ targeting: typeof targeting === 'string' ? { if: [true, targeting] } : targeting })
    expect(evaluate({ key: 'new-checkout', flag, evaluators: {} }, 'a')).toEqual({ kind: 'unknown' })
  })

  it('is unknown for a flag whose key is not ASCII, where evaluators hash differently', () => {
    const flag = booleanFlag({ targeting: share(1, 1) })
    expect(evaluate({ key: 'kässe', flag, evaluators: {} }, 'a')).toEqual({ kind: 'unknown' })
  })

  it('is the default of the code for a disabled flag and for one without default', () => {
    for (const more of [
      { state: 'DISABLED' },
      { defaultVariant: null },
      { targeting: { if: [false, 'on'] }, defaultVariant: null },
    ])
      expect(evaluate({ key: 'f', flag: booleanFlag(more), evaluators: {} }, 'a')).toEqual({ kind: 'code-default' })
  })
})

describe('murmur3', () => {
  // Reference values of MurmurHash3_x86_32 with seed 0 (Austin Appleby, SMHasher; as in its Wikipedia article).
  it.each([
    ['', 0],
    ['test', 0xba6bd213],
    ['Hello, world!', 0xc0363e43],
    ['The quick brown fox jumps over the lazy dog', 0x2e4ff723],
  ])('%j', (text, hash) => expect(murmur3(text)).toBe(hash))
})
