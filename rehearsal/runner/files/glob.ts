import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { compilePattern } from '../planner/pattern.ts'

export interface FoundFiles {
  /** Absolute paths of files, sorted. */
  readonly files: readonly string[]
  /** The folder each positive pattern starts at: a folder itself, or what stands before the first wildcard. */
  readonly roots: readonly string[]
}

export interface GlobOptions {
  /** Whether files and folders whose name begins with a dot are found. Default true. */
  readonly hidden?: boolean
}

/**
 * Files that match one of several patterns, one per line, relative to `base`; `!pattern` takes files out again. A
 * pattern that names a folder means everything below it (as `@actions/glob` does). Symbolic links are followed once.
 */
export function findFiles(base: string, patterns: readonly string[], options: GlobOptions = {}): FoundFiles {
  const found = new Set<string>()
  const roots: string[] = []
  for (const raw of patterns) {
    const pattern = raw.trim()
    if (pattern === '' || pattern.startsWith('#')) continue
    if (pattern.startsWith('!')) {
      const excluded = compileFull(resolvePattern(base, pattern.slice(1)))
      for (const file of found) if (excluded(file)) found.delete(file)
      continue
    }
    const full = resolvePattern(base, pattern)
    const root = literalRoot(full)
    roots.push(root)
    const matches = compileFull(full)
    walk(root, options.hidden ?? true, (file) => {
      if (matches(file)) found.add(file)
    })
  }
  return { files: [...found].sort(), roots }
}

function resolvePattern(base: string, pattern: string): string {
  return resolve(base, pattern).split(sep).join('/')
}

/** Matches a file itself or anything below a matched folder. */
function compileFull(pattern: string): (file: string) => boolean {
  const exact = compilePattern(pattern, 'path')
  const below = compilePattern(`${pattern}/**`, 'path')
  return (file) => {
    const normal = file.split(sep).join('/')
    return exact(normal) || below(normal)
  }
}

function literalRoot(pattern: string): string {
  const wildcard = pattern.search(/[*?[]/)
  if (wildcard < 0) return pattern
  return dirname(`${pattern.slice(0, wildcard)}x`)
}

function walk(root: string, hidden: boolean, visit: (file: string) => void): void {
  const seen = new Set<string>()
  const enter = (path: string): void => {
    const stat = statOrNothing(path)
    if (stat === undefined) return
    if (!stat.isDirectory()) {
      if (stat.isFile()) visit(path)
      return
    }
    const real = lstatSync(path).isSymbolicLink() ? realpathSync(path) : path
    if (seen.has(real)) return
    seen.add(real)
    for (const name of readdirSync(path).sort()) {
      if (!hidden && name.startsWith('.')) continue
      enter(join(path, name))
    }
  }
  enter(root)
}

function statOrNothing(path: string) {
  return statSync(path, { throwIfNoEntry: false })
}

/** Deepest folder that holds all of `paths`. */
export function commonFolder(paths: readonly string[]): string {
  const [first, ...rest] = paths.map((path) => path.split(sep))
  if (first === undefined) return ''
  let length = first.length
  for (const other of rest) {
    let same = 0
    while (same < length && other[same] === first[same]) same += 1
    length = same
  }
  return first.slice(0, length).join(sep) || sep
}
