import { isRecord } from '../../../../lib/kernel/shape.ts'

/** The environments that `with:` names by itself, in `environments` (a JSON list) or `environment`; no expressions. */
export function namedEnvironments(inputs: unknown): readonly string[] {
  if (!isRecord(inputs)) return []
  const { environment, environments } = inputs
  return [...literal([environment]), ...literal(listOf(environments))]
}

function listOf(text: unknown): readonly unknown[] {
  if (typeof text !== 'string') return []
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function literal(values: readonly unknown[]): string[] {
  return values.filter((value): value is string => typeof value === 'string' && value !== '' && !value.includes('${{'))
}
