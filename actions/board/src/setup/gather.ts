import type { Config } from '../../../../lib/config/config.ts'
import type { GitHub } from '../../../../lib/github/client.ts'
import { attempt } from '../../../../lib/overview/ledger-reader.ts'
import type { Read } from './facts.ts'
import type { WorkflowFile } from './workflow-calls.ts'

const FOLDER = '.github/workflows'
/** More workflow files than this are not read; each is a call. */
const MOST_FILES = 30
const MOST_FILES_OF_CONFIG = 10

/** The workflow files of the default branch: one call for the list and one for each. */
export async function readWorkflowFiles(github: GitHub, branch: string): Promise<Read<readonly WorkflowFile[]>> {
  return attempt(async () => {
    const listed = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path: FOLDER, ref: branch })
    const names = (Array.isArray(listed) ? listed : [])
      .filter(({ type, name }) => type === 'file' && /\.ya?ml$/.test(name))
      .map(({ name }) => name)
      .slice(0, MOST_FILES)
    const files: WorkflowFile[] = []
    for (const name of names) {
      const text = await readText(github, `${FOLDER}/${name}`, branch)
      if (text !== undefined) files.push({ name, text })
    }
    return files
  })
}

/** Whether the executables of the `command` driver are in the repository. A bare name is looked up on the machine. */
export async function readExecutables(
  github: GitHub,
  config: Config,
  branch: string,
): Promise<ReadonlyMap<string, boolean>> {
  const commands = [...(config.environments?.values() ?? [])].flatMap(({ target }) =>
    [target?.apply, target?.observe, target?.shift, target?.retire].map((command) => command?.[0]),
  )
  const files = commands.filter((file) => file?.includes('/') === true && !file.startsWith('/'))
  return readPresence(github, files, branch)
}

/** Whether the files of `trusted-root`, which provenance is judged by, are in the repository. */
export async function readTrustedRoots(
  github: GitHub,
  config: Config,
  branch: string,
): Promise<ReadonlyMap<string, boolean>> {
  const files = [...(config.environments?.values() ?? [])].map(({ provenance }) => provenance?.['trusted-root'])
  return readPresence(github, files, branch)
}

async function readPresence(
  github: GitHub,
  files: readonly (string | undefined)[],
  branch: string,
): Promise<ReadonlyMap<string, boolean>> {
  const found = new Map<string, boolean>()
  for (const file of [...new Set(files)].slice(0, MOST_FILES_OF_CONFIG)) {
    if (file === undefined) continue
    const path = file.replace(/^\.\//, '')
    const there = await attempt(() => github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref: branch }))
    if ('value' in there) found.set(path, there.value !== undefined)
  }
  return found
}

async function readText(github: GitHub, path: string, ref: string): Promise<string | undefined> {
  const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref })
  if (file === undefined || Array.isArray(file) || !('content' in file)) return undefined
  return Buffer.from(file.content, 'base64').toString('utf8')
}
