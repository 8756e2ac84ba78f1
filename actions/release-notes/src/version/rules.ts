import type { Config } from '../../../../lib/config/config.ts'
import { parseVersion, type Version } from './semver.ts'
import { type Asked, BUMPS } from './steps.ts'

export interface VersionRules {
  /** Whether the labels of its pull request decide, where it has one of `labels`. */
  readonly byLabels: boolean
  /** Label → what it asks for. */
  readonly labels: ReadonlyMap<string, Asked>
  /** Type of commit → what it asks for. */
  readonly types: ReadonlyMap<string, Asked>
  /** What any other commit asks for. */
  readonly others: 'patch' | 'none'
  readonly beforeOne: { readonly major: 'minor' | 'major'; readonly minor: 'patch' | 'minor' }
  /** What the revert of a released breaking change asks for. */
  readonly revertOfBreaking: 'major' | 'patch'
  /** The version of what was never released. */
  readonly first: Version
}

const LABELS: Readonly<Record<Asked, readonly string[]>> = {
  major: ['major', 'breaking'],
  minor: ['minor', 'feature', 'enhancement'],
  patch: ['patch', 'fix', 'bug'],
  none: ['skip-release'],
}
const TYPES: readonly (readonly [string, Asked])[] = [
  ['feat', 'minor'],
  ['fix', 'patch'],
  ['perf', 'patch'],
  ['revert', 'patch'],
]
/** The usual start of development (semver.org, FAQ). */
const FIRST: Version = { major: 0, minor: 1, patch: 0, prerelease: [], build: [] }

/** What the configuration says, and what holds where it says nothing. */
export function versionRules(config: Config | undefined): VersionRules {
  const own = config?.release?.version
  const labels = [...BUMPS, 'none' as const].flatMap((asked) =>
    (own?.labels?.[asked] ?? LABELS[asked]).map((label) => [label.toLowerCase(), asked] as const),
  )
  const types = [...(own?.types ?? [])].map(([type, asked]) => [type.toLowerCase(), asked] as const)
  return {
    byLabels: own?.from === 'labels',
    labels: new Map(labels),
    types: new Map([...TYPES, ...types]),
    others: own?.others ?? 'patch',
    beforeOne: { major: own?.['breaking-before-1'] ?? 'minor', minor: own?.['feature-before-1'] ?? 'minor' },
    revertOfBreaking: own?.['revert-of-breaking'] ?? 'major',
    first: own?.first === undefined ? FIRST : (parseVersion(own.first) ?? FIRST),
  }
}

export const DEFAULT_RULES: VersionRules = versionRules(undefined)
