import type { Reading } from '../kernel/readers.ts'
import { list, parsed } from '../kernel/shape.ts'

/** Paths of reports that start with `from` lie in the repository under `to`. Both without a `/` at the end. */
export interface PathMapping {
  readonly from: string
  /** Empty: the root of the repository. */
  readonly to: string
}

/** `/app => services/shop`. What stands right is a folder of the repository, `.` its root. */
export function readPathMapping(line: string): Reading<PathMapping> {
  const at = line.indexOf('=>')
  if (at < 0) return problem('has no "=>"; write "/app => services/shop"')
  const from = trimmed(line.slice(0, at))
  const to = trimmed(line.slice(at + 2)).replace(/^(?:\.\/)+/, '')
  if (from === '') return problem('names nothing before "=>"')
  if (/^(?:\/|[A-Za-z]:)/.test(to) || to.split('/').includes('..'))
    return problem('does not lead to a folder of the repository; the right side is relative to its root')
  return { ok: true, value: { from, to: to === '.' ? '' : to } }
}

export const pathMap = list(parsed({ type: 'string', pattern: '=>' }, readPathMapping))

function problem(what: string): Reading<PathMapping> {
  return { ok: false, problem: what }
}

function trimmed(text: string): string {
  const slashed = text.trim().replaceAll('\\', '/')
  let end = slashed.length
  while (end > 1 && slashed[end - 1] === '/') end--
  return slashed.slice(0, end)
}
