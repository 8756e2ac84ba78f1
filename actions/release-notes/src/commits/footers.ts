import type { Hint } from './hints.ts'

export interface Footer {
  /** Lower case (rule 15), except a breaking change: `BREAKING CHANGE` in either spelling (rule 16). */
  readonly token: string
  readonly value: string
  readonly breaking: boolean
}

const BREAKING = ['BREAKING CHANGE', 'BREAKING-CHANGE'] as const

/**
 * Splits what follows the first line into body and footers (rules 6 to 10, 12, 16). A footer opens after a blank line or
 * after another footer; its value runs until the next token and separator.
 */
export function scanBody(text: string, hints: Set<Hint>): { body: string; footers: readonly Footer[] } {
  const body: string[] = []
  const footers: { token: string; breaking: boolean; lines: string[] }[] = []
  let afterBlank = true
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    const current = footers.at(-1)
    const start = readBreaking(line, hints) ?? (afterBlank || current !== undefined ? readFooter(line) : undefined)
    if (start !== undefined) footers.push({ token: start.token, breaking: start.breaking, lines: [start.value] })
    else (current?.lines ?? body).push(line)
    afterBlank = line.trim() === ''
  }
  return {
    body: body.join('\n').trim(),
    footers: footers.map(({ token, breaking, lines }) => ({ token, breaking, value: lines.join('\n').trim() })),
  }
}

interface FooterStart {
  readonly token: string
  readonly value: string
  readonly breaking: boolean
}

function readBreaking(line: string, hints: Set<Hint>): FooterStart | undefined {
  if (line[15] !== ':') return undefined
  const token = line.slice(0, 15)
  if (!BREAKING.some((known) => known === token)) {
    if (BREAKING.some((known) => known === token.toUpperCase())) hints.add('lower-case-breaking-change')
    return undefined
  }
  const value = line.slice(16)
  if (value !== '' && !value.startsWith(' ')) {
    hints.add('no-space-after-breaking-change')
    return undefined
  }
  return { token: 'BREAKING CHANGE', value: value.trim(), breaking: true }
}

/** `Token: value` or `Token #value`; the token has dashes where words have spaces (rules 8, 9). */
function readFooter(line: string): FooterStart | undefined {
  let at = 0
  while (at < line.length && isTokenCharacter(line.charCodeAt(at))) at++
  if (at === 0) return undefined
  const token = line.slice(0, at).toLowerCase()
  const value = line.startsWith(': ', at)
    ? line.slice(at + 2)
    : line.startsWith(' #', at)
      ? line.slice(at + 1)
      : undefined
  return value === undefined || value.trim() === '' ? undefined : { token, value: value.trim(), breaking: false }
}

function isTokenCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45
}
