import { describe, expect, it } from '@jest/globals'
import { openFlagFile } from '../../actions/flag-toggle/src/flagd-file/file.ts'
import { jsonText } from '../../actions/flag-toggle/src/flagd-file/json-text.ts'
import { lintFile } from '../../actions/flag-toggle/src/flagd-file/lint.ts'
import { booleanFlag, fileText } from './flags.ts'

function findings(flag: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) {
  const file = openFlagFile(fileText({ f: flag }, more), jsonText)
  if ('problem' in file) throw new Error(file.problem)
  return lintFile(file).map(({ severity, message }) => `${severity}: ${message}`)
}

const rule = (targeting: unknown) => booleanFlag({ targeting })

describe('lint', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      'a default that is no variant',
      booleanFlag({ defaultVariant: 'offf' }),
      'defaultVariant "offf" is not one of its variants; did you mean "off"?',
    ],
    [
      'a default named like the prototype',
      booleanFlag({ defaultVariant: 'constructor' }),
      'defaultVariant "constructor"',
    ],
    [
      'a share for no variant',
      rule({
        fractional: [
          ['on', 1],
          ['offf', 1],
        ],
      }),
      'gives the variant "offf", which does not exist; did you mean "off"?',
    ],
    ['a result that is no variant', rule({ if: [{ var: 'x' }, 'on', 'of'] }), 'gives the variant "of"'],
    ['a typo in a field', booleanFlag({ targetting: {} }), 'unknown field "targetting"; did you mean "targeting"?'],
    ['a state of another word', booleanFlag({ state: 'enabled' }), 'state must be'],
    ['no variants', { state: 'ENABLED' }, 'at least one variant'],
    ['variants of two types', { state: 'ENABLED', variants: { a: 1, b: 'x' } }, 'different types (number, string)'],
    ['a variant that is a list', { state: 'ENABLED', variants: { a: [] } }, 'booleans, texts, numbers or mappings'],
    ['metadata that is nested', booleanFlag({ metadata: { owner: { name: 'a' } } }), 'metadata must be'],
    [
      'an unknown operator',
      rule({ fractionall: [] }),
      '"fractionall" is not one operator that flagd knows; did you mean "fractional"?',
    ],
    ['two operators in one', rule({ if: [true, 'on'], or: [1] }), 'not one operator'],
    [
      'too many weights',
      rule({
        fractional: [
          ['on', 2_000_000_000],
          ['off', 2_000_000_000],
        ],
      }),
      'sum to more than',
    ],
    [
      'a weight with decimals',
      rule({
        fractional: [
          ['on', 0.5],
          ['off', 1],
        ],
      }),
      'not a whole number',
    ],
    [
      'a reference to nothing',
      rule({ if: [{ $ref: 'staf' }, 'on'] }),
      'refers to "staf", which is not in $evaluators; did you mean "staff"?',
    ],
    ['a very deep rule', rule(deep(60)), 'nested deeper'],
  ])('finds %s', (_, flag, words) => {
    const found = findings(flag, { $evaluators: { staff: { '==': [{ var: 'a' }, 'b'] } } })
    expect(found).toEqual(expect.arrayContaining([expect.stringContaining(words)]))
    expect(found.every((each) => each.startsWith('error'))).toBe(true)
  })

  it('warns of shares in the wrong order while they hold somebody, also under a kill', () => {
    const shares = (on: number) => ({
      fractional: [
        ['off', 100 - on],
        ['on', on],
      ],
    })
    expect(findings(rule(shares(10)))).toEqual([expect.stringContaining('warning: its shares name "off" before "on"')])
    expect(findings(rule({ if: [false, shares(10), 'off'] }))).toHaveLength(1)
    expect(findings(rule(shares(0)))).toEqual([])
  })

  it('finds metadata of the set that is not flat', () => {
    expect(findings(booleanFlag(), { metadata: { flagSetId: 'shop', owners: ['a'] } })).toEqual([
      'error: metadata of the set must be a mapping to texts, numbers and booleans',
    ])
  })

  it('finds shared rules that lead back to themselves, each circle once', () => {
    const $evaluators = { a: { '!': { $ref: 'b' } }, b: { and: [true, { $ref: 'a' }] }, c: { $ref: 'a' } }
    expect(findings(booleanFlag(), { $evaluators })).toEqual([
      'error: $evaluators refer to one another in a circle: a → b → a',
    ])
  })

  it('finds what is wrong in a shared rule, and nothing in a sound file', () => {
    expect(findings(booleanFlag(), { $evaluators: { staff: { nope: [] } } })).toEqual([
      expect.stringContaining('$evaluators.staff'),
    ])
    expect(
      findings(
        rule({
          if: [
            { in: ['a', { var: 'roles' }] },
            'on',
            {
              fractional: [
                ['on', 1],
                ['off', 9],
              ],
            },
          ],
        }),
      ),
    ).toEqual([])
  })
})

function deep(levels: number): unknown {
  return levels === 0 ? true : { '!': deep(levels - 1) }
}
