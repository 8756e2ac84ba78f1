import type { Config } from '../../../lib/config/config.ts'
import { parseConfig } from '../../../lib/config/load.ts'
import { readSnapshot } from '../../../lib/delivery/ledger/snapshot.ts'
import { trustPolicy } from '../../../lib/delivery/ledger/trust.ts'
import type { GitHub } from '../../../lib/github/client.ts'
import type { JobContext } from '../../../lib/github/context.ts'
import { type GitHubEnvironment, readGitHubEnvironments } from '../../../lib/overview/github-environments.ts'
import { type Hop, judgeHop } from '../../../lib/overview/hop.ts'
import { attempt, type ReadEnvironment, readEnvironments } from '../../../lib/overview/ledger-reader.ts'
import { missingFiles } from '../../../lib/overview/missing-files.ts'
import { previewEnvironments, readStandingPreviews, type StandingPreviews } from '../../../lib/overview/previews.ts'
import { readStandingRamps, type StandingRamp } from '../../../lib/overview/ramps.ts'
import type { ConfigFact, Read } from './setup/facts.ts'

/** Everything the board shows. */
export interface Overview {
  readonly defaultBranch: string
  readonly config: ConfigFact
  readonly onGitHub: Read<readonly GitHubEnvironment[]>
  readonly environments: readonly ReadEnvironment[]
  readonly hops: readonly Hop[]
  readonly previews: readonly StandingPreviews[]
  readonly ramps: readonly StandingRamp[]
  /** Places of candidates in which the file is not any more. */
  readonly missing: ReadonlySet<string>
}

export interface OverviewPorts {
  readonly github: GitHub
  readonly context: JobContext
}

/** More environments than this are not shown when no path says which ones matter. */
const MOST_WITHOUT_PATH = 20

/**
 * Reads the whole board. Calls: one for the configuration, one for the environments of the repository, one per five
 * environments for their records, one per run that matters, one per hop to compare two commits, one per hundred
 * previews, one per environment that has ramps, and one for the files of up to twenty candidates.
 */
export async function readOverview(
  { github, context }: OverviewPorts,
  component: string,
  configPath: string,
): Promise<Overview> {
  const start = await attempt(() => readSnapshot(github, configPath, []))
  const onGitHub = await attempt(() => readGitHubEnvironments(github))
  if ('problem' in start) {
    const config: ConfigFact = { kind: 'unreadable', problem: start.problem }
    return { ...NOTHING, defaultBranch: '', config, onGitHub }
  }
  const { defaultBranch, configText } = start.value
  const config = await readConfigFact(configText, `${configPath} at ${defaultBranch}`)
  // Who is trusted is not known while the configuration is broken, so nothing may be believed.
  if (config.kind === 'invalid') return { ...NOTHING, defaultBranch, config, onGitHub }

  const settings = config.kind === 'found' ? config.config : undefined
  const policy = trustPolicy(context, settings, defaultBranch)
  const names = shownEnvironments(settings, onGitHub)
  const environments = await readEnvironments({ github, context, policy, configPath }, component, names)
  const hops = settings === undefined ? [] : await judgeHops(github, settings, onGitHub, environments)
  const previews = await readStandingPreviews(github, settings, component, policy.creators)
  const ramps = await readStandingRamps(github, settings)
  const missing = await missingFiles(github, environments)
  return { defaultBranch, config, onGitHub, environments, hops, previews, ramps, missing }
}

const NOTHING = { environments: [], hops: [], previews: [], ramps: [], missing: new Set<string>() }

async function readConfigFact(text: string | undefined, from: string): Promise<ConfigFact> {
  if (text === undefined) return { kind: 'absent' }
  const parsed = await attempt(() => parseConfig(text, from))
  return 'problem' in parsed ? { kind: 'invalid', problem: parsed.problem } : { kind: 'found', config: parsed.value }
}

/** The path, then what else is configured; without either, what the repository has. */
function shownEnvironments(config: Config | undefined, onGitHub: Overview['onGitHub']): readonly string[] {
  const previews = previewEnvironments(config)
  const all = new Set([...(config?.path ?? []), ...(config?.environments?.keys() ?? [])])
  const configured = [...all].filter((name) => !previews.includes(name))
  if (configured.length > 0) return configured
  return 'value' in onGitHub ? onGitHub.value.map(({ name }) => name).slice(0, MOST_WITHOUT_PATH) : []
}

async function judgeHops(
  github: GitHub,
  config: Config,
  onGitHub: Overview['onGitHub'],
  environments: readonly ReadEnvironment[],
): Promise<readonly Hop[]> {
  const byName = new Map(environments.map((each) => [each.name, each]))
  const source = { github, config, environments: 'value' in onGitHub ? onGitHub.value : undefined }
  const hops: Hop[] = []
  for (const [index, name] of (config.path ?? []).entries()) {
    const before = byName.get(config.path?.[index - 1] ?? '')
    const target = byName.get(name)
    if (before !== undefined && target !== undefined) hops.push(await judgeHop(source, before, target))
  }
  return hops
}
