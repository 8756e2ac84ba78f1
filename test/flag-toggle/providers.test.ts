import { beforeEach, describe, expect, it } from '@jest/globals'
import {
  booleanDoubleFlag,
  type LaunchDarklyDouble,
  TOKEN as LD_TOKEN,
  launchDarklyDouble,
} from './doubles/launchdarkly.ts'
import { doubleFeature, strategyOf, TOKEN, type UnleashDouble, unleashDouble } from './doubles/unleash.ts'
import { MemoryWorld } from './memory-world.ts'

const UNLEASH = [
  'version: 1',
  'path: [staging, production]',
  'flags:',
  '  provider: unleash',
  '  unleash: { url: "https://unleash.example/", token-env: UNLEASH_TOKEN }',
  '',
].join('\n')

describe('Unleash by the action', () => {
  let world: MemoryWorld
  let double: UnleashDouble
  beforeEach(() => {
    world = new MemoryWorld({ '.github/sluice.yml': UNLEASH })
    double = unleashDouble()
    double.features.set('new-checkout', doubleFeature('new-checkout'))
  })

  const toggle = (inputs: Readonly<Record<string, string>>, token = TOKEN) =>
    world.toggle(inputs, { fetch: double.fetch, env: { UNLEASH_TOKEN: token } })
  const production = () => double.features.get('new-checkout')?.environments.get('production')
  const writes = () =>
    double.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path.split('/production/')[1]}`)

  it('writes our own strategy before it turns the environment on, never the other way round', async () => {
    expect(await toggle({ mode: 'percent', percent: '10' })).toMatchObject({
      result: 'changed',
      outputs: { before: 'off', after: 'percent 10' },
    })
    expect(writes()).toEqual(['POST strategies', 'POST on'])
    expect(production()?.strategies).toMatchObject([{ title: 'Sluice', parameters: { rollout: '10' } }])
  })

  it('turns the environment off before anything else in a kill', async () => {
    await toggle({ mode: 'on' })
    double.requests.length = 0
    expect(await toggle({ mode: 'kill' })).toMatchObject({ outputs: { before: 'on', after: 'killed' } })
    expect(writes()[0]).toBe('POST off')
  })

  it('refuses a percentage that another strategy makes void, and one with a decimal', async () => {
    production()?.strategies.push(strategyOf({ name: 'default' }))
    expect(await toggle({ mode: 'percent', percent: '10' })).toMatchObject({ reasonCode: 'other-strategy-serves-all' })
    expect(await toggle({ mode: 'percent', percent: '0.5' })).toMatchObject({ reasonCode: 'percent-too-fine' })
    expect(writes()).toEqual([])
  })

  it('keeps on the branch of the flags what it wrote, with who, when, why, before and after', async () => {
    await toggle({ mode: 'on', because: 'launch' })
    const [message] = world.repository.messages('sluice/flags')
    expect(message).toMatch(
      /^flag new-checkout in production: off -> on \[skip ci\]\n\nlaunch\n[\s\S]*Changed-by: ann\n/,
    )
    const kept = JSON.parse(world.flagFile('production.unleash.json')) as object
    expect(kept).toMatchObject({ flags: { 'new-checkout': { state: 'on' } } })
  })

  it('says what somebody else changed at the server since, and calls unmanaged what it never wrote', async () => {
    double.features.set('theirs', doubleFeature('theirs'))
    await toggle({ mode: 'on' })
    const look = () => toggle({ mode: 'drift', flag: '', environment: 'production', because: '' })
    expect(await look()).toMatchObject({
      result: 'unchanged',
      reasonCode: 'no-drift',
      message: expect.stringContaining('1 are unmanaged'),
    })
    const strategy = production()?.strategies[0]
    if (strategy !== undefined) strategy.parameters = { ...strategy.parameters, rollout: '70' }
    const outcome = await look()
    expect(outcome).toMatchObject({ result: 'drifted', reasonCode: 'drift-found', verdict: 'refused' })
    expect(outcome.log).toContain('new-checkout: somebody else changed it at the provider; it is "percent 70" now')
  })

  it('changes the flag although the record cannot be written, and says so', async () => {
    world.repository.isReadOnly = true
    const outcome = await toggle({ mode: 'kill' })
    expect(outcome).toMatchObject({ result: 'changed', outputs: { after: 'killed' } })
    expect(outcome.log).toContain('the record of it could not be written')
  })

  it('copies between environments only what means the same there', async () => {
    await toggle({ mode: 'percent', percent: '30', environment: 'staging' })
    const promote = () => toggle({ mode: 'promote', environment: 'staging', 'to-environment': 'production' })
    expect(await promote()).toMatchObject({ result: 'changed', outputs: { after: 'percent 30' } })
    production()?.strategies.push(strategyOf({ name: 'userWithId', parameters: { userIds: 'x' } }))
    expect(await promote()).toMatchObject({ result: 'refused', reasonCode: 'unmanaged-differs' })
  })

  it.each([
    ['a wrong token', { mode: 'on' }, 'wrong', 'provider-refused', '401'],
    ['an unknown flag', { mode: 'on', flag: 'nothing' }, TOKEN, 'unknown-flag', 'Create it there first'],
  ])('names %s', async (_, inputs, token, reasonCode, words) => {
    expect(await toggle(inputs, token)).toMatchObject({ reasonCode, message: expect.stringContaining(words) })
  })

  it('names an environment that the server does not have, and where to map it', async () => {
    world.commit({
      '.github/sluice.yml': UNLEASH.replace('UNLEASH_TOKEN }', 'UNLEASH_TOKEN, environments: { production: prod } }'),
    })
    const outcome = await toggle({ mode: 'on' })
    expect(outcome).toMatchObject({ result: 'error', reasonCode: 'provider-refused' })
    expect(outcome.message).toMatch(/no environment "prod".*production.*flags\.unleash\.environments/)
  })

  it('ends with the variable that is empty, before it asks anybody', async () => {
    await expect(toggle({ mode: 'on' }, ' ')).rejects.toThrow('environment variable UNLEASH_TOKEN, which is empty')
    expect(double.requests).toEqual([])
  })

  it('asks again when a read fails, and reads before it writes again when an answer was lost', async () => {
    let failures = 2
    double.beforeAnswer = (method) =>
      method === 'GET' && failures-- > 0 ? new Response('', { status: 503 }) : undefined
    let lost = 0
    double.afterEffect = (method) => {
      if (method === 'POST' && lost++ === 0) throw new Error('connection reset')
    }
    const outcome = await toggle({ mode: 'percent', percent: '10' })
    // The strategy of the lost answer is there, so the flag is not as it was first read; whoever looks again finds that out.
    expect(['changed', 'refused']).toContain(outcome.result)
    expect(production()?.strategies).toHaveLength(1)
    const again = await world.toggle(
      { mode: 'percent', percent: '10' },
      { fetch: double.fetch, env: { UNLEASH_TOKEN: TOKEN } },
    )
    expect(again.outputs).toMatchObject({ after: 'percent 10' })
    expect(production()).toMatchObject({ enabled: true, strategies: [{ parameters: { rollout: '10' } }] })
  })
})

describe('LaunchDarkly by the action', () => {
  const CONFIG =
    'version: 1\npath: [staging, production]\nflags: { provider: launchdarkly, launchdarkly: { project: shop, url: "https://ld.example" } }\n'
  let world: MemoryWorld
  let double: LaunchDarklyDouble
  beforeEach(() => {
    world = new MemoryWorld({ '.github/sluice.yml': CONFIG })
    double = launchDarklyDouble()
    double.flags.set('new-checkout', booleanDoubleFlag('new-checkout'))
  })
  const toggle = (inputs: Readonly<Record<string, string>>) =>
    world.toggle(inputs, { fetch: double.fetch, env: { SLUICE_CREDENTIALS: LD_TOKEN } })

  it('turns a flag to a percentage in one patch, with a comment for its audit log', async () => {
    expect(await toggle({ mode: 'percent', percent: '12.5', because: 'first eighth' })).toMatchObject({
      result: 'changed',
    })
    const patches = double.requests.filter(({ method }) => method === 'PATCH')
    expect(patches).toHaveLength(1)
    expect(patches[0]?.body).toEqual({
      comment: expect.stringMatching(/^off -> percent 12\.5: first eighth \(ann, https:/),
      environmentKey: 'production',
      instructions: [
        {
          kind: 'updateFallthroughVariationOrRollout',
          rolloutWeights: { 'new-checkout-true': 12_500, 'new-checkout-false': 87_500 },
          rolloutContextKind: 'user',
        },
        { kind: 'turnFlagOn' },
      ],
    })
  })

  it('stops at a change that somebody has planned there, except for a kill', async () => {
    await toggle({ mode: 'on' })
    double.planned.add('production')
    expect(await toggle({ mode: 'percent', percent: '10' })).toMatchObject({
      result: 'error',
      reasonCode: 'provider-refused',
      message: expect.stringContaining('pending scheduled change'),
    })
    const config = double.flags.get('new-checkout')?.environments.get('production')
    if (config !== undefined) config.offVariation = 0
    expect(await toggle({ mode: 'kill' })).toMatchObject({ result: 'changed', outputs: { after: 'killed' } })
    expect(double.flags.get('new-checkout')?.environments.get('production')).toMatchObject({
      on: false,
      offVariation: 1,
    })
  })
})
