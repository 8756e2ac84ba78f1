import type { Part } from '../../../../lib/render/budget.ts'
import { table, text } from '../../../../lib/render/markdown.ts'
import type { Verdict } from '../judge/judge.ts'
import type { Rule } from '../judge/rules.ts'

const SIGNS = ['¹', '²', '³', '⁴', '⁵']

/** Each rule, and once for all of them where they stand: repeated in every row, it would push the numbers out of sight. */
export function rulesPart({ rules }: Verdict): Part | undefined {
  if (rules.length === 0) return undefined
  const sources = [...new Set(rules.flatMap(({ from }) => from ?? []))]
  const rows = rules.map((rule) => [
    mark(rule),
    text(rule.name),
    rule.measured,
    text(rule.wanted) + sign(rule, sources),
  ])
  const markdown = [table(['', 'rule', 'measured', 'wanted'], rows), ...legend(sources)].join('\n\n')
  return { name: 'rules', priority: 70, markdown }
}

function mark({ holds, finding }: Rule): string {
  if (holds === undefined) return finding === undefined ? '–' : '❓'
  return holds ? '✅' : '❌'
}

/** By which one source is told from the others; with one alone, the line below says enough. */
function sign({ from }: Rule, sources: readonly string[]): string {
  if (from === undefined || sources.length < 2) return ''
  return ` ${SIGNS[sources.indexOf(from)] ?? text(from)}`
}

function legend(sources: readonly string[]): readonly string[] {
  const [only, ...more] = sources
  if (only === undefined) return []
  if (more.length === 0) return [`Wanted by ${text(only)}.`]
  return [sources.map((from, at) => `${SIGNS[at] ?? ''} ${text(from)}`.trim()).join(' · ')]
}
