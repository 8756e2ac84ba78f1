import type { Config } from '../../../lib/config/config.ts'
import type { EnvironmentConfig } from '../../../lib/config/environment.ts'
import type { FlagsConfig } from '../../../lib/config/flags.ts'
import { configAt } from '../../../lib/config/load.ts'
import type { GitHub } from '../../../lib/github/client.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Provider } from './store.ts'

/** What the configuration at the tip of the default branch says about flags. */
export interface Settings {
  readonly provider: Provider
  readonly defaultBranch: string
  readonly branch: string
  readonly definitions: string
  /** The section as it stands, for what only one driver or mode reads. */
  readonly flags: Partial<FlagsConfig>
  /** Names the configuration knows; empty: it names none, so any will do. */
  readonly environments: readonly string[]
  readonly deliver: { readonly command: readonly string[]; readonly timeout: number } | undefined
  /** Who is told of changes. */
  readonly notify: Config['notify']
  readBack(environment: string): ReadBackPlace | undefined
  /** What is configured of the environment itself. */
  environment(name: string): EnvironmentConfig | undefined
}

/** `isGuess`: the address of the environment, of which nobody said that it answers OFREP. */
export interface ReadBackPlace {
  readonly address: string
  readonly budget: number
  readonly isGuess: boolean
}

/** Only these parts of a configuration matter to flags. */
export type FlagsPart = Pick<Config, 'path' | 'environments' | 'flags' | 'notify'>

/** How often an expiry may be moved without a reason. */
export const DEFAULT_EXTENSIONS = 1
const DELIVER_TIMEOUT_MILLISECONDS = 120_000
const READ_BACK_BUDGET_MILLISECONDS = 30_000

export interface Wanted {
  readonly config: string
  readonly provider: Provider | undefined
}

export async function readSettings(github: GitHub, wanted: Wanted): Promise<Settings> {
  const defaultBranch = await defaultBranchOf(github)
  return settingsOf(await configAt(github, defaultBranch, wanted.config), defaultBranch, wanted)
}

export async function defaultBranchOf(github: GitHub): Promise<string> {
  return (await github.request('GET /repos/{owner}/{repo}')).default_branch
}

export function settingsOf(config: FlagsPart | undefined, defaultBranch: string, wanted: Wanted): Settings {
  const flags: Partial<FlagsConfig> = config?.flags ?? {}
  const provider = flags.provider ?? wanted.provider ?? 'flagd-file'
  if (wanted.provider !== undefined && wanted.provider !== provider)
    throw new UserError(
      'invalid-input',
      `input "provider" is ${wanted.provider}, but ${wanted.config} says ${provider}.`,
    )
  if (provider !== 'flagd-file' && flags[provider] === undefined)
    throw new UserError(
      'invalid-input',
      `input "provider" is ${provider}, but ${wanted.config} does not say where it is; give "flags.provider: ${provider}" and "flags.${provider}".`,
    )
  const verb = flags.deliver?.verb
  return {
    provider,
    defaultBranch,
    branch: flags.branch ?? 'sluice/flags',
    definitions: flags.definitions ?? '.github/flags.flagd.json',
    flags,
    notify: config?.notify,
    environments: [...new Set([...(config?.path ?? []), ...(config?.environments?.keys() ?? [])])],
    deliver:
      verb === undefined
        ? undefined
        : {
            command: typeof verb === 'string' ? [verb] : verb,
            timeout: flags.deliver?.timeout ?? DELIVER_TIMEOUT_MILLISECONDS,
          },
    environment: (name) => config?.environments?.get(name),
    readBack(environment) {
      const own = flags['read-back']?.get(environment)
      const address = own?.ofrep ?? config?.environments?.get(environment)?.url
      if (address === undefined) return undefined
      return { address, budget: own?.budget ?? READ_BACK_BUDGET_MILLISECONDS, isGuess: own === undefined }
    },
  }
}
