import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { served } from './flags.ts'
import { DEFINITIONS, type Service, startService, startWorld, type World } from './world.ts'

describe('a kill when the configuration is broken', () => {
  let world: World
  let service: Service
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.close())
  beforeEach(async () => {
    service.text = '{"flags": {}}'
    world = await startWorld({ '.github/flags.flagd.json': DEFINITIONS, '.github/sluice.yml': config() })
    await toggle({ mode: 'on' })
  })
  afterEach(() => world.github.close())

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
    await world.commit({ '.github/sluice.yml': config('gate: { covrage: 80 }') })
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
    await world.commit({ '.github/sluice.yml': broken })
    await world.commit({ '.github/sluice.yml': `${broken}# still broken\n` })
    const outcome = await toggle({ mode: 'kill' })
    expect(outcome).toMatchObject(killed)
    expect(outcome.log).toMatch(/its version of [0-9a-f]{12}/)
    expect(await world.flagFile('production', 'our/flags')).toContain('false')
  })

  it('does not wait for broken definitions either, of a flag that the environment has', async () => {
    await world.commit({ '.github/flags.flagd.json': '{ "flags": ' })
    expect(await toggle({ mode: 'kill' })).toMatchObject(killed)
    expect(await toggle({ mode: 'kill', flag: 'other' })).toMatchObject({ reasonCode: 'invalid-flags' })
  })
})

describe('a kill when no version of the configuration can be read', () => {
  it('goes by the defaults', async () => {
    const world = await startWorld({ '.github/flags.flagd.json': DEFINITIONS })
    await world.toggle({ mode: 'on' })
    await world.commit({ '.github/sluice.yml': 'version: one\n' })
    const outcome = await world.toggle({ mode: 'kill' })
    expect(outcome).toMatchObject({ result: 'changed', outputs: { before: 'on', after: 'killed' } })
    expect(outcome.log).toContain('the defaults')
    await world.github.close()
  })
})
