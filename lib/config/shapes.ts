import { readDuration, readPercentage } from '../kernel/readers.ts'
import { either, list, mapped, parsed, type Shape, string } from '../kernel/shape.ts'

/** Shapes that several sections of `.github/sluice.yml` share. */

/** Names as they appear in paths, tags and deployments. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

export const environmentName = string({ pattern: NAME, what: 'an environment name' })
export const address = string({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' })

/** Private addresses that are named one by one. */
export const networks = list(
  string({ pattern: /^[0-9A-Fa-f:.]+(?:\/\d{1,3})?$/, what: 'an IP address or a network' }),
  { min: 1 },
)
/** Where a secret is found; never the secret itself. */
export const variable = string({ pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, what: 'the name of an environment variable' })

/** `90s`, `30m`, `1h30m`: milliseconds. */
export const duration = parsed({ type: 'string', pattern: '^(?:0|(?:\\d+(?:ms|[dhms]))+)$' }, readDuration)

/** `20%`: 0.2. A bare number is read as percent, too. */
export const share = mapped(
  parsed({ type: ['string', 'number'] }, readPercentage),
  ({ digits, scale }) => Number(digits) / 10 ** (scale + 2),
)

/** `ops/apply`, or `[node, ops/apply.mjs]`: an executable and its arguments. */
export const command = either(
  mapped(string({ what: 'a command' }), (executable): readonly string[] => [executable]),
  list(string({ what: 'a part of a command' }), { min: 1 }),
  (value) => (Array.isArray(value) ? 'second' : 'first'),
)

export type Scalar = string | number | boolean | null

export const scalar: Shape<Scalar> = {
  schema: { type: ['string', 'number', 'boolean', 'null'] },
  read(value, at, problems) {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Scalar
    problems.push(`${at}: only a text, a number, true, false or null can be compared`)
    return undefined
  },
}

/** `version`, `build.version`: a field of a JSON answer. */
export const field = string({
  pattern: /^[^.\s]+(?:\.[^.\s]+)*$/,
  what: 'a field such as "version" or "build.version"',
})
