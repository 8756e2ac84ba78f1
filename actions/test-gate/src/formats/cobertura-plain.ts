import { LAST_LINE } from '../coverage/line-states.ts'

const NUMBER = Uint8Array.from(Buffer.from('<line number="'))
const HITS = Uint8Array.from(Buffer.from('" hits="'))
const BRANCH = Uint8Array.from(Buffer.from(' branch="'))
const FALSE = Uint8Array.from(Buffer.from('alse"'))
const TRUE = Uint8Array.from(Buffer.from('rue" condition-coverage="'))
const PERCENT = Uint8Array.from(Buffer.from('% ('))
const [NEWLINE, RETURN, SPACE, QUOTE, CLOSE, SLASH, ZERO, GREATER, F, T] = [10, 13, 32, 34, 41, 47, 48, 62, 102, 116]
/** Tells a small letter from its capital. */
const CASE = 0x20
/** Digits of a count of branches; a longer one is left to the tokenizer. */
const LONGEST_COUNT = 6

/**
 * A line in the form that nearly all have: `<line number="12" hits="3"/>`, perhaps with `branch="false"` or with
 * `branch="true" condition-coverage="50% (1/2)"`. Most of a Cobertura report are these, and read so they cost a third.
 * Whatever is written in any other way is left to the tokenizer.
 *
 * The bytes end with a NUL, at which each loop stops.
 */
export class PlainLine {
  number = 0
  hit = false
  /** Arms of its branches; −1 in all where nothing is said of them. */
  covered = 0
  total = -1
  /** Just after it and the blanks that follow. */
  end = 0
  /** What `#digits` read. */
  #value = 0

  /** Whether one stands there, whole. */
  read(bytes: Uint8Array, start: number): boolean {
    let at = this.#digits(bytes, after(NUMBER, bytes, start))
    const number = this.#value
    if (number === 0 || number > LAST_LINE) return false
    at = this.#digits(bytes, after(HITS, bytes, at))
    this.hit = this.#value > 0
    if (at < 0 || bytes[at] !== QUOTE) return false
    at = this.#branch(bytes, at + 1)
    if (bytes[at] === SPACE) at++
    if (at < 0 || bytes[at] !== SLASH || bytes[at + 1] !== GREATER) return false
    at += 2
    for (let byte = bytes[at]; byte === SPACE || byte === NEWLINE || byte === RETURN; byte = bytes[at]) at++
    this.number = number
    this.end = at
    return true
  }

  /** Just after what is said of branches, if anything is; −1 when it is not plain. */
  #branch(bytes: Uint8Array, start: number): number {
    this.total = -1
    const value = after(BRANCH, bytes, start)
    if (value < 0) return start
    const first = (bytes[value] ?? 0) | CASE
    if (first === F) return after(FALSE, bytes, value + 1)
    if (first !== T) return -1
    const percentEnd = this.#digits(bytes, after(TRUE, bytes, value + 1))
    const slash = this.#count(bytes, after(PERCENT, bytes, percentEnd))
    const covered = this.#value
    if (slash < 0 || bytes[slash] !== SLASH) return -1
    const close = this.#count(bytes, slash + 1)
    if (close < 0 || bytes[close] !== CLOSE || bytes[close + 1] !== QUOTE) return -1
    this.total = this.#value
    this.covered = Math.min(covered, this.total)
    return close + 2
  }

  #count(bytes: Uint8Array, start: number): number {
    const end = this.#digits(bytes, start)
    return end - start > LONGEST_COUNT ? -1 : end
  }

  /** Just after the digits; −1 when there are none. */
  #digits(bytes: Uint8Array, start: number): number {
    this.#value = 0
    if (start < 0) return -1
    let value = 0
    let at = start
    for (let digit = (bytes[at] ?? 0) ^ ZERO; digit < 10; digit = (bytes[++at] ?? 0) ^ ZERO) value = value * 10 + digit
    this.#value = value
    return at === start ? -1 : at
  }
}

/** Just after the text, where it stands there; else −1. */
function after(text: Uint8Array, bytes: Uint8Array, start: number): number {
  if (start < 0) return -1
  for (let index = 0; index < text.length; index++) if (bytes[start + index] !== text[index]) return -1
  return start + text.length
}
