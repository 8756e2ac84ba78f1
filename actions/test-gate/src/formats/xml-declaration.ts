import { ReportError } from './report-error.ts'

const [QUOTE, APOSTROPHE, LESS, GREATER, OPEN_BRACKET, CLOSE_BRACKET] = [34, 39, 60, 62, 91, 93]
const COMMENT = '<!--'
const CDATA = '<![CDATA['
const DOCTYPE = '<!DOCTYPE'

/** What begins with "<!". `end`: behind it, and for a CDATA section behind its head; −1 when more bytes are needed. */
export interface Declaration {
  readonly kind: 'comment' | 'cdata' | 'doctype' | 'incomplete'
  readonly end: number
}

const INCOMPLETE: Declaration = { kind: 'incomplete', end: -1 }

/** A comment, the head of a CDATA section, or a DOCTYPE, which is passed over; anything else is a `ReportError`. */
export function declarationAt(bytes: Buffer, at: number): Declaration {
  const head = bytes.toString('latin1', at, at + CDATA.length)
  if (head.startsWith(COMMENT)) {
    const end = bytes.indexOf('-->', at + COMMENT.length, 'latin1')
    return end < 0 ? INCOMPLETE : { kind: 'comment', end: end + 3 }
  }
  if (head === CDATA) return { kind: 'cdata', end: at + CDATA.length }
  if (head === DOCTYPE) return { kind: 'doctype', end: doctypeEnd(bytes, at + DOCTYPE.length) }
  if ([COMMENT, CDATA, DOCTYPE].some((start) => start.startsWith(head))) return INCOMPLETE
  throw new ReportError('unparsable-report', 'has a "<!" that begins nothing known')
}

/** The end of a DOCTYPE with its internal subset, in which quotes and comments may hold ">" and "]". */
function doctypeEnd(bytes: Buffer, at: number): number {
  let inSubset = false
  for (let here = at; here < bytes.length; here++) {
    const byte = bytes[here]
    if (byte === QUOTE || byte === APOSTROPHE) {
      here = bytes.indexOf(byte, here + 1)
      if (here < 0) return -1
    } else if (byte === LESS && bytes.toString('latin1', here, here + COMMENT.length) === COMMENT) {
      here = bytes.indexOf('-->', here + COMMENT.length, 'latin1')
      if (here < 0) return -1
      here += 2
    } else if (byte === OPEN_BRACKET) inSubset = true
    else if (byte === CLOSE_BRACKET) inSubset = false
    else if (byte === GREATER && !inSubset) return here + 1
  }
  return -1
}
