import { compareDecimals, type Decimal, parseDecimal } from '../../../../lib/kernel/decimal.ts'
import { nearest } from '../../../../lib/kernel/nearest.ts'
import type { Word } from './words.ts'

const HUNDRED: Decimal = { digits: 100n, scale: 0 }

/** A word that does not fit; caught by the parser of the line. */
export class Misfit extends Error {
  readonly column: number

  constructor(column: number, message: string) {
    super(message)
    this.column = column
  }
}

/** Takes the words of one rule in turn; what does not fit throws a `Misfit` that says what was expected. */
export class Cursor {
  readonly #words: readonly Word[]
  readonly #end: number
  #at = 0

  constructor(words: readonly Word[], end: number) {
    this.#words = words
    this.#end = end
  }

  get atEnd(): boolean {
    return this.#at >= this.#words.length
  }

  /** The next word, whatever it says. */
  any(what: string): Word {
    const word = this.#words[this.#at++]
    if (word === undefined) throw new Misfit(this.#end, `expected ${what} here`)
    return word
  }

  oneOf<const O extends readonly string[]>(options: O, what = list(options)): O[number] {
    const word = this.any(what)
    const found = options.find((option) => option === word.raw)
    if (found === undefined) throw misfit(word, what, nearest(word.raw, options))
    return found
  }

  /** Takes the word when it is the next one. */
  maybe(text: string): boolean {
    if (this.#words[this.#at]?.raw !== text) return false
    this.#at++
    return true
  }

  sign<const S extends string>(...allowed: readonly S[]): S {
    const word = this.any(list(allowed))
    const found = allowed.find((each) => each === word.raw)
    if (found !== undefined) return found
    const meant = allowed.find((each) => each.startsWith(word.raw) || ['=', '=='].includes(word.raw))
    throw misfit(word, list(allowed), meant === undefined ? '' : `; did you mean "${meant}"?`)
  }

  percent(): Decimal {
    const word = this.any('a percentage such as 80%')
    const value = word.raw.endsWith('%') ? parseDecimal(word.raw.slice(0, -1)) : undefined
    if (value === undefined) {
      const meant = parseDecimal(word.raw) === undefined ? '' : `; did you mean "${word.raw}%"?`
      throw misfit(word, 'a percentage such as 80% or 79.5%', meant)
    }
    if (compareDecimals(value, HUNDRED) > 0) throw new Misfit(word.column, `${shown(word)} is more than 100 %`)
    return value
  }

  count(): number {
    const word = this.any('a whole number')
    if (!/^(?:0|[1-9]\d{0,14})$/.test(word.raw)) throw misfit(word, 'a whole number')
    return Number(word.raw)
  }

  finish(): void {
    const word = this.#words[this.#at]
    if (word === undefined) return
    const advice = word.raw === '%' ? '; write the percent sign without a space' : '; write one rule a line'
    throw new Misfit(word.column, `the rule ends before ${shown(word)}${advice}`)
  }
}

export function misfit(word: Word, what: string, advice = ''): Misfit {
  return new Misfit(word.column, `expected ${what}, found ${shown(word)}${advice}`)
}

export function shown({ raw }: Word): string {
  return JSON.stringify(raw.length > 40 ? `${raw.slice(0, 40)}…` : raw)
}

function list(options: readonly string[]): string {
  const quoted = options.map((option) => `"${option}"`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
