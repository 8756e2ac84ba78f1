import { stripControls } from '../../../../lib/kernel/printing.ts'

const LIMIT = 500

/** Says no more than that something failed. */
const EMPTY_WORDS = /^(?:failed|failure|error|assertion ?error|test failed)[:.!]?$/i

/** The first line of a failure that tells a reader something: of its message, else of its text. */
export function usefulLine(message: string, text: string): string {
  const lines = [message, text]
    .flatMap((part) => stripControls(part.slice(0, 8192)).split('\n'))
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
  const found = lines.find((line) => !EMPTY_WORDS.test(line)) ?? lines[0] ?? ''
  // A string of its own: a part of one keeps the whole message in memory.
  return Buffer.from(found.slice(0, LIMIT)).toString()
}
