import { runGit } from './run.ts'

export interface FileChange {
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed'
  readonly path: string
  readonly previousPath?: string
  /** Blob after the change; for a removed file the blob that was there. */
  readonly sha: string
  readonly additions: number
  readonly deletions: number
  /** Hunks only; absent for binary files and pure renames. */
  readonly patch?: string
}

/** The tree without entries, the parent of a first commit. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

const STATUS: Readonly<Record<string, FileChange['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
}

/** Files that differ between two trees or commits, with renames found as GitHub does, in git's order. */
export async function readDiff(directory: string, before: string, after: string): Promise<FileChange[]> {
  const [raw, patches] = await Promise.all([
    runGit(directory, ['diff', '-M', '--raw', '-z', '--no-abbrev', before, after, '--']),
    runGit(directory, ['diff', '-M', '--no-ext-diff', '--no-textconv', before, after, '--']),
  ])
  const bodies = splitPatches(patches.toString())
  const tokens = raw.toString().split('\0')
  const changes: FileChange[] = []
  for (let index = 0; index + 1 < tokens.length; ) {
    const [, , shaBefore = '', shaAfter = '', letter = ''] = (tokens[index] ?? '').split(' ')
    const renamed = letter.startsWith('R')
    const first = tokens[index + 1] ?? ''
    const path = renamed ? (tokens[index + 2] ?? '') : first
    index += renamed ? 3 : 2
    const status = STATUS[letter.slice(0, 1)] ?? 'modified'
    const patch = bodies[changes.length]
    changes.push({
      status,
      path,
      ...(renamed ? { previousPath: first } : {}),
      sha: status === 'removed' ? shaBefore : shaAfter,
      ...countLines(patch),
      ...(patch === undefined ? {} : { patch }),
    })
  }
  return changes
}

export interface TouchedPaths {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly modified: readonly string[]
}

/** Paths that each of these commits touched, against its first parent; one run of git for all. Merges touch nothing. */
export async function readTouchedPaths(
  directory: string,
  shas: readonly string[],
): Promise<ReadonlyMap<string, TouchedPaths>> {
  const input = shas.map((sha) => `${sha}\n`).join('')
  const args = ['diff-tree', '--stdin', '-r', '--root', '--no-renames', '--name-status', '-z']
  const tokens = (await runGit(directory, args, { input })).toString().split('\0')
  const touched = new Map<string, { added: string[]; removed: string[]; modified: string[] }>()
  let current = { added: [] as string[], removed: [] as string[], modified: [] as string[] }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? ''
    if (/^[0-9a-f]{40}$/.test(token)) {
      current = { added: [], removed: [], modified: [] }
      touched.set(token, current)
      continue
    }
    const path = tokens[index + 1]
    if (token === '' || path === undefined) continue
    index += 1
    const list = token === 'A' ? current.added : token === 'D' ? current.removed : current.modified
    list.push(path)
  }
  return touched
}

/** Hunks per file, in order; `undefined` where git shows none. */
function splitPatches(text: string): (string | undefined)[] {
  return text
    .split(/^diff --git /m)
    .slice(1)
    .map((section) => {
      const start = section.indexOf('\n@@ ')
      return start === -1 ? undefined : section.slice(start + 1).replace(/\n$/, '')
    })
}

function countLines(patch: string | undefined): { additions: number; deletions: number } {
  let additions = 0
  let deletions = 0
  for (const line of patch?.split('\n') ?? []) {
    if (line.startsWith('+')) additions++
    else if (line.startsWith('-')) deletions++
  }
  return { additions, deletions }
}
