import { isRecord } from '../../../../lib/kernel/shape.ts'
import type { FlagFile } from './file.ts'

type Flag = Readonly<Record<string, unknown>>

/** The fields of a flag that changes of ours write, with the shared rules they refer to. */
export interface Managed {
  readonly state: unknown
  readonly defaultVariant: unknown
  readonly targeting: unknown
  readonly evaluators: Readonly<Record<string, unknown>>
}

/** Those fields as one text; equal texts mean that flagd decides the same. */
export function managedText(file: Pick<FlagFile, 'evaluators'>, flag: Flag): string {
  const managed: Managed = {
    state: flag['state'] ?? null,
    defaultVariant: flag['defaultVariant'] ?? null,
    targeting: hasRule(flag['targeting']) ? flag['targeting'] : null,
    evaluators: referred(flag['targeting'], file.evaluators),
  }
  return JSON.stringify(managed)
}

export function readManaged(text: string): Managed {
  return JSON.parse(text) as Managed
}

function hasRule(targeting: unknown): boolean {
  return isRecord(targeting) && Object.keys(targeting).length > 0
}

const MAX_ROUNDS = 50

/** The shared rules that a rule refers to, also by way of one another, sorted by name. */
function referred(rule: unknown, evaluators: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const found = new Set<string>()
  let open: readonly unknown[] = [rule]
  for (let round = 0; round < MAX_ROUNDS && open.length > 0; round++) {
    const names = open.flatMap(sharedRulesIn).filter((name) => !found.has(name) && Object.hasOwn(evaluators, name))
    for (const name of names) found.add(name)
    open = names.map((name) => evaluators[name])
  }
  return Object.fromEntries([...found].sort().map((name) => [name, evaluators[name]]))
}

/** Names of the shared rules that a rule refers to (`$ref`). */
export function sharedRulesIn(rule: unknown): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap(sharedRulesIn)
  if (!isRecord(rule)) return []
  return Object.entries(rule).flatMap(([operator, argument]) => {
    const name: unknown = Array.isArray(argument) ? argument[0] : argument
    return operator === '$ref' && typeof name === 'string' ? [name] : sharedRulesIn(argument)
  })
}
