import { lstat, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../../lib/config/config.ts'
import { parseConfig, parseQuarantine } from '../../../lib/config/load.ts'
import type { Quarantined } from '../../../lib/config/quarantine.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import { resolveInside } from '../../../lib/kernel/paths.ts'

const LARGEST_BYTES = 1024 * 1024

/** The configuration as the change has it, which never counts but is compared; `undefined` when there is no file. */
export async function ownConfig(workspace: string, path: string): Promise<Config | undefined> {
  const text = await ownText(workspace, path, 'input "config"')
  return text === undefined ? undefined : parseConfig(text, `${path} in the workspace`)
}

/** Likewise the tests of a quarantine file. */
export async function ownQuarantine(workspace: string, path: string): Promise<readonly Quarantined[] | undefined> {
  const text = await ownText(workspace, path, 'gate.quarantine')
  return text === undefined ? undefined : parseQuarantine(text, `${path} in the workspace`)
}

async function ownText(workspace: string, path: string, what: string): Promise<string | undefined> {
  const there = await lstat(join(workspace, path)).catch(() => undefined)
  if (there === undefined) return undefined
  const real = await resolveInside(workspace, path, what)
  const file = await stat(real)
  if (!file.isFile()) throw new UserError('invalid-config', `${path} in the workspace is not a file.`)
  if (file.size > LARGEST_BYTES) throw new UserError('invalid-config', `${path} is larger than ${LARGEST_BYTES} bytes.`)
  return readFile(real, 'utf8')
}
