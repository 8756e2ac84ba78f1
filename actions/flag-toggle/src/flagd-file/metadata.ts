import { isRecord } from '../../../../lib/kernel/shape.ts'

type Flag = Readonly<Record<string, unknown>>

/** What people say about a flag in its `metadata`: who owns it, when it should be gone, and that it is to stay. */
export interface About {
  readonly owner: string | undefined
  readonly expires: Date | undefined
  /** The text of `expires` when it is no day. */
  readonly badExpires: string | undefined
  readonly because: string | undefined
  readonly created: Date | undefined
  readonly permanent: boolean
}

export function aboutFlag(flag: Flag): About {
  const metadata = isRecord(flag['metadata']) ? flag['metadata'] : {}
  const expires = dayIn(metadata['expires'])
  return {
    owner: textIn(metadata['owner']),
    expires,
    badExpires: metadata['expires'] !== undefined && expires === undefined ? String(metadata['expires']) : undefined,
    because: textIn(metadata['expires-because']),
    created: dayIn(metadata['created']),
    permanent: metadata['permanent'] === true,
  }
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** `2026-12-31`; a day that the calendar does not have is none. */
function dayIn(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const day = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value ? undefined : day
}
