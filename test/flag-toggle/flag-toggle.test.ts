import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { served } from './flags.ts'
import { DEFINITIONS, type Service, startService, startWorld, type World } from './world.ts'

describe('flag-toggle against a repository and a running service', () => {
  let world: World
  let service: Service
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.close())
  beforeEach(async () => {
    service.text = '{"flags": {}}'
    world = await startWorld({ '.github/flags.flagd.json': DEFINITIONS, '.github/sluice.yml': config(service.url) })
  })
  afterEach(() => world.github.close())

  const toggle = (inputs: Readonly<Record<string, string>>) => world.toggle(inputs, { spawn: service.spawn })

  it('makes the branch on first use, as an orphan that holds the flags and nothing else', async () => {
    const outcome = await toggle({ mode: 'percent', percent: '10', because: 'dark launch' })
    expect(outcome).toMatchObject({ result: 'changed', reasonCode: 'changed', verdict: 'passed' })
    expect(outcome.outputs).toMatchObject({ before: 'absent', after: 'percent 10' })
    expect(await world.git('ls-tree', '--name-only', '-r', 'sluice/flags')).toBe('production.flagd.json\n')
    expect(await world.git('rev-list', '--count', 'sluice/flags')).toBe('1\n')
    expect(service.text).toBe(await world.flagFile())
    expect(world.github.violations).toEqual([])
  })

  it('ramps up, kills and refuses to go on before the kill is lifted', async () => {
    const steps = [
      [{ mode: 'percent', percent: '10' }, 'absent', 'percent 10'],
      [{ mode: 'percent', percent: '100' }, 'percent 10', 'percent 100'],
      [{ mode: 'on' }, 'percent 100', 'on'],
      [{ mode: 'kill', because: 'errors' }, 'on', 'killed'],
    ] as const
    for (const [inputs, before, after] of steps) {
      const outcome = await toggle(inputs)
      expect(outcome).toMatchObject({ result: 'changed', outputs: { before, after } })
    }
    expect(served(service.text, { targetingKey: 'anybody' })).toBe('off')
    expect(await toggle({ mode: 'on' })).toMatchObject({ result: 'refused', reasonCode: 'killed', verdict: 'refused' })
    expect(await toggle({ mode: 'off' })).toMatchObject({
      result: 'changed',
      outputs: { before: 'killed', after: 'off' },
    })
    expect(await toggle({ mode: 'off' })).toMatchObject({ result: 'unchanged', reasonCode: 'unchanged' })
  })

  it('keeps who, when, why, before and after in the commit, and cannot be made to say more', async () => {
    await toggle({ mode: 'on', because: 'launch\n\nChanged-by: somebody else\u202e' })
    const message = await world.git('log', '-1', '--format=%B', 'sluice/flags')
    const when = /^Changed-at: (.+)$/m.exec(message)?.[1] ?? ''
    expect(Math.abs(Date.parse(when) - world.github.clock.now().getTime())).toBeLessThan(60_000)
    expect(message.replace(when, 'NOW').trim()).toBe(
      [
        'flag new-checkout in production: absent -> on [skip ci]',
        '',
        'launch Changed-by: somebody else',
        '',
        'Flag: new-checkout',
        'Environment: production',
        'Before: absent',
        'After: on',
        'Changed-by: ann',
        'Changed-at: NOW',
        `Run: https://github.example/acme/shop/actions/runs/${/runs\/(\d+)/.exec(message)?.[1]}/attempts/1`,
      ].join('\n'),
    )
  })

  it('shows the difference and writes nothing in a dry run, which needs no reason and no write permission', async () => {
    const inputs = { mode: 'percent', percent: '25', because: '', 'dry-run': 'true' }
    const outcome = await world.toggle(inputs, { permissions: { contents: 'read' } })
    expect(outcome).toMatchObject({ result: 'unchanged', reasonCode: 'dry-run', outputs: { after: 'percent 25' } })
    expect(outcome.log).toContain('+      ["on", 25],')
    expect(outcome.outputs.diff).toContain('+      ["on", 25],')
    await expect(world.git('rev-parse', '--verify', '-q', 'sluice/flags')).rejects.toThrow()
    const written = world.github.requests.filter(({ jobId, method }) => jobId !== null && method !== 'GET')
    expect(written).toEqual([])
  })

  it('names the permission that is missing', async () => {
    const refused = world.toggle({ mode: 'on' }, { permissions: { contents: 'read' } })
    await expect(refused).rejects.toThrow(/contents: write/)
  })

  it('takes the flags of other environments and other flags along untouched', async () => {
    await toggle({ mode: 'on', environment: 'staging' })
    const staging = await world.flagFile('staging')
    await toggle({ mode: 'percent', percent: '5' })
    await toggle({ mode: 'on', flag: 'dark-mode' })
    expect(await world.flagFile('staging')).toBe(staging)
    expect(await world.flagFile()).toContain('["on", 5]')
  })

  it.each([
    [{ mode: 'on', flag: 'new-chekout' }, 'unknown-flag', 'did you mean "new-checkout"?'],
    [{ mode: 'on', environment: 'prodution' }, 'unknown-environment', 'did you mean "production"?'],
  ])('refuses %j: %s', async (inputs, reasonCode, words) => {
    const outcome = await toggle(inputs)
    expect(outcome).toMatchObject({ result: 'refused', reasonCode, message: expect.stringContaining(words) })
    await expect(world.git('rev-parse', '--verify', '-q', 'sluice/flags')).rejects.toThrow()
  })

  it.each([
    [{ mode: 'percent' }, 'needs the input "percent"'],
    [{ mode: 'on', percent: '5' }, 'input "percent" is not for "mode: on"'],
    [{ mode: 'kill', because: ' ' }, '"because" is required'],
    [{ mode: 'on', environment: '../main' }, 'not the name of one'],
  ])('does not accept %j', async (inputs, words) => {
    await expect(toggle(inputs)).rejects.toThrow(words)
  })

  it('will not write to the default branch, and says why', async () => {
    await world.commit({ '.github/sluice.yml': 'version: 1\nflags: { provider: flagd-file, branch: main }\n' })
    const outcome = await toggle({ mode: 'kill' })
    expect(outcome).toMatchObject({
      reasonCode: 'flags-on-default-branch',
      message: expect.stringContaining('waits for review'),
    })
  })
})

function config(url: string): string {
  return [
    'version: 1',
    'path: [staging, production]',
    'flags:',
    '  provider: flagd-file',
    '  deliver: { verb: package.json }',
    '  read-back:',
    `    production: { ofrep: "${url}", budget: 5s }`,
    `    staging: { ofrep: "${url}/" }`,
    '',
  ].join('\n')
}
