import { type Infer, list, object, oneOf, optional, parsed, required, type Shape, string } from '../kernel/shape.ts'
import { isZone } from '../kernel/zone.ts'

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** When a freeze begins or ends: every day, every week, or once. */
export type FreezeTime =
  | { readonly kind: 'daily'; readonly hour: number; readonly minute: number }
  /** `weekday`: 0 is Sunday. */
  | { readonly kind: 'weekly'; readonly weekday: number; readonly hour: number; readonly minute: number }
  | {
      readonly kind: 'once'
      readonly year: number
      readonly month: number
      readonly day: number
      readonly hour: number
      readonly minute: number
    }

const FORM = /^(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat) |(\d{4})-(\d{2})-(\d{2})[ T])?([01]\d|2[0-3]):([0-5]\d)$/
const BAD_FORM = {
  ok: false,
  problem: 'is not a time such as "Fri 16:00" (every week), "2026-12-24 18:00" (once) or "22:00" (every day)',
} as const

const time: Shape<FreezeTime> = parsed<FreezeTime>({ type: 'string', pattern: FORM.source }, (text) => {
  const match = FORM.exec(text)
  if (match === null) return BAD_FORM
  const [, weekday, year, month, day, hours, minutes] = match
  const [hour, minute] = [Number(hours), Number(minutes)]
  if (weekday !== undefined)
    return { ok: true, value: { kind: 'weekly', weekday: DAYS.indexOf(weekday), hour, minute } }
  if (year === undefined) return { ok: true, value: { kind: 'daily', hour, minute } }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // The 31st of June would be the 1st of July.
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day))
    return { ok: false, problem: 'is a day that does not exist' }
  return { ok: true, value: { kind: 'once', year: Number(year), month: Number(month), day: Number(day), hour, minute } }
})

const zone = parsed<string>({ type: 'string', minLength: 1 }, (name) =>
  isZone(name) ? { ok: true, value: name } : { ok: false, problem: 'is not a time zone such as Europe/Amsterdam' },
)

const window = object({
  from: required(time, 'When it begins: `Fri 16:00` every week, `22:00` every day, `2026-12-24 18:00` once.'),
  to: required(time, 'When it ends, in the same form as `from`. That minute is free again.'),
  tz: optional(zone, 'Time zone of both, an IANA name such as `Europe/Amsterdam`. Default `UTC`.'),
  reason: required(string(), 'Why, in words for whoever is refused.'),
  components: optional(list(string(), { min: 1 }), 'Components it holds back. Default: all of them.'),
  hotfix: optional(
    oneOf('pass', 'stop'),
    'Whether a hotfix may go in all the same. Default `pass`. The way back always may.',
  ),
})

/** Windows of time in which an environment takes no ordinary deployment. */
export const freeze = list(window, { min: 1 })

export type FreezeWindow = Infer<typeof window>

/** Checks across the keys of one window; each problem names its place. */
export function freezeProblems(at: string, windows: readonly FreezeWindow[]): readonly string[] {
  const problems: string[] = []
  for (const [index, { from, to }] of windows.entries()) {
    const place = `${at}[${index}]`
    if (from.kind !== to.kind) problems.push(`${place}: "from" and "to" must both be daily, weekly or a date`)
    else if (JSON.stringify(from) === JSON.stringify(to)) problems.push(`${place}: it ends when it begins`)
    else if (from.kind === 'once' && to.kind === 'once' && order(from) > order(to))
      problems.push(`${place}: it ends before it begins`)
  }
  return problems
}

function order({ year, month, day, hour, minute }: Extract<FreezeTime, { kind: 'once' }>): number {
  return Date.UTC(year, month - 1, day, hour, minute)
}
