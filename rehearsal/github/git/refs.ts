import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isFullId } from './memory.ts'
import { GitError, runGit } from './run.ts'
import { objectType } from './types.ts'

export interface Ref {
  readonly name: string
  readonly sha: string
  readonly type: 'commit' | 'tag' | 'tree' | 'blob'
  /** What an annotated tag points at in the end; else the same as `sha`. */
  readonly peeled: string
}

export interface RefChange {
  readonly name: string
  /** `null` deletes. */
  readonly after: string | null
  /** `null`: must not exist; `undefined`: whatever it is. */
  readonly before?: string | null
}

const NOTHING = '0'.repeat(40)

async function forEachRef(directory: string, patterns: readonly string[]): Promise<Ref[]> {
  const format = '%(refname)%00%(objectname)%00%(objecttype)%00%(*objectname)'
  const output = await runGit(directory, ['for-each-ref', `--format=${format}`, '--', ...patterns])
  const refs: Ref[] = []
  for (const line of output.toString().split('\n')) {
    const [name = '', sha = '', type = '', peeled = ''] = line.split('\0')
    if (name !== '') refs.push({ name, sha, type: type as Ref['type'], peeled: peeled === '' ? sha : peeled })
  }
  return refs
}

/** References whose full name starts with `prefix` (not only whole path segments), sorted by name. */
export async function listRefs(directory: string, prefix: string): Promise<Ref[]> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  const refs = await forEachRef(directory, folder === '' ? [] : [folder])
  return refs.filter((ref) => ref.name.startsWith(prefix))
}

/** One reference by its full name, or `undefined`. */
export async function readRef(directory: string, name: string): Promise<Ref | undefined> {
  // A pattern with these would match others, and no reference can have them.
  if (/[*?[\\]/.test(name)) return undefined
  const sha = await readLooseRef(directory, name)
  if (sha === null) return undefined
  if (sha !== undefined && (await objectType(directory, sha)) === 'commit')
    return { name, sha, type: 'commit', peeled: sha }
  return (await forEachRef(directory, [name])).find((ref) => ref.name === name)
}

/**
 * What the file of a reference says, without starting git; `null`: there is no such reference, `undefined`: only git can
 * tell (it may be packed or symbolic, or is no full name).
 */
export async function readLooseRef(directory: string, name: string): Promise<string | null | undefined> {
  if (!/^refs\/[\w./-]+$/.test(name) || name.includes('..')) return undefined
  const content = await readFile(join(directory, name), 'utf8').catch(() => undefined)
  if (content !== undefined) return isFullId(content.trim()) ? content.trim() : undefined
  const packed = await access(join(directory, 'packed-refs')).then(
    () => true,
    () => false,
  )
  return packed ? undefined : null
}

/** Whether git takes this as the full name of a reference. */
export async function isValidRef(directory: string, name: string): Promise<boolean> {
  if (name.startsWith('-')) return false
  try {
    await runGit(directory, ['check-ref-format', name])
    return true
  } catch (error) {
    if (error instanceof GitError) return false
    throw error
  }
}

/** Moves references all or none; `false` when one of them is not at its `before`. */
export async function changeRefs(directory: string, changes: readonly RefChange[]): Promise<boolean> {
  const lines = changes.map((change) => {
    const before = change.before === undefined ? '' : `${change.before ?? NOTHING}`
    if (change.after === null) return `delete ${change.name}\0${before}\0`
    return `update ${change.name}\0${change.after}\0${before}\0`
  })
  try {
    await runGit(directory, ['update-ref', '--no-deref', '--stdin', '-z'], { input: lines.join('') })
    return true
  } catch (error) {
    if (error instanceof GitError && /cannot lock ref/.test(error.stderr)) return false
    throw error
  }
}
