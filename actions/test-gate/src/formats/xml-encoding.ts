import { ReportError } from './report-parser.ts'
import type { Decode } from './xml-text.ts'

/** Bytes of these are ASCII where markup is, so the tokenizer needs no conversion; UTF-16 is converted before it. */
const UTF_8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii', 'utf-16', 'utf-16le', 'utf-16be', 'unicode'])
const LATIN_1 = new Set(['iso-8859-1', 'latin1', 'latin-1'])

/**
 * How to decode text after an XML declaration (`xml version="1.0" encoding="…"`); `undefined` when it names no encoding.
 *
 * A declared UTF-16 is not believed: in bytes that arrive here it is either converted already or was never true.
 */
export function encodingOf(instruction: string): Decode | undefined {
  const declared = /^xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._-]{1,40})["']/.exec(instruction)?.[1]
  if (declared === undefined) return undefined
  const name = declared.toLowerCase()
  if (UTF_8.has(name)) return (bytes, start, end) => bytes.toString('utf8', start, end)
  if (LATIN_1.has(name)) return (bytes, start, end) => bytes.toString('latin1', start, end)
  if (!/^(?:windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|gbk|gb2312|gb18030|big5|shift_jis|euc-(?:jp|kr))$/.test(name))
    throw new ReportError('unparsable-report', `declares the encoding ${JSON.stringify(declared)}, which is not known`)
  const decoder = new TextDecoder(name)
  return (bytes, start, end) => decoder.decode(bytes.subarray(start, end))
}
