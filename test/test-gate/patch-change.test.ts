import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { readDiff } from '../../actions/test-gate/src/patch/read-diff.ts'
import { createGit } from '../../lib/git/git.ts'
import { cleanEnv, makeRepository, type Repository, type Step } from '../release-notes/support/repository.ts'
import { random } from './reading.ts'

const made: { remove(): void }[] = []

afterEach(() => {
  for (const each of made.splice(0)) each.remove()
})

function repository(steps: readonly Step[]): Repository {
  const repo = makeRepository(steps)
  made.push(repo)
  return repo
}

/** As actions/checkout leaves it: one commit, without a branch. */
function shallowClone(repo: Repository, sha: string, depth = 1): string {
  const directory = mkdtempSync(join(tmpdir(), 'sluice-shallow-'))
  made.push({ remove: () => rmSync(directory, { recursive: true, force: true }) })
  const run = (...args: string[]) => execFileSync('git', args, { cwd: directory, env: cleanEnv(), stdio: 'pipe' })
  run('init', '-q')
  run('remote', 'add', 'origin', `file://${repo.directory}`)
  run('fetch', '-q', '--no-tags', `--depth=${depth}`, 'origin', sha)
  run('checkout', '-q', '--detach', sha)
  return directory
}

async function diff(directory: string, event: object, baseRef = '') {
  const edges = { git: createGit(directory, cleanEnv()), github: undefined, sha: '' }
  const read = await readDiff(edges, { event: event as Readonly<Record<string, unknown>>, baseRef })
  if (read.kind === 'unknown') return read.why
  const files = [...read.newLines].filter(([, lines]) => lines.length > 0)
  return { base: read.base, files: Object.fromEntries(files) }
}

const code = (...lines: string[]) => lines.map((line) => `${line}\n`).join('')

/** main: root → trunk → merge; change leaves at root. The merge is what GitHub makes to test the pull request. */
const STEPS: readonly Step[] = [
  {
    id: 'root',
    message: 'root',
    files: { 'a.ts': code('one', 'two', 'three'), 'old/b.ts': code('b1', 'b2', 'b3', 'b4', 'b5') },
  },
  { id: 'change', message: 'change', parents: ['root'], files: { 'a.ts': code('one', 'TWO', 'three', 'four') } },
  { id: 'trunk', message: 'trunk', parents: ['root'], files: { 'trunk.ts': code('t') } },
  {
    id: 'merge',
    message: 'merge',
    parents: ['trunk', 'change'],
    files: { 'a.ts': code('one', 'TWO', 'three', 'four') },
  },
]

const NEW = { 'a.ts': [2, 4] }

describe('the change', () => {
  it('of a tested merge commit is what it adds to its first parent', async () => {
    const repo = repository(STEPS)
    const event = { pull_request: { head: { sha: repo.sha('change') }, base: { sha: repo.sha('root') } } }
    expect(await diff(repo.directory, event)).toEqual({ base: repo.sha('trunk'), files: NEW })
  })

  it('of a shallow clone needs one commit more', async () => {
    const repo = repository(STEPS)
    const event = { pull_request: { head: { sha: repo.sha('change') }, base: { sha: repo.sha('root') } } }
    const clone = shallowClone(repo, repo.sha('merge'))
    expect(await diff(clone, event)).toEqual({ base: repo.sha('trunk'), files: NEW })
    const count = execFileSync('git', ['rev-list', '--all', 'HEAD', '--count'], {
      cwd: clone,
      env: cleanEnv(),
      encoding: 'utf8',
    })
    expect(Number(count)).toBe(1)
  })

  it('of a head is what it adds since it left the target branch, however deep that lies', async () => {
    const many = Array.from(
      { length: 60 },
      (_, at): Step => ({
        id: `m${at}`,
        message: 'more',
        parents: [at === 0 ? 'trunk' : `m${at - 1}`],
        files: { 'trunk.ts': code(`t${at}`) },
      }),
    )
    const repo = repository([...STEPS.slice(0, 3), ...many])
    const event = { pull_request: { head: { sha: repo.sha('change') }, base: { sha: repo.sha('m59') } } }
    const clone = shallowClone(repo, repo.sha('change'))
    expect(await diff(clone, event)).toEqual({ base: repo.sha('root'), files: NEW })
  })

  it('of a push begins before it, also after a force-push', async () => {
    const repo = repository(STEPS)
    const push = (before: string) => ({ before: repo.sha(before), after: repo.sha('merge'), ref: 'refs/heads/main' })
    expect(await diff(repo.directory, push('trunk'))).toEqual({ base: repo.sha('trunk'), files: NEW })
    const forced = repository([
      ...STEPS,
      { id: 'lost', message: 'lost', parents: ['trunk'] },
      { id: 'tip', message: 'tip', parents: ['merge'], files: { 'c.ts': 'c\n' } },
    ])
    const event = { before: forced.sha('lost'), after: forced.sha('tip'), ref: 'refs/heads/main' }
    expect(await diff(forced.directory, event)).toEqual({ base: forced.sha('trunk'), files: { ...NEW, 'c.ts': [1] } })
  })

  it('of a new branch begins at the default branch; the first push of all has none', async () => {
    const repo = repository(STEPS)
    repo.raw('branch', 'trunk', repo.sha('trunk'))
    const event = { before: '0'.repeat(40), after: repo.sha('merge'), repository: { default_branch: 'trunk' } }
    expect(await diff(repo.directory, { ...event, ref: 'refs/heads/topic' })).toEqual({
      base: repo.sha('trunk'),
      files: NEW,
    })
    expect(await diff(repo.directory, { ...event, ref: 'refs/heads/trunk' })).toContain('nothing before it')
  })

  it('of a merge group begins at its base', async () => {
    const repo = repository(STEPS)
    const event = { merge_group: { base_sha: repo.sha('trunk'), head_sha: repo.sha('merge') } }
    expect(await diff(shallowClone(repo, repo.sha('merge')), event)).toEqual({ base: repo.sha('trunk'), files: NEW })
  })

  it('is not known where base-ref names nothing, which is said in so many words', async () => {
    const repo = repository(STEPS)
    const why = await diff(repo.directory, {}, 'nope')
    expect(why).toContain('There is no branch, tag or commit "nope" in the checkout')
  })

  it('begins where base-ref says', async () => {
    const repo = repository(STEPS)
    repo.raw('branch', 'stable', repo.sha('root'))
    const clone = shallowClone(repo, repo.sha('merge'))
    expect(await diff(clone, {}, 'stable')).toEqual({ base: repo.sha('root'), files: { ...NEW, 'trunk.ts': [1] } })
    expect(await diff(clone, {}, '--upload-pack=x')).toContain('git fetch')
    expect(await diff(clone, {})).toContain('base-ref')
  })

  it('is not known when another commit is checked out than the one of the event', async () => {
    const repo = repository(STEPS)
    repo.raw('checkout', '-q', repo.sha('trunk'))
    const event = { pull_request: { head: { sha: repo.sha('change') }, base: { sha: repo.sha('trunk') } } }
    expect(await diff(repo.directory, event)).toContain(`the change is ${repo.sha('change').slice(0, 7)}`)
    expect(await diff(repo.directory, event, 'main')).toContain('the change is')
  })

  it('is not known without a checkout', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'sluice-none-'))
    made.push({ remove: () => rmSync(directory, { recursive: true, force: true }) })
    expect(typeof (await diff(directory, {}))).toBe('string')
  })

  it('has only the edited lines of a renamed file, whatever the checkout configures', async () => {
    const repo = repository([STEPS[0] as Step])
    repo.raw('mv', 'old/b.ts', 'ünder score.ts')
    writeFileSync(join(repo.directory, 'ünder score.ts'), code('b1', 'b2', 'NEW', 'b4', 'b5'))
    writeFileSync(join(repo.directory, 'bin.dat'), Buffer.from([0, 10, 0, 10]))
    writeFileSync(join(repo.directory, '.gitattributes'), '*.ts diff=evil\n')
    repo.raw('config', 'diff.noprefix', 'true')
    repo.raw('config', 'diff.renames', 'false')
    repo.raw('config', 'diff.evil.command', 'touch pwned')
    repo.raw('config', 'diff.evil.textconv', 'touch pwned')
    repo.raw('add', '-A')
    repo.raw('commit', '-q', '-m', 'rename')
    const after = repo.raw('rev-parse', 'HEAD').trim()
    const read = await diff(repo.directory, { before: repo.sha('root'), after })
    expect(read).toEqual({ base: repo.sha('root'), files: { '.gitattributes': [1], 'ünder score.ts': [3] } })
    expect(repo.raw('status', '--short')).toBe('')
  })

  it('has the lines that a comparison line by line finds', async () => {
    const below = random(11)
    let serial = 0
    const edit = (lines: readonly string[]) =>
      lines.flatMap((line) => {
        const what = below(6)
        if (what === 0) return []
        if (what === 1) return [line, `new ${serial++}`]
        return what === 2 ? [`changed ${serial++}`] : [line]
      })
    for (let round = 0; round < 8; round++) {
      const before = Array.from({ length: 30 }, () => `line ${serial++}`)
      const after = edit(before)
      const repo = repository([
        { id: 'before', message: 'before', files: { 'x.ts': code(...before) } },
        { id: 'after', message: 'after', files: { 'x.ts': code(...after) } },
      ])
      const read = await diff(repo.directory, { before: repo.sha('before'), after: repo.sha('after') })
      // Every line is unlike all others, so what is new is what was not there.
      const wanted = after.flatMap((line, at) => (before.includes(line) ? [] : [at + 1]))
      expect(read).toEqual({ base: repo.sha('before'), files: wanted.length === 0 ? {} : { 'x.ts': wanted } })
    }
  })
})
