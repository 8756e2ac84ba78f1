import { mkdir, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from './inputs.ts'
import { jsonPieces } from './json-pieces.ts'

/**
 * Writes the JSON report of an action into a new name under RUNNER_TEMP and gives its path.
 *
 * The file appears whole or not at all. `name` is the action's; `unique` tells several calls in one job apart
 * (GITHUB_ACTION holds the step's id).
 */
export async function writeReport(name: string, report: object, env: Environment): Promise<string> {
  const directory = join(env['RUNNER_TEMP'] || tmpdir(), 'sluice')
  await mkdir(directory, { recursive: true })
  const unique = (env['GITHUB_ACTION'] ?? 'step').replace(/[^A-Za-z0-9_-]/g, '_')
  const path = join(directory, `${name}-${unique}-${process.pid}.json`)
  await writeFile(`${path}.part`, withNewline(jsonPieces(report)), { mode: 0o600 })
  await rename(`${path}.part`, path)
  return path
}

function* withNewline(pieces: Iterable<string>): Generator<string> {
  yield* pieces
  yield '\n'
}
