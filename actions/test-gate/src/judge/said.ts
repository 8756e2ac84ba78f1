import type { PathMapping } from '../../../../lib/config/path-map.ts'
import type { Quarantined } from '../../../../lib/config/quarantine.ts'
import { type Decimal, formatDecimal } from '../../../../lib/kernel/decimal.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'
import type { HeldRule } from '../rules/rule.ts'
import { otherGates, readRules } from './held-rules.ts'
import type { ConfigSource } from './policy-sources.ts'

/** What one configuration says. */
export interface Said {
  readonly percent: Decimal | undefined
  readonly rules: readonly HeldRule[]
  /** The gates that it has rules for, where none of them is this one. */
  readonly otherGates: readonly string[]
  readonly pathMap: readonly PathMapping[]
  readonly quarantine: SaidQuarantine
}

export interface SaidQuarantine {
  /** The file that holds the list; `undefined`: the configuration does. */
  readonly file: string | undefined
  /** For every gate. */
  readonly tests: readonly Quarantined[]
  /** What is wrong with the file: then no test is in quarantine. */
  readonly problem?: string
}

/** `undefined` when there is no configuration. `from` names it in errors; a wrong one is a `UserError`. */
export async function readSaid(source: ConfigSource, from: string, gate: string): Promise<Said | undefined> {
  const config = await source.config()
  if (config === undefined) return undefined
  const percent = config.gate?.['coverage-threshold']
  return {
    percent: percent && noFraction(percent, `${from}: gate.coverage-threshold`, 'invalid-config'),
    rules: readRules(config.gate?.rules ?? '', { from, gate, code: 'invalid-config' }),
    otherGates: otherGates(config.gate?.rules ?? '', gate),
    pathMap: config.gate?.['path-map'] ?? [],
    quarantine: await readQuarantine(config.gate?.quarantine ?? [], source),
  }
}

export const NOTHING_SAID: Said = {
  percent: undefined,
  rules: [],
  otherGates: [],
  pathMap: [],
  quarantine: { file: undefined, tests: [] },
}

async function readQuarantine(
  said: readonly Quarantined[] | string,
  { quarantine }: ConfigSource,
): Promise<SaidQuarantine> {
  if (typeof said !== 'string') return { file: undefined, tests: said }
  try {
    return { file: said, tests: await quarantine(said) }
  } catch (thrown) {
    if (!isWrong(thrown)) throw thrown
    return { file: said, tests: [], problem: thrown.message }
  }
}

/** What stands in a file is wrong, and not only out of reach. */
export function isWrong(thrown: unknown): thrown is UserError {
  return (
    thrown instanceof UserError && (thrown.reasonCode === 'invalid-config' || thrown.reasonCode === 'invalid-input')
  )
}

/** Who writes 0.8 means 80 %, and would have a gate that is open to everything. */
export function noFraction(percent: Decimal, from: string, code: 'invalid-input' | 'invalid-config'): Decimal {
  if (percent.digits === 0n || percent.digits >= 10n ** BigInt(percent.scale)) return percent
  const said = formatDecimal(percent)
  throw new UserError(code, `${from} is ${said}, less than 1 %. It is in percent: 80 is 80 %, and 0 demands nothing.`)
}
