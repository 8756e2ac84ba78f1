import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { SHOP, startedBy } from '../rehearsal-runner/harness.ts'
import { failures, startWorld, type TemplateWorld, template } from './world.ts'

const APPLY = `#!/usr/bin/env node
import { writeFileSync } from 'node:fs'
const { candidate } = JSON.parse(await new Response(process.stdin).text())
writeFileSync(process.env.STATE + '/serving', JSON.stringify({ version: candidate.version, digest: candidate.digest }))
`
const OBSERVE = `#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
const file = process.env.STATE + '/serving'
process.stdout.write(JSON.stringify({ serving: existsSync(file) ? [{ ...JSON.parse(readFileSync(file, 'utf8')), weight: 100 }] : [] }))
`
const DEPLOY = `name: deploy
on:
  workflow_dispatch:
    inputs:
      version: { type: string, required: true }
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions: { contents: write, deployments: write, actions: read }
    environment: { name: production, deployment: false }
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
          environment: production
          version: \${{ inputs.version }}
          digest: \${{ steps.kept.outputs.digest }}
          candidate: \${{ steps.kept.outputs.store }}
`

describe('transition.yml, when an alert manager calls', () => {
  let world: TemplateWorld
  let service: Server
  let broken = ''
  const serving = () => (JSON.parse(readFileSync(join(world.state, 'serving'), 'utf8')) as { version: string }).version

  beforeAll(async () => {
    world = await startWorld()
    writeFileSync(join(world.state, 'serving'), '{"version":"none"}')
    service = createServer((_, response) => {
      const version = serving()
      response.writeHead(version === broken ? 500 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ version }))
    })
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
    world.rehearsal.github.setEnvironment(SHOP, { name: 'production' })
    await world.rehearsal.push({
      ...template('transition.yml'),
      '.github/workflows/deploy.yml': DEPLOY,
      'package.json': '{ "type": "module" }',
      'ops/apply': APPLY,
      'ops/observe': OBSERVE,
      '.github/sluice.yml': `version: 1
environments:
  production:
    url: http://127.0.0.1:${(service.address() as AddressInfo).port}
    target: { driver: command, apply: ops/apply, observe: ops/observe }
    verify: { budget: 5s, probes: [{ path: /health, version: version, interval: 20ms, failures: 2 }] }
    rollback: { watch: { respond: [rollback] } }
`,
    })
    for (const version of ['1.0.0-rc.1', '1.1.0-rc.1'])
      expect(failures(await world.rehearsal.dispatch('deploy.yml', { version }))).toEqual([])
  })
  afterAll(async () => {
    await world.close()
    await new Promise((resolve) => service.close(resolve))
  })

  /** As an alert manager's webhook does. */
  const alert = async () => {
    const { github, runner } = world.rehearsal
    const [run = 0] = await startedBy(world.rehearsal, async () => {
      const response = await fetch(`${github.url}/repos/${SHOP.owner}/${SHOP.name}/dispatches`, {
        method: 'POST',
        headers: { authorization: `Bearer ${github.tokenForUser('octo')}` },
        body: JSON.stringify({
          event_type: 'sluice-alert',
          client_payload: { environment: 'production', incident: 'INC-7', 'started-at': new Date().toISOString() },
        }),
      })
      expect(response.status).toBe(204)
      await runner.idle()
    })
    return runner.completed(run)
  }

  it('changes nothing while all is well', async () => {
    expect(failures(await alert())).toEqual([])
    expect(serving()).toBe('1.1.0-rc.1')
  })

  it('takes back what fails, by itself', async () => {
    broken = '1.1.0-rc.1'
    const run = await alert()
    expect(failures(run)).toEqual([])
    expect(serving()).toBe('1.0.0-rc.1')
    expect(run.jobs.map(({ log }) => log).join('\n')).toContain('production serves 1.0.0-rc.1 again, verified')
  })
})
