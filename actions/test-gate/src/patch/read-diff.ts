import { type Git, GitError } from '../../../../lib/git/git.ts'
import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { type Change, type ChangeSource, nameOf, wantedBase } from './change.ts'
import { localChange } from './local-change.ts'
import { type NewLines, NewLinesCollector } from './new-lines.ts'
import { DiffError, UnifiedDiffReader } from './unified-diff.ts'

/** GitHub lists no more files of a comparison. */
const MOST_API_FILES = 300

/** The new lines of a change, and where it begins; `base` is known even where the lines are not. */
export type ReadDiff =
  | { readonly kind: 'read'; readonly base: string; readonly from: string; readonly newLines: NewLines }
  | { readonly kind: 'unknown'; readonly base?: string; readonly from?: string; readonly why: string }

export interface DiffEdges {
  readonly git: Git
  readonly github: GitHub | undefined
  /** Commit the run is about, for GitHub when there is no checkout. */
  readonly sha: string
}

/** The diff of the checkout; where there is none, or its history cannot be got, GitHub's own. */
export async function readDiff({ git, github, sha }: DiffEdges, source: ChangeSource): Promise<ReadDiff> {
  const change = await localChange(git, source)
  if (change.kind === 'known') return readLocal(git, change)
  if (github === undefined) return { kind: 'unknown', why: change.why }
  return readRemote(github, sha, source, change.why)
}

async function readLocal(git: Git, { base, head, from }: Change & { kind: 'known' }): Promise<ReadDiff> {
  const collector = new NewLinesCollector()
  const reader = new UnifiedDiffReader(collector)
  let problem: unknown
  const args = [
    '-U0',
    '-M',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--submodule=short',
    '--inter-hunk-context=0',
  ]
  try {
    await git.bytes(
      ['diff', ...args, '--src-prefix=a/', '--dst-prefix=b/', '--end-of-options', base, head, '--'],
      (chunk) => {
        try {
          if (problem === undefined) reader.push(chunk)
        } catch (thrown) {
          problem = thrown
        }
      },
    )
    if (problem !== undefined) throw problem
    reader.end()
  } catch (thrown) {
    if (thrown instanceof GitError || thrown instanceof DiffError)
      return { kind: 'unknown', base, from, why: `The diff from ${from} cannot be read: ${thrown.message}.` }
    throw thrown
  }
  return { kind: 'read', base, from, newLines: collector.newLines() }
}

async function readRemote(github: GitHub, sha: string, source: ChangeSource, whyNotHere: string): Promise<ReadDiff> {
  try {
    const commit = await github.find('GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha })
    if (commit === undefined) return { kind: 'unknown', why: whyNotHere }
    const wanted = wantedBase(source, { sha: commit.sha, parents: commit.parents.map((parent) => parent.sha) })
    if (wanted.kind === 'nothing') return { kind: 'unknown', why: `${whyNotHere} ${wanted.why}` }
    const tip = wanted.kind === 'commit' ? wanted.sha : wanted.of
    const compared = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead: `${tip}...${sha}` })
    if (compared === undefined) return { kind: 'unknown', why: whyNotHere }
    const base = compared.merge_base_commit.sha
    const from = nameOf(wanted, base)
    const files = compared.files ?? []
    const cut = files.length >= MOST_API_FILES ? 'it has too many files' : undefined
    const silent = files.find((file) => file.patch === undefined && file.changes > 0)
    const why = cut ?? (silent === undefined ? undefined : `the change of ${silent.filename} is too large`)
    if (why !== undefined)
      return { kind: 'unknown', base, from, why: `GitHub does not give the whole diff: ${why}. ${whyNotHere}` }
    return { kind: 'read', base, from, newLines: linesOf(files) }
  } catch (thrown) {
    if (!(thrown instanceof GitHubError || thrown instanceof DiffError)) throw thrown
    return { kind: 'unknown', why: `${whyNotHere} Nor does GitHub give the diff: ${thrown.message}` }
  }
}

function linesOf(files: readonly { readonly filename: string; readonly patch?: string; readonly status: string }[]) {
  const collector = new NewLinesCollector()
  const reader = new UnifiedDiffReader(collector)
  for (const { filename, patch } of files) if (patch !== undefined) reader.patch(filename, patch)
  return collector.newLines()
}
