import { stripControls } from '../../../../lib/kernel/printing.ts'

const LIMIT = 500
/** Of the message and of the text each. */
const READ = 8192

/** Lines that say no more than that something failed, or where: jest's matcher, Go's frame, Rust's panic. */
const INTRODUCTIONS: readonly RegExp[] = [
  /^(?:failed|failure|error|assertion ?error|test failed)[:.!]?$/i,
  /^=== (?:RUN|CONT|PAUSE|NAME)\b/,
  /^--- (?:FAIL|SKIP|PASS):/,
  /^thread '.*' (?:\(\d+\) )?panicked at /,
]
const MATCHER = /^(?:Error: )?expect\(.*\)[.\w]*\.\w+\(/
const COMPARISON = /^(?:expected|received)\b.*:/i
/** Begins something that the lines below it end. */
const BEGINS = /^(?:expected|assertion)\b/i
const GOES_ON = /^(?:got|received|actual|but was|left|right)\b.*:/i

/** The first line of a failure that tells a reader something, of its message, else of its text; what belongs to it is added. */
export function usefulLine(message: string, text: string): string {
  const lines = [...linesOf(message), ...linesOf(text)]
  const at = Math.max(0, firstTelling(lines))
  return ownString(withRest(lines, at))
}

/** The same of a message alone; `undefined` where the text behind it could make another line of it. */
export function tellingLine(message: string): string | undefined {
  const lines = linesOf(message)
  const line = lines[firstTelling(lines)]
  return line === undefined || MATCHER.test(line) || BEGINS.test(line) ? undefined : ownString(line)
}

/** Those with a letter or a digit in them. */
function linesOf(part: string): readonly string[] {
  return stripControls(part.slice(0, READ))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
}

function firstTelling(lines: readonly string[]): number {
  return lines.findIndex(
    (line, index) =>
      !introduces(line, lines.find((each, at) => at > index && each !== line && !MATCHER.test(each)) ?? ''),
  )
}

/** A part of a string keeps all of it in memory. */
function ownString(line: string): string {
  return Buffer.from(line.slice(0, LIMIT)).toString()
}

function introduces(line: string, next: string): boolean {
  return INTRODUCTIONS.some((each) => each.test(line)) || (MATCHER.test(line) && COMPARISON.test(next))
}

/** `expected: 4` alone tells half of it. */
function withRest(lines: readonly string[], at: number): string {
  const first = lines[at] ?? ''
  if (!BEGINS.test(first)) return first
  let end = at + 1
  while (GOES_ON.test(lines[end] ?? '')) end++
  return lines.slice(at, end).join(', ')
}
