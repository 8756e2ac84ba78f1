/** A word of a rule. Operators are words of their own, also when no space is around them. */
export interface Word {
  /** Without its quotes. */
  readonly text: string
  /** As written. */
  readonly raw: string
  /** Of its first character, from 1. */
  readonly column: number
}

export type Words =
  | {
      readonly ok: true
      readonly words: readonly Word[] /** Where something more would stand. */
      readonly end: number
    }
  | { readonly ok: false; readonly column: number; readonly message: string }

/** The words of one line; `#` at the start of a word begins a comment. One pass over the characters. */
export function wordsOf(line: string): Words {
  const characters = [...line]
  const words: Word[] = []
  let end = 1
  for (let at = 0; at < characters.length; ) {
    const character = characters[at] ?? ''
    if (isBlank(character)) {
      at++
      continue
    }
    if (character === '#') break
    const start = at
    if (character === '"') {
      at = characters.indexOf('"', start + 1) + 1
      if (at === 0) return { ok: false, column: start + 1, message: 'this quote is never closed' }
    } else if (isSign(character)) {
      at++
      while (at < characters.length && (isSign(characters[at] ?? '') || characters[at] === '=')) at++
    } else while (at < characters.length && !isBlank(characters[at] ?? '') && !isSign(characters[at] ?? '')) at++
    const raw = characters.slice(start, at).join('')
    words.push({ text: character === '"' ? raw.slice(1, -1) : raw, raw, column: start + 1 })
    end = at + 1
  }
  return { ok: true, words, end }
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t'
}

function isSign(character: string): boolean {
  return character === '<' || character === '>'
}
