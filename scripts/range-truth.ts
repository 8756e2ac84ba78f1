/**
 * `npm run range-truth -- <repository> [tag prefix]`: for each pair of consecutive final version tags of a real history,
 * our range beside `git rev-list`, whose cherry-picks `git cherry` lists; and the release before beside `git tag --merged`.
 */
import { spawnSync } from 'node:child_process'
import type { ReadCommit } from '../actions/release-notes/src/commits/read.ts'
import { planRelease } from '../actions/release-notes/src/range/plan.ts'
import type { RangeEntries } from '../actions/release-notes/src/range/read.ts'
import { entriesOf, startsInside, walkRange } from '../actions/release-notes/src/range/read.ts'
import { compareVersions, isFinal } from '../actions/release-notes/src/version/semver.ts'
import { type VersionTag, versionTags } from '../actions/release-notes/src/version/tags.ts'
import { createGit } from '../lib/git/git.ts'
import { listTags } from '../lib/git/refs.ts'

const [repository = '', prefix = 'v'] = process.argv.slice(2)
if (repository === '') {
  process.stderr.write('Say which repository: npm run range-truth -- <path> [tag prefix]\n')
  process.exit(2)
}
const git = createGit(repository, process.env)

function raw(...args: readonly string[]): readonly string[] {
  const run = spawnSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stderr.slice(-300)}`)
  return run.stdout.split('\n').filter(Boolean)
}

/** What is wrong with our range from one tag to the next; empty when it is true. */
async function wrongWith(from: VersionTag, to: VersionTag, counts: Counts): Promise<readonly string[]> {
  const range = { base: from.sha, head: to.sha }
  const commits = await walkRange(git, range)
  const inside = await startsInside(git, range, commits)
  const ours = await entriesOf(git, range, commits, { elsewhere: inside ? [] : [from], after: from })
  const truth = new Set(raw('rev-list', `${from.sha}..${to.sha}`))
  const merges = new Set(raw('rev-list', '--merges', `${from.sha}..${to.sha}`))
  const comparable = ours.warnings.length === 0
  const picks = !comparable ? [] : inside ? mergedBackPicks(from, ours) : picksOf(from.sha, to.sha)
  if (!comparable) counts.unreadable++
  count(counts, ours, inside)
  return [
    ...compare('commits', new Set(commits.map((commit) => commit.sha)), truth),
    ...compare('cherry-picks', new Set(ours.released.keys()), new Set(picks)),
    ...unaccounted(ours, commits, truth, merges),
  ]
}

/** Commits of the second whose change the first has, by `git cherry`; those that change no file say nothing. */
function picksOf(from: string, to: string, ...limit: readonly string[]): readonly string[] {
  const marked = raw('cherry', from, to, ...limit).filter((line) => line.startsWith('-'))
  return marked.map((line) => line.slice(2)).filter((sha) => raw('diff-tree', '--root', '--name-only', sha).length > 1)
}

/** What is said to be released by a line that was merged back, asked commit by commit. */
function mergedBackPicks(from: VersionTag, ours: RangeEntries): readonly string[] {
  return [...ours.released.keys()].flatMap((sha) => picksOf(from.sha, sha, `${sha}^`))
}

/** Every commit is an entry, a merge, half of a cancelled pair that says so, or left out by name. */
function unaccounted(
  ours: RangeEntries,
  commits: readonly ReadCommit[],
  truth: ReadonlySet<string>,
  merges: ReadonlySet<string>,
): readonly string[] {
  const reverts = new Map(commits.filter((commit) => commit.revert !== undefined).map((commit) => [commit.sha, commit]))
  const named = new Set([...ours.entries.map((entry) => entry.sha), ...ours.cancelled.keys(), ...ours.released.keys()])
  for (const sha of ours.flagChanges) named.add(sha)
  const problems: string[] = []
  let left = 0
  for (const sha of truth) {
    if (named.has(sha) || reverts.has(sha)) continue
    if (merges.has(sha)) left++
    else problems.push(`${sha} is lost`)
  }
  if (left > ours.merges) problems.push(`${left} merges are left out, ${ours.merges} said`)
  for (const sha of named) if (!truth.has(sha)) problems.push(`${sha} does not belong to it`)
  for (const [sha, by] of ours.cancelled)
    if (!reverts.has(by) || ours.entries.some((entry) => entry.sha === sha))
      problems.push(`${sha} is not reverted by ${by}`)
  return problems
}

function compare(what: string, ours: ReadonlySet<string>, truth: ReadonlySet<string>): readonly string[] {
  const missing = [...truth].filter((sha) => !ours.has(sha))
  const extra = [...ours].filter((sha) => !truth.has(sha))
  return missing.length + extra.length === 0 ? [] : [`${what}: ${missing.length} missing, ${extra.length} extra`]
}

/** The release before by its definition, for those that have one in their history. */
async function previousOf(to: VersionTag, finals: readonly VersionTag[]): Promise<string | undefined> {
  const merged = new Set(raw('tag', '--merged', to.sha))
  const truth = finals.filter((tag) => merged.has(tag.name) && tag.sha !== to.sha)
  const expected = truth.filter((tag) => compareVersions(tag.version, to.version) < 0).at(-1)
  const component = { name: '', tagPrefix: prefix, paths: [] }
  const ask = { component, toRef: to.name, fromRef: '', version: to.version, prerelease: '', bump: undefined }
  const plan = await planRelease(git, ask)
  if (plan.chosenBy !== 'tag') return undefined
  return plan.previous?.name === expected?.name ? '' : `${to.name}: ${plan.previous?.name}, not ${expected?.name}`
}

interface Counts {
  inside: number
  commits: number
  picks: number
  cancelled: number
  /** Pairs whose files git cannot read, so that neither side can find cherry-picks. */
  unreadable: number
}

function count(counts: Counts, ours: RangeEntries, inside: boolean): void {
  if (inside) counts.inside++
  counts.commits += ours.commits
  counts.picks += ours.released.size
  counts.cancelled += ours.cancelled.size
}

const finals = versionTags(await listTags(git, prefix), prefix)
  .versions.filter((tag) => isFinal(tag.version))
  .sort((a, b) => compareVersions(a.version, b.version))
const counts: Counts = { inside: 0, commits: 0, picks: 0, cancelled: 0, unreadable: 0 }
let [right, wrong, chosen, mistaken, branches] = [0, 0, 0, 0, 0]
for (const [index, to] of finals.entries()) {
  const from = finals[index - 1]
  if (from === undefined) continue
  const problems = await wrongWith(from, to, counts)
  for (const problem of problems.slice(0, 5)) process.stdout.write(`  ${from.name}..${to.name}: ${problem}\n`)
  if (problems.length === 0) right++
  else wrong++
  const previous = await previousOf(to, finals)
  if (previous === undefined) branches++
  else if (previous === '') chosen++
  else {
    mistaken++
    process.stdout.write(`  release before ${previous}\n`)
  }
}
process.stdout.write(
  `${right} of ${right + wrong} pairs of consecutive tags have exactly the commits of git rev-list (${counts.commits} commits; ${counts.picks} cherry-picks and ${counts.cancelled} reverted ones among them are listed; ${counts.inside} pairs on one line, ${right + wrong - counts.inside} across lines; ${counts.unreadable} whose cherry-picks git cannot tell, for want of files)\n` +
    `${chosen} of ${chosen + mistaken} releases before are the highest final tag in the history; ${branches} more are on a release branch\n`,
)
process.exitCode = wrong + mistaken === 0 && right > 0 ? 0 : 1
