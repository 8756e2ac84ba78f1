import type { GitHub } from '../github/client.ts'
import { errorMessage, UserError } from '../kernel/errors.ts'
import { readShape } from '../kernel/shape.ts'
import { type Config, config, crossCheck } from './config.ts'
import { type Quarantined, quarantineList } from './quarantine.ts'

export const CONFIG_PATH = '.github/sluice.yml'

/** The text of a configuration file as YAML 1.2, checked; `from` names it in errors (`.github/sluice.yml at main`). */
export async function parseConfig(text: string, from: string): Promise<Config> {
  const { load } = await import('js-yaml')
  let value: unknown
  try {
    value = load(text)
  } catch (error) {
    throw new UserError('invalid-config', `${from} is not YAML: ${errorMessage(error)}`)
  }
  const reading = readShape(config, value)
  const problems = 'problems' in reading ? reading.problems : crossCheck(reading.value)
  if (problems.length > 0)
    throw new UserError('invalid-config', `${from}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
  return (reading as { value: Config }).value
}

/** The text of a quarantine file, checked; `from` names it in errors. An empty file is an empty list. */
export async function parseQuarantine(text: string, from: string): Promise<readonly Quarantined[]> {
  const { loadAll } = await import('js-yaml')
  let value: unknown
  try {
    // `load` wants a document, and a list whose last entry was taken out may leave none.
    const documents = loadAll(text)
    value = documents.length > 1 ? documents : (documents[0] ?? [])
  } catch (error) {
    throw new UserError('invalid-config', `${from} is not YAML: ${errorMessage(error)}`)
  }
  const reading = readShape(quarantineList, value)
  if ('value' in reading) return reading.value
  throw new UserError('invalid-config', `${from}:\n${reading.problems.map((problem) => `  - ${problem}`).join('\n')}`)
}

/** The tests of a quarantine file at a commit or branch, by the API. A file that is named must be there. */
export async function quarantineAt(github: GitHub, ref: string, path: string): Promise<readonly Quarantined[]> {
  const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref })
  const from = `${path} at ${ref}`
  if (file === undefined || Array.isArray(file) || !('content' in file))
    throw new UserError('invalid-config', `gate.quarantine names ${from}, which is not a file.`)
  return parseQuarantine(Buffer.from(file.content, 'base64').toString('utf8'), from)
}

/** The configuration at a commit or branch, by the API: what a working copy says never counts. `undefined`: no file. */
export async function configAt(github: GitHub, ref: string, path = CONFIG_PATH): Promise<Config | undefined> {
  const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref })
  if (file === undefined) return undefined
  if (Array.isArray(file) || !('content' in file))
    throw new UserError('invalid-config', `${path} at ${ref} is not a file.`)
  return parseConfig(Buffer.from(file.content, 'base64').toString('utf8'), `${path} at ${ref}`)
}
