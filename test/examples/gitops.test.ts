import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from '../../lib/kernel/process.ts'

const APPLY = join(import.meta.dirname, '../../examples/targets/gitops/ops/apply.mjs')
const FILE = 'clusters/production/shop.yaml'

let directory: string
let repository: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-gitops-'))
  repository = join(directory, 'fleet.git')
  const work = join(directory, 'work')
  git(directory, 'init', '--quiet', '--bare', '--initial-branch=main', repository)
  git(directory, 'clone', '--quiet', repository, work)
  execFileSync('mkdir', ['-p', join(work, 'clusters/production')])
  await writeFile(
    join(work, FILE),
    'replicas: 3\nimage:\n  tag: 0.0.0 # sluice:version\n  digest: none # sluice:digest\nother: 0.0.0\n',
  )
  git(work, 'add', '-A')
  git(work, '-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '--quiet', '-m', 'begin')
  git(work, 'push', '--quiet', 'origin', 'HEAD:main')
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' })
const file = () => git(repository, 'show', `main:${FILE}`)
const commits = () => git(repository, 'log', '--format=%s', 'main').trim().split('\n')

function apply(version: string, more: object = {}, env: Record<string, string> = {}) {
  const candidate = { version, digest: `sha256:${'a'.repeat(64)}`, sha: 'c'.repeat(40), file: '/dev/null' }
  const request = { protocol: 1, verb: 'apply', environment: 'production', component: 'shop', deployment: '7' }
  return spawn(process.execPath, [APPLY], {
    env: {
      PATH: process.env['PATH'],
      HOME: directory,
      GITOPS_REPOSITORY: repository,
      GITOPS_FILE: 'clusters/{environment}/shop.yaml',
      ...env,
    },
    input: JSON.stringify({ ...request, traffic: 'all', candidate, ...more }),
  })
}

describe('the GitOps target', () => {
  it('writes version and digest where they are marked, and nowhere else, once', async () => {
    for (let time = 0; time < 2; time++) expect(await apply('1.0.0')).toMatchObject({ kind: 'exited', code: 0 })
    expect(file()).toBe(
      `replicas: 3\nimage:\n  tag: 1.0.0 # sluice:version\n  digest: sha256:${'a'.repeat(64)} # sluice:digest\nother: 0.0.0\n`,
    )
    expect(commits()).toEqual(['production: shop 1.0.0', 'begin'])
  })

  it('loses to nobody who pushes at the same time', async () => {
    const outcomes = await Promise.all(['1.1.0', '1.2.0', '1.3.0'].map((version) => apply(version)))
    expect(outcomes.map((each) => each.kind === 'exited' && each.code)).toEqual([0, 0, 0])
    expect(commits()).toHaveLength(5)
  })

  it('fails with words without a marked line, with another strategy, or when nothing says where', async () => {
    const failed = (words: string) => ({ kind: 'exited', code: 1, stderr: expect.stringContaining(words) })
    expect(await apply('2.0.0', { traffic: 'none' })).toMatchObject(failed('use all-at-once'))
    expect(await apply('2.0.0', {}, { GITOPS_FILE: '' })).toMatchObject(failed('GITOPS_FILE must be set'))
    expect(await apply('2.0.0', {}, { GITOPS_REPOSITORY: join(directory, 'nowhere') })).toMatchObject(failed('nowhere'))
    expect(commits()).toHaveLength(5)
  })
})
