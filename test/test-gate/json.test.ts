import { describe, expect, it } from '@jest/globals'
import { type Json, JsonParts } from '../../actions/test-gate/src/formats/json-parts.ts'
import { JsonTokenizer, KEPT_TEXT_BYTES } from '../../actions/test-gate/src/formats/json-tokenizer.ts'
import { ReportError } from '../../actions/test-gate/src/formats/report-parser.ts'
import { random } from './reading.ts'

/** The whole document as one part, handed over in pieces. */
function read(document: string | Buffer, pieceBytes = 1 << 20): Json | undefined {
  let result: Json | undefined
  const tokenizer = new JsonTokenizer(
    new JsonParts({
      wants: () => true,
      take: (_path, part) => {
        result = part
      },
    }),
  )
  const bytes = Buffer.from(document)
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = Buffer.from(bytes.subarray(at, at + pieceBytes))
    tokenizer.push(piece)
    piece.fill(0x3f)
  }
  tokenizer.end()
  return result
}

function isRefused(document: string | Buffer): boolean {
  try {
    read(document)
    return false
  } catch (thrown) {
    if (thrown instanceof ReportError) return true
    throw thrown
  }
}

/** JSON that JSON.parse reads, of every kind of value. */
const SAMPLES = [
  '{}',
  ' [ ] ',
  '0',
  '-1.5e+3',
  '"a\\"b\\\\c\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"',
  '[1,[2,[3,{"a":[]}]],true,false,null,"é😀"]',
  '{"a":{"b":{"c":"d"}},"e":[{"f":1},{"g":-0.25}],"":" "}',
]

describe('the JSON tokenizer', () => {
  it.each(SAMPLES)('reads %s as JSON.parse does, whole and byte by byte', (sample) => {
    expect(JSON.stringify(read(sample))).toBe(JSON.stringify(JSON.parse(sample)))
    expect(JSON.stringify(read(sample, 1))).toBe(JSON.stringify(JSON.parse(sample)))
  })

  it('reads a byte order mark away', () => {
    expect(read('\ufeff{"a":1}')).toEqual(Object.assign(Object.create(null), { a: 1 }))
  })

  it.each([
    '',
    ' ',
    '{',
    '[',
    '"a',
    '{"a"',
    '{"a":',
    '{"a":1',
    '[1',
    '[1,',
    '[,1]',
    '[1,]',
    '{,}',
    '{"a":1,}',
    '{1:2}',
    '{"a" 1}',
    '01',
    '1.',
    '.5',
    '+1',
    '--1',
    '1e',
    'tru',
    'True',
    'nul',
    'NaN',
    'Infinity',
    '"\\x"',
    '"\\u12"',
    '"\\u12g4"',
    '"a\nb"',
    '1 2',
    '{}{}',
    '[}',
    '{]',
    ']',
    "'a'",
    '[1 2]',
    '{"a":}',
    '//x',
    '"\u0000"',
  ])('refuses %j, as JSON.parse does', (document) => {
    expect(() => JSON.parse(document)).toThrow()
    expect(isRefused(document)).toBe(true)
  })

  it('refuses whatever was cut off', () => {
    const whole = '{"a":[1,"b\\u00e9",{"c":null}]}'
    for (let end = 0; end < whole.length; end++) expect(isRefused(whole.slice(0, end))).toBe(true)
  })

  it('agrees with JSON.parse on damaged documents, about what is JSON and what it says', () => {
    const next = random(11)
    const alphabet = '{}[]",:\\u0123456789abtrfnle-+. \n'
    for (let round = 0; round < 4000; round++) {
      const text = [...(SAMPLES[next(SAMPLES.length)] ?? '')]
      for (let change = next(3); change >= 0; change--) text[next(text.length)] = alphabet[next(alphabet.length)] ?? ''
      const damaged = text.join('')
      let wanted: string | undefined
      try {
        wanted = JSON.stringify(JSON.parse(Buffer.from(damaged).toString()))
      } catch {}
      if (wanted === undefined) expect([damaged, isRefused(damaged)]).toEqual([damaged, true])
      else if (!/\\\\ud|\\\\u[dD]/.test(damaged) && !wanted.includes('\\ud'))
        expect(JSON.stringify(read(damaged, 3))).toBe(wanted)
    }
  })

  it('keeps prototype keys as data', () => {
    const part = read('{"__proto__":{"polluted":1},"constructor":2}') as Record<string, Json>
    expect(Object.keys(part)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('keeps the start of a long text only', () => {
    const text = read(`"${'a\\n'.repeat(KEPT_TEXT_BYTES)}"`) as string
    expect(text.length).toBe(KEPT_TEXT_BYTES)
  })

  it('refuses what nests too deep', () => {
    expect(isRefused('['.repeat(512) + ']'.repeat(512))).toBe(false)
    expect(isRefused('['.repeat(513) + ']'.repeat(513))).toBe(true)
    expect(isRefused('['.repeat(1_000_000))).toBe(true)
  })

  it('hands over the parts that are wanted, with their places', () => {
    const seen: string[] = []
    const parts = new JsonParts({
      wants: (path) => path[0] === 'list' && path.length === 2,
      take: (path, part) => seen.push(`${path.join('.')}=${JSON.stringify(part)}`),
    })
    const tokenizer = new JsonTokenizer(parts)
    tokenizer.push(Buffer.from('{"x":[[1],{"list":[2]}],"list":[{"a":[3]},[4],5,{}],"y":{"list":[6]}}'))
    tokenizer.end()
    expect(seen).toEqual(['list.0={"a":[3]}', 'list.1=[4]', 'list.2=5', 'list.3={}'])
  })
})
