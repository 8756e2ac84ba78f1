import { PathIndex } from '../coverage/path-index.ts'

/** Longer paths are in no repository, and would make a search slow. */
const LONGEST_PATH = 4096

export type Match =
  | { readonly kind: 'matched'; readonly path: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unmatched' }

const UNMATCHED: Match = { kind: 'unmatched' }
const MOST_CANDIDATES = 1000

/** Folders of what is installed, not written here: below them a path is never taken for a file of the repository. */
const INSTALLED = new Set(['node_modules', 'site-packages', 'dist-packages', '.m2', '.cargo', '.nuget', '.gem'])

/**
 * The files of a repository, to be found by any end of their path in logarithmic time.
 *
 * They are sorted by their segments from the last to the first, so that all files with a common end stand together: once
 * somebody asks for an end, since most reports give whole paths.
 */
export class SuffixIndex {
  readonly #paths = new PathIndex()
  #sorted: readonly string[] | undefined

  constructor(paths: readonly string[] = []) {
    for (const path of paths) this.add(path)
  }

  add(path: string): void {
    this.#paths.set(path, 0)
    this.#sorted = undefined
  }

  get size(): number {
    return this.#paths.size
  }

  *[Symbol.iterator](): Generator<string> {
    for (const [path] of this.#paths) yield path
  }

  has(path: string): boolean {
    return this.#paths.has(path)
  }

  /**
   * The file that a normalised path with `/` means: the file itself; the only file that ends with the path (a report
   * relative to a folder of the repository); the longest end of the path that is a file (a report from another root, such
   * as a container). Where several files fit equally well, none is taken.
   */
  find(path: string): Match {
    if (path.length > LONGEST_PATH) return UNMATCHED
    if (this.#paths.has(path)) return { kind: 'matched', path }
    const isRooted = path.startsWith('/') || /^[A-Za-z]:\//.test(path)
    if (!isRooted) {
      const longer = this.#endingWith(path)
      if (longer.length > 0) return matchOf(longer)
    }
    return this.#findTail(path)
  }

  #findTail(path: string): Match {
    const segments = path.split('/')
    if (segments.some((segment) => INSTALLED.has(segment))) return UNMATCHED
    for (let from = path.indexOf('/'); from >= 0; from = path.indexOf('/', from + 1)) {
      const tail = path.slice(from + 1)
      if (!this.#paths.has(tail)) continue
      // A bare name proves little; it counts only when no other file is called so.
      return tail.includes('/') ? { kind: 'matched', path: tail } : matchOf([tail, ...this.#endingWith(tail)])
    }
    return UNMATCHED
  }

  /** Files below some folder whose path ends with this one; not without end. */
  #endingWith(path: string): readonly string[] {
    const prefix = `${reversed(path)}/`
    this.#sorted ??= [...this.#paths].map(([known]) => reversed(known)).sort()
    const sorted = this.#sorted
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] ?? '') < prefix) low = middle + 1
      else high = middle
    }
    const found: string[] = []
    for (let at = low; found.length < MOST_CANDIDATES && sorted[at]?.startsWith(prefix); at++)
      found.push(reversed(sorted[at] ?? ''))
    return found
  }
}

function matchOf(candidates: readonly string[]): Match {
  const [only, ...more] = candidates
  if (only === undefined) return UNMATCHED
  return more.length === 0 ? { kind: 'matched', path: only } : { kind: 'ambiguous', candidates }
}

function reversed(path: string): string {
  return path.split('/').reverse().join('/')
}
