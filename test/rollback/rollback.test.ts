import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

let world: World
let one: Published
let two: Published
let three: Published

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url))
  one = await world.publish('1.0.0')
})
afterAll(() => world.close())

const rollback = (inputs: Record<string, string> = {}, options: Parameters<World['run']>[2] = {}) =>
  world.run('rollback', { environment: 'dev', because: 'customers cannot pay', ...inputs }, options)

const outcome = ({ code, outputs }: { code: number | null; outputs: Readonly<Record<string, string>> }) => [
  code,
  outputs['result'],
  outputs['reason-code'],
]

describe('rollback', () => {
  it('guesses nothing when there is nothing to go back to', async () => {
    await world.deploy(one)
    const result = await rollback()
    expect(outcome(result)).toEqual([1, 'no-target', 'no-target'])
    expect(await world.serves('dev')).toEqual(['1.0.0 100'])
  })

  it('asks why, and takes no story for the name of an incident', async () => {
    expect(outcome(await rollback({ because: '' }))).toEqual([1, 'error', 'invalid-input'])
    expect(outcome(await rollback({ incident: 'x'.repeat(201) }))).toEqual([1, 'error', 'invalid-input'])
  })

  it('shows the plan and changes nothing in a dry run', async () => {
    two = await world.publish('1.1.0')
    await world.deploy(two)
    const before = await world.history('dev')
    const result = await rollback({ 'dry-run': 'true' })
    expect(outcome(result)).toEqual([0, 'planned', 'dry-run'])
    expect(result.outputs).toMatchObject({ version: '1.0.0', 'from-version': '1.1.0' })
    expect(await world.history('dev')).toEqual(before)
  })

  it('goes back to the last known good by digest, holds the bad one, and tells how long it took', async () => {
    const from = world.github.requests.length
    const result = await rollback({ incident: 'INC-1' })
    expect(result.log).toContain('dev serves 1.0.0 again, verified')
    expect(outcome(result)).toEqual([0, 'restored', 'restored'])
    expect(result.outputs).toMatchObject({
      version: '1.0.0',
      digest: one.digest,
      'from-version': '1.1.0',
      'time-to-detect': '',
    })
    expect(Number(result.outputs['time-to-restore'])).toBeGreaterThan(0)
    expect(await world.serves('dev')).toEqual(['1.0.0 100'])
    expect(await world.history('dev')).toEqual([
      'rollback 1.0.0 success',
      'hold 1.1.0 inactive',
      'deploy 1.1.0 inactive',
      'deploy 1.0.0 inactive',
    ])
    const calls = world.github.requests.slice(from).filter(({ jobId }) => jobId !== null)
    expect(calls.filter(({ route }) => route?.includes('approvals'))).toEqual([])
    expect(calls.length).toBeLessThanOrEqual(14)
  })

  it('changes nothing when pressed twice, with or without an incident', async () => {
    const before = await world.history('dev')
    const again = await rollback({ incident: 'INC-1' })
    expect(again.log).toContain('answered already')
    expect(outcome(again)).toEqual([0, 'unchanged', 'already-restored'])
    expect(outcome(await rollback())).toEqual([0, 'unchanged', 'already-restored'])
    expect(outcome(await rollback({ 'to-version': '1.0.0' }))).toEqual([0, 'unchanged', 'already-serving'])
    expect(await world.history('dev')).toEqual(before)
  })

  it('keeps the bad digest out until the hold is lifted with a reason', async () => {
    expect(outcome(await world.deploy(two))).toEqual([1, 'refused', 'held'])
    expect(outcome(await world.run('rollback', { mode: 'lift-hold', environment: 'dev' }))).toEqual([
      1,
      'error',
      'invalid-input',
    ])
    expect(outcome(await rollback({ mode: 'lift-hold', because: 'it was the payment provider' }))).toEqual([
      0,
      'lifted',
      'hold-lifted',
    ])
    expect(outcome(await world.deploy(two))).toEqual([0, 'deployed', 'verified'])
    expect(outcome(await rollback({ mode: 'lift-hold' }))).toEqual([0, 'unchanged', 'not-held'])
  })

  it('lists what can be gone back to and what speaks against the rest', async () => {
    three = await world.publish('1.2.0')
    const { version, digest, file, sha } = three
    await world.run('deploy', { environment: 'dev', version, digest, candidate: file }, { sha })
    const four = await world.publish('1.3.0')
    await world.deploy(four)
    const result = await rollback({ mode: 'list' })
    expect(outcome(result)).toEqual([0, 'listed', 'listed'])
    const { options } = JSON.parse(result.outputs['report-json'] ?? '') as {
      options: { version: string; eligibility: string }[]
    }
    expect(options.map((option) => `${option.version} ${option.eligibility}`)).toEqual([
      '1.3.0 current',
      '1.2.0 not-durable',
      '1.1.0 eligible',
      '1.0.0 eligible',
      '1.1.0 rolled-back',
      '1.0.0 eligible',
    ])
  })

  it.each([
    ['what lies nowhere that lasts', () => '1.2.0', 'refused', 'not-durable'],
    ['what never was here', () => '9.9.9', 'no-target', 'no-target'],
  ])('refuses %s by name', async (_, name, result, reason) => {
    expect(outcome(await rollback({ 'to-version': name() }))).toEqual([1, result, reason])
  })

  it('goes further back for a new incident, once', async () => {
    expect(outcome(await rollback({ incident: 'INC-2' }))).toEqual([0, 'restored', 'restored'])
    const { version } = (await rollback()).outputs
    expect(outcome(await rollback({ incident: 'INC-3' }))).toEqual([0, 'restored', 'restored'])
    expect((await rollback()).outputs['version']).not.toBe(version)
    const before = await world.history('dev')
    expect(outcome(await rollback({ incident: 'INC-3' }))).toEqual([0, 'unchanged', 'already-restored'])
    expect(await world.history('dev')).toEqual(before)
    for (const version of ['1.3.0', '1.1.0']) await rollback({ mode: 'lift-hold', 'to-version': version })
  })

  it('goes to a named digest, and to a named version', async () => {
    expect(outcome(await rollback({ 'to-version': two.digest }))).toEqual([0, 'restored', 'restored'])
    expect(await world.serves('dev')).toEqual(['1.1.0 100'])
    await rollback({ mode: 'lift-hold', 'to-version': '1.0.0' })
    expect(outcome(await rollback({ 'to-version': '1.0.0' }))).toEqual([0, 'restored', 'restored'])
    expect(await world.serves('dev')).toEqual(['1.0.0 100'])
    await rollback({ mode: 'lift-hold', 'to-version': '1.1.0' })
  })

  it('finds a store that no longer holds the same file before anything moves', async () => {
    const release = await world.call<{ assets: { id: number; name: string }[]; upload_url: string }>(
      'GET',
      '/releases/tags/v1.1.0',
    )
    await world.call('DELETE', `/releases/assets/${release.assets[0]?.id}`)
    const verbs = (await world.verbs()).filter((verb) => verb === 'apply').length
    expect(outcome(await rollback({ 'to-version': '1.1.0' }))).toEqual([1, 'refused', 'candidate-unavailable'])
    expect((await world.verbs()).filter((verb) => verb === 'apply')).toHaveLength(verbs)
  })

  it('goes back even when nothing serves at all', async () => {
    await writeFile(join(world.workspace, 'dev.state.json'), '{"up":[]}')
    const result = await rollback({ 'to-version': '1.0.0' })
    expect(outcome(result)).toEqual([0, 'restored', 'restored'])
    expect(await world.serves('dev')).toEqual(['1.0.0 100'])
  })

  it('never departs from the official form of an answer', () => {
    expect(world.github.violations).toEqual([])
  })
})
