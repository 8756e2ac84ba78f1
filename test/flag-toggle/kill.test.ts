import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { served } from './flags.ts'
import { MemoryWorld } from './memory-world.ts'
import { DEFINITIONS, type Service, startService } from './world.ts'

describe('a kill when the configuration is broken', () => {
  let world: MemoryWorld
  let service: Service
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.close())
  beforeEach(async () => {
    service.text = '{"flags": {}}'
    world = new MemoryWorld({ '.github/flags.flagd.json': DEFINITIONS, '.github/sluice.yml': config() })
    await toggle({ mode: 'on' })
  })

  const config = (more = '') =>
    [
      'version: 1',
      'path: [staging, production]',
      ...(more === '' ? [] : [more]),
      'flags:',
      '  provider: flagd-file',
      '  branch: our/flags',
      '  deliver: { verb: package.json }',
      '  read-back:',
      `    production: { ofrep: "${service.url}", budget: 5s }`,
      '',
    ].join('\n')
  const toggle = (inputs: Readonly<Record<string, string>>) => world.toggle(inputs, { spawn: service.spawn })
  const killed = { result: 'changed', reasonCode: 'changed', outputs: { before: 'on', after: 'killed' } }

  it('goes by the parts about flags when only other parts are broken; anything else is stopped', async () => {
    world.commit({ '.github/sluice.yml': config('gate: { covrage: 80 }') })
    await expect(toggle({ mode: 'off' })).rejects.toThrow('gate.covrage: unknown key')
    const outcome = await toggle({ mode: 'kill' })
    expect(outcome).toMatchObject(killed)
    expect(outcome.log).toContain('gate.covrage')
    expect(outcome.log).toContain('its parts about flags')
    expect(served(service.text, { targetingKey: 'anybody' })).toBe('off')
  })

  it.each([
    ['is no YAML', 'version: 1\n  flags: [\n'],
    ['says nonsense about flags', 'version: 1\nflags: { provider: flagd-flie }\n'],
  ])('that %s: goes by the newest version that can be read', async (_, broken) => {
    world.commit({ '.github/sluice.yml': broken })
    world.commit({ '.github/sluice.yml': `${broken}# still broken\n` })
    const outcome = await toggle({ mode: 'kill' })
    expect(outcome).toMatchObject(killed)
    expect(outcome.log).toMatch(/its version of [0-9a-f]{12}/)
    expect(world.flagFile('production.flagd.json', 'our/flags')).toContain('false')
  })

  it('does not wait for broken definitions either, of a flag that the environment has', async () => {
    world.commit({ '.github/flags.flagd.json': '{ "flags": ' })
    expect(await toggle({ mode: 'kill' })).toMatchObject(killed)
    expect(await toggle({ mode: 'kill', flag: 'other' })).toMatchObject({ reasonCode: 'invalid-flags' })
  })
})

describe('a kill when no version of the configuration can be read', () => {
  it('goes by the defaults', async () => {
    const world = new MemoryWorld({ '.github/flags.flagd.json': DEFINITIONS })
    await world.toggle({ mode: 'on' })
    world.commit({ '.github/sluice.yml': 'version: one\n' })
    const outcome = await world.toggle({ mode: 'kill' })
    expect(outcome).toMatchObject({ result: 'changed', outputs: { before: 'on', after: 'killed' } })
    expect(outcome.log).toContain('the defaults')
  })
})
