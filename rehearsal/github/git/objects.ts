import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeLooseBlob } from './loose.ts'
import { isFullId, memoryOf } from './memory.ts'
import { readLooseRef } from './refs.ts'
import { GitError, runGit } from './run.ts'
import { type ObjectType, objectType, written } from './types.ts'

export interface Signature {
  readonly name: string
  readonly email: string
  readonly date: Date
}

export interface TreeEntry {
  readonly mode: string
  readonly type: 'blob' | 'tree' | 'commit'
  readonly sha: string
  readonly path: string
  /** Bytes; `null` for trees and submodules. */
  readonly size: number | null
}

/** An entry of a tree to write; `sha: null` takes the path away. */
export interface TreeChange {
  readonly mode: string
  readonly path: string
  readonly sha: string | null
}

export interface Tag {
  readonly sha: string
  readonly name: string
  readonly message: string
  readonly target: { readonly sha: string; readonly type: ObjectType }
  readonly tagger: Signature | null
}

/** Object id an expression (`main`, `<commit>:<path>`) stands for, or `null`. `kind` peels, or is demanded of a path. */
export async function resolveObject(directory: string, expression: string, kind?: ObjectType): Promise<string | null> {
  if (expression === '' || expression.startsWith('-')) return null
  if (expression.includes(':')) return resolvePath(directory, expression, kind)
  const loose = await readLooseRef(directory, expression)
  if (loose === null) return null
  const object = loose ?? expression
  if (isFullId(object) && kind !== undefined && (await objectType(directory, object)) === kind) return object
  return askForId(directory, kind === undefined ? object : `${object}^{${kind}}`)
}

/** `<tree>:<path>`. After a colon everything is a path, so there is no room for peeling. */
async function resolvePath(directory: string, expression: string, kind?: ObjectType): Promise<string | null> {
  const lasting = (await objectType(directory, expression.slice(0, expression.indexOf(':')))) !== null
  const memory = memoryOf<string | null>(directory, 'paths')
  const told = memory.get(expression)
  const sha = told === undefined ? await askForId(directory, expression) : told
  if (lasting) memory.set(expression, sha)
  return sha !== null && kind !== undefined && (await objectType(directory, sha)) !== kind ? null : sha
}

async function askForId(directory: string, expression: string): Promise<string | null> {
  try {
    const output = await runGit(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', expression])
    return output.toString().trim()
  } catch (error) {
    if (error instanceof GitError) return null
    throw error
  }
}

/** Larger ones are asked of git each time. */
const REMEMBERED_BYTES = 64 * 1024

export async function readBlob(directory: string, sha: string): Promise<Buffer> {
  const memory = memoryOf<Buffer>(directory, 'blobs')
  const content = memory.get(sha) ?? (await runGit(directory, ['cat-file', 'blob', sha]))
  if (isFullId(sha) && content.length <= REMEMBERED_BYTES) memory.set(sha, content)
  return Buffer.from(content)
}

export async function writeBlob(directory: string, content: Uint8Array): Promise<string> {
  return written(directory, 'blob', await writeLooseBlob(directory, content))
}

export async function readTree(directory: string, tree: string, options: { recursive: boolean }): Promise<TreeEntry[]> {
  const args = ['ls-tree', '-z', '-l', ...(options.recursive ? ['-r', '-t'] : []), tree]
  const memory = memoryOf<string>(directory, 'trees')
  const key = args.join(' ')
  const listing = memory.get(key) ?? (await runGit(directory, args)).toString()
  if (isFullId(tree)) memory.set(key, listing)
  const entries: TreeEntry[] = []
  for (const line of listing.split('\0')) {
    if (line === '') continue
    const tab = line.indexOf('\t')
    const [mode = '', type = '', sha = '', size = '-'] = line.slice(0, tab).split(/ +/)
    entries.push({
      mode,
      type: type as TreeEntry['type'],
      sha,
      path: line.slice(tab + 1),
      size: size === '-' ? null : Number(size),
    })
  }
  return entries
}

/** Writes a tree from another one and changes, through an index of its own. */
export async function writeTree(
  directory: string,
  base: string | null,
  changes: readonly TreeChange[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rehearsal-index-'))
  const environment = { GIT_INDEX_FILE: join(folder, 'index') }
  try {
    await runGit(directory, base === null ? ['read-tree', '--empty'] : ['read-tree', base], { environment })
    const lines = changes.map((change) =>
      change.sha === null ? `0 ${'0'.repeat(40)}\t${change.path}\0` : `${change.mode} ${change.sha}\t${change.path}\0`,
    )
    await runGit(directory, ['update-index', '-z', '--index-info'], { environment, input: lines.join('') })
    return written(directory, 'tree', await runGit(directory, ['write-tree'], { environment }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function writeCommit(
  directory: string,
  commit: { tree: string; parents: readonly string[]; message: string; author: Signature; committer: Signature },
): Promise<string> {
  const environment = {
    GIT_AUTHOR_NAME: commit.author.name,
    GIT_AUTHOR_EMAIL: commit.author.email,
    GIT_AUTHOR_DATE: commit.author.date.toISOString(),
    GIT_COMMITTER_NAME: commit.committer.name,
    GIT_COMMITTER_EMAIL: commit.committer.email,
    GIT_COMMITTER_DATE: commit.committer.date.toISOString(),
  }
  const parents = commit.parents.flatMap((parent) => ['-p', parent])
  const args = ['commit-tree', commit.tree, ...parents, '-F', '-']
  return written(directory, 'commit', await runGit(directory, args, { environment, input: commit.message }))
}

export async function writeTag(
  directory: string,
  tag: { name: string; message: string; object: string; type: ObjectType; tagger: Signature },
): Promise<string> {
  const time = `${Math.floor(tag.tagger.date.getTime() / 1000)} +0000`
  const text =
    `object ${tag.object}\ntype ${tag.type}\ntag ${tag.name}\n` +
    `tagger ${tag.tagger.name} <${tag.tagger.email}> ${time}\n\n${tag.message}\n`
  return written(directory, 'tag', await runGit(directory, ['mktag', '--no-strict'], { input: text }))
}

/** Reads an annotated tag object. */
export async function readTag(directory: string, sha: string): Promise<Tag> {
  const text = (await runGit(directory, ['cat-file', 'tag', sha])).toString()
  const end = text.indexOf('\n\n')
  const headers = new Map(
    text
      .slice(0, end)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const),
  )
  const tagger = /^(.*) <([^>]*)> (\d+) [+-]\d{4}$/.exec(headers.get('tagger') ?? '')
  return {
    sha,
    name: headers.get('tag') ?? '',
    message: text.slice(end + 2).replace(/\n$/, ''),
    target: { sha: headers.get('object') ?? '', type: (headers.get('type') ?? 'commit') as ObjectType },
    tagger:
      tagger === null
        ? null
        : { name: tagger[1] ?? '', email: tagger[2] ?? '', date: new Date(Number(tagger[3]) * 1000) },
  }
}
