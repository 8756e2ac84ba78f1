import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { Evidence } from '../../lib/delivery/evidence/document.ts'
import type { RunResult } from '../../rehearsal/runner/ports.ts'
import { runGit, SHOP, startedBy } from '../rehearsal-runner/harness.ts'
import { failures, startWorld, type TemplateWorld, template } from './world.ts'

const APPLY = `#!/usr/bin/env node
import { writeFileSync } from 'node:fs'
const { candidate, environment, component } = JSON.parse(await new Response(process.stdin).text())
const serves = { version: candidate.version, digest: candidate.digest }
writeFileSync(process.env.STATE + '/' + environment + '-' + component, JSON.stringify(serves))
`
const OBSERVE = `#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
const { environment, component } = JSON.parse(await new Response(process.stdin).text())
const file = process.env.STATE + '/' + environment + '-' + component
const serving = existsSync(file) ? [{ ...JSON.parse(readFileSync(file, 'utf8')), weight: 100 }] : []
process.stdout.write(JSON.stringify({ serving }))
`
const NONE = '0000000000000000000000000000000000000000'
/** Makes a candidate of one component and verifies it in the first environment, or in one beside the path. */
const FIRST = `name: first
on:
  workflow_dispatch:
    inputs:
      component: { type: string }
      version: { type: string }
      environment: { type: string, default: dev }
permissions: {}
jobs:
  first:
    runs-on: ubuntu-latest
    permissions: { contents: write, deployments: write, actions: read }
    environment: { name: '\${{ inputs.environment }}', deployment: false }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
        with: { fetch-depth: 0 }
      - env: { VERSION: '\${{ inputs.component }} \${{ inputs.version }}' }
        run: mkdir dist && echo "$VERSION" > dist/app.mjs
      - id: kept
        uses: sluice-actions/sluice/actions/release-notes@${NONE}
        with:
          mode: publish
          component: \${{ inputs.component }}
          version: \${{ inputs.version }}
          enrich: none
          assets: dist/app.mjs
      - uses: sluice-actions/sluice/actions/deploy@${NONE}
        with:
          environment: \${{ inputs.environment }}
          component: \${{ inputs.component }}
          version: \${{ inputs.version }}
          digest: \${{ steps.kept.outputs.digest }}
          candidate: \${{ steps.kept.outputs.store }}
`
const TARGET = 'target: { driver: command, apply: ops/apply, observe: ops/observe }'
const config = (production: string) => `version: 1
path: [dev, production]
trust: { refs: [main, hotfix] }
environments:
  dev: { ${TARGET} }
  patch: { ${TARGET} }
  production:
    ${TARGET}
    approval: { environment: production-approval, not-by: [actor] }
${production}release:
  notes: { tell-issues: true }
  components:
    api: { paths: [api] }
    web: { paths: [web] }
`

/** A repository with the components `api` and `web`, which moves them by the template `promote.yml`. */
export interface Components {
  readonly world: TemplateWorld
  readonly git: (...args: string[]) => string
  /** Asks GitHub as a person. */
  readonly ask: <T>(path: string, body?: object) => Promise<T>
  readonly change: (message: string, file: string, branch?: string) => Promise<string>
  /** Makes a candidate, and verifies it in `environment`. */
  readonly candidate: (component: string, version: string, how?: Candidate) => Promise<void>
  /** The run and its number, once it waits for people or is over. */
  readonly start: (component: string, version: string, more?: object) => Promise<Started>
  /** The same, with a reviewer who says yes. */
  readonly promote: (component: string, version: string, more?: object) => Promise<RunResult>
  readonly approve: (run: Started) => Promise<RunResult>
  /** Whether the job that shows the notes had ended when the reviewers were asked. */
  readonly shownFirst: (run: Started) => boolean
  /** What the newest evidence beside the candidate keeps of what was shown. */
  readonly kept: (tag: string) => Promise<Evidence['brings']>
  /** The version of a component that serves. */
  readonly serves: (environment: string, component: string) => string | undefined
}

/** What the page of the run says about the change, from the notes on. */
export function shownBy({ jobs }: RunResult): string {
  const summary = jobs.find(({ name }) => name.endsWith('proof for production'))?.summary ?? ''
  return summary.slice(summary.indexOf('## What'))
}

export interface Started {
  readonly id: number
  readonly result: Promise<RunResult>
}

interface Candidate {
  readonly environment?: string
  readonly branch?: string
}

interface Options {
  /** Further lines of the configuration: of `production`, and at its end. */
  readonly production?: string
  readonly end?: string
  readonly secrets?: Record<string, string>
  /** The template, as a user adapts it. */
  readonly adapt?: (promote: string) => string
  readonly files?: Record<string, string>
}

export async function startComponents({
  production = '',
  end = '',
  adapt,
  files,
  ...options
}: Options = {}): Promise<Components> {
  const world = await startWorld(options)
  const { rehearsal } = world
  const { github, runner } = rehearsal
  for (const name of ['dev', 'production', 'patch']) github.setEnvironment(SHOP, { name })
  github.setEnvironment(SHOP, { name: 'production-approval', reviewers: ['reviewer'] })
  const [[name = '', text = ''] = []] = Object.entries(template('promote.yml'))
  await rehearsal.push({
    [name]: adapt === undefined ? text : adapt(text),
    '.github/workflows/first.yml': FIRST,
    'package.json': '{ "type": "module" }',
    'ops/apply': APPLY,
    'ops/observe': OBSERVE,
    '.github/sluice.yml': `${config(production)}${end}`,
    ...files,
  })
  const git = (...args: string[]) => runGit(github.repository(SHOP).gitDirectory, args)
  const ask: Components['ask'] = async <T>(path: string, body?: object) => {
    const response = await fetch(`${github.url}/repos/acme/shop${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${github.tokenForUser('octo')}`,
        ...(path.includes('/assets/') ? { accept: 'application/octet-stream' } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = await response.text()
    return (answer === '' ? undefined : JSON.parse(answer)) as T
  }
  const start: Components['start'] = async (component, version, more = {}) => {
    let result: Promise<RunResult> | undefined
    const inputs = { environment: 'production', component, version, ...more }
    const [id = 0] = await startedBy(rehearsal, async () => {
      result = rehearsal.dispatch('promote.yml', inputs)
      await runner.idle()
    })
    return { id, result: result as Promise<RunResult> }
  }
  const approve = async ({ id, result }: Started) => {
    await rehearsal.review(id, 'production-approval', 'approved')
    return result
  }
  return {
    world,
    git,
    ask,
    change: (message, file, branch = 'main') => rehearsal.push({ [file]: message }, { message, branch }),
    candidate: async (component, version, { environment = 'dev', branch = 'main' } = {}) => {
      const ref = `refs/heads/${branch}`
      const inputs = { component, version, environment }
      const event = { name: 'workflow_dispatch', repository: SHOP, sha: git('rev-parse', ref), ref, actor: 'octo' }
      const [run] = runner.trigger({ ...event, workflow: 'first.yml', payload: { inputs } })
      expect(failures(await runner.completed(run?.id ?? 0))).toEqual([])
    },
    start,
    approve,
    promote: async (...what) => approve(await start(...what)),
    shownFirst: ({ id }) => {
      const events = rehearsal.progress.filter((event) => event.run.id === id)
      const shown = events.findIndex(
        (event) => event.kind === 'job-completed' && event.job.endsWith('proof for production'),
      )
      const asked = events.findIndex((event) => event.kind === 'job-waiting' && event.reason === 'review')
      return shown >= 0 && shown < asked
    },
    kept: async (tag) => {
      const { assets } = await ask<{ assets: { name: string; id: number }[] }>(`/releases/tags/${tag}`)
      const evidence = assets.filter(({ name }) => name.startsWith('evidence-production-')).at(-1)
      return (await ask<Evidence>(`/releases/assets/${evidence?.id}`)).brings
    },
    serves: (environment, component) => {
      const file = join(world.state, `${environment}-${component}`)
      return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined
    },
  }
}
