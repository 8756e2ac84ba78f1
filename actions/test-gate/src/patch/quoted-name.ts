const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 }

/** A file name as git writes it in a patch: plain, or in quotes with C escapes and octal bytes of UTF-8. */
export function unquoteName(text: string): string {
  if (!text.startsWith('"')) return text
  const end = text.endsWith('"') && text.length > 1 ? text.length - 1 : text.length
  const bytes: Buffer[] = []
  let from = 1
  for (let at = 1; at < end; at++) {
    if (text[at] !== '\\') continue
    bytes.push(Buffer.from(text.slice(from, at)))
    const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4))
    bytes.push(Buffer.from([octal === null ? (ESCAPES[text[at + 1] ?? ''] ?? 63) : Number.parseInt(octal[0], 8)]))
    at += octal === null ? 1 : 3
    from = at + 1
  }
  bytes.push(Buffer.from(text.slice(from, end)))
  return Buffer.concat(bytes).toString('utf8')
}
