import type { FreezeTime, FreezeWindow } from '../../config/freeze.ts'
import { instantsOf, shiftDays, type WallTime, wallTimeAt, weekdayOf } from '../../kernel/zone.ts'
import { type Check, fail, notAsked, pass } from './checks.ts'

/** A window as it applies now: from when until when. */
export interface Frozen {
  readonly from: Date
  readonly until: Date
  readonly zone: string
  readonly reason: string
}

export interface FreezeFacts {
  readonly windows: readonly FreezeWindow[]
  readonly component: string
  readonly hotfix: boolean
}

/** No freeze holds an ordinary change back. A hotfix passes, unless the window says that it stops even that. */
export function checkFreeze({ windows, component, hotfix }: FreezeFacts, now: Date): Check {
  if (windows.length === 0) return notAsked('freeze', 'no freeze is configured')
  const mine = windows.filter(({ components }) => components === undefined || components.includes(component))
  const open = mine.map((window) => ({ window, frozen: frozenBy(window, now) }))
  const active = open.filter(({ frozen }) => frozen !== undefined)
  const stopping = active.filter(({ window }) => !hotfix || window.hotfix === 'stop')
  const [first] = stopping.map(({ frozen }) => frozen).sort((a, b) => Number(b?.until) - Number(a?.until))
  if (first !== undefined) return fail('freeze', 'frozen', described(first))
  const passed = active[0]?.frozen
  if (passed !== undefined) return pass('freeze', `a hotfix passes: ${described(passed)}`)
  return pass('freeze', 'no freeze now')
}

/** The occurrence of a window that holds now, if any. Where the clocks show a time twice, it freezes through both. */
export function frozenBy({ from, to, tz: zone = 'UTC', reason }: FreezeWindow, now: Date): Frozen | undefined {
  for (const start of starts(from, wallTimeAt(now, zone))) {
    const begins = instantsOf(start, zone).first
    const ends = instantsOf(endAfter(start, to), zone).last
    if (begins <= now && now < ends) return { from: begins, until: ends, zone, reason }
  }
  return undefined
}

/** Dates at which an occurrence that holds today may have begun. */
function starts(from: FreezeTime, today: WallTime): readonly WallTime[] {
  if (from.kind === 'once') return [from]
  const { hour, minute } = from
  const days = Array.from({ length: 9 }, (_, back) => shiftDays({ ...today, hour, minute }, 1 - back))
  return from.kind === 'daily' ? days : days.filter((day) => weekdayOf(day) === from.weekday)
}

/** The first `to` after a start. */
function endAfter(start: WallTime, to: FreezeTime): WallTime {
  if (to.kind === 'once') return to
  const { hour, minute } = to
  const later = hour * 60 + minute > start.hour * 60 + start.minute
  const days = to.kind === 'daily' ? 0 : (to.weekday - weekdayOf(start) + 7) % 7
  const cycle = to.kind === 'daily' ? 1 : 7
  return shiftDays({ ...start, hour, minute }, days === 0 && !later ? cycle : days)
}

function described({ until, zone, reason }: Frozen): string {
  const { year, month, day, hour, minute } = wallTimeAt(until, zone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `frozen until ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)} ${zone} (${reason})`
}
