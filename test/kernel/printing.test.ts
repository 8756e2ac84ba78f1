import { describe, expect, it } from '@jest/globals'
import { inert, oneLine } from '../../lib/kernel/printing.ts'

/**
 * What the runner takes for a command, written from its behaviour and not from our code: it splits lines at CR, LF and
 * CRLF; a line is a command when, after leading white space as .NET trims it, it starts with `::` and holds another `::`
 * after it; the older form is `##[name]` anywhere in a line (actions/runner, ActionCommand.cs TryParseV2 and TryParse).
 */
function commandsIn(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/).filter((line) => {
    const trimmed = line.replace(/^[\s\u0085\u180e]+/u, '')
    const isNew = trimmed.startsWith('::') && trimmed.indexOf('::', 2) > 0
    const legacy = line.indexOf('##[')
    return isNew || (legacy >= 0 && line.indexOf(']', legacy) > legacy)
  })
}

const PIECES = [
  '::',
  ':',
  'error',
  '::error::x',
  '##[',
  '##[error]',
  '#',
  '[',
  ']',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\t',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '\u001b[31m',
  '\u001b]8;;x\u0007',
  '\u001b',
  '\u0000',
  '\u0008',
  '\u202e',
  '\u2066',
  '\u009b',
  'a',
  '::add-mask::',
  '::stop-commands::t',
]

const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

/** Repeatable numbers (Lehmer). */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647
    yield state
  }
}

describe('untrusted text in the log', () => {
  it('never is a command, whatever it is put together from', () => {
    const random = numbers(20_261_121)
    const next = (below: number) => Number(random.next().value) % below
    let dangerous = 0
    const wrong: string[] = []
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: 1 + next(7) }, () => PIECES[next(PIECES.length)]).join('')
      if (commandsIn(text).length > 0) dangerous++
      const printed = inert(text)
      if (commandsIn(printed).length > 0 || UNPRINTABLE.test(printed)) wrong.push(JSON.stringify(text))
    }
    expect(wrong).toEqual([])
    // The oracle must have had something to find.
    expect(dangerous).toBeGreaterThan(2000)
  })

  it('reads as it was', () => {
    expect(inert('std::vector a::b\n  code')).toBe('std::vector a::b\n  code')
    expect(inert('::warning::x').replaceAll('\u2060', '')).toBe('::warning::x')
    expect(inert('\u001b[1;31mred\u001b[0m')).toBe('red')
  })

  it('is one line of bounded length where one is needed, without half a character', () => {
    expect(oneLine(' a\r\n\tb\u2028c ')).toBe('a b c')
    expect(oneLine('x'.repeat(500), 10)).toBe(`${'x'.repeat(9)}…`)
    expect(oneLine('😀'.repeat(10), 4)).toBe('😀…')
  })
})
