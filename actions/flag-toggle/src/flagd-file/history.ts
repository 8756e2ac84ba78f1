import type { GitHub } from '../../../../lib/github/client.ts'
import { readFileAt } from '../branch.ts'
import { type FlagFile, flagIn, openFlagFile } from './file.ts'
import { aboutFlag } from './metadata.ts'
import type { TextFormat } from './text.ts'

/** Versions of the definitions that are looked at; a team changes them a few times a week. */
const VERSIONS = 100

/** The reviewed versions of the definitions on the default branch, oldest first; each is read only when it is asked for. */
export interface History {
  readonly times: readonly Date[]
  at(index: number): Promise<FlagFile | undefined>
}

export async function historyOf(
  github: GitHub,
  { path, ref, format }: { readonly path: string; readonly ref: string; readonly format: TextFormat },
): Promise<History> {
  const newestFirst = await github.request('GET /repos/{owner}/{repo}/commits', { sha: ref, path, per_page: VERSIONS })
  const commits = [...newestFirst].reverse()
  const read = new Map<number, Promise<FlagFile | undefined>>()
  return {
    times: commits.map(({ commit }) => new Date(commit.committer?.date ?? Number.NaN)),
    at(index) {
      const known = read.get(index)
      if (known !== undefined) return known
      const reading = readFileAt(github, path, commits[index]?.sha ?? ref).then((text) => {
        const opened = text === undefined ? undefined : openFlagFile(text, format)
        return opened === undefined || 'problem' in opened ? undefined : opened
      })
      read.set(index, reading)
      return reading
    },
  }
}

/** When a flag came, by halving: it is there from one version on. `undefined`: before all that can be seen. */
export async function firstSeen(history: History, flag: string): Promise<Date | undefined> {
  let [absent, there] = [-1, history.times.length - 1]
  while (there - absent > 1) {
    const middle = Math.floor((absent + there) / 2)
    if ((await history.at(middle))?.keys.includes(flag) === true) there = middle
    else absent = middle
  }
  return there < 0 || (absent === -1 && history.times.length >= VERSIONS) ? undefined : history.times[there]
}

export interface Extensions {
  readonly count: number
  /** Whether the last one came with a reason that was not there before. */
  readonly explained: boolean
}

/** How often the expiry of a flag was moved to a later day; `latest` stands behind all versions, e.g. a pull request. */
export async function extensionsOf(history: History, flag: string, latest?: FlagFile): Promise<Extensions> {
  let [count, explained] = [0, true]
  let before: ReturnType<typeof aboutFlag> | undefined
  for (let index = 0; index <= history.times.length; index++) {
    const file = index === history.times.length ? latest : await history.at(index)
    const found = file === undefined ? undefined : flagIn(file, flag)
    if (found === undefined) continue
    const about = aboutFlag(found)
    if (before?.expires !== undefined && about.expires !== undefined && about.expires > before.expires) {
      count++
      explained = about.because !== undefined && about.because !== before.because
    }
    before = about
  }
  return { count, explained }
}
