import { UserError } from '../../../../lib/kernel/errors.ts'
import { nearest } from '../../../../lib/kernel/nearest.ts'
import { parseRules } from '../rules/parse.ts'
import { describeProblems } from '../rules/problem.ts'
import type { HeldRule } from '../rules/rule.ts'

/** The rules of a text that hold for the gate of this name (empty: without one). `from` names the text in errors. */
export function readRules(
  text: string,
  where: { readonly from: string; readonly gate: string; readonly code: 'invalid-input' | 'invalid-config' },
): readonly HeldRule[] {
  const { rules, problems } = parseRules(text)
  if (problems.length > 0) throw new UserError(where.code, describeProblems(where.from, problems))
  return rules
    .filter(({ gate }) => gate === undefined || gate === where.gate)
    .map((rule) => ({ ...rule, from: where.from }))
}

/** The gates that rules of the text are for, where none of them is this one. */
export function otherGates(text: string, gate: string): readonly string[] {
  const named = parseRules(text).rules.flatMap((rule) => rule.gate ?? [])
  return named.includes(gate) ? [] : [...new Set(named)]
}

/**
 * For people: rules that nobody may be judged by because of a name. The step's own can hold for no other gate; those of a
 * configuration are for other gates mostly, unless this one has no name, or one that is nearly theirs.
 */
export function misnamedNote(others: readonly string[], gate: string, from: string, isOwn: boolean): readonly string[] {
  const suspect = isOwn || gate === '' ? others : others.filter((name) => nearest(gate, [name]) !== '')
  if (suspect.length === 0) return []
  const sections = suspect.map((name) => `[${name}]`).join(', ')
  const is = gate === '' ? 'this gate has no name' : `this gate is called ${JSON.stringify(gate)}`
  return [`Rules under ${sections} of ${from} do not hold here, because ${is} (input "name").`]
}

/** Both apply; what stands in both is shown once, as the configuration's. */
export function bothRules(given: readonly HeldRule[], configured: readonly HeldRule[]): readonly HeldRule[] {
  const known = new Set<string>()
  return [...configured, ...given].filter(({ text }) => !known.has(text) && known.add(text))
}

/** What a change does to the rules of this gate, each as a clause. */
export function ruleEdits(held: readonly HeldRule[], wanted: readonly HeldRule[]): readonly string[] {
  const texts = (rules: readonly HeldRule[]) => new Set(rules.map(({ text }) => text))
  const [before, after] = [texts(held), texts(wanted)]
  return [
    ...[...before].filter((text) => !after.has(text)).map((text) => `removes the rule "${text}"`),
    ...[...after].filter((text) => !before.has(text)).map((text) => `adds the rule "${text}"`),
  ]
}
