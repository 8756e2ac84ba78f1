import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunResult } from '../../rehearsal/runner/ports.ts'
import { SHOP, startedBy } from '../rehearsal-runner/harness.ts'
import { failures, records, startWorld, type TemplateWorld, template } from './world.ts'

/** Uses its credential, as a real driver would: without the right one nothing is put in place. */
const APPLY = `#!/usr/bin/env node
import { writeFileSync } from 'node:fs'
const { candidate, environment } = JSON.parse(await new Response(process.stdin).text())
const token = process.env.DEPLOY_TOKEN ?? ''
if (environment !== 'dev' && token !== 'key-of-' + environment) {
  console.error('the credential of ' + environment + ' is missing')
  process.exit(1)
}
writeFileSync(process.env.STATE + '/' + environment, JSON.stringify({ version: candidate.version, digest: candidate.digest }))
`
const OBSERVE = `#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
const { environment } = JSON.parse(await new Response(process.stdin).text())
const file = process.env.STATE + '/' + environment
const serving = existsSync(file) ? [{ ...JSON.parse(readFileSync(file, 'utf8')), weight: 100 }] : []
process.stdout.write(JSON.stringify({ serving }))
`
const target = 'target: { driver: command, apply: ops/apply, observe: ops/observe }'
const FIRST = `name: first
on: workflow_dispatch
permissions: {}
jobs:
  dev:
    runs-on: ubuntu-latest
    permissions: { contents: write, deployments: write, actions: read }
    environment: { name: dev, deployment: false }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      - run: mkdir dist && echo candidate > dist/app.mjs
      - id: kept
        uses: sluice-actions/sluice/actions/release-notes@0000000000000000000000000000000000000000
        with: { mode: publish, version: 1.0.0-rc.1, assets: dist/app.mjs }
      - uses: sluice-actions/sluice/actions/deploy@0000000000000000000000000000000000000000
        with:
          mode: deploy
          environment: dev
          version: 1.0.0-rc.1
          digest: \${{ steps.kept.outputs.digest }}
          candidate: \${{ steps.kept.outputs.store }}
`

describe('release-with-environment-secrets.yml, as it is copied', () => {
  let world: TemplateWorld
  beforeAll(async () => {
    world = await startWorld()
    const { github } = world.rehearsal
    github.setEnvironment(SHOP, { name: 'dev' })
    for (const name of ['staging', 'production'])
      github.setEnvironment(SHOP, { name, secrets: { DEPLOY_TOKEN: `key-of-${name}` } })
    github.setEnvironment(SHOP, { name: 'production-approval', reviewers: ['reviewer'] })
    await world.rehearsal.push({
      ...template('release-with-environment-secrets.yml'),
      '.github/workflows/first.yml': FIRST,
      'package.json': '{ "type": "module" }',
      'ops/apply': APPLY,
      'ops/observe': OBSERVE,
      '.github/sluice.yml': `version: 1
path: [dev, staging, production]
environments:
  dev: { ${target} }
  staging: { ${target} }
  production: { ${target}, approval: { environment: production-approval } }
`,
    })
    expect(failures(await world.rehearsal.dispatch('first.yml'))).toEqual([])
  })
  afterAll(() => world.close())

  const serves = (environment: string): string | undefined => {
    const file = join(world.state, environment)
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined
  }
  const promote = (environment: string): Promise<RunResult> =>
    world.rehearsal.dispatch('release-with-environment-secrets.yml', { environment, version: '1.0.0-rc.1' })

  it("gives the driver the environment's own secret, without asking people before production", async () => {
    expect(failures(await promote('staging'))).toEqual([])
    expect(serves('staging')).toBe('1.0.0-rc.1')
  })

  it('asks the reviewers first for production, and then gives it the secret of production', async () => {
    const { runner, review } = world.rehearsal
    let running: Promise<RunResult> | undefined
    const [id = 0] = await startedBy(world.rehearsal, async () => {
      running = promote('production')
      await runner.idle()
    })
    expect(serves('production')).toBeUndefined()
    await review(id, 'production-approval', 'approved')
    const result = await running
    expect(result === undefined ? ['no run'] : failures(result)).toEqual([])
    expect(serves('production')).toBe('1.0.0-rc.1')
    expect(result?.jobs.map(({ log }) => log).join('\n')).not.toContain('key-of-production')
    expect((await records(world.rehearsal))[0]).toBe('production success')
  })
})
