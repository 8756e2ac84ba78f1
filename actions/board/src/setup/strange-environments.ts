import type { SetupFacts } from './facts.ts'
import { type Finding, missing } from './finding.ts'
import type { SluiceUse } from './workflow-calls.ts'

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
