import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { SourcePaths } from '../formats/report-parser.ts'

/**
 * Source paths relative to the workspace, with `/`, where that is what they are; others as the report gives them.
 *
 * Cobertura names are relative to one of its `sources`: with one source that is certain, with several the only one
 * counts under which the file exists.
 */
export function sourcePaths(
  workspace: string,
  exists: (path: string) => boolean = (path) => existsSync(join(workspace, path)),
): SourcePaths {
  const root = slashed(workspace).replace(/\/+$/, '')
  const local = (path: string): string => {
    if (PLAIN.test(path)) return path
    const plain = slashed(path)
    const inside = plain.startsWith(`${root}/`) ? plain.slice(root.length + 1) : plain
    const normal = posix.normalize(inside)
    return normal === '.' ? inside : normal
  }
  return {
    resolve(path, sources = []) {
      const name = local(path)
      if (sources.length === 0 || isRooted(name)) return name
      const candidates = [...new Set(sources.filter(isFolder).map((source) => local(`${source}/${slashed(path)}`)))]
      const [only, ...more] = candidates
      if (only !== undefined && more.length === 0) return only
      const real = candidates.filter((candidate) => !isRooted(candidate) && exists(candidate))
      return real.length === 1 ? (real[0] ?? name) : name
    },
  }
}

/** Relative, with `/`, and nothing in it to resolve, as most paths of a report are: those cost next to nothing. */
const PLAIN = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

/** scoverage lists its own option `--source` among the folders. */
function isFolder(source: string): boolean {
  return source !== '' && !source.startsWith('--')
}

function isRooted(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path)
}
