import { UserError } from '../../../../lib/kernel/errors.ts'
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
