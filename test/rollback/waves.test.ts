import { describe, expect, it } from '@jest/globals'
import { restore } from '../../actions/rollback/src/restore.ts'
import type { Strategy } from '../../lib/delivery/strategy.ts'
import { digestOf } from '../delivery/ledgers.ts'
import { Environment } from '../delivery/memory.ts'
import { flagPorts, inputsOf, sessionOf } from './session.ts'

const REGIONS = ['eu', 'us', 'asia']
const WAVES: Strategy = {
  type: 'waves',
  waves: [['eu'], ['us', 'asia']],
  each: { type: 'all-at-once' },
  urls: new Map(),
  pace: { holdMilliseconds: 0, continue: 'automatic' },
}

/** `moved`: regions that serve B; the others serve A. */
async function takeBack(moved: readonly string[], lines: readonly string[], broken?: string) {
  const world = new Environment(['A'], REGIONS)
  for (const region of moved) world.places.set(region, [{ version: 'B', digest: digestOf('B'), weight: 100 }])
  if (broken !== undefined)
    world.sabotage.set('apply', (_, __, region) => (region === broken ? 'the region does not answer' : undefined))
  const ended = await restore(
    inputsOf(),
    sessionOf(world, lines, { policy: { strategy: WAVES, url: undefined } }),
    flagPorts().ports,
  )
  return { ended, world, applied: world.events.filter((event) => event.startsWith('apply')) }
}

const DONE = ['1 deploy A inactive', '2 deploy B success']
const HALF = ['1 deploy A success', '2 deploy B in_progress says=wave_1_of_2_done,_waits_for_a_person:_B']

describe('a rollback over waves', () => {
  it('takes the last wave back first', async () => {
    const { ended, applied, world } = await takeBack(REGIONS, DONE)
    expect(ended).toMatchObject({ result: 'restored', release: { version: 'A' } })
    expect(applied).toEqual(['apply A in asia', 'apply A in us', 'apply A in eu'])
    expect(world.shares()).toBe('eu: A 100; us: A 100; asia: A 100')
  })

  it('touches only what moved, when half of the waves are done', async () => {
    const { ended, applied } = await takeBack(['eu'], HALF)
    expect(ended).toMatchObject({ result: 'restored' })
    expect(applied).toEqual(['apply A in eu'])
  })

  it('stops at a region that fails and tells the split exactly', async () => {
    const { ended, applied, world } = await takeBack(REGIONS, DONE, 'us')
    expect([ended.result, ended.reason]).toEqual(['error', 'driver-failed'])
    expect(applied).toEqual(['apply A in asia', 'apply A in us'])
    expect(world.shares()).toBe('eu: B 100; us: B 100; asia: A 100')
    expect(ended.message).toContain('us: the region does not answer')
    expect(ended.message).toContain('a person is needed now')
    for (const told of ['eu', 'us', 'asia']) expect(ended.serves).toContain(told)
  })

  it('does not go to a release that never served in all of them', async () => {
    const lines = ['1 deploy A inactive', '2 deploy C error', '3 deploy B success']
    const { ended } = await takeBack(REGIONS, lines)
    expect(ended).toMatchObject({ result: 'restored', release: { version: 'A' } })
  })
})
