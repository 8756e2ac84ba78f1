import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Permissions } from '../../rehearsal/ports.ts'
import { type BoardWorld, type Candidate, startWorld } from './world.ts'

const CONFIG = `version: 1
path: [dev, staging, production]
environments:
  dev: { target: { driver: command, apply: ops/apply, observe: ops/observe } }
  staging: { target: { driver: command, apply: ops/apply, observe: ops/observe }, soak: 30m }
  production:
    target: { driver: command, apply: ops/apply, observe: ops/observe }
    approval: { environment: production-approval }
`
const PROMOTE = `name: promote
run-name: Promote \${{ inputs.version }} to \${{ inputs.environment }}
on:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [staging, production], required: true }
      version: { type: string, required: true }
      because: { type: string }
jobs: {}
`
const ADVANCE: Permissions = { contents: 'read', deployments: 'read', actions: 'write' }

describe('advance', () => {
  let world: BoardWorld
  let one: Candidate
  const dispatched: unknown[] = []
  beforeEach(async () => {
    world = await startWorld({ '.github/sluice.yml': CONFIG, '.github/workflows/promote.yml': PROMOTE })
    one = await world.candidate('1.0.0')
    await world.publish(one)
    await world.record('dev', one)
    world.github.clock.advance(31 * 60_000)
    dispatched.length = 0
    world.github.actions.onEvent(({ name, payload }) => {
      if (name === 'workflow_dispatch') dispatched.push(payload['inputs'])
    })
  })
  afterEach(() => world.close())

  const advance = (environment = 'staging', more: Record<string, string> = {}) =>
    world.bundle('deploy', { mode: 'advance', environment, 'promote-workflow': 'promote.yml', ...more }, ADVANCE)

  it('starts the promotion of what has met its soak, with environment and version', async () => {
    const { code, outputs, log } = await advance()
    expect({ code, log }).toMatchObject({ code: 0 })
    expect(outputs).toMatchObject({ result: 'dispatched', 'reason-code': 'dispatched', version: '1.0.0' })
    expect(dispatched).toEqual([
      { environment: 'staging', version: '1.0.0', because: expect.stringContaining('verified in dev') },
    ])
    expect(world.github.violations).toEqual([])
  })

  it('starts nothing in a dry run', async () => {
    const { outputs } = await advance('staging', { 'dry-run': 'true' })
    expect(outputs).toMatchObject({ result: 'planned', 'reason-code': 'dry-run' })
    expect(dispatched).toEqual([])
  })

  it.each([
    ['for this environment', 'Promote 0.9.0 to staging'],
    ['that does not say for which', 'promote'],
  ])('starts nothing while a promotion %s has not ended', async (_, title) => {
    const run = world.run({ workflow: 'promote.yml', title })
    const waiting = await advance()
    expect(waiting.outputs).toMatchObject({ result: 'unchanged', 'reason-code': 'already-dispatched' })
    expect(waiting.log).toContain(`Run ${run.id} of promote.yml`)
    world.end(run)
    expect((await advance()).outputs['result']).toBe('dispatched')
    expect(dispatched).toHaveLength(1)
  })

  it('is not stopped by a promotion into another environment that waits for people', async () => {
    world.run({ workflow: 'promote.yml', title: 'Promote 0.9.0 to production' })
    expect((await advance()).outputs['result']).toBe('dispatched')
  })

  it('starts the promotion of one of several components by its name, whatever waits for another', async () => {
    await world.replace('.github/sluice.yml', `${CONFIG}release: { components: { api: {}, web: {} } }\n`)
    await world.replace(
      '.github/workflows/promote.yml',
      PROMOTE.replace('inputs:\n', 'inputs:\n      component: { type: string }\n'),
    )
    await world.record('dev', one, { component: 'api' })
    world.github.clock.advance(31 * 60_000)
    world.run({ workflow: 'promote.yml', title: 'Promote web 0.9.0 to staging' })
    const own = world.run({ workflow: 'promote.yml', title: 'Promote api 0.9.0 to staging' })
    expect((await advance('staging', { component: 'api' })).outputs['reason-code']).toBe('already-dispatched')
    world.end(own)
    expect((await advance('staging', { component: 'api' })).outputs['result']).toBe('dispatched')
    expect(dispatched).toEqual([expect.objectContaining({ component: 'api', environment: 'staging' })])
  })

  it('starts nothing while a change is open there, and nothing that serves already', async () => {
    const open = await world.record('staging', one, { states: ['in_progress'], kind: 'promote' })
    expect((await advance()).outputs).toMatchObject({ result: 'unchanged', 'reason-code': 'change-in-progress' })
    expect(open.id).toBeGreaterThan(0)
    await world.record('staging', one, { kind: 'promote' })
    expect((await advance()).outputs).toMatchObject({ result: 'unchanged', 'reason-code': 'already-serving' })
    expect(dispatched).toEqual([])
  })

  it('refuses what is held, and what has to wait', async () => {
    const two = await world.candidate('1.1.0')
    await world.publish(two)
    await world.record('dev', two)
    expect((await advance()).outputs).toMatchObject({ result: 'refused', 'reason-code': 'soak-not-met' })
    world.github.clock.advance(31 * 60_000)
    await world.hold('staging', two, 'answers 500')
    const { code, outputs } = await advance()
    expect({ code, ...outputs }).toMatchObject({ code: 1, result: 'refused', 'reason-code': 'held' })
    expect(dispatched).toEqual([])
  })

  it('waits, and is green, where somebody has not signed off yet', async () => {
    const gate = 'soak: 30m, requires: [{ sign-off: exploratory }]'
    await world.replace('.github/sluice.yml', CONFIG.replace('soak: 30m', gate))
    const { code, outputs, log } = await advance()
    expect({ code, ...outputs }).toMatchObject({ code: 0, result: 'unchanged', 'reason-code': 'sign-off-missing' })
    expect(log).toContain('nobody has signed off 1.0.0')
    // A gate that gives no answer is broken, and somebody has to look.
    await world.replace(
      '.github/sluice.yml',
      CONFIG.replace('soak: 30m', 'soak: 30m, requires: [{ command: [./gone] }]'),
    )
    expect((await advance()).outputs).toMatchObject({ result: 'refused', 'reason-code': 'gate-unknown' })
    expect(dispatched).toEqual([])
  })

  it('refuses a candidate that cannot be fetched any more', async () => {
    const two = await world.candidate('1.1.0')
    await world.record('dev', two)
    world.github.clock.advance(31 * 60_000)
    expect((await advance()).outputs).toMatchObject({ result: 'refused', 'reason-code': 'candidate-unavailable' })
  })

  it('moves nothing into an environment that asks people, and nothing into the first one', async () => {
    await world.record('staging', one, { kind: 'promote' })
    expect((await advance('production')).outputs).toMatchObject({
      result: 'refused',
      'reason-code': 'approval-missing',
    })
    expect((await advance('dev')).outputs).toMatchObject({ result: 'refused', 'reason-code': 'wrong-order' })
    expect(dispatched).toEqual([])
  })

  it.each([
    ['no name of a workflow', { 'promote-workflow': '../x' }, 'invalid-input'],
    ['a workflow that is not there', { 'promote-workflow': 'gone.yml' }, 'github-refused'],
  ])('ends red for %s', async (_, more, reason) => {
    const { code, outputs } = await advance('staging', more)
    expect({ code, reason: outputs['reason-code'] }).toEqual({ code: 1, reason })
  })

  it('names the permission that is missing', async () => {
    const inputs = { mode: 'advance', environment: 'staging', 'promote-workflow': 'promote.yml' }
    const { code, log } = await world.bundle('deploy', inputs, { ...ADVANCE, actions: 'read' })
    expect(code).toBe(1)
    expect(log).toContain('actions: write')
  })
})
