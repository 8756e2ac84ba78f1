import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../rehearsal/github/faults.ts'
import { DEFINITIONS, startWorld, type World } from './world.ts'

const MOVE = 'PATCH /repos/{owner}/{repo}/git/refs/{ref}'
const CREATE = 'POST /repos/{owner}/{repo}/git/refs'

let world: World
beforeEach(async () => {
  world = await startWorld({ '.github/flags.flagd.json': DEFINITIONS })
})
afterEach(() => world.github.close())

async function stateOf(flag: string): Promise<unknown> {
  const { flags } = JSON.parse(await world.flagFile()) as { flags: Record<string, { defaultVariant: string }> }
  return flags[flag]?.defaultVariant
}

/** Runs `other` in the moment in which `first` is about to move the branch. */
async function overtaken(first: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) {
  let fast: Awaited<ReturnType<World['toggle']>> | undefined
  const beforeRequest = async (route: string) => {
    if (route === MOVE && fast === undefined) fast = await world.toggle(other)
  }
  const slow = await world.toggle(first, { beforeRequest })
  return { slow, fast }
}

describe('two writers at once', () => {
  it('on different flags: both changes are kept, also when both make the branch', async () => {
    const outcomes = await Promise.all([
      world.toggle({ mode: 'on' }),
      world.toggle({ mode: 'on', flag: 'dark-mode' }),
      world.toggle({ mode: 'on', environment: 'staging' }),
    ])
    expect(outcomes.map(({ result }) => result)).toEqual(['changed', 'changed', 'changed'])
    expect([await stateOf('new-checkout'), await stateOf('dark-mode')]).toEqual(['on', 'on'])
    expect(await world.flagFile('staging')).toContain('"defaultVariant": "on"')
    expect(await world.git('rev-list', '--count', 'sluice/flags')).toBe('3\n')
  })

  it('on one flag, to different ends: the later one is refused, unless it is a kill', async () => {
    await world.toggle({ mode: 'off' })
    const contrary = await overtaken({ mode: 'percent', percent: '10' }, { mode: 'on' })
    expect(contrary.fast?.result).toBe('changed')
    expect(contrary.slow).toMatchObject({ result: 'refused', reasonCode: 'concurrent-change' })
    expect(await stateOf('new-checkout')).toBe('on')

    const kill = await overtaken({ mode: 'kill' }, { mode: 'percent', percent: '50' })
    expect([kill.fast?.result, kill.slow.result]).toEqual(['changed', 'changed'])
    expect(kill.slow.outputs).toMatchObject({ before: 'percent 50', after: 'killed' })
  })

  it('on one flag, to the same end: the later one finds it done', async () => {
    await world.toggle({ mode: 'off' })
    const { slow, fast } = await overtaken({ mode: 'on' }, { mode: 'on' })
    expect([fast?.result, slow.result]).toEqual(['changed', 'unchanged'])
    expect(await world.git('rev-list', '--count', 'sluice/flags')).toBe('2\n')
  })
})

describe('an answer that is lost', () => {
  it.each<[string, Fault]>([
    ['before GitHub saw the request', { route: MOVE, kind: 'reset-before' }],
    ['after GitHub did it', { route: MOVE, kind: 'reset-after' }],
    ['with a 502 before', { route: MOVE, kind: 'error-before' }],
    ['with a 502 after', { route: MOVE, kind: 'error-after' }],
  ])('%s: the change is there exactly once', async (_, fault) => {
    await world.toggle({ mode: 'off' })
    world.github.faults.inject(fault)
    expect(await world.toggle({ mode: 'on' })).toMatchObject({ result: 'changed' })
    expect(await stateOf('new-checkout')).toBe('on')
    expect(await world.git('rev-list', '--count', 'sluice/flags')).toBe('2\n')
  })

  it('while the branch is made: it is made once', async () => {
    world.github.faults.inject({ route: CREATE, kind: 'reset-after' })
    expect(await world.toggle({ mode: 'on' })).toMatchObject({ result: 'changed' })
    expect(await world.git('rev-list', '--count', 'sluice/flags')).toBe('1\n')
  })
})

describe('a branch that GitHub does not let us write', () => {
  it('is told apart from a race, and named', async () => {
    await world.toggle({ mode: 'off' })
    world.github.faults.inject({ route: MOVE, kind: 'error-before', status: 422 })
    const outcome = await world.toggle({ mode: 'on' })
    expect(outcome).toMatchObject({ result: 'refused', reasonCode: 'protected-branch' })
    expect(outcome.message).toContain('sluice/flags')
  })
})
