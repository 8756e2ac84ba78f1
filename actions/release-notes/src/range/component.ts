import type { Config } from '../../../../lib/config/config.ts'
import { CONFIG_PATH, parseConfig } from '../../../../lib/config/load.ts'
import type { Git } from '../../../../lib/git/git.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'
import { nearest } from '../../../../lib/kernel/nearest.ts'
import { type VersionRules, versionRules } from '../version/rules.ts'

/** How the versions of what is released are tagged and counted, and which files are its own. */
export interface Component {
  readonly name: string
  readonly tagPrefix: string
  /** Empty: the whole repository. With `!` in front: not these. */
  readonly paths: readonly string[]
  /** Default: `DEFAULT_RULES`. */
  readonly rules?: VersionRules
}

/** What the configuration says of a component; where it lists none, any name stands for the whole repository. */
export function componentOf(config: Config | undefined, name: string): Component {
  const rules = versionRules(config)
  const listed = config?.release?.components
  const own = listed?.get(name)
  if (own !== undefined) return { name, tagPrefix: own['tag-prefix'] ?? `${name}-v`, paths: own.paths ?? [], rules }
  if (name !== '' && listed !== undefined && listed.size > 0) throw unlisted(name, [...listed.keys()])
  return { name, tagPrefix: config?.release?.['tag-prefix'] ?? 'v', paths: [], rules }
}

/** The configuration as the commit has it, from the clone: no call to GitHub. `undefined`: no file. */
export async function localConfig(git: Git, commit: string, path = CONFIG_PATH): Promise<Config | undefined> {
  const text = await git.ask(['cat-file', 'blob', `${commit}:${path}`])
  if (text !== undefined) return parseConfig(text, `${path} at ${commit.slice(0, 7)}`)
  if (path === CONFIG_PATH) return undefined
  throw new UserError(
    'invalid-config',
    `input "config": the commit ${commit.slice(0, 7)} has no file ${JSON.stringify(path)}. It is read from the commit, by its path from the top of the repository.`,
  )
}

function unlisted(name: string, listed: readonly string[]): UserError {
  return new UserError(
    'invalid-input',
    `input "component" is ${JSON.stringify(name)}, which is not under release.components (${listed.join(', ')})${nearest(name, listed) || '.'}`,
  )
}
