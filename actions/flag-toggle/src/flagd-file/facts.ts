import type { GitHub } from '../../../../lib/github/client.ts'
import type { BranchFile } from '../branch.ts'
import type { BranchPlace } from '../branch-place.ts'
import type { FlagFacts } from '../store.ts'
import { type FlagFile, flagIn } from './file.ts'
import { extensionsOf, firstSeen, historyOf } from './history.ts'
import { aboutFlag } from './metadata.ts'
import type { TextFormat } from './text.ts'
import { viewOf } from './view.ts'

export interface FactSources {
  readonly file: BranchFile
  readonly format: TextFormat
  /** The definitions as they are now; what they say about a flag counts, not the copy in the environment. */
  readonly defined: FlagFile | undefined
  readonly github: GitHub
  readonly place: BranchPlace
  readonly definitions: { readonly defaultBranch: string; readonly definitions: string }
}

/** Age, owner and expiry of flags: from `metadata`, else from git, which keeps every change. */
export async function factsOf(sources: FactSources, current: FlagFile | undefined): Promise<readonly FlagFacts[]> {
  if (current === undefined) return []
  const { github, format, definitions, defined } = sources
  const history = await historyOf(github, { path: definitions.definitions, ref: definitions.defaultBranch, format })
  const changes = await lastChanges(sources, current.keys)
  const facts: FlagFacts[] = []
  for (const flag of current.keys) {
    const isDefined = defined?.keys.includes(flag) === true
    const about = aboutFlag((isDefined ? flagIn(defined, flag) : flagIn(current, flag)) ?? {})
    const createdAt = about.created ?? (isDefined ? await firstSeen(history, flag) : undefined)
    const changedAt = changes.get(flag)
    facts.push({
      flag,
      view: viewOf(current, flag),
      permanent: about.permanent,
      ...(about.expires === undefined ? {} : { expires: about.expires, extensions: await extensionsOf(history, flag) }),
      ...(about.owner === undefined ? {} : { owner: about.owner }),
      ...(createdAt === undefined ? {} : { createdAt }),
      ...(changedAt === undefined ? {} : { changedAt }),
    })
  }
  return facts
}

const COMMITS = 500

/** When each flag last changed in the environment: every commit of ours names its flag. */
async function lastChanges({ file, place }: FactSources, flags: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const found = new Map<string, Date>()
  let seen = 0
  const commits = place.github.list('GET /repos/{owner}/{repo}/commits', { sha: place.branch, path: file.path })
  for await (const { commit } of commits) {
    const flag = /^Flag: (.+)$/m.exec(commit.message)?.[1]
    const at = new Date(commit.committer?.date ?? Number.NaN)
    if (flag !== undefined && !found.has(flag) && !Number.isNaN(at.getTime())) found.set(flag, at)
    if (++seen >= COMMITS || flags.every((each) => found.has(each))) break
  }
  return found
}
