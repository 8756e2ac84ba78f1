import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { memoryRepository } from './doubles/branch.ts'
import { MemoryWorld } from './memory-world.ts'
import { DEFINITIONS, type Service, startService } from './world.ts'

describe('drift', () => {
  let world: MemoryWorld
  let service: Service
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.close())
  beforeEach(async () => {
    service.text = '{"flags": {}}'
    const config = `version: 1\npath: [staging, production]\nflags: { provider: flagd-file, deliver: { verb: package.json }, read-back: { production: { ofrep: "${service.url}", budget: 1s } } }\n`
    world = new MemoryWorld({ '.github/flags.flagd.json': DEFINITIONS, '.github/sluice.yml': config })
    await world.toggle({ mode: 'percent', percent: '25' }, { spawn: service.spawn })
  })

  const look = (inputs: Readonly<Record<string, string>> = {}) =>
    world.toggle({ mode: 'drift', flag: '', environment: '', because: '', ...inputs })

  it('finds none where the service serves what the file says', async () => {
    expect(await look()).toMatchObject({ result: 'unchanged', reasonCode: 'no-drift', verdict: 'passed' })
  })

  it('finds a service that serves something else', async () => {
    service.text = service.text.replaceAll('25', '60').replaceAll('75', '40')
    expect(await look()).toMatchObject({ result: 'drifted', reasonCode: 'drift-found', verdict: 'refused' })
  })

  it('does not call it "no drift" when the service cannot be asked', async () => {
    world.commit({
      '.github/sluice.yml': `version: 1\nflags: { provider: flagd-file, read-back: { production: { ofrep: "http://127.0.0.1:9", budget: 1s } } }\n`,
    })
    expect(await look({ environment: 'production' })).toMatchObject({ result: 'failed', reasonCode: 'drift-unknown' })
  })

  it('compares two environments, flag by flag', async () => {
    const between = () => look({ environment: 'staging', 'to-environment': 'production' })
    expect(await between()).toMatchObject({ reasonCode: 'no-drift', message: expect.stringContaining('unmanaged') })
    await world.toggle({ mode: 'percent', percent: '50', environment: 'staging' }, { spawn: service.spawn })
    const outcome = await between()
    expect(outcome).toMatchObject({ result: 'drifted', reasonCode: 'drift-found' })
    expect(outcome.log).toContain('new-checkout: "percent 50" in staging, "percent 25" in production')
    expect(outcome.outputs.diff).toMatch(/^# new-checkout\n[\s\S]*-\s+\["on", 50\],/)
  })

  it('does not call it "no drift" when there is no environment to look at', async () => {
    world.commit({ '.github/sluice.yml': 'version: 1\n' })
    await expect(look()).rejects.toThrow('give the input "environment"')
  })

  it('does not accept something to compare with and nothing to compare', async () => {
    await expect(look({ 'to-environment': 'production' })).rejects.toThrow('needs the input "environment"')
  })
})

describe('flags in another repository', () => {
  it('are written there with a token of their own; the definitions stay here', async () => {
    const config =
      'version: 1\nflags: { provider: flagd-file, branch: main, repository: { name: acme/flags, token-env: FLAGS_TOKEN } }\n'
    const world = new MemoryWorld({ '.github/flags.flagd.json': DEFINITIONS, '.github/sluice.yml': config })
    const other = memoryRepository()
    world.others.set('acme/flags', { token: 'their-token', repository: other })
    const outcome = await world.toggle({ mode: 'on' }, { env: { FLAGS_TOKEN: 'their-token' } })
    expect(outcome).toMatchObject({ result: 'changed', outputs: { after: 'on' } })
    expect(other.at('main').get('production.flagd.json')).toContain('"defaultVariant": "on"')
    expect(world.repository.writes).toEqual([])
    await expect(world.toggle({ mode: 'off' })).rejects.toThrow('FLAGS_TOKEN')
  })
})
