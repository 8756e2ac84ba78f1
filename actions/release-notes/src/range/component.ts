import type { Config } from '../../../../lib/config/config.ts'
import { CONFIG_PATH, parseConfig } from '../../../../lib/config/load.ts'
import type { Git } from '../../../../lib/git/git.ts'

/** How the versions of what is released are tagged, and which files are its own. */
export interface Component {
  readonly name: string
  readonly tagPrefix: string
  /** Empty: the whole repository. */
  readonly paths: readonly string[]
}

/** What the configuration says of a component; one it does not list is released as the whole repository. */
export function componentOf(config: Config | undefined, name: string): Component {
  const own = config?.release?.components?.get(name)
  if (own === undefined) return { name, tagPrefix: config?.release?.['tag-prefix'] ?? 'v', paths: [] }
  return { name, tagPrefix: own['tag-prefix'] ?? `${name}-v`, paths: own.paths ?? [] }
}

/** The configuration as the commit has it, from the clone: no call to GitHub. `undefined`: no file. */
export async function localConfig(git: Git, commit: string, path = CONFIG_PATH): Promise<Config | undefined> {
  const text = await git.ask(['cat-file', 'blob', `${commit}:${path}`])
  return text === undefined ? undefined : parseConfig(text, `${path} at ${commit.slice(0, 7)}`)
}
