import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromData, toData } from '../../../rehearsal/runner/expressions/data.ts'
import { evaluateExpression } from '../../../rehearsal/runner/expressions/evaluate.ts'
import type { ConformanceResult } from '../../conformance.ts'

interface Case {
  readonly expr: string
  readonly result?: { readonly kind: string; readonly value: unknown }
  readonly err?: { readonly kind: string; readonly value: string }
  readonly contexts?: Readonly<Record<string, unknown>>
  readonly options?: { readonly skip?: readonly string[] }
}

/** Every case of a folder of `{ group: [case] }` files. */
export function runExpressions(folder: string): ConformanceResult {
  let passed = 0
  let skipped = 0
  const failures: string[] = []
  const exceptions: string[] = []
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue
    const groups: Record<string, readonly Case[]> = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    for (const [group, cases] of Object.entries(groups))
      for (const one of cases) {
        const label = `expressions/${file} ${group}: ${JSON.stringify(one.expr).slice(0, 80)}`
        if (one.options?.skip?.includes('typescript') === true) {
          skipped += 1
          exceptions.push(`${label}: GitHub marks it as skipped for its TypeScript library`)
          continue
        }
        const problem = check(one)
        if (problem === undefined) passed += 1
        else failures.push(`${label}: ${problem}`)
      }
  }
  return { passed, failed: failures.length, skipped, exceptions, failures }
}

/** What is wrong; `undefined` when the case passes. */
function check(one: Case): string | undefined {
  const contexts = Object.fromEntries(Object.entries(one.contexts ?? {}).map(([key, value]) => [key, toData(value)]))
  let actual: unknown
  try {
    actual = fromData(evaluateExpression(one.expr, { contexts, functions: [] }, Object.keys(contexts)))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (one.err === undefined) return `threw ${message}`
    return message.includes(one.err.value) ? undefined : `threw '${message}', expected '${one.err.value}'`
  }
  if (one.err !== undefined) return `gave ${show(actual)}, expected the error '${one.err.value}'`
  const expected = one.result
  if (expected === undefined) return 'the case expects nothing'
  return same(actual, expected) ? undefined : `gave ${show(actual)}, expected ${show(expected.value)}`
}

function same(actual: unknown, expected: { readonly kind: string; readonly value: unknown }): boolean {
  if (expected.kind === 'Number')
    return Object.is(actual, numberOf(expected.value)) || actual === numberOf(expected.value)
  if (expected.kind === 'Null') return actual === null
  return show(actual) === show(expected.value)
}

/** JSON cannot say NaN and the infinities; the data writes them as text. */
function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number(value)
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined'
}
