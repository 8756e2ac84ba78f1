import { isRecord } from '../../../../lib/kernel/shape.ts'

/** Which variant means that users have the feature, and which that they do not. */
export interface Roles {
  readonly on: string
  readonly off: string
}

/**
 * The roles of a flag's variants: by value when there is exactly one `true` and one `false`, else by the names `on` and
 * `off`. `undefined` when neither holds: Sluice does not guess.
 */
export function rolesOf(variants: unknown): Roles | undefined {
  if (!isRecord(variants)) return undefined
  const named = (value: boolean) => Object.keys(variants).filter((name) => variants[name] === value)
  const [on, ...otherOn] = named(true)
  const [off, ...otherOff] = named(false)
  if (on !== undefined && off !== undefined && otherOn.length + otherOff.length === 0) return { on, off }
  return Object.hasOwn(variants, 'on') && Object.hasOwn(variants, 'off') ? { on: 'on', off: 'off' } : undefined
}
