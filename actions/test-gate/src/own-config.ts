import { lstat, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../../lib/config/config.ts'
import { parseConfig } from '../../../lib/config/load.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import { resolveInside } from '../../../lib/kernel/paths.ts'

const LARGEST_BYTES = 1024 * 1024

/** The configuration as the change has it, which never counts but is compared; `undefined` when there is no file. */
export async function ownConfig(workspace: string, path: string): Promise<Config | undefined> {
  const there = await lstat(join(workspace, path)).catch(() => undefined)
  if (there === undefined) return undefined
  const real = await resolveInside(workspace, path, 'input "config"')
  const { size } = await stat(real)
  if (size > LARGEST_BYTES) throw new UserError('invalid-config', `${path} is larger than ${LARGEST_BYTES} bytes.`)
  return parseConfig(await readFile(real, 'utf8'), `${path} in the workspace`)
}
