import type { Environment } from './inputs.ts'

/** What the called workflows hand on: the one secret they declare. */
const BUNDLE = 'SLUICE_CREDENTIALS'

/**
 * The secret a variable of the step holds; else what stands behind `NAME=` in a line of SLUICE_CREDENTIALS. `undefined`
 * when neither says anything.
 */
export function secretFrom(env: Environment, name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const own = env[name]
  if (own !== undefined && own !== '') return own
  const line = (env[BUNDLE] ?? '').split(/\r?\n/).find((each) => each.startsWith(`${name}=`))
  const value = line?.slice(name.length + 1)
  return value === '' ? undefined : value
}
