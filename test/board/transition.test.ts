import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startRunner } from '../../rehearsal/runner/main.ts'
import type { Runner, RunResult } from '../../rehearsal/runner/ports.ts'
import { type BoardWorld, type Candidate, SHOP, startWorld } from './world.ts'

const ROOT = join(import.meta.dirname, '../..')
const TARGET = 'target: { driver: command, apply: [node, ops/host.mjs], observe: [node, ops/host.mjs] }'
const CONFIG = `version: 1
path: [dev, staging, production]
environments:
  dev: { ${TARGET} }
  staging: { ${TARGET}, soak: 30m }
  production: { ${TARGET} }
`
/** The template's name, title and inputs; what it would do is proven elsewhere. */
const PROMOTE = `name: promote
run-name: Promote \${{ inputs.version }} to \${{ inputs.environment }}
on:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [staging, production], required: true }
      version: { type: string, required: true }
      because: { type: string }
permissions: {}
jobs:
  promote:
    runs-on: ubuntu-latest
    steps:
      - run: echo promoted
`

describe('the template transition.yml, on a schedule', () => {
  let world: BoardWorld
  let runner: Runner
  let one: Candidate
  const directory = mkdtempSync(join(tmpdir(), 'sluice-transition-'))
  beforeAll(async () => {
    world = await startWorld({
      '.github/sluice.yml': CONFIG,
      '.github/workflows/promote.yml': PROMOTE,
      '.github/workflows/transition.yml': readFileSync(join(ROOT, 'workflows/transition.yml'), 'utf8'),
      'ops/host.mjs': 'process.stdout.write(JSON.stringify({ serving: [] }))',
    })
    runner = await startRunner({
      github: world.github,
      directory,
      repositories: { 'sluice-actions/sluice': ROOT },
    })
    one = await world.candidate('1.0.0')
    await world.publish(one)
  })
  afterAll(async () => {
    await runner.close()
    await world.close()
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
  })

  const jobs = ({ jobs }: RunResult) => Object.fromEntries(jobs.map(({ name, conclusion }) => [name, conclusion]))

  it('ends after one short job when there is nothing to do', async () => {
    const result = await runner.schedule(SHOP, 'transition.yml')
    expect(jobs(result)).toMatchObject({ 'transition / look': 'success' })
    const ran = result.jobs.filter(({ conclusion }) => conclusion !== 'skipped')
    expect(ran.map(({ name }) => name)).toEqual(['transition / look'])
  })

  it('starts the promotion of what has met its soak, once, and closes what a dead run left', async () => {
    await world.record('dev', one)
    const left = await world.record('production', one, { states: ['in_progress'], kind: 'promote' })
    world.github.clock.advance(31 * 60_000)
    const result = await runner.schedule(SHOP, 'transition.yml')
    expect(jobs(result)).toMatchObject({
      'transition / look': 'success',
      'transition / advance to staging': 'success',
    })
    expect(result.jobs.map(({ name }) => name)).toContain('transition / reconcile production')
    const [status] = await world.call<{ state: string }[]>('GET', `/deployments/${left.id}/statuses`)
    expect(status?.state).toBe('error')
    await runner.idle()
    const promotions = runner.results.filter(({ run }) => run.workflowPath.endsWith('promote.yml'))
    expect(promotions.map(({ run, conclusion }) => [run.displayTitle, conclusion])).toEqual([
      ['Promote 1.0.0 to staging', 'success'],
    ])
  })
})
