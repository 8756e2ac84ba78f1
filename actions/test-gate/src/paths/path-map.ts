import { UserError } from '../../../../lib/kernel/errors.ts'

/** Paths of reports that start with `from` lie in the repository under `to`. Both without a `/` at the end. */
export interface PathMapping {
  readonly from: string
  /** Empty: the root of the repository. */
  readonly to: string
}

/** Lines `from => to`. `to` is a folder of the repository, `.` its root. */
export function readPathMap(lines: readonly string[]): readonly PathMapping[] {
  return lines.map((line, index) => {
    const at = line.indexOf('=>')
    if (at < 0) throw invalid(index, line, 'has no "=>"; write "/app => services/shop"')
    const from = trimmed(line.slice(0, at))
    const to = trimmed(line.slice(at + 2)).replace(/^(?:\.\/)+/, '')
    if (from === '') throw invalid(index, line, 'names nothing before "=>"')
    if (/^(?:\/|[A-Za-z]:)/.test(to) || to.split('/').includes('..'))
      throw invalid(index, line, 'does not lead to a folder of the repository; the right side is relative to its root')
    return { from, to: to === '.' ? '' : to }
  })
}

/** The path under the first mapping that fits whole segments; `undefined`: none does. */
export function mapPath(map: readonly PathMapping[], path: string): string | undefined {
  for (const { from, to } of map) {
    if (path !== from && !path.startsWith(`${from}/`)) continue
    const rest = path.slice(from.length + 1)
    return to === '' ? rest : rest === '' ? to : `${to}/${rest}`
  }
  return undefined
}

function trimmed(text: string): string {
  const slashed = text.trim().replaceAll('\\', '/')
  let end = slashed.length
  while (end > 1 && slashed[end - 1] === '/') end--
  return slashed.slice(0, end)
}

function invalid(index: number, line: string, what: string): UserError {
  return new UserError(
    'invalid-input',
    `input "path-map", line ${index + 1}: ${JSON.stringify(line.slice(0, 120))} ${what}.`,
  )
}
