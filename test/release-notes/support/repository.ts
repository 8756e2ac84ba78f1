import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGit, type Git } from '../../../lib/git/git.ts'

/** A commit of a made-up history. The first parent comes first; without parents it follows the commit before it. */
export interface Step {
  readonly id: string
  readonly message: string
  readonly parents?: readonly string[]
  readonly tags?: readonly string[]
  readonly author?: string
  /** Path → contents changed by it. Default: a file named after the commit. */
  readonly files?: Readonly<Record<string, string>>
}

export interface Repository {
  readonly directory: string
  readonly git: Git
  /** Id of a step → id of its commit. */
  sha(id: string): string
  /** Raw output of git, for what the tests hold to be true. */
  raw(...args: readonly string[]): string
  remove(): void
}

/** Makes a repository with one call of `git fast-import`; `main` is the last step. */
export function makeRepository(steps: readonly Step[]): Repository {
  const directory = mkdtempSync(join(tmpdir(), 'sluice-notes-'))
  const raw = (...args: readonly string[]) =>
    execFileSync('git', [...args], {
      cwd: directory,
      encoding: 'utf8',
      env: cleanEnv(),
      stdio: 'pipe',
      maxBuffer: 2 ** 28,
    })
  raw('init', '-q', '-b', 'main')
  const marks = new Map(steps.map((step, index) => [step.id, index + 1]))
  execFileSync('git', ['fast-import', '--quiet', '--export-marks=.git/marks'], {
    cwd: directory,
    input: steps.map((step, index) => record(step, index, steps, marks)).join(''),
    env: cleanEnv(),
  })
  raw('reset', '-q', '--hard', 'main')
  const shas = new Map(readMarks(directory, steps))
  return {
    directory,
    git: createGit(directory, cleanEnv()),
    sha: (id) => {
      const sha = shas.get(id)
      if (sha === undefined) throw new Error(`no step ${id}`)
      return sha
    },
    raw,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}

/** Nothing of this machine's own settings of git. */
export function cleanEnv(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
  }
}

function record(step: Step, index: number, steps: readonly Step[], marks: ReadonlyMap<string, number>): string {
  const before = steps[index - 1]
  const parents = step.parents ?? (before === undefined ? [] : [before.id])
  const who = step.author ?? 'Test <test@example.com>'
  const files = Object.entries(step.files ?? { [`${step.id}.txt`]: step.id })
  const lines = [
    `commit refs/heads/main`,
    `mark :${index + 1}`,
    `author ${who} ${1_700_000_000 + index} +0000`,
    `committer ${who} ${1_700_000_000 + index} +0000`,
    data(step.message),
    ...parents.map((parent, at) => `${at === 0 ? 'from' : 'merge'} :${marks.get(parent)}`),
    ...files.map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
    '',
    ...(step.tags ?? []).map((tag) => `reset refs/tags/${tag}\nfrom :${index + 1}\n`),
  ]
  const root = parents.length === 0 && index > 0 ? 'reset refs/heads/main\n\n' : ''
  return `${root}${lines.join('\n')}\n`
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`
}

function readMarks(directory: string, steps: readonly Step[]): [string, string][] {
  const lines = readFileSync(join(directory, '.git/marks'), 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [mark = '', sha = ''] = line.split(' ')
    return [steps[Number(mark.slice(1)) - 1]?.id ?? '', sha]
  })
}
