import { stripControls } from '../../../../lib/kernel/printing.ts'

const LIMIT = 500

/** Says no more than that something failed. */
const EMPTY_WORDS = /^(?:failed|failure|error|assertion ?error|test failed)[:.!]?$/i

/** The first line of a failure that tells a reader something: of its message, else of its text. */
export function usefulLine(message: string, text: string): string {
  return tellingLine(message) ?? tellingLine(text) ?? ownString([...linesOf(message), ...linesOf(text)][0] ?? '')
}

/** Likewise, of one of the two alone; `undefined` where no line says more than that something failed. */
export function tellingLine(part: string): string | undefined {
  const line = linesOf(part).find((each) => !EMPTY_WORDS.test(each))
  return line === undefined ? undefined : ownString(line)
}

/** Those with a letter or a digit in them. */
function linesOf(part: string): readonly string[] {
  return stripControls(part.slice(0, 8192))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
}

/** A part of a string keeps all of it in memory. */
function ownString(line: string): string {
  return Buffer.from(line.slice(0, LIMIT)).toString()
}
