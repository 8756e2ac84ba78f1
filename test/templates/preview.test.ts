import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunResult } from '../../rehearsal/runner/ports.ts'
import { SHOP } from '../rehearsal-runner/harness.ts'
import { failures, records, startWorld, type TemplateWorld, template } from './world.ts'

const DRIVER = `#!/usr/bin/env node
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
const { verb, preview, candidate } = JSON.parse(readFileSync(0, 'utf8'))
const copy = process.env.STATE + '/' + preview.name
if (verb === 'up') copyFileSync(candidate.file, copy)
else rmSync(copy, { force: true })
`
const FILES = {
  ...template('preview.yml'),
  ...template('transition.yml'),
  'package.json': '{ "type": "module", "scripts": { "build": "mkdir -p dist && cp app.mjs dist/" } }',
  'app.mjs': 'shop',
  'ops/driver.mjs': DRIVER,
  '.github/sluice.yml': `version: 1
environments:
  preview: { per-pull-request: { up: [node, ops/driver.mjs], down: [node, ops/driver.mjs], time-to-live: 1d } }
`,
}

describe('preview.yml, as it is copied', () => {
  let world: TemplateWorld
  let number: number
  beforeAll(async () => {
    world = await startWorld()
    world.rehearsal.github.setEnvironment(SHOP, { name: 'preview' })
    await world.rehearsal.push(FILES)
    await world.rehearsal.push({ 'app.mjs': 'shop, changed' }, { branch: 'topic' })
    await world.rehearsal.runner.idle()
  })
  afterAll(() => world.close())

  const api = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const { github } = world.rehearsal
    const response = await fetch(`${github.url}/repos/${SHOP.owner}/${SHOP.name}${path}`, {
      method,
      headers: { authorization: `Bearer ${github.tokenForUser('octo')}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  /** Result of the one run that `work` starts. */
  const runOf = async (work: () => Promise<unknown>): Promise<RunResult> => {
    const { runner } = world.rehearsal
    const before = runner.results.length
    await work()
    await world.rehearsal.github.settled()
    await runner.idle()
    const [result, ...others] = runner.results.slice(before)
    if (result === undefined || others.length > 0) throw new Error(`${others.length + 1} runs, not one`)
    return result
  }
  const conclusions = ({ jobs }: RunResult) =>
    Object.fromEntries(jobs.map(({ name, conclusion }) => [name, conclusion]))
  const copy = () => existsSync(join(world.state, `pr-${number}`))

  it('brings a copy up with the pull request', async () => {
    const result = await runOf(async () => {
      const pull = await api<{ number: number }>('POST', '/pulls', { title: 'Topic', head: 'topic', base: 'main' })
      number = pull.number
    })
    expect(failures(result)).toEqual([])
    expect(conclusions(result)).toMatchObject({ up: 'success', down: 'skipped' })
    expect(copy()).toBe(true)
    expect(await records(world.rehearsal)).toEqual(['preview success'])
  })

  it('destroys it when the pull request is closed', async () => {
    const result = await runOf(() => api('PATCH', `/pulls/${number}`, { state: 'closed' }))
    expect(failures(result)).toEqual([])
    expect(conclusions(result)).toMatchObject({ up: 'skipped', down: 'success' })
    expect(copy()).toBe(false)
    expect(await records(world.rehearsal)).toEqual(['preview inactive'])
  })

  it('leaves to transition.yml what outlives its time', async () => {
    expect(failures(await runOf(() => api('PATCH', `/pulls/${number}`, { state: 'open' })))).toEqual([])
    expect(copy()).toBe(true)
    const early = await world.rehearsal.runner.schedule(SHOP, 'transition.yml')
    expect(conclusions(early)['transition / look']).toBe('success')
    expect(copy()).toBe(true)
    world.rehearsal.github.clock.advance(25 * 3_600_000)
    const late = await world.rehearsal.runner.schedule(SHOP, 'transition.yml')
    expect(failures(late)).toEqual([])
    expect(conclusions(late)).toMatchObject({ 'transition / reconcile preview': 'success' })
    expect(copy()).toBe(false)
    expect(await records(world.rehearsal)).toEqual(['preview inactive', 'preview inactive'])
  })
})
