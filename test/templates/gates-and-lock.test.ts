import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunResult } from '../../rehearsal/runner/ports.ts'
import { runGit, SHOP, startedBy } from '../rehearsal-runner/harness.ts'
import { failures, startWorld, type TemplateWorld } from './world.ts'

/** Puts the candidate in place, and notes which locks there are meanwhile. */
const APPLY = `#!/usr/bin/env node
import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
const { candidate, environment } = JSON.parse(await new Response(process.stdin).text())
const { STATE } = process.env
const git = readFileSync(STATE + '/git-directory', 'utf8')
const locks = execFileSync('git', ['--git-dir', git, 'for-each-ref', '--format=%(refname)', 'refs/sluice/locks'], { encoding: 'utf8' })
appendFileSync(STATE + '/locks', environment + ': ' + (locks.trim() || 'none') + '\\n')
writeFileSync(STATE + '/' + environment, JSON.stringify({ version: candidate.version, digest: candidate.digest }))
`
const OBSERVE = `#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
const { environment } = JSON.parse(await new Response(process.stdin).text())
const file = process.env.STATE + '/' + environment
const serving = existsSync(file) ? [{ ...JSON.parse(readFileSync(file, 'utf8')), weight: 100 }] : []
process.stdout.write(JSON.stringify({ serving }))
`
const NONE = '0000000000000000000000000000000000000000'
const FIRST = `name: first
on: { workflow_dispatch: { inputs: { version: { type: string } } } }
permissions: {}
jobs:
  dev:
    runs-on: ubuntu-latest
    permissions: { contents: write, deployments: write, actions: read }
    environment: { name: dev, deployment: false }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      - env: { VERSION: '\${{ inputs.version }}' }
        run: mkdir dist && echo "$VERSION" > dist/app.mjs
      - id: kept
        uses: sluice-actions/sluice/actions/release-notes@${NONE}
        with: { mode: publish, version: '\${{ inputs.version }}', assets: dist/app.mjs }
      - uses: sluice-actions/sluice/actions/deploy@${NONE}
        with:
          environment: dev
          version: \${{ inputs.version }}
          digest: \${{ steps.kept.outputs.digest }}
          candidate: \${{ steps.kept.outputs.store }}
`
const PROMOTE = `name: promote
on: { workflow_dispatch: { inputs: { version: { type: string }, override: { type: string, default: '' } } } }
permissions: {}
jobs:
  promote:
    permissions: { contents: write, deployments: write, actions: read, checks: read, statuses: read, attestations: read, pull-requests: read, issues: read }
    uses: sluice-actions/sluice/.github/workflows/promote.yml@${NONE}
    with:
      environment: production
      version: \${{ inputs.version }}
      approval-environment: production-approval
      override: \${{ inputs.override }}
      override-environment: production-override
      because: customers cannot pay
      lock: ref
      lock-ttl: 20m
      wait-for-lock: 1m
`
const TARGET = 'target: { driver: command, apply: ops/apply, observe: ops/observe }'
const CONFIG = `version: 1
path: [dev, production]
environments:
  dev: { ${TARGET} }
  production:
    ${TARGET}
    approval: { environment: production-approval, not-by: [actor] }
    override: { environment: production-override }
    requires: [{ check: change-ticket, by: change-desk }, { check: security }]
`
const FREEZE = '    freeze: [{ from: "2020-01-01 00:00", to: "2099-01-01 00:00", reason: audit }]\n'

describe('the called workflows', () => {
  let world: TemplateWorld
  beforeAll(async () => {
    world = await startWorld()
    const { github } = world.rehearsal
    for (const name of ['dev', 'production']) github.setEnvironment(SHOP, { name })
    for (const name of ['production-approval', 'production-override'])
      github.setEnvironment(SHOP, { name, reviewers: ['reviewer'] })
    writeFileSync(join(world.state, 'git-directory'), github.repository(SHOP).gitDirectory)
    await world.rehearsal.push({
      '.github/workflows/first.yml': FIRST,
      '.github/workflows/promote.yml': PROMOTE,
      'package.json': '{ "type": "module" }',
      'ops/apply': APPLY,
      'ops/observe': OBSERVE,
      '.github/sluice.yml': CONFIG,
    })
  })
  afterAll(() => world.close())

  const serves = (environment: string): string | undefined => {
    const file = join(world.state, environment)
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined
  }
  const locks = () => {
    const { gitDirectory } = world.rehearsal.github.repository(SHOP)
    return runGit(gitDirectory, ['for-each-ref', 'refs/sluice/locks'])
  }
  const publish = async (version: string): Promise<string> => {
    const sha = await world.rehearsal.push({ 'README.md': version })
    expect(failures(await world.rehearsal.dispatch('first.yml', { version }))).toEqual([])
    return sha
  }
  /** What the desk and the scanner say of a commit. */
  const green = async (sha: string) => {
    const { github } = world.rehearsal
    github.createUser('change-desk')
    github.setRole(SHOP, 'change-desk', 'write')
    for (const [context, login] of [
      ['change-ticket', 'change-desk'],
      ['security', 'octo'],
    ] as const) {
      const answer = await fetch(`${github.url}/repos/acme/shop/statuses/${sha}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${github.tokenForUser(login)}` },
        body: JSON.stringify({ state: 'success', context, description: 'looked at' }),
      })
      expect(answer.status).toBe(201)
    }
  }
  const promote = async (version: string, override = ''): Promise<RunResult> => {
    const { rehearsal } = world
    let running: Promise<RunResult> | undefined
    const [id = 0] = await startedBy(rehearsal, async () => {
      running = rehearsal.dispatch('promote.yml', { version, override })
      await rehearsal.runner.idle()
    })
    await rehearsal.review(id, 'production-approval', 'approved')
    if (override !== '') await rehearsal.review(id, 'production-override', 'approved')
    return running as Promise<RunResult>
  }

  it('ask gates that are checks before the approval, and nobody is asked to approve what they refuse', async () => {
    await publish('1.0.0-rc.1')
    const refused = await world.rehearsal.dispatch('promote.yml', { version: '1.0.0-rc.1' })
    const proof = refused.jobs.find(({ name }) => name.endsWith('proof for production'))
    expect(proof?.log).toContain('there is no status or check "change-ticket" by change-desk')
    expect(refused.jobs.filter(({ conclusion }) => conclusion === 'success')).toEqual([])
    expect(serves('production')).toBeUndefined()
  })

  it('let a candidate through that they say yes to, under the lock that was asked for', async () => {
    const sha = await publish('1.1.0-rc.1')
    await green(sha)
    expect(failures(await promote('1.1.0-rc.1'))).toEqual([])
    expect(serves('production')).toBe('1.1.0-rc.1')
    expect(readFileSync(join(world.state, 'locks'), 'utf8')).toContain('production: refs/sluice/locks/shop/production')
    expect(locks()).toBe('')
  })

  it('ask the people of an override apart, and let nothing past a freeze without them', async () => {
    const sha = await publish('1.3.0-rc.1')
    await green(sha)
    await world.rehearsal.push({ '.github/sluice.yml': CONFIG + FREEZE })
    const frozen = await world.rehearsal.dispatch('promote.yml', { version: '1.3.0-rc.1' })
    expect(frozen.jobs.map(({ log }) => log).join('\n')).toContain('frozen until 2099-01-01')
    expect(failures(await promote('1.3.0-rc.1', 'freeze'))).toEqual([])
    expect(serves('production')).toBe('1.3.0-rc.1')
  })
})
