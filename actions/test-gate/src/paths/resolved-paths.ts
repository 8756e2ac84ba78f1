import { posix } from 'node:path'
import type { PathMapping } from '../../../../lib/config/path-map.ts'
import { PathIndex } from '../coverage/path-index.ts'
import { ReportError, type SourcePaths } from '../formats/report-parser.ts'
import { sourcePaths } from '../reading/source-paths.ts'
import { mapPath } from './path-map.ts'
import type { Match, SuffixIndex } from './suffix-index.ts'

/** So many paths of each kind are kept by name; all are counted. */
const KEPT = 200
const KEPT_CANDIDATES = 10
/** More source files are in no repository; of all reports together. */
const MOST_PATHS = 250_000

export interface PathProblem {
  /** As the report gives it. */
  readonly path: string
  /** The first files of the repository that it may mean; none: it means none of them. */
  readonly candidates: readonly string[]
}

/** What became of the source paths of the reports. */
export interface PathSummary {
  /** Distinct paths that were found in the repository. */
  readonly matched: number
  readonly ambiguous: number
  readonly unmatched: number
  /** The first of both kinds. */
  readonly problems: readonly PathProblem[]
  /** File of the repository → an ambiguous path that may mean it. */
  readonly doubtful: ReadonlyMap<string, string>
}

/** Resolves paths of reports to files of the repository, and remembers those that could not be. */
export interface ResolvedPaths extends SourcePaths {
  summary(): PathSummary
}

/**
 * Without an index (no checkout) paths are only made relative to the workspace, and nothing is known of their being
 * right: then none counts as unmatched.
 */
export function resolvedPaths(
  workspace: string,
  index: SuffixIndex | undefined,
  map: readonly PathMapping[],
): ResolvedPaths {
  const plain = sourcePaths(workspace, ...(index === undefined ? [] : [(path: string) => index.has(path)]))
  /** Path → 0 where it is what it resolves to, else the place of that in `others`, counted from 1. */
  const known = new PathIndex()
  const others: string[] = []
  const counts = { matched: 0, ambiguous: 0, unmatched: 0 }
  const problems: PathProblem[] = []
  const doubtful = new Map<string, string>()

  const remember = (path: string, fallback: string, match: Match): string => {
    counts[match.kind]++
    if (match.kind === 'matched') return match.path
    const candidates = match.kind === 'ambiguous' ? match.candidates : []
    for (const candidate of candidates) doubtful.set(candidate, path)
    if (counts[match.kind] <= KEPT) problems.push({ path, candidates: candidates.slice(0, KEPT_CANDIDATES) })
    return fallback
  }
  const local = (path: string) => plain.resolve(mapPath(map, path.replaceAll('\\', '/')) ?? path)
  const resolve = (path: string, sources: readonly string[]): string => {
    if (index === undefined) {
      const mapped = mapPath(map, path.replaceAll('\\', '/'))
      return mapped === undefined ? plain.resolve(path, sources) : posix.normalize(mapped)
    }
    const underSources = sources.map((source) => local(`${source}/${path}`))
    const candidates = [...new Set([...underSources.filter((each) => index.has(each)), local(path)])]
    return remember(path, plain.resolve(path, sources), choose(index, candidates, underSources))
  }
  return {
    resolve(path, sources = []) {
      const key = sources.length === 0 ? path : `${path}\0${sources.join('\0')}`
      const place = known.get(key)
      if (place !== undefined) return place === 0 ? path : (others[place - 1] ?? path)
      if (known.size === MOST_PATHS)
        throw new ReportError('unparsable-report', `names, with those before it, more than ${MOST_PATHS} source files`)
      const resolved = resolve(path, sources)
      known.set(key, resolved === path ? 0 : others.push(resolved))
      return resolved
    },
    summary: () => ({ ...counts, problems, doubtful }),
  }
}

/** A file under one of the report's own sources counts before one that only ends alike. */
function choose(index: SuffixIndex, candidates: readonly string[], underSources: readonly string[]): Match {
  const certain = [...new Set(underSources.filter((path) => index.has(path)))]
  const [only, ...more] = certain
  if (only !== undefined)
    return more.length === 0 ? { kind: 'matched', path: only } : { kind: 'ambiguous', candidates: certain }
  const found = [...candidates, ...underSources].map((path) => index.find(path))
  const matched = [...new Set(found.flatMap((match) => (match.kind === 'matched' ? [match.path] : [])))]
  const [first, ...others] = matched
  if (first !== undefined)
    return others.length === 0 ? { kind: 'matched', path: first } : { kind: 'ambiguous', candidates: matched }
  return found.find((match) => match.kind === 'ambiguous') ?? { kind: 'unmatched' }
}
