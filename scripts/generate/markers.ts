/** The text with what stands between `<!-- name:start -->` and `<!-- name:end -->` replaced; unchanged without markers. */
export function between(text: string, name: string, content: string): string {
  const open = `<!-- ${name}:start -->`
  const close = `<!-- ${name}:end -->`
  const start = text.indexOf(open)
  const end = text.indexOf(close, start)
  if (start < 0 || end < 0) return text
  return `${text.slice(0, start + open.length)}\n\n${content.trim()}\n\n${text.slice(end)}`
}
