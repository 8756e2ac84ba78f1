import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { findFiles } from '../files/glob.ts'
import { packTar, unpackTar } from '../files/tar.ts'
import { type Builtin, type BuiltinRequest, booleanInput, linesInput } from './builtin.ts'

const INPUTS = {
  path: '',
  key: '',
  'restore-keys': '',
  'upload-chunk-size': '',
  enableCrossOsArchive: 'false',
  enablecrossosarchive: 'false',
  'fail-on-cache-miss': 'false',
  'lookup-only': 'false',
  'save-always': 'false',
}

/** `actions/cache`: restore now, save after the job unless the key was found exactly. */
export const cache: Builtin = {
  name: 'actions/cache',
  inputs: INPUTS,
  postIf: 'success()',
  async run(request) {
    const matched = restore(request)
    if (matched === request.input('key')) return undefined
    return async () => save(request)
  },
}

export const cacheRestore: Builtin = {
  name: 'actions/cache/restore',
  inputs: INPUTS,
  async run(request) {
    restore(request)
    return undefined
  },
}

export const cacheSave: Builtin = {
  name: 'actions/cache/save',
  inputs: INPUTS,
  async run(request) {
    save(request)
    return undefined
  },
}

/** The key that was found, if any. */
function restore(request: BuiltinRequest): string | undefined {
  const { context } = request
  const key = request.input('key')
  if (key === '') throw new Error('Input required and not supplied: key')
  request.setOutput('cache-primary-key', key)
  const mayRead = context.cacheMode === 'read' || context.cacheMode === 'write'
  if (!mayRead) request.log(`cache-mode is ${context.cacheMode}: nothing is restored.`)
  const found = mayRead
    ? context.github.actions.caches.restore(context.run.id, key, linesInput(request, 'restore-keys'), version(request))
    : undefined
  if (found === undefined) {
    if (booleanInput(request, 'fail-on-cache-miss'))
      throw new Error(`Failed to restore cache entry. Exiting as fail-on-cache-miss is set. Input key: ${key}`)
    request.log(`Cache not found for input keys: ${[key, ...linesInput(request, 'restore-keys')].join(', ')}`)
    return undefined
  }
  if (!booleanInput(request, 'lookup-only'))
    unpackTar(gunzipSync(found.archive), (name) => fromArchive(context.directories.workspace, name))
  request.setOutput('cache-hit', String(found.key === key))
  request.setOutput('cache-matched-key', found.key)
  request.log(`Cache restored from key: ${found.key}`)
  return found.key
}

function save(request: BuiltinRequest): void {
  const { context } = request
  if (context.cacheMode !== 'write' && context.cacheMode !== 'write-only') {
    request.log(`cache-mode is ${context.cacheMode}: nothing is saved.`)
    return
  }
  const { workspace } = context.directories
  const entries = cachedPaths(request)
    .filter((path) => existsSync(path))
    .map((path) => ({ name: intoArchive(workspace, path), path }))
  if (entries.length === 0) {
    request.warn(
      'Path Validation Error: Path(s) specified in the action for caching do(es) not exist, hence no cache is being saved.',
    )
    return
  }
  const key = request.input('key')
  const saved = context.github.actions.caches.save(context.run.id, key, version(request), gzipSync(packTar(entries)))
  request.log(
    saved
      ? `Cache saved with key: ${key}`
      : `Unable to reserve cache with key ${key}, another job may be creating this cache.`,
  )
}

/** Folders and files by name; a pattern gives the files it matches. */
function cachedPaths(request: BuiltinRequest): string[] {
  const { workspace } = request.context.directories
  const paths = linesInput(request, 'path').map((path) =>
    path.startsWith('~') ? join(homeOf(request), path.slice(1)) : path,
  )
  if (paths.some((path) => path.startsWith('!') || /[*?[]/.test(path))) return [...findFiles(workspace, paths).files]
  return paths.map((path) => resolve(workspace, path))
}

function homeOf(request: BuiltinRequest): string {
  return request.context.machine['HOME'] ?? homedir()
}

/** The workspace lies elsewhere in every job, so paths inside it are kept relative to it. */
function intoArchive(workspace: string, path: string): string {
  const inside = relative(workspace, path)
  return inside.startsWith('..') ? `root${path}` : `workspace/${inside}`
}

function fromArchive(workspace: string, name: string): string {
  return name.startsWith('root/') ? name.slice('root'.length) : join(workspace, name.slice('workspace/'.length))
}

function version(request: BuiltinRequest): string {
  return createHash('sha256').update(linesInput(request, 'path').join('|')).update('|gzip').digest('hex')
}
