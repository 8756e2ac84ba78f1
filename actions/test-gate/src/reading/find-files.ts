import { glob, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, matchesGlob, relative, resolve, sep } from 'node:path'
import { isInside } from '../../../../lib/kernel/paths.ts'
import type { Finding } from '../judge/finding.ts'

export interface FoundFiles {
  /** Relative to the workspace, with `/`; each real file once, in the order of the names. */
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * The files that the patterns of an input name, inside the workspace only.
 *
 * `!` patterns leave files out, wherever they stand in the list. A pattern that matches nothing is a finding of its own:
 * somebody expects a report there.
 */
export async function findFiles(input: string, patterns: readonly string[], workspace: string): Promise<FoundFiles> {
  const findings: Finding[] = []
  const base = await realpath(workspace)
  const excludes = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => plain(pattern.slice(1)))
  const includes = patterns.filter((pattern) => !pattern.startsWith('!'))
  if (includes.length === 0 && excludes.length > 0)
    findings.push({ code: 'no-files', message: `${input} only leaves files out; name the files to read too.` })
  const found = new Map<string, string>()
  for (const pattern of includes) {
    const local = withinWorkspace(pattern, workspace, base)
    if (local === undefined) {
      findings.push(outside(`${input}: ${JSON.stringify(pattern)}`))
      continue
    }
    const matches = await matching(local, base)
    if (matches.escape !== undefined) findings.push(outside(`${input}: ${JSON.stringify(matches.escape)}`))
    const isKept = (name: string) => !excludes.some((exclude) => matchesGlob(name, exclude))
    const kept = [...matches.files].filter(([, name]) => isKept(name))
    const broken = matches.broken.filter(isKept)
    findings.push(...broken.map((name) => brokenLink(input, name)))
    for (const [real, name] of kept) if (!found.has(real) || name < (found.get(real) ?? '')) found.set(real, name)
    const isNothing = kept.length === 0 && broken.length === 0 && matches.escape === undefined
    if (isNothing) findings.push(nothing(input, pattern, matches.files.size))
  }
  return { files: [...found.values()].sort(), findings }
}

/** Installed packages ship reports of their own tests; they count only for a pattern that names the folder. */
const INSTALLED = /(?:^|[\\/])node_modules$/

interface Matches {
  /** Real path → name relative to the workspace. */
  readonly files: ReadonlyMap<string, string>
  /** Links to files that are not there. */
  readonly broken: readonly string[]
  /** The first match that leads out of the workspace; the search ends there. */
  readonly escape: string | undefined
}

/** Regular files only: opening a pipe would wait for ever. */
async function matching(pattern: string, base: string): Promise<Matches> {
  const files = new Map<string, string>()
  const broken: string[] = []
  const exclude = pattern.includes('node_modules') ? () => false : (path: string) => INSTALLED.test(path)
  for await (const match of glob(pattern, { cwd: base, exclude })) {
    const name = match.split(sep).join('/')
    const real = await realpath(join(base, name)).catch(() => undefined)
    if (real === undefined) {
      broken.push(name)
      continue
    }
    if (!isInside(base, real)) return { files, broken, escape: name }
    if ((await stat(real)).isFile()) files.set(real, name)
  }
  return { files, broken, escape: undefined }
}

/** The pattern relative to the workspace; `undefined` when it leads out of it. */
function withinWorkspace(pattern: string, workspace: string, base: string): string | undefined {
  const local = isAbsolute(pattern)
    ? [base, resolve(workspace)].filter((root) => isInside(root, pattern)).map((root) => relative(root, pattern))[0]
    : plain(pattern)
  if (local === undefined) return undefined
  return local.split(/[\\/]/).includes('..') ? undefined : local
}

function plain(pattern: string): string {
  return pattern.replace(/^(?:\.\/)+/, '')
}

function outside(what: string): Finding {
  return {
    code: 'path-outside-workspace',
    message: `${what} leads out of the workspace; only files inside it are read.`,
  }
}

function brokenLink(input: string, name: string): Finding {
  return { code: 'no-files', message: `${input}: ${JSON.stringify(name)} is a link to a file that is not there.` }
}

function nothing(input: string, pattern: string, excluded: number): Finding {
  const shown = JSON.stringify(pattern)
  const message =
    excluded === 0
      ? `${input}: ${shown} matches no file. Did the tests run and write their report there?`
      : `${input}: every file that ${shown} matches (${excluded}) is left out by a "!" pattern.`
  return { code: 'no-files', message }
}
