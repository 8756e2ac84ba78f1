import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize, resolve, sep } from 'node:path'
import { unzipSync } from 'fflate'
import { compilePattern } from '../planner/pattern.ts'
import { type Builtin, type BuiltinRequest, booleanInput } from './builtin.ts'

/** `actions/download-artifact` v4 and later, also from another run by `run-id`. */
export const downloadArtifact: Builtin = {
  name: 'actions/download-artifact',
  inputs: {
    name: '',
    'artifact-ids': '',
    path: '',
    pattern: '',
    'merge-multiple': 'false',
    'github-token': '',
    repository: '',
    'run-id': '',
    'digest-mismatch': 'error',
  },
  async run(request) {
    const { artifacts } = request.context.github.actions
    const runId = sourceRun(request)
    const target = resolve(request.context.directories.workspace, request.input('path'))
    const single = request.input('name')
    const names = single !== '' ? [single] : selectNames(request, artifacts.list(runId))
    if (names.length === 0) request.warn('No artifacts were found for this workflow run.')
    const together =
      single !== '' ||
      booleanInput(request, 'merge-multiple') ||
      (request.input('artifact-ids') !== '' && names.length === 1)
    for (const name of names) {
      const found = artifacts.download(runId, name)
      if (found === undefined)
        throw new Error(
          `Unable to download artifact(s): Artifact not found for name: ${name}\n        Please ensure that your artifact is not expired and the artifact was uploaded using a compatible version of toolkit/upload-artifact.`,
        )
      const count = unpack(found.zip, together ? target : join(target, name))
      request.log(`Artifact ${name}: ${count} file(s), ${found.digest}`)
    }
    request.setOutput('download-path', target)
    return undefined
  },
}

/** Another run's artifacts need a token that was given on purpose. */
function sourceRun(request: BuiltinRequest): number {
  const given = request.input('run-id')
  if (given === '' || Number(given) === request.context.run.id) return request.context.run.id
  if (!/^\d+$/.test(given)) throw new Error(`'run-id' must be a number, and is ${JSON.stringify(given)}.`)
  if (request.input('github-token') === '')
    throw new Error(`Artifacts of another run (run-id: ${given}) need 'github-token' with actions: read.`)
  return Number(given)
}

function selectNames(request: BuiltinRequest, all: readonly { id: number; name: string }[]): string[] {
  const ids = request
    .input('artifact-ids')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const pattern = request.input('pattern')
  const matches = pattern === '' ? () => true : compilePattern(pattern, 'path')
  const chosen =
    ids.length > 0 ? all.filter(({ id }) => ids.includes(String(id))) : all.filter(({ name }) => matches(name))
  return [...new Set(chosen.map(({ name }) => name))]
}

function unpack(zip: Uint8Array, folder: string): number {
  const entries = Object.entries(unzipSync(zip))
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of entries) {
    const relative = normalize(name)
    if (relative.startsWith('..') || relative.startsWith(sep))
      throw new Error(`The artifact holds ${JSON.stringify(name)}, which lies outside its folder.`)
    const file = join(folder, relative)
    if (name.endsWith('/')) mkdirSync(file, { recursive: true })
    else {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  }
  return entries.length
}
