import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

export interface Generated {
  readonly directory: string
  readonly base: string
  readonly head: string
}

/** Commits before the release that the range starts with; all tags but its own lie on them. */
const OLD = 2000
const FIRST_SECOND = 1_600_000_000

/**
 * A repository whose range has `commits` commits: pull requests merged by squash and by merge commit, bodies with lists
 * and footers, breaking changes, reverts, co-authors and bots, in the proportions of large public repositories. `tags`
 * version tags lie before the range, `v1.0.0` at its start.
 */
export function generate(directory: string, commits: number, tags: number): Generated {
  mkdirSync(directory, { recursive: true })
  git(directory, ['init', '-q', '--bare', '-b', 'main', '.'])
  const stream = [...history(commits, tags), 'done\n'].join('')
  git(directory, ['fast-import', '--quiet', '--done'], stream)
  // As a clone has them.
  git(directory, ['pack-refs', '--all'])
  const id = (name: string) => git(directory, ['rev-parse', name]).trim()
  return { directory, base: id('v1.0.0'), head: id('main') }
}

function* history(commits: number, tags: number): Generator<string> {
  const random = seeded(7)
  for (let mark = 1; mark <= OLD; mark++) yield commit(mark, `chore: old ${mark}\n`, mark === 1 ? [] : [mark - 1])
  for (let tag = 0; tag < tags - 1; tag++)
    yield `reset refs/tags/v0.${Math.floor(tag / 50)}.${tag % 50}\nfrom :${1 + (tag % OLD)}\n\n`
  yield `reset refs/tags/v1.0.0\nfrom :${OLD}\n\n`
  let main = OLD
  /** The commit before, where a pull request was squashed into it. */
  let squashed: number | undefined
  for (let mark = OLD + 1; mark <= OLD + commits; ) {
    if (random(4) > 0 || mark + 3 > OLD + commits) {
      const text = message(mark, squashed, random)
      yield commit(mark, text, [main])
      squashed = !text.startsWith('Revert') && text.includes(`(#${mark})`) ? mark : undefined
      main = mark++
      continue
    }
    // A pull request of two commits, merged by GitHub's button.
    yield commit(mark, message(mark, undefined, random), [main])
    squashed = undefined
    yield commit(mark + 1, `wip ${mark}\n`, [mark])
    yield commit(mark + 2, `Merge pull request #${mark} from acme/branch-${mark}\n\nfeat: part ${mark}\n`, [
      main,
      mark + 1,
    ])
    main = mark + 2
    mark += 3
  }
}

/** A revert takes back the pull request before, or what was released, which it names by its title alone. */
function message(mark: number, squashed: number | undefined, random: (below: number) => number): string {
  const kind = random(100)
  if (kind < 2 && squashed !== undefined)
    return `Revert "fix(ui): correct case ${squashed} (#${squashed})" (#${mark})\n\nReverts acme/shop#${squashed}\n`
  if (kind < 2) return `Revert "chore: old ${1 + random(OLD)}" (#${mark})\n`
  if (kind < 5) return `some words about ${mark}\n`
  const type = ['feat(api)', 'fix(ui)', 'fix', 'docs', 'chore(deps)', 'build', 'test', 'refactor(core)'][random(8)]
  const lines = Array.from(
    { length: random(12) },
    (_, line) => `* line ${line} says what was done and why it was done, see ${mark}`,
  )
  const breaking = kind < 7 ? '\nBREAKING CHANGE: callers have to give the second argument\n' : ''
  const coAuthor = kind % 10 === 0 ? '\nCo-authored-by: Bea Blue <bea@example.com>\n' : ''
  return `${type}: correct case ${mark} (#${mark})\n\n${lines.join('\n')}\n${breaking}${coAuthor}`
}

function commit(mark: number, text: string, parents: readonly number[]): string {
  const who = mark % 9 === 0 ? 'renovate[bot] <bot@example.com>' : `Person ${mark % 300} <p${mark % 300}@example.com>`
  const [first, ...others] = parents
  return [
    'commit refs/heads/main',
    `mark :${mark}`,
    `author ${who} ${FIRST_SECOND + mark * 60} +0000`,
    `committer ${who} ${FIRST_SECOND + mark * 60} +0000`,
    `data ${Buffer.byteLength(text)}`,
    text.endsWith('\n') ? text.slice(0, -1) : text,
    ...(first === undefined ? [] : [`from :${first}`]),
    ...others.map((parent) => `merge :${parent}`),
    `M 100644 inline src/file-${mark % 500}.ts`,
    `data ${String(mark).length}`,
    `${mark}\n\n`,
  ].join('\n')
}

function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function git(directory: string, args: readonly string[], input = ''): string {
  const run = spawnSync('git', args, { cwd: directory, input, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (run.status !== 0) throw new Error(`git ${args[0]} ended with ${run.status}: ${run.stderr.slice(-500)}`)
  return run.stdout
}
