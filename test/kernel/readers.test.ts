import { describe, expect, it } from '@jest/globals'
import { atLeastPercent, flooredPercent, formatDecimal } from '../../lib/kernel/decimal.ts'
import { formatDuration } from '../../lib/kernel/duration.ts'
import {
  readBoolean,
  readDuration,
  readEnum,
  readInteger,
  readJson,
  readList,
  readPercentage,
  trimAscii,
} from '../../lib/kernel/readers.ts'

const BOM = '\ufeff'
const NBSP = '\u00a0'

/** What no strict reader of numbers may take for one. */
const NO_NUMBERS = [
  '',
  ' ',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '1e2',
  '0x10',
  '080',
  '00',
  '+1',
  '1_000',
  '1,5',
  '٣',
  '1 0',
  `${BOM}1`,
  `1${NBSP}`,
  '1\n2',
  '--1',
  '.5',
  '5.',
]

describe('readers', () => {
  it.each(['true', 'True', 'TRUE'])('%j is true', (text) =>
    expect(readBoolean(text)).toEqual({ ok: true, value: true }))
  it.each(['false', 'False', 'FALSE'])('%j is false', (text) =>
    expect(readBoolean(text)).toEqual({ ok: true, value: false }))
  it.each(['', 'tRUE', ' True ', 'yes', 'on', '1', '0', 'null', `${BOM}true`])('%j is no boolean', (text) =>
    expect(readBoolean(text).ok).toBe(false))

  it.each([
    ['0', 0],
    ['7', 7],
    ['-3', -3],
    ['100', 100],
  ] as const)('%j is a whole number', (text, value) => expect(readInteger(text, -10, 100)).toEqual({ ok: true, value }))
  it.each([...NO_NUMBERS, '1.0', '-0', '-11', '101', '9'.repeat(30)])('%j is no whole number from -10 to 100', (text) =>
    expect(readInteger(text, -10, 100).ok).toBe(false))

  it.each([
    ['80', '80'],
    ['80%', '80'],
    ['79.95 %', '79.95'],
    ['0', '0'],
    ['100.000', '100.000'],
    ['0.000000001', '0.000000001'],
  ] as const)('%j is a percentage', (text, value) => {
    const reading = readPercentage(text)
    expect(reading.ok && formatDecimal(reading.value)).toBe(value)
  })
  it.each([
    ...NO_NUMBERS,
    '100.000000001',
    '101',
    '-1',
    '%',
    '80%%',
    '80  %',
    '0.0000000001',
  ])('%j is no percentage', (text) => expect(readPercentage(text).ok).toBe(false))

  it.each([
    ['0', 0],
    ['90s', 90_000],
    ['1h30m', 5_400_000],
    ['2d', 172_800_000],
    ['250ms', 250],
    ['1m500ms', 60_500],
  ] as const)('%j is a duration', (text, value) => expect(readDuration(text)).toEqual({ ok: true, value }))
  it.each([...NO_NUMBERS, '5', '1.5h', '30m1h', '1H', '5 m', '-5m', '5mm', '9999999d'])('%j is no duration', (text) =>
    expect(readDuration(text).ok).toBe(false))

  it('takes an option only as it is spelled', () => {
    expect(readEnum('on', ['on', 'off'])).toEqual({ ok: true, value: 'on' })
    for (const text of ['On', 'on ', 'toString', '__proto__', '']) expect(readEnum(text, ['on', 'off']).ok).toBe(false)
  })

  it('reads lists by line, whatever ends the lines', () => {
    expect(readList('a\r\n  b \n\n# c\n\td#e')).toEqual({ ok: true, value: ['a', 'b', 'd#e'] })
  })

  it('says where JSON is wrong', () => {
    expect(readJson('{"a": [1]}')).toEqual({ ok: true, value: { a: [1] } })
    expect(readJson('{a: 1}')).toMatchObject({ ok: false, problem: expect.stringContaining('position') })
  })

  it('trims ASCII white space and nothing that only looks like it', () => {
    expect(trimAscii(' \t\r\n\u000b\u000ca b\n ')).toBe('a b')
    for (const kept of [BOM, NBSP, '\u2028', '\u200b']) expect(trimAscii(` ${kept}x${kept} `)).toBe(`${kept}x${kept}`)
  })
})

describe('percentages', () => {
  it('are never rounded into a threshold', () => {
    const ninety = { digits: 90n, scale: 0 }
    expect(atLeastPercent(899_999_999n, 1_000_000_000n, ninety)).toBe(false)
    expect(atLeastPercent(9n, 10n, ninety)).toBe(true)
    expect(atLeastPercent(1n, 3n, { digits: 33333333333n, scale: 9 })).toBe(true)
    expect(atLeastPercent(1n, 3n, { digits: 33333333334n, scale: 9 })).toBe(false)
    expect(flooredPercent(99_999n, 100_000n)).toBe('99.99')
    expect(flooredPercent(0n, 3n)).toBe('0.00')
  })

  it('durations are told in two units', () => {
    expect([180, 2449, 59_999, 5_400_000, 90_061_000].map(formatDuration)).toEqual([
      '180ms',
      '2.4s',
      '59.9s',
      '1h 30m',
      '1d 1h',
    ])
  })
})
