import { beforeEach, describe, expect, it } from '@jest/globals'
import { booleanFlag, fileText } from './flags.ts'
import { MemoryWorld } from './memory-world.ts'

const SHARED = { $evaluators: { staff: { ends_with: [{ var: 'email' }, '@example.com'] } } }
const RULED = booleanFlag({ targeting: { if: [{ $ref: 'staff' }, 'on', 'off'] } })
const DEFINITIONS = fileText(
  { 'new-checkout': booleanFlag(), 'dark-mode': booleanFlag(), ruled: RULED, fresh: booleanFlag() },
  SHARED,
)

describe('promote', () => {
  let world: MemoryWorld
  beforeEach(() => {
    world = new MemoryWorld({
      '.github/flags.flagd.json': DEFINITIONS,
      '.github/sluice.yml': 'version: 1\npath: [staging, production]\nflags: { provider: flagd-file }\n',
    })
  })

  const change = (inputs: Readonly<Record<string, string>>) => world.toggle({ environment: 'staging', ...inputs })
  const promote = (inputs: Readonly<Record<string, string>> = {}) =>
    world.toggle({ mode: 'promote', environment: 'staging', 'to-environment': 'production', ...inputs })

  it('copies one flag, and says before and after', async () => {
    await change({ mode: 'percent', percent: '25' })
    expect(await promote()).toMatchObject({ result: 'changed', outputs: { before: 'absent', after: 'percent 25' } })
    expect(await promote()).toMatchObject({ result: 'unchanged', reasonCode: 'unchanged' })
    expect(world.repository.messages('sluice/flags')).toHaveLength(2)
  })

  it('copies all flags, with the shared rules they rest on, and leaves alone what only the target has', async () => {
    await change({ mode: 'on', flag: 'ruled' })
    await change({ mode: 'percent', percent: '5' })
    await change({ mode: 'on', flag: 'dark-mode', environment: 'production' })
    const before = JSON.parse(world.flagFile()) as { flags: Record<string, unknown> }
    const outcome = await promote({ flag: '' })
    expect(outcome).toMatchObject({ result: 'changed', message: expect.stringContaining('of 4 flags') })
    const after = JSON.parse(world.flagFile()) as { flags: Record<string, unknown>; $evaluators: object }
    const staging = JSON.parse(world.flagFile('staging.flagd.json')) as { flags: Record<string, unknown> }
    expect(after.flags['ruled']).toEqual(staging.flags['ruled'])
    expect(after.flags['new-checkout']).toEqual(staging.flags['new-checkout'])
    expect(after.$evaluators).toEqual(SHARED.$evaluators)
    expect(before.flags['dark-mode']).not.toEqual(after.flags['dark-mode'])
  })

  it('plans in a dry run and writes nothing', async () => {
    await change({ mode: 'on' })
    const before = [...world.repository.writes]
    expect(await promote({ 'dry-run': 'true', because: '' })).toMatchObject({
      reasonCode: 'dry-run',
      outputs: { before: 'absent', after: 'on' },
    })
    expect(world.repository.writes).toEqual(before)
  })

  it('never lifts a kill, and changes nothing at all when one of the flags is refused', async () => {
    await change({ mode: 'on' })
    await change({ mode: 'on', flag: 'dark-mode' })
    await change({ mode: 'on', environment: 'production' })
    await change({ mode: 'kill', environment: 'production' })
    const before = world.flagFile()
    expect(await promote({ flag: '' })).toMatchObject({ result: 'refused', reasonCode: 'killed' })
    expect(world.flagFile()).toBe(before)
  })

  it('does not overwrite a shared rule on which other flags may rest', async () => {
    await change({ mode: 'on', flag: 'ruled', environment: 'production' })
    world.commit({
      '.github/flags.flagd.json': DEFINITIONS.replace('@example.com', '@example.org'),
    })
    await change({ mode: 'on', flag: 'ruled' })
    expect(await promote({ flag: 'ruled' })).toMatchObject({ result: 'refused', reasonCode: 'shared-rule-differs' })
  })

  it.each([
    [{ flag: 'nothing' }, 'nothing-to-promote'],
    [{ 'to-environment': 'prod' }, 'unknown-environment'],
  ])('refuses %j: %s', async (inputs, reasonCode) => {
    await change({ mode: 'on' })
    expect(await promote(inputs)).toMatchObject({ result: 'refused', reasonCode })
  })

  it.each([
    [{ 'to-environment': '' }, 'needs the input "to-environment"'],
    [{ 'to-environment': 'staging' }, 'are the same'],
    [{ percent: '5' }, 'input "percent" is not for'],
  ])('does not accept %j', async (inputs, words) => {
    await expect(promote(inputs)).rejects.toThrow(words)
  })
})
