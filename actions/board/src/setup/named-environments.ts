import { isRecord } from '../../../../lib/kernel/shape.ts'
import type { SetupFacts } from './facts.ts'
import { type Finding, missing } from './finding.ts'
import type { SluiceUse } from './workflow-calls.ts'

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

/** A template that was copied and not adapted names environments which every run would refuse. */
export function strangeEnvironments(use: SluiceUse, { config }: SetupFacts, subject: string): Finding[] {
  const known = config.kind === 'found' ? config.config.environments : undefined
  if (known === undefined) return []
  const strange = use.environments.filter((name) => !known.has(name))
  if (strange.length === 0) return []
  return [
    missing(
      subject,
      `names ${strange.join(', ')}, which the configuration does not have under "environments"`,
      `Adapt the job to the environments you have (${[...known.keys()].join(', ')}), or add ${strange.length === 1 ? 'it' : 'them'} to .github/sluice.yml.`,
    ),
  ]
}
