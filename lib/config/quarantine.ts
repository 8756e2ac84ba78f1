import { either, type Infer, list, object, optional, required, type Shape, string } from '../kernel/shape.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day as `2026-12-31`, quoted or not: YAML makes a date of it otherwise. */
const day: Shape<string> = {
  schema: { type: 'string', pattern: DAY.source },
  read(value, at, problems) {
    const given = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value
    if (typeof given === 'string' && DAY.test(given)) {
      const parsed = new Date(`${given}T00:00:00Z`)
      if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(given)) return given
    }
    problems.push(`${at}: is not a day such as 2026-12-31`)
    return undefined
  },
}

const quarantined = object({
  test: required(string(), 'The test as the summary shows it, with its suite: `checkout › pays twice`.'),
  reason: required(string(), 'Why it may fail for now.'),
  owner: required(string(), 'Who mends it.'),
  expires: required(day, 'From this day on (UTC) it may fail no more.'),
  gate: optional(string(), 'The gate it is for, by its input `name`; without it, every gate.'),
})

/** Tests that may fail for now. */
export const quarantineList = list(quarantined)

/** The list itself, or the path of a YAML file that holds it. */
export const quarantine = either(quarantineList, string(), (value) => (Array.isArray(value) ? 'first' : 'second'))

export type Quarantined = Infer<typeof quarantined>
