import { environment } from '../../../lib/config/environment.ts'
import { type FlagsConfig, flags, flagsProblems } from '../../../lib/config/flags.ts'
import { configAt } from '../../../lib/config/load.ts'
import { environmentName } from '../../../lib/config/shapes.ts'
import type { GitHub } from '../../../lib/github/client.ts'
import { errorMessage, UserError } from '../../../lib/kernel/errors.ts'
import type { Log } from '../../../lib/kernel/log.ts'
import { isRecord, list, readShape } from '../../../lib/kernel/shape.ts'
import { readFileAt } from './branch.ts'
import { defaultBranchOf, type FlagsPart, type Settings, settingsOf, type Wanted } from './settings.ts'

/** Versions of a broken configuration that are looked at for one that can be read. */
const VERSIONS = 10

/**
 * Settings for a kill, which a broken configuration must not stop (docs/decisions/0014): its parts about flags when those
 * can be read; else its newest earlier version on the default branch that can; else the defaults, which can only ever turn
 * off a flag of the default branch of flags. All of it was reviewed, or is nobody's to choose.
 */
export async function settingsForKill(github: GitHub, wanted: Wanted, log: Log): Promise<Settings> {
  const defaultBranch = await defaultBranchOf(github)
  try {
    return settingsOf(await configAt(github, defaultBranch, wanted.config), defaultBranch, wanted)
  } catch (error) {
    if (!(error instanceof UserError) || error.reasonCode !== 'invalid-config') throw error
    const found = await readableParts(github, defaultBranch, wanted.config)
    log.warning(`${errorMessage(error)} A kill does not wait for that to be mended: it goes by ${found.what}.`)
    return settingsOf(found.config, defaultBranch, wanted)
  }
}

interface Found {
  readonly config: FlagsPart | undefined
  readonly what: string
}

async function readableParts(github: GitHub, defaultBranch: string, path: string): Promise<Found> {
  const text = await readFileAt(github, path, defaultBranch)
  const parts = text === undefined ? undefined : await partsOf(text)
  if (parts !== undefined) return { config: parts, what: 'its parts about flags, which can be read' }
  const commits = await github.request('GET /repos/{owner}/{repo}/commits', {
    sha: defaultBranch,
    path,
    per_page: VERSIONS,
  })
  for (const { sha } of commits.slice(1)) {
    const config = await versionAt(github, sha, path)
    if (config !== undefined) return { config, what: `its version of ${sha.slice(0, 12)}, the newest that can be read` }
  }
  return { config: undefined, what: 'the defaults, because no earlier version can be read either' }
}

async function versionAt(github: GitHub, sha: string, path: string) {
  try {
    return await configAt(github, sha, path)
  } catch (error) {
    if (error instanceof UserError && error.reasonCode === 'invalid-config') return undefined
    throw error
  }
}

/** The sections about flags, each read by its own shape; `undefined` when `flags` itself cannot be read. */
async function partsOf(text: string): Promise<FlagsPart | undefined> {
  const { load } = await import('js-yaml')
  let value: unknown
  try {
    value = load(text)
  } catch {
    return undefined
  }
  if (!isRecord(value) || value['flags'] === undefined) return undefined
  const section = readShape(flags, value['flags'])
  if ('problems' in section || flagsProblems(section.value).length > 0) return undefined
  const path = readShape(list(environmentName), value['path'] ?? [])
  return { flags: section.value as FlagsConfig, environments: environmentsIn(value['environments']), ...pathOf(path) }
}

function pathOf(reading: ReturnType<typeof readShape<readonly string[]>>): Pick<FlagsPart, 'path'> {
  return 'value' in reading ? { path: reading.value } : {}
}

/** Every environment by its name, and of each what can be read: a kill needs no more than where to look afterwards. */
function environmentsIn(value: unknown): NonNullable<FlagsPart['environments']> {
  const entries = Object.entries(isRecord(value) ? value : {})
  return new Map(
    entries.map(([name, each]) => {
      const url = isRecord(each) ? readShape(environment, { url: each['url'] }) : undefined
      return [name, url !== undefined && 'value' in url ? url.value : {}]
    }),
  )
}
