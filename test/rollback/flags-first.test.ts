import { describe, expect, it } from '@jest/globals'
import type { FlagKilled } from '../../actions/rollback/src/ports.ts'
import { restore } from '../../actions/rollback/src/restore.ts'
import { Environment } from '../delivery/memory.ts'
import { flagPorts, inputsOf, sessionOf } from './session.ts'

const LINES = ['1 deploy A inactive', '2 deploy B success flags=new-cart,new-cache']
const FIRST = { 'flags-first': 'true' }

function play(
  options: {
    bad?: boolean
    lines?: readonly string[]
    answers?: Readonly<Record<string, FlagKilled>>
    inputs?: Readonly<Record<string, string>>
  } = {},
) {
  const world = new Environment(['B'])
  if (options.bad === true) world.badInPlace.add('B')
  const { ports, killed } = flagPorts(options.answers)
  const ending = restore(inputsOf({ ...FIRST, ...options.inputs }), sessionOf(world, options.lines ?? LINES), ports)
  return ending.then((ended) => ({ ended, world, killed }))
}

describe('flags first', () => {
  it('stops there when the environment serves well without them', async () => {
    const { ended, world, killed } = await play()
    expect(ended).toMatchObject({ result: 'mitigated', reason: 'mitigated', serves: 'B' })
    expect(killed).toEqual(['new-cart', 'new-cache'])
    expect(world.events).toEqual(['verify B environment', 'status 2 success'])
  })

  it('changes nothing the second time', async () => {
    const off = { kind: 'was-off' } as const
    const { ended, world } = await play({ answers: { 'new-cart': off, 'new-cache': off } })
    expect(ended).toMatchObject({ result: 'unchanged', reason: 'mitigated' })
    expect(world.events).toEqual(['verify B environment'])
  })

  it('goes back when that is not enough', async () => {
    const { ended } = await play({ bad: true })
    expect(ended).toMatchObject({ result: 'restored', release: { version: 'A' } })
    expect(ended.message).toContain('new-cart, new-cache are off, which was not enough: answers badly')
  })

  it('goes back when no flag is tied to it, or none can be turned off', async () => {
    expect((await play({ lines: ['1 deploy A inactive', '2 deploy B success'] })).ended).toMatchObject({
      result: 'restored',
    })
    const stays = { kind: 'stays', why: 'the branch is protected.' } as const
    const { ended, world } = await play({ answers: { 'new-cart': stays, 'new-cache': stays } })
    expect(ended).toMatchObject({ result: 'restored' })
    expect(ended.message).toContain('new-cart stays as it is: the branch is protected.')
    expect(world.events[0]).toBe('hold B')
  })

  it('lets the environment decide when the service cannot be asked about the flag', async () => {
    const { ended } = await play({ answers: { 'new-cart': { kind: 'unproven', why: 'no answer.' } } })
    expect(ended.result).toBe('mitigated')
    expect(ended.message).toContain('is not proven: no answer.')
  })

  it('is the way out where data forbids to go back', async () => {
    const lines = ['1 deploy A inactive', '2 deploy B success flags=new-cache writes=cache:2 reads=cache:1,2']
    expect((await play({ lines, inputs: { 'flags-first': 'false' } })).ended).toMatchObject({
      result: 'refused',
      reason: 'format-unreadable',
    })
    expect((await play({ lines })).ended).toMatchObject({ result: 'mitigated' })
  })

  it('turns nothing off in a dry run', async () => {
    const { ended, killed, world } = await play({ inputs: { 'dry-run': 'true' } })
    expect([ended.result, killed, world.events]).toEqual(['planned', [], []])
  })
})
