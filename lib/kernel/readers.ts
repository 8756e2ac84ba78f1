import { compareDecimals, type Decimal, parseDecimal } from './decimal.ts'
import { parseDuration } from './duration.ts'

/** A value, or what is wrong with the text in words that follow "…, ": "is not a whole number". */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

const good = <T>(value: T): Reading<T> => ({ ok: true, value })
const bad = (problem: string): Reading<never> => ({ ok: false, problem })

/** The six spellings of the YAML 1.2 core schema, as in @actions/core. */
export function readBoolean(text: string): Reading<boolean> {
  if (['true', 'True', 'TRUE'].includes(text)) return good(true)
  if (['false', 'False', 'FALSE'].includes(text)) return good(false)
  return bad('is neither "true" nor "false"')
}

export function readInteger(text: string, min: number, max: number): Reading<number> {
  if (!/^(?:0|-?[1-9]\d{0,14})$/.test(text)) return bad('is not a whole number')
  const value = Number(text)
  return value < min || value > max ? bad(`is not between ${min} and ${max}`) : good(value)
}

const HUNDRED: Decimal = { digits: 100n, scale: 0 }

/** `80`, `80%`, `79.95 %`: an exact percentage from 0 to 100. */
export function readPercentage(text: string): Reading<Decimal> {
  const value = parseDecimal(text.replace(/ ?%$/, ''))
  if (value === undefined) return bad('is not a percentage such as "80" or "79.5%"')
  return compareDecimals(value, HUNDRED) > 0 ? bad('is more than 100 %') : good(value)
}

/** Milliseconds. */
export function readDuration(text: string): Reading<number> {
  const value = parseDuration(text)
  return value === undefined ? bad('is not a duration such as "90s", "30m", "1h30m" or "2d"') : good(value)
}

export function readEnum<O extends string>(text: string, options: readonly O[]): Reading<O> {
  const found = options.find((option) => option === text)
  return found === undefined ? bad(`must be one of ${options.map((o) => `"${o}"`).join(', ')}`) : good(found)
}

/** One entry per line; blank lines and lines that start with `#` are left out. */
export function readList(text: string): Reading<readonly string[]> {
  const lines = text.split(/\r?\n/).map(trimAscii)
  return good(lines.filter((line) => line !== '' && !line.startsWith('#')))
}

export function readJson(text: string): Reading<unknown> {
  try {
    return good(JSON.parse(text))
  } catch (error) {
    return bad(`is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
}

/** ASCII white space only: `String.trim` would also strip a BOM, and let a ref named BOM + 40 hex digits pass as a sha. */
export function trimAscii(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isAsciiSpace(text.charCodeAt(start))) start++
  while (end > start && isAsciiSpace(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

function isAsciiSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
