import { mkdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'
import { SHOP } from '../rehearsal-runner/harness.ts'
import { failures, startWorld as startTemplates, type TemplateWorld } from '../templates/world.ts'

/**
 * Twenty runs for one environment at once, both ways of keeping them apart: exactly one changes it at a time, none is
 * lost, the newest serves in the end.
 */
const RUNS = 20

/** Around the real driver: a folder that can be made only once tells whether two are at it. */
const ALONE = (state: string) => `
import { appendFileSync, mkdirSync, rmdirSync } from 'node:fs'
const folder = ${state} + '/busy'
try { mkdirSync(folder) } catch { appendFileSync(${state} + '/overlaps', 'x') }
await new Promise((resolve) => setTimeout(resolve, 50))
`
const END = '\ntry { rmdirSync(folder) } catch {}\n'

describe(`${RUNS} runs at once, lock: ref`, () => {
  let world: World
  afterAll(() => world.close())

  it('change the environment one after the other; an older one that comes late is superseded', async () => {
    const config = (url: string) => pathConfig(url).replaceAll('apply: [node, host.mjs]', 'apply: [node, alone.mjs]')
    world = await startWorld(config)
    const state = JSON.stringify(world.workspace)
    await writeFile(
      join(world.workspace, 'alone.mjs'),
      `${ALONE(state)}process.on('exit', () => {${END}})\nawait import('./host.mjs')\n`,
    )
    const published: Published[] = []
    for (let index = 1; index <= RUNS; index++) published.push(await world.publish(`1.${index}.0`))
    const ended = await Promise.all(
      published.map(({ version, digest, candidate, sha }) =>
        world.run(
          'deploy',
          { environment: 'dev', version, digest, candidate, lock: 'ref', 'wait-for-lock': '10m' },
          { sha, permissions: { contents: 'write' } },
        ),
      ),
    )
    const results = ended.map(({ outputs }) => outputs['result'] ?? 'lost')
    const deployed = results.filter((result) => result === 'deployed').length
    process.stdout.write(`race by ref: ${deployed} deployed, ${RUNS - deployed} superseded, none lost\n`)
    const strange = ended.filter(({ outputs }) => !['deployed', 'superseded'].includes(outputs['result'] ?? ''))
    expect(strange.map(({ log }) => log.slice(-1000))).toEqual([])
    expect(results.at(-1)).toBe('deployed')
    expect(await readFile(join(world.workspace, 'overlaps'), 'utf8').catch(() => '')).toBe('')
    expect(await world.serves('dev')).toEqual([`1.${RUNS}.0 100`])
    const records = await world.history('dev')
    expect(records).toHaveLength(deployed)
    expect(records.filter((line) => line.endsWith('success'))).toEqual([`deploy 1.${RUNS}.0 success`])
    // Newer ones only: what was recorded went up.
    const order = records.map((line) => Number(/ 1\.(\d+)\.0 /.exec(line)?.[1]))
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(await world.call('GET', '/git/matching-refs/sluice/locks')).toEqual([])
  })
})

const WORKFLOW = `name: deploy
on:
  workflow_dispatch:
    inputs: { version: { type: string, required: true } }
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions: { contents: read, deployments: write, actions: read }
    environment: { name: dev, deployment: false }
    concurrency: { group: deploy-dev, queue: max }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      - uses: sluice-actions/sluice/actions/deploy@0000000000000000000000000000000000000000
        with:
          mode: deploy
          environment: dev
          version: \${{ inputs.version }}
          candidate: candidates/\${{ inputs.version }}
`
const DRIVER = `#!/usr/bin/env node
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
${ALONE('process.env.STATE')}
const request = JSON.parse(await new Response(process.stdin).text())
const { version, digest } = request.candidate
writeFileSync(process.env.STATE + '/serving', JSON.stringify([{ version, digest, weight: 100 }]))
${END}
process.stdout.write('{}')
`
const OBSERVE = `#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
const file = process.env.STATE + '/serving'
process.stdout.write('{"serving":' + (existsSync(file) ? readFileSync(file, 'utf8') : '[]') + '}')
`

describe(`${RUNS} runs at once, concurrency with queue: max`, () => {
  let world: TemplateWorld
  afterAll(() => world.close())

  it('change the environment one after the other, in the order in which they came', async () => {
    world = await startTemplates()
    mkdirSync(world.state, { recursive: true })
    world.rehearsal.github.setEnvironment(SHOP, { name: 'dev' })
    const common = {
      '.github/workflows/deploy.yml': WORKFLOW,
      'package.json': '{ "type": "module" }',
      'ops/apply': DRIVER,
      'ops/observe': OBSERVE,
      '.github/sluice.yml':
        'version: 1\nenvironments:\n  dev: { target: { driver: command, apply: ops/apply, observe: ops/observe }, verify: { budget: 10s } }\n',
    }
    const runs = []
    for (let index = 1; index <= RUNS; index++) {
      await world.rehearsal.push({ ...common, [`candidates/1.${index}.0`]: `shop 1.${index}.0` })
      runs.push(world.rehearsal.dispatch('deploy.yml', { version: `1.${index}.0` }))
    }
    const ended = await Promise.all(runs)
    expect(ended.flatMap(failures)).toEqual([])
    expect(() => readFileSync(join(world.state, 'overlaps'))).toThrow()
    expect(JSON.parse(readFileSync(join(world.state, 'serving'), 'utf8'))).toMatchObject([{ version: `1.${RUNS}.0` }])
    process.stdout.write(`race by concurrency: ${ended.length} of ${RUNS} deployed, none lost\n`)
  })
})
