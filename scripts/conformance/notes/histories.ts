import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { planRelease } from '../../../actions/release-notes/src/range/plan.ts'
import { DEFAULT_RULES, type VersionRules } from '../../../actions/release-notes/src/version/rules.ts'
import {
  compareVersions,
  formatVersion,
  isFinal,
  parseVersion,
  type Version,
} from '../../../actions/release-notes/src/version/semver.ts'
import type { Asked, Bump } from '../../../actions/release-notes/src/version/steps.ts'
import { makeRepository } from '../../../test/release-notes/support/repository.ts'
import type { Tally } from './tally.ts'

interface Recorded {
  readonly sha: string
  readonly parents: readonly string[]
  readonly message: string
  readonly tags: readonly string[]
}

interface BumpCase {
  /** Given on git-cliff's command line. */
  readonly bump?: Bump
  readonly given?: string
  /** What its configuration says, in our words. */
  readonly rules?: Partial<VersionRules>
  readonly version: string
}

const NO_RELEASE: readonly (readonly [string, Asked])[] = [
  ['chore', 'none'],
  ['ci', 'none'],
  ['docs', 'none'],
]

/** The bump cases of git-cliff; its own expectations. */
const BUMPED: Readonly<Record<string, BumpCase>> = {
  'test-bump-version-major': { bump: 'major', version: '1.0.0' },
  'test-bump-version-patch': { bump: 'patch', version: '0.1.1' },
  'test-bump-initial-tag': { rules: { first: strict('1.15.5') }, version: '1.15.5' },
  'test-bump-initial-tag-cli-arg': { given: '2.1.1', version: '2.1.1' },
  // custom_minor_increment_regex = "minor|more"
  'test-bump-version-custom-minor': { rules: { types: new Map([['minor', 'minor']]) }, version: '0.2.0' },
  // no_increment_regex = "chore|ci|docs"
  'test-bumped-version-no-increment': { rules: { types: new Map(NO_RELEASE) }, version: '0.1.0' },
}

/** git-cliff's histories, rebuilt with git: the range of every version, and the bumps. */
export async function cliffHistories(folder: string, tally: Tally): Promise<void> {
  const directory = join(folder, 'git-cliff/histories')
  for (const file of readdirSync(directory).sort()) {
    const name = basename(file, '.json')
    const history = JSON.parse(readFileSync(join(directory, file), 'utf8')) as readonly Recorded[]
    await oneHistory(name, history, tally)
  }
}

async function oneHistory(name: string, history: readonly Recorded[], tally: Tally): Promise<void> {
  const repository = makeRepository(
    [...history].reverse().map(({ sha, parents, message, tags }) => ({ id: sha, parents, message, tags, files: {} })),
  )
  const ask = { component: { name: '', tagPrefix: 'v', paths: [] }, fromRef: '', prerelease: '' }
  try {
    for (const commit of history)
      for (const tag of commit.tags) {
        const version = tag.startsWith('v') ? parseVersion(tag.slice(1)) : undefined
        if (version === undefined) continue
        const plan = await planRelease(repository.git, { ...ask, toRef: tag, version, bump: undefined })
        const before = previousOf(history, commit.sha, tag)
        const expected = reachable(history, commit.sha)
        for (const sha of before === undefined ? [] : reachable(history, before)) expected.delete(sha)
        tally.check(plan.commits === expected.size, `${name}: ${tag} has ${expected.size} commits, not ${plan.commits}`)
      }
    const bumped = BUMPED[name]
    if (bumped === undefined) return
    const component = { ...ask.component, rules: { ...DEFAULT_RULES, ...bumped.rules } }
    const version = bumped.given === undefined ? undefined : strict(bumped.given)
    const plan = await planRelease(repository.git, { ...ask, component, toRef: 'main', version, bump: bumped.bump })
    tally.check(
      formatVersion(plan.version) === bumped.version,
      `${name}: ${formatVersion(plan.version)}, not ${bumped.version}`,
    )
  } finally {
    repository.remove()
  }
}

/** Commit of the highest version below `tag` in the history of `head`, a final one for a final one; by the definition. */
function previousOf(history: readonly Recorded[], head: string, tag: string): string | undefined {
  const version = parseVersion(tag.slice(1))
  if (version === undefined) return undefined
  const inside = reachable(history, head)
  return history
    .filter((commit) => inside.has(commit.sha))
    .flatMap((commit) =>
      commit.tags.map((name) => ({ sha: commit.sha, version: parseVersion(name.replace(/^v/, '')), name })),
    )
    .flatMap(({ sha, version: each, name }) =>
      each === undefined || !name.startsWith('v') ? [] : [{ sha, version: each }],
    )
    .filter((each) => each.sha !== head && (isFinal(each.version) || !isFinal(version)))
    .filter((each) => compareVersions(each.version, version) < 0)
    .sort((a, b) => compareVersions(b.version, a.version))[0]?.sha
}

function reachable(history: readonly Recorded[], from: string): Set<string> {
  const parents = new Map(history.map((commit) => [commit.sha, commit.parents]))
  const seen = new Set<string>()
  const open = [from]
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (seen.has(sha) || !parents.has(sha)) continue
    seen.add(sha)
    open.push(...(parents.get(sha) ?? []))
  }
  return seen
}

function strict(text: string): Version {
  const version = parseVersion(text)
  if (version === undefined) throw new Error(`${text} is no version`)
  return version
}
