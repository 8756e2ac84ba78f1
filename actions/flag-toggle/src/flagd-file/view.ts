import { isRecord } from '../../../../lib/kernel/shape.ts'
import { ABSENT, type FlagView } from '../store.ts'
import { evaluate } from './evaluate.ts'
import { type FlagFile, flagIn } from './file.ts'
import { managedText } from './managed.ts'
import { percentOf } from './percent.ts'
import { isKilled, tailOf } from './targeting.ts'
import { rolesOf } from './variants.ts'

type Flag = Readonly<Record<string, unknown>>

/** A flag of a file as people and the read-back see it; `file` is `undefined` where the environment has none yet. */
export function viewOf(file: FlagFile | undefined, key: string): FlagView {
  const flag = file === undefined ? undefined : flagIn(file, key)
  if (file === undefined || flag === undefined) return ABSENT
  return {
    words: describe(flag),
    text: file.format.textAt(file.text, ['flags', key]) ?? '',
    managed: managedText(file, flag),
    unmanaged: '',
    served: (targetingKey) => evaluate({ key, flag, evaluators: file.evaluators }, targetingKey),
  }
}

/** The state of a flag in a few words. */
export function describe(flag: Flag): string {
  if (isKilled(flag['targeting'])) return 'killed'
  if (flag['state'] !== 'ENABLED') return 'disabled'
  const roles = rolesOf(flag['variants'])
  if (roles === undefined) return isRecord(flag['targeting']) ? 'own rules' : byDefault(flag)
  const tail = tailOf(flag['targeting'], roles)
  const suffix = tail.rules ? ' (with rules)' : ''
  switch (tail.kind) {
    case 'opaque':
      return 'own rules'
    case 'constant':
      return `${roleName(tail.variant, roles)}${suffix}`
    case 'default':
      return `${byDefault(flag)}${suffix}`
    case 'fractional': {
      const standing = roleName(String(flag['defaultVariant'] ?? ''), roles)
      if (tail.share.on === 0n && standing === 'off') return `off${suffix}`
      if (tail.share.off === 0n && standing === 'on') return `on${suffix}`
      return `percent ${percentOf(tail.share)}${suffix}`
    }
  }
}

function byDefault(flag: Flag): string {
  const variant = flag['defaultVariant']
  if (typeof variant !== 'string') return 'code default'
  const roles = rolesOf(flag['variants'])
  return roles === undefined ? `variant ${variant}` : roleName(variant, roles)
}

function roleName(variant: string, roles: { on: string; off: string }): string {
  if (variant === roles.on) return 'on'
  return variant === roles.off ? 'off' : `variant ${variant}`
}
