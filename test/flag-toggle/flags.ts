import { FlagdCore } from '@openfeature/flagd-core'
import { jsonText } from '../../actions/flag-toggle/src/flagd-file/json-text.ts'
import type { FilePlan, Sources } from '../../actions/flag-toggle/src/flagd-file/plan.ts'
import { planInFile } from '../../actions/flag-toggle/src/flagd-file/plan.ts'
import type { Change, Refusal } from '../../actions/flag-toggle/src/store.ts'
import { parseDecimal } from '../../lib/kernel/decimal.ts'

type Flag = Readonly<Record<string, unknown>>

/** A boolean flag that is off, with whatever is given. */
export function booleanFlag(more: Flag = {}): Flag {
  return { state: 'ENABLED', variants: { on: true, off: false }, defaultVariant: 'off', ...more }
}

export function fileText(flags: Readonly<Record<string, Flag>>, more: Flag = {}): string {
  return `${JSON.stringify({ ...more, flags }, null, 2)}\n`
}

export function percent(text: string): Change {
  const value = parseDecimal(text)
  if (value === undefined) throw new Error(`${text} is no decimal`)
  return { kind: 'percent', percent: value }
}

/** Plans a change of `new-checkout`; throws when it is refused. */
export function change(text: string, wanted: Change, definitions?: string): Exclude<FilePlan, Refusal> {
  const plan = planInFile(sources(text, definitions), 'new-checkout', wanted)
  if (plan.kind === 'refused') throw new Error(`${plan.reasonCode}: ${plan.message}`)
  return plan
}

export function sources(text: string | undefined, definitions?: string): Sources {
  const name = 'production.flagd.json'
  return { path: name, name, text, definitions: { path: 'flags.flagd.json', text: definitions }, format: jsonText }
}

export const USERS: readonly string[] = Array.from({ length: 1000 }, (_, index) => `user-${index}`)

/** What flagd's own evaluator serves: the variant, or `undefined` for the default of the code. */
export function served(
  text: string,
  context: Readonly<Record<string, string>>,
  key = 'new-checkout',
): string | undefined {
  return evaluator(text)(context, key)
}

export function evaluator(text: string) {
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  const core = new FlagdCore(undefined, { error: warn, warn, info: () => {}, debug: () => {} })
  core.setConfigurations(text)
  if (warnings.length > 0) throw new Error(warnings.join(' '))
  return (context: Readonly<Record<string, string>>, key = 'new-checkout') =>
    core.resolve('boolean', key, false, context).variant
}

/** The users who have the feature, by flagd's own evaluator. */
export function usersWith(text: string): ReadonlySet<string> {
  const evaluate = evaluator(text)
  return new Set(USERS.filter((targetingKey) => evaluate({ targetingKey }) === 'on'))
}
