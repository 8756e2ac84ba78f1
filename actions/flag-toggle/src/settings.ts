import type { Config } from '../../../lib/config/config.ts'
import { configAt } from '../../../lib/config/load.ts'
import type { GitHub } from '../../../lib/github/client.ts'
import { UserError } from '../../../lib/kernel/errors.ts'

/** What the configuration at the tip of the default branch says about flags in one environment. */
export interface Settings {
  readonly provider: 'flagd-file'
  readonly defaultBranch: string
  readonly branch: string
  readonly definitions: string
  /** Names the configuration knows; empty: it names none, so any will do. */
  readonly environments: readonly string[]
  readonly deliver: { readonly command: readonly string[]; readonly timeout: number } | undefined
  /** `isGuess`: the address of the environment, of which nobody said that it answers OFREP. */
  readonly readBack: { readonly address: string; readonly budget: number; readonly isGuess: boolean } | undefined
}

const DELIVER_TIMEOUT_MILLISECONDS = 120_000
const READ_BACK_BUDGET_MILLISECONDS = 30_000

export async function readSettings(
  github: GitHub,
  wanted: { readonly config: string; readonly provider: 'flagd-file' | undefined; readonly environment: string },
): Promise<Settings> {
  const repository = await github.request('GET /repos/{owner}/{repo}')
  const defaultBranch = repository.default_branch
  const config = await configAt(github, defaultBranch, wanted.config)
  const flags = config?.flags
  if (flags !== undefined && wanted.provider !== undefined && wanted.provider !== flags.provider)
    throw new UserError(
      'invalid-input',
      `input "provider" is ${wanted.provider}, but ${wanted.config} says ${flags.provider}.`,
    )
  const verb = flags?.deliver?.verb
  return {
    provider: flags?.provider ?? wanted.provider ?? 'flagd-file',
    defaultBranch,
    branch: flags?.branch ?? 'sluice/flags',
    definitions: flags?.definitions ?? '.github/flags.flagd.json',
    environments: [...new Set([...(config?.path ?? []), ...(config?.environments?.keys() ?? [])])],
    deliver:
      verb === undefined
        ? undefined
        : {
            command: typeof verb === 'string' ? [verb] : verb,
            timeout: flags?.deliver?.timeout ?? DELIVER_TIMEOUT_MILLISECONDS,
          },
    readBack: readBackOf(config, wanted.environment),
  }
}

function readBackOf(config: Config | undefined, environment: string): Settings['readBack'] {
  const own = config?.flags?.['read-back']?.get(environment)
  const address = own?.ofrep ?? config?.environments?.get(environment)?.url
  if (address === undefined) return undefined
  return { address, budget: own?.budget ?? READ_BACK_BUDGET_MILLISECONDS, isGuess: own === undefined }
}
