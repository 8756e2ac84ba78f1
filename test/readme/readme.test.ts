import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Rehearsal, SHOP, startRehearsal } from '../rehearsal-runner/harness.ts'
import { block, blockNames, yamlBlocks } from './blocks.ts'
import { Service } from './service.ts'

const root = join(import.meta.dirname, '../..')
const JUNIT = '<testsuite name="unit"><testcase classname="a" name="works" time="0.1"/></testsuite>'
const LCOV = 'TN:\nSF:src/a.js\nDA:1,1\nDA:2,0\nLF:2\nLH:1\nend_of_record\n'

/** A target as small as can be: what serves is a line in a file per environment. */
const OPS = {
  'ops/apply': `#!/usr/bin/env node
import { appendFileSync, writeFileSync } from 'node:fs'
const request = JSON.parse(await new Response(process.stdin).text())
const { version, digest } = request.candidate
writeFileSync(process.env.STATE + '.' + request.environment, JSON.stringify({ version, digest }))
process.stdout.write('{}')
`,
  'ops/observe': `#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
const request = JSON.parse(await new Response(process.stdin).text())
const file = process.env.STATE + '.' + request.environment
const serving = existsSync(file) ? [{ ...JSON.parse(readFileSync(file, 'utf8')), weight: 100 }] : []
process.stdout.write(JSON.stringify({ serving }))
`,
}

describe('every workflow block of the README runs as it stands', () => {
  let rehearsal: Rehearsal
  let service: Service

  beforeEach(async () => {
    service = await Service.start()
    rehearsal = await startRehearsal({
      repositories: { 'sluice-actions/sluice': root },
      machineEnvironment: { SERVICE: service.url, STATE: stateFile },
    })
    for (const name of ['dev', 'staging', 'production']) rehearsal.github.setEnvironment(SHOP, { name })
  })
  afterEach(async () => {
    await rehearsal.close()
    await service.close()
  })

  it('tests them all', () => {
    expect(blockNames().sort()).toEqual([
      'begin-finish',
      'begin-finish-config',
      'gate-step',
      'pipeline',
      'pipeline-config',
      'rollback',
    ])
    expect(yamlBlocks()).toBe(blockNames().length)
  })

  it('gate: reports and stays green', async () => {
    const result = await rehearsal.run({
      '.github/workflows/ci.yml': `name: ci
on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - name: Tests
        run: |
          mkdir -p coverage
          printf '%b' '${LCOV.replaceAll('\n', '\\n')}' > coverage/lcov.info
          echo '${JUNIT}' > junit.xml
${block('gate-step')}`,
    })
    expect(result.conclusion).toBe('success')
    expect(result.jobs[0]?.summary).toContain('50.00')
  })

  it('begin and finish: the record is closed by what serves', async () => {
    await rehearsal.push({
      'deploy.sh':
        '#!/bin/sh\nnode -e "fetch(process.env.SERVICE + \'/\' + process.argv[1], { method: \'PUT\' })" "$1"\n',
      '.github/sluice.yml': block('begin-finish-config').replace('https://shop.example.com', service.url),
      '.github/workflows/deploy.yml': `name: deploy
on:
  workflow_dispatch:
    inputs:
      version: { type: string, required: true }
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions: { contents: read, deployments: write, actions: read }
    environment: { name: production, deployment: false }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      - run: chmod +x deploy.sh
${block('begin-finish')}`,
    })
    const first = await rehearsal.dispatch('deploy.yml', { version: '1.0.0' })
    expect({ conclusion: first.conclusion, log: first.jobs.map((job) => job.log).join('\n') }).toMatchObject({
      conclusion: 'success',
    })
    expect(service.version).toBe('1.0.0')
    expect(await states(rehearsal)).toEqual([['production', 'success']])
  })

  it('pipeline: to staging by itself', async () => {
    await layOut(rehearsal, block('pipeline-config'))
    const result = await rehearsal.run({ '.github/workflows/pipeline.yml': block('pipeline') })
    expect({ conclusion: result.conclusion, failed: failures(result) }).toEqual({ conclusion: 'success', failed: [] })
    expect(await states(rehearsal)).toEqual([
      ['staging', 'success'],
      ['dev', 'success'],
    ])
  })

  it('rollback: one dispatch back to the last known good', async () => {
    const target = '{ driver: command, apply: ops/apply, observe: ops/observe }'
    await layOut(rehearsal, `version: 1\nenvironments:\n  production: { target: ${target} }\n`)
    const pipeline = block('pipeline').replace('["dev", "staging"]', '["production"]')
    const first = await rehearsal.run({ '.github/workflows/pipeline.yml': pipeline })
    const second = await rehearsal.run(
      { '.github/workflows/rollback.yml': block('rollback') },
      { message: 'feat: more' },
    )
    expect([...failures(first), ...failures(second)]).toEqual([])
    expect(servedIn('production')).toBe('0.1.0-rc.2')
    const back = await rehearsal.dispatch('rollback.yml', { because: 'It is wrong.' })
    expect(failures(back)).toEqual([])
    expect(servedIn('production')).toBe('0.1.0-rc.1')
  })
})

const stateFile = join(mkdtempSync(join(tmpdir(), 'sluice-readme-')), 'state')
afterAll(() => rmSync(dirname(stateFile), { recursive: true, force: true }))

function servedIn(environment: string): string {
  return (JSON.parse(readFileSync(`${stateFile}.${environment}`, 'utf8')) as { version: string }).version
}

/** A repository with the commands that the README's pipeline calls, and a driver. */
async function layOut(rehearsal: Rehearsal, config: string): Promise<void> {
  const junit = (suite: string) => `mkdir -p reports && echo '${JUNIT}' > reports/${suite}.junit.xml`
  await rehearsal.push({
    ...OPS,
    'package.json': JSON.stringify({
      type: 'module',
      scripts: {
        'test:unit': `${junit('unit')} && printf '%b' '${LCOV.replaceAll('\n', '\\n')}' > reports/unit.lcov`,
        'test:integration': `${junit('integration')} && test -f $CANDIDATE`,
        build: 'mkdir -p dist && echo "// $VERSION" > dist/app.mjs',
      },
    }),
    '.github/sluice.yml': config,
    'src/a.js': 'one()\ntwo()\n',
  })
}

function failures(result: { jobs: readonly { name: string; conclusion: string; log: string }[] }): string[] {
  return result.jobs
    .filter(({ conclusion }) => conclusion === 'failure')
    .map(({ name, log }) => `${name}: ${log.slice(-1500)}`)
}

/** Environment and newest state of every deployment, newest first. */
async function states({ github }: Rehearsal): Promise<string[][]> {
  const headers = { authorization: `Bearer ${github.tokenForUser('octo')}` }
  const base = `${github.url}/repos/${SHOP.owner}/${SHOP.name}/deployments`
  const deployments = (await (await fetch(base, { headers })).json()) as { id: number; environment: string }[]
  return Promise.all(
    deployments.map(async ({ id, environment }) => {
      const [newest] = (await (await fetch(`${base}/${id}/statuses`, { headers })).json()) as { state: string }[]
      return [environment, newest?.state ?? 'none']
    }),
  )
}
