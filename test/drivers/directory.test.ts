import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createDirectoryDriver, type DirectoryDriverOptions } from '../../lib/delivery/drivers/directory.ts'
import type { Traffic } from '../../lib/delivery/drivers/driver.ts'
import { spawn } from '../../lib/kernel/process.ts'

let directory: string
let warnings: string[]

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-directory-'))
  warnings = []
})
afterEach(() => rm(directory, { recursive: true, force: true }))

function driver(more: Partial<DirectoryDriverOptions> = {}) {
  const quiet = { info() {}, debug() {}, notice() {}, error() {}, mask() {}, group: () => () => {} }
  return createDirectoryDriver({
    path: 'srv',
    workspace: directory,
    keep: 2,
    fileName: undefined,
    nextUrl: undefined,
    spawn,
    log: { ...quiet, warning: (text: string) => void warnings.push(text) },
    lastKnownGood: async () => undefined,
    ...more,
  })
}

const digestOf = (content: string | Buffer) => `sha256:${createHash('sha256').update(content).digest('hex')}`

async function put(version: string, made = driver(), traffic: Traffic = 'all') {
  const file = join(directory, `${version}.mjs`)
  await writeFile(file, version)
  const candidate = { version, digest: digestOf(version), sha: 'c'.repeat(40) }
  return made.apply({ deployment: 1, candidate, serving: [], traffic, file })
}

async function installed(): Promise<readonly string[]> {
  const names = await readdir(join(directory, 'srv/releases'))
  const versions = names.map(async (name) => {
    const text = await readFile(join(directory, 'srv/releases', name, 'release.json'), 'utf8')
    return (JSON.parse(text) as { version: string }).version
  })
  return (await Promise.all(versions)).sort()
}

describe('the directory driver', () => {
  it('keeps so many releases, and the one a way back would lead to besides', async () => {
    const keeping = driver({ lastKnownGood: async () => digestOf('1.0.0') })
    for (const version of ['1.0.0', '1.1.0', '1.2.0', '1.3.0']) await put(version, keeping)
    expect(await installed()).toEqual(['1.0.0', '1.2.0', '1.3.0'])
    for (const version of ['1.4.0', '1.5.0']) await put(version, keeping)
    expect(await installed()).toEqual(['1.0.0', '1.4.0', '1.5.0'])
  })

  it('removes nothing when nobody can tell what a way back needs', async () => {
    const lost = driver({
      lastKnownGood: async () => {
        throw new Error('GitHub does not answer')
      },
    })
    for (const version of ['1.0.0', '1.1.0', '1.2.0', '1.3.0'])
      expect(await put(version, lost)).toMatchObject({ kind: 'done' })
    expect(await installed()).toHaveLength(4)
    expect(warnings.join()).toContain('GitHub does not answer')
  })

  it('serves an archive unpacked, and a file under the name it should have', async () => {
    await mkdir(join(directory, 'site/css'), { recursive: true })
    await writeFile(join(directory, 'site/index.html'), 'hello')
    const file = join(directory, 'site.tar.gz')
    await promisify(execFile)('tar', ['-czf', file, '-C', join(directory, 'site'), '.'])
    const candidate = { version: '1.0.0', digest: digestOf(await readFile(file)), sha: 'c'.repeat(40) }
    await driver().apply({ deployment: 1, candidate, serving: [], traffic: 'all', file })
    expect(await readFile(join(directory, 'srv/current/index.html'), 'utf8')).toBe('hello')
    await put('2.0.0', driver({ fileName: 'app.mjs' }))
    expect(await readFile(join(directory, 'srv/current/app.mjs'), 'utf8')).toBe('2.0.0')
  })

  it('refuses an archive that cannot be unpacked, and leaves nothing of it', async () => {
    await put('1.0.0')
    const file = join(directory, 'broken.tgz')
    await writeFile(file, 'no archive')
    const candidate = { version: '2.0.0', digest: digestOf('no archive'), sha: 'c'.repeat(40) }
    const outcome = await driver().apply({ deployment: 1, candidate, serving: [], traffic: 'all', file })
    expect(outcome).toMatchObject({ kind: 'failed', detail: expect.stringContaining('broken.tgz cannot be unpacked') })
    expect(await readdir(join(directory, 'srv/releases'))).toHaveLength(1)
  })

  it('takes a half-made release for none, and makes it anew', async () => {
    const hex = digestOf('1.0.0').slice(7)
    await mkdir(join(directory, 'srv/releases', hex, 'files'), { recursive: true })
    expect(await put('1.0.0')).toMatchObject({ kind: 'done' })
    expect(await readFile(join(directory, 'srv/current/1.0.0.mjs'), 'utf8')).toBe('1.0.0')
  })

  it.each([
    'a folder of its own',
    'a link to somewhere else',
  ])('does not touch "current" when it is %s', async (what) => {
    await mkdir(join(directory, 'srv'), { recursive: true })
    if (what.startsWith('a folder')) await mkdir(join(directory, 'srv/current'))
    else await symlink('/etc', join(directory, 'srv/current'))
    const look = { deployment: 1, candidate: undefined, serving: [] }
    expect(await driver().observe(look)).toMatchObject({ kind: 'unknown', detail: expect.stringContaining('current') })
    expect(await put('1.0.0')).toMatchObject({ kind: 'failed' })
  })

  it('tells the version it was last asked to be, when the same file is released under another', async () => {
    await put('1.0.0')
    const file = join(directory, '1.0.0.mjs')
    const candidate = { version: '1.0.1', digest: digestOf('1.0.0'), sha: 'c'.repeat(40) }
    await driver().apply({ deployment: 1, candidate, serving: [], traffic: 'all', file })
    const seen = await driver().observe({ deployment: 1, candidate, serving: [] })
    expect(seen).toMatchObject({ serving: [{ version: '1.0.1', weight: 100 }] })
  })
})
