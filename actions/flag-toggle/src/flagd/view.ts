import { isRecord } from '../../../../lib/kernel/shape.ts'
import type { FlagView } from '../store.ts'
import { evaluate } from './evaluate.ts'
import { type FlagFile, flagIn, openFlagFile } from './file.ts'
import { textAt } from './json-text.ts'
import { percentOf } from './percent.ts'
import { isKilled, tailOf } from './targeting.ts'
import { rolesOf } from './variants.ts'

type Flag = Readonly<Record<string, unknown>>

/** A flag of a file as people and the read-back see it; `file` is `undefined` where the environment has none yet. */
export function viewOf(file: FlagFile | undefined, key: string): FlagView {
  const flag = file === undefined ? undefined : flagIn(file, key)
  if (file === undefined || flag === undefined)
    return { words: 'absent', json: '', managed: 'absent', served: () => ({ kind: 'code-default' }) }
  return {
    words: describe(flag),
    json: dedent(textAt(file.text, ['flags', key]) ?? ''),
    managed: JSON.stringify([flag['state'], flag['defaultVariant'] ?? null, flag['targeting'] ?? null]),
    served: (targetingKey) => evaluate({ key, flag, evaluators: file.evaluators }, targetingKey),
  }
}

/** Like `viewOf`, of a text; one that is no flagd file has no flags. */
export function viewInText(text: string | undefined, key: string): FlagView {
  const file = text === undefined ? undefined : openFlagFile(text)
  return viewOf(file === undefined || 'problem' in file ? undefined : file, key)
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

/** Without the indentation the text has only because of where it stands. */
function dedent(text: string): string {
  const lines = text.split('\n')
  const outer = /^[ \t]*/.exec(lines.at(-1) ?? '')?.[0] ?? ''
  return lines.map((line) => (line.startsWith(outer) ? line.slice(outer.length) : line)).join('\n')
}
