import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { SHOP, startedBy } from '../rehearsal-runner/harness.ts'
import { failures, startWorld, type TemplateWorld, template } from './world.ts'

const APPLY = `#!/usr/bin/env node
import { writeFileSync } from 'node:fs'
const { candidate, environment } = JSON.parse(await new Response(process.stdin).text())
writeFileSync(process.env.STATE + '/' + environment, JSON.stringify({ version: candidate.version, digest: candidate.digest }))
`
const OBSERVE = `#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
const { environment } = JSON.parse(await new Response(process.stdin).text())
const file = process.env.STATE + '/' + environment
const serving = existsSync(file) ? [{ ...JSON.parse(readFileSync(file, 'utf8')), weight: 100 }] : []
process.stdout.write(JSON.stringify({ serving }))
`
/** As a company might that insists on reviewers of production itself. */
const DEPLOY = `name: deploy
on:
  workflow_dispatch:
    inputs:
      version: { type: string, required: true }
      environment: { type: string, default: production }
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions: { contents: write, deployments: write, actions: read }
    environment: { name: '\${{ inputs.environment }}', deployment: false }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      - run: echo "candidate \${VERSION}" > app.mjs
        env: { VERSION: '\${{ inputs.version }}' }
      - id: kept
        uses: sluice-actions/sluice/actions/release-notes@0000000000000000000000000000000000000000
        with: { mode: publish, version: '\${{ inputs.version }}', assets: app.mjs }
      - uses: sluice-actions/sluice/actions/deploy@0000000000000000000000000000000000000000
        with:
          mode: deploy
          environment: \${{ inputs.environment }}
          version: \${{ inputs.version }}
          digest: \${{ steps.kept.outputs.digest }}
          candidate: \${{ steps.kept.outputs.store }}
`

describe('rollback.yml where production itself has reviewers, who never answer', () => {
  let world: TemplateWorld
  const serves = (environment = 'production'): string | undefined => {
    const file = join(world.state, environment)
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined
  }
  const deploy = async (version: string) => {
    const { rehearsal } = world
    let running: ReturnType<typeof rehearsal.dispatch> | undefined
    const [id = 0] = await startedBy(rehearsal, async () => {
      running = rehearsal.dispatch('deploy.yml', { version })
      await rehearsal.runner.idle()
    })
    await rehearsal.review(id, 'production', 'approved')
    const result = await running
    expect(result === undefined ? ['no run'] : failures(result)).toEqual([])
  }
  const rollback = (inputs: Readonly<Record<string, unknown>>) =>
    world.rehearsal.dispatch('rollback.yml', {
      mode: 'restore',
      environment: 'production',
      because: 'It is wrong.',
      ...inputs,
    })

  beforeAll(async () => {
    world = await startWorld()
    const { github } = world.rehearsal
    github.setEnvironment(SHOP, { name: 'production', reviewers: ['reviewer'] })
    github.setEnvironment(SHOP, { name: 'production-recovery', branchPolicy: ['main'] })
    await world.rehearsal.push({
      ...template('rollback.yml'),
      '.github/workflows/deploy.yml': DEPLOY,
      'package.json': '{ "type": "module" }',
      'ops/apply': APPLY,
      'ops/observe': OBSERVE,
      '.github/sluice.yml': `version: 1
environments:
  production:
    target: { driver: command, apply: ops/apply, observe: ops/observe }
    recovery-environment: production-recovery
`,
    })
    await deploy('1.0.0-rc.1')
    await deploy('1.1.0-rc.1')
    expect(serves()).toBe('1.1.0-rc.1')
  })
  afterAll(() => world.close())

  it('refuses forward changes in the recovery environment', async () => {
    const result = await world.rehearsal.dispatch('deploy.yml', {
      version: '1.2.0-rc.1',
      environment: 'production-recovery',
    })
    expect(result.conclusion).toBe('failure')
    expect(failures(result).join('\n')).toContain('forward-in-recovery-environment')
    expect([serves(), serves('production-recovery')]).toEqual(['1.1.0-rc.1', undefined])
  })

  it('waits in vain in production itself, and says so beforehand', async () => {
    const { rehearsal } = world
    const plan = await rollback({ mode: 'list', 'github-environment': 'production-recovery' })
    expect(plan.jobs.map(({ log }) => log).join('\n')).toContain('use production-recovery')
    const [id = 0] = await startedBy(rehearsal, async () => {
      void rollback({})
      await rehearsal.runner.idle()
    })
    expect(serves()).toBe('1.1.0-rc.1')
    // What waits holds the turn of the environment: it has to go first.
    const run = `${rehearsal.github.url}/repos/${SHOP.owner}/${SHOP.name}/actions/runs/${id}/cancel`
    const headers = { authorization: `Bearer ${rehearsal.github.tokenForUser('octo')}` }
    expect((await fetch(run, { method: 'POST', headers })).status).toBe(202)
    await rehearsal.runner.completed(id)
  })

  it('goes back at once in the recovery environment', async () => {
    const result = await rollback({ 'github-environment': 'production-recovery', incident: 'INC-1' })
    expect(failures(result)).toEqual([])
    expect(serves()).toBe('1.0.0-rc.1')
  })
})
