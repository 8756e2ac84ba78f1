import { readFileSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { commonFolder, type FoundFiles, findFiles } from '../files/glob.ts'
import { type Builtin, booleanInput, linesInput } from './builtin.ts'

const FORBIDDEN = /["<>|*?:\r\n\\/]/
/** Zip cannot hold earlier times; a fixed one keeps the digest of the same files the same. */
const TIME = new Date(1980, 0, 2)

/** `actions/upload-artifact` v4 and later. */
export const uploadArtifact: Builtin = {
  name: 'actions/upload-artifact',
  inputs: {
    name: 'artifact',
    path: '',
    'if-no-files-found': 'warn',
    'retention-days': '',
    'compression-level': '6',
    overwrite: 'false',
    'include-hidden-files': 'false',
  },
  async run(request) {
    const { context } = request
    const name = request.input('name')
    const patterns = linesInput(request, 'path')
    if (patterns.length === 0) throw new Error('Input required and not supplied: path')
    if (name === '' || FORBIDDEN.test(name))
      throw new Error(
        `The artifact name is not valid: ${JSON.stringify(name)}. It must not be empty nor contain " : < > | * ? \\ / or line breaks.`,
      )
    const found = findFiles(context.directories.workspace, patterns, {
      hidden: booleanInput(request, 'include-hidden-files'),
    })
    if (found.files.length === 0) {
      nothingFound(request.input('if-no-files-found'), patterns, request)
      return undefined
    }
    const retention = Number(request.input('retention-days'))
    const { id, digest } = context.github.actions.artifacts.upload(context.run.id, name, zip(found), {
      overwrite: booleanInput(request, 'overwrite'),
      ...(retention > 0 ? { retentionDays: retention } : {}),
    })
    const hash = digest.replace(/^sha256:/, '')
    request.setOutput('artifact-id', String(id))
    request.setOutput('artifact-digest', hash)
    request.setOutput(
      'artifact-url',
      `https://github.com/${context.repository.fullName}/actions/runs/${context.run.id}/artifacts/${id}`,
    )
    request.log(
      `Artifact ${name} has been successfully uploaded! ${found.files.length} file(s), sha256:${hash}, id ${id}`,
    )
    return undefined
  },
}

function nothingFound(
  behaviour: string,
  patterns: readonly string[],
  request: { warn(message: string): void; log(line: string): void },
): void {
  const message = `No files were found with the provided path: ${patterns.join(', ')}. No artifacts will be uploaded.`
  if (behaviour === 'error') throw new Error(message)
  if (behaviour === 'ignore') request.log(message)
  else if (behaviour === 'warn') request.warn(message)
  else
    throw new Error(
      `Unrecognized if-no-files-found input. Provided: ${behaviour}. Available options: warn,error,ignore`,
    )
}

/** Names in the zip are relative to the folder that all search paths share. */
function zip(found: FoundFiles): Uint8Array {
  const base = rootOf(found)
  const entries: Zippable = {}
  for (const file of found.files)
    entries[relative(base, file).split(sep).join('/')] = [readFileSync(file), { mtime: TIME, level: 6 }]
  return zipSync(entries)
}

function rootOf({ files, roots }: FoundFiles): string {
  const common = commonFolder(roots)
  return files.includes(common) ? dirname(common) : common
}
