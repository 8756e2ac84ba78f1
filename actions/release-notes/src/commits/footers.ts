import type { Hints } from './hints.ts'

export interface Footer {
  /** Lower case (rule 15), except a breaking change: `BREAKING CHANGE` in either spelling (rule 16). */
  readonly token: string
  readonly value: string
  readonly breaking: boolean
}

const NONE: readonly Footer[] = []
const BREAKING = ['BREAKING CHANGE', 'BREAKING-CHANGE'] as const

/** Where no line begins like this, nothing opens, as in most bodies: the engine finds that out sooner than a loop does. */
const MAY_OPEN = /^(?:[a-z0-9-]+(?:: | #)|breaking[ -]change:)/im

/**
 * Splits what follows the first line into body and footers (rules 6 to 10, 12, 16). A footer opens after a blank line or
 * after another footer; its value runs until the next token and separator. So the body is all before the first footer.
 */
export function scanBody(text: string, hints: Hints): { body: string; footers: readonly Footer[] } {
  if (!MAY_OPEN.test(text)) return { body: withoutReturns(text).trim(), footers: NONE }
  const footers: Footer[] = []
  let body = text
  let open: FooterStart | undefined
  let valueStart = 0
  let afterBlank = true
  const close = (end: number) => {
    if (open === undefined) body = text.slice(0, end)
    else
      footers.push({
        token: open.token,
        breaking: open.breaking,
        value: withoutReturns(text.slice(valueStart, end)).trim(),
      })
  }
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const found = readStart(text, start, end, afterBlank || open !== undefined, hints)
    if (found !== undefined) {
      close(start)
      open = found
      valueStart = found.valueStart
    }
    afterBlank = isBlank(text, start, end)
    start = end + 1
  }
  close(text.length)
  return { body: withoutReturns(body).trim(), footers }
}

interface FooterStart {
  readonly token: string
  readonly breaking: boolean
  readonly valueStart: number
}

/** The footer that opens in this line, if one does. Looks at no more of the line than its token. */
function readStart(
  text: string,
  start: number,
  end: number,
  footersAllowed: boolean,
  hints: Hints,
): FooterStart | undefined {
  const colon = start + BREAKING[0].length
  if (text[colon] === ':' && colon < end) {
    const breaking = readBreaking(text, start, colon, end, hints)
    if (breaking !== undefined) return breaking
  }
  return footersAllowed ? readFooter(text, start, end) : undefined
}

function readBreaking(text: string, start: number, colon: number, end: number, hints: Hints): FooterStart | undefined {
  const token = text.slice(start, colon)
  if (!BREAKING.some((known) => known === token)) {
    if (BREAKING.some((known) => known === token.toUpperCase())) hints.add('lower-case-breaking-change')
    return undefined
  }
  const next = colon + 1
  const isBare = next === end || (text[next] === '\r' && next + 1 === end)
  if (!isBare && text[next] !== ' ') {
    hints.add('no-space-after-breaking-change')
    return undefined
  }
  return { token: BREAKING[0], breaking: true, valueStart: next }
}

/** `Token: value` or `Token #value`; the token has dashes where words have spaces (rules 8, 9). */
function readFooter(text: string, start: number, end: number): FooterStart | undefined {
  let at = start
  while (at < end && isTokenCharacter(text.charCodeAt(at))) at++
  if (at === start) return undefined
  const colon = text.startsWith(': ', at)
  if (!colon && !text.startsWith(' #', at)) return undefined
  const valueStart = colon ? at + 2 : at + 1
  if (valueStart >= end || isBlank(text, valueStart, end)) return undefined
  return { token: text.slice(start, at).toLowerCase(), breaking: false, valueStart }
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code < 0x80) return false
    if (code >= 0x80) return text.slice(start, end).trim() === ''
  }
  return text.slice(start, end).trim() === ''
}

function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
}

function isTokenCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45
}
