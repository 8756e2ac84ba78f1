import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

/** Infrastructure as code before the candidate: planned, applied, looked at again, by a program of its own. */
let world: World
let one: Published
let two: Published
let three: Published
let four: Published

const file = (name: string) => join(world.workspace, name)
const infrastructure = async () => JSON.parse(await readFile(file('real.json'), 'utf8').catch(() => '{}'))
const code = (wanted: object) => writeFile(file('wanted.json'), JSON.stringify(wanted))
const trouble = (how: string) => writeFile(file('trouble.txt'), how)
const ended = ({ code: exit, outputs }: Awaited<ReturnType<World['run']>>) => [
  exit,
  outputs['result'],
  outputs['reason-code'],
]
const changing = (verbs: readonly string[]) => verbs.filter((verb) => verb !== 'observe')

beforeAll(async () => {
  world = await startWorld((url) =>
    pathConfig(url)
      .replace(/^path:.*\n/m, '')
      .replaceAll('timeout: 20s', 'provision: [node, infra.mjs], timeout: 20s'),
  )
  await copyFile(join(import.meta.dirname, 'infra.mjs'), file('infra.mjs'))
  one = await world.publish('1.0.0')
  two = await world.publish('1.1.0')
  three = await world.publish('1.2.0')
  four = await world.publish('1.3.0')
})
afterAll(() => world.close())
beforeEach(() => Promise.all(['verbs.log', 'trouble.txt'].map((name) => rm(file(name), { force: true }))))

describe('infrastructure as code', () => {
  it('is planned by a dry run, which touches nothing', async () => {
    await code({ 'bucket assets': 1, 'queue orders': 1 })
    const { version, digest, candidate, sha } = one
    const inputs = { environment: 'dev', version, digest, candidate, 'dry-run': 'true' }
    const planned = await world.run('deploy', inputs, { sha })
    expect(ended(planned)).toEqual([0, 'planned', 'dry-run'])
    const step = 'bring the infrastructure up to date: create bucket assets; create queue orders'
    expect(JSON.parse(planned.outputs['plan'] ?? '').steps[0]).toBe(step)
    expect(planned.summary).toContain(`1. ${step}`)
    expect(await infrastructure()).toEqual({})
    expect(changing(await world.verbs())).toEqual(['provision-plan'])
  })

  it('is brought up to date before the candidate, proven by a second plan, and told', async () => {
    const deployed = await world.deploy(one)
    expect(ended(deployed)).toEqual([0, 'deployed', 'verified'])
    expect(changing(await world.verbs())).toEqual(['provision-plan', 'provision-apply', 'provision-plan', 'apply'])
    expect(await infrastructure()).toEqual({ 'bucket assets': 1, 'queue orders': 1 })
    expect(deployed.summary).toContain(
      'The infrastructure was brought up to date: create bucket assets; create queue orders.',
    )
  })

  it('that has drifted is put right, and the drift is reported', async () => {
    await writeFile(file('real.json'), JSON.stringify({ 'bucket assets': 'opened to everybody', 'queue orders': 1 }))
    const { version, digest, candidate, sha } = two
    const inputs = { environment: 'dev', version, digest, candidate, 'dry-run': 'true' }
    const planned = await world.run('deploy', inputs, { sha })
    expect(planned.summary).toContain('it has drifted: update bucket assets')
    const deployed = await world.deploy(two)
    expect(ended(deployed)).toEqual([0, 'deployed', 'verified'])
    expect(deployed.summary).toContain('The infrastructure had drifted: update bucket assets.')
    expect(await infrastructure()).toEqual({ 'bucket assets': 1, 'queue orders': 1 })
  })

  it.each([
    ['plan fails', 'ended with code 2: no credentials for the account of 1.2.0'],
    ['apply fails', 'ended with code 2: no credentials for the account of 1.2.0'],
    ['apply lies', 'still to do after it was applied: create table prices'],
    ['plan talks', 'standard output is not one JSON object'],
    ['plan invents', 'changes[0].action'],
  ])('whose %s stops the change before the candidate, and says why', async (how, words) => {
    await code({ 'bucket assets': 2, 'table prices': 1 })
    await writeFile(file('real.json'), '{}')
    await trouble(how)
    const stopped = await world.deploy(three)
    expect(ended(stopped)).toEqual([1, 'error', 'provision-failed'])
    expect(stopped.summary).toContain(words.replaceAll('[', '\\[').replaceAll(']', '\\]'))
    if (how.startsWith('apply')) expect(stopped.summary).toContain('The infrastructure had drifted: delete')
    expect(changing(await world.verbs())).not.toContain('apply')
    expect(await world.serves('dev')).toEqual(['1.1.0 100'])
    expect((await world.history('dev'))[0]).toBe('deploy 1.2.0 error')
  })

  it('killed half-way is brought to its end by the next attempt', async () => {
    await code({ 'bucket assets': 3, 'table prices': 1 })
    await trouble('killed half-way')
    const dead = await world.deploy(three)
    expect(dead.code).toBeNull()
    expect(await infrastructure()).toEqual({ 'bucket assets': 3 })
    await trouble('')
    expect(ended(await world.deploy(three, { run: dead.run, again: true }))).toEqual([0, 'deployed', 'verified'])
    expect(await infrastructure()).toEqual({ 'bucket assets': 3, 'table prices': 1 })
    expect(await world.serves('dev')).toEqual(['1.2.0 100'])
    expect(await world.history('dev')).not.toContainEqual(expect.stringContaining('in_progress'))
  })

  it('killed half-way is closed by any other run, and planned anew by the next change', async () => {
    await code({ 'bucket assets': 4, 'table prices': 2 })
    await trouble('killed half-way')
    expect((await world.deploy(four)).code).toBeNull()
    await trouble('')
    const closed = await world.run('deploy', { mode: 'reconcile', environment: 'dev' })
    expect(ended(closed)).toEqual([1, 'error', 'interrupted'])
    expect(await world.serves('dev')).toEqual(['1.2.0 100'])
    expect(ended(await world.deploy(four))).toEqual([0, 'deployed', 'verified'])
    expect(await infrastructure()).toEqual({ 'bucket assets': 4, 'table prices': 2 })
  })
})
