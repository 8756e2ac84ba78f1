import { describe, expect, it } from '@jest/globals'
import { jsonPieces } from '../../lib/kernel/json-pieces.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)
const files = (count: number) =>
  numbers(count).map((at) => ({ path: `src/"${at}"\n.ts`, lines: { covered: at, total: 7 } }))

describe('JSON in pieces', () => {
  const values: readonly (readonly [string, object])[] = [
    ['nothing', {}],
    ['an empty list', []],
    [
      'a small report',
      { name: 'a', 'left out': undefined, none: null, list: [1, [2, {}]], deep: { deeper: { text: '"\n' } } },
    ],
    ['a list just short enough', { files: files(100) }],
    ['a long list', files(101)],
    [
      'lists of several parts',
      { before: 1, coverage: { lines: 2, files: files(1500) }, between: undefined, after: [] },
    ],
    ['two long lists', { one: { two: { three: numbers(200) } }, four: numbers(201), five: { six: '7' } }],
    ['a long list within a list', { list: [{ inner: numbers(600) }] }],
    ['holes', { list: [undefined, ...numbers(600)] }],
  ]
  it.each(values)('is what JSON.stringify gives: %s', (_, value) => {
    expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value, null, 2))
  })

  it.each([0, 1, 100, 101, 1000])('an iterable is a list: %d members', (count) => {
    const list = { [Symbol.iterator]: () => files(count).values() }
    expect([...jsonPieces({ a: { list }, b: 1 })].join('')).toBe(
      JSON.stringify({ a: { list: files(count) }, b: 1 }, null, 2),
    )
  })

  it('no piece holds more than a part of a long list', () => {
    const whole = JSON.stringify(files(5000), null, 2).length
    for (const piece of jsonPieces({ files: files(5000) })) expect(piece.length).toBeLessThan(whole / 5)
  })
})
