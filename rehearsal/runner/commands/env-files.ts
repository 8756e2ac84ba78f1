/** One `name=value` or heredoc entry of GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE. */
export interface EnvFileEntry {
  readonly name: string
  readonly value: string
}

/**
 * Reads an env file as actions/runner does (`EnvFileKeyValuePairs`): `name=value`, or `name<<DELIMITER`, lines, the
 * delimiter alone. Throws an Error with the runner's text.
 */
export function parseEnvFile(content: string): EnvFileEntry[] {
  const entries: EnvFileEntry[] = []
  const lines = splitLines(content)
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    at += 1
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`)
      entries.push({ name: line.slice(0, equals), value: line.slice(equals + 1) })
    } else if (heredoc >= 0) {
      const name = line.slice(0, heredoc)
      const delimiter = line.slice(heredoc + 2)
      if (name === '' || delimiter === '')
        throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
      const end = lines.indexOf(delimiter, at)
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
      entries.push({ name, value: lines.slice(at, end).join('\n') })
      at = end + 1
    } else throw new Error(`Invalid format '${line}'`)
  }
  return entries
}

/** Lines of GITHUB_PATH; empty ones are left out. */
export function parsePathFile(content: string): string[] {
  return splitLines(content).filter((line) => line !== '')
}

function splitLines(content: string): string[] {
  const text = content.startsWith('\uFEFF') ? content.slice(1) : content
  return text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
}

/** Largest GITHUB_STEP_SUMMARY of one step, in bytes. */
export const SUMMARY_LIMIT = 1024 * 1024
