import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from '../../lib/kernel/process.ts'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A canary that waits for a person, as GitHub and the shipped bundles see it. */
let world: World
let one: Published
let two: Published
let three: Published

beforeAll(async () => {
  const strategy = 'strategy: { type: canary, steps: [20, 100], continue: manual }'
  world = await startWorld((url) => pathConfig(url, [strategy]).replace(/^path:.*\n/m, ''))
  one = await world.publish('1.0.0')
  two = await world.publish('1.1.0')
  three = await world.publish('1.2.0')
  await deploy(one)
})
afterAll(() => world.close())

const deploy = (published: Published, job = {}) => world.deploy(published, job, 'production')
const ended = ({ code, outputs }: { code: number | null; outputs: Readonly<Record<string, string>> }) => [
  code,
  outputs['result'],
  outputs['reason-code'],
]

describe('a change that waits at a step', () => {
  let paused: Awaited<ReturnType<typeof deploy>>

  it('ends its run green, as paused, and says what serves', async () => {
    paused = await deploy(two)
    expect(ended(paused)).toEqual([0, 'paused', 'waits-for-continue'])
    expect(await world.serves('production')).toEqual(['1.0.0 80', '1.1.0 20'])
    expect(paused.summary).toContain('⏸️ paused')
    expect(paused.summary).toMatch(/Serves now: .*1\.0\.0 .*80 %.* and 1\.1\.0 .*20 %/)
    expect((await world.history('production'))[0]).toBe('deploy 1.1.0 in_progress')
  })

  it('is nothing to close, and its own run does not continue it', async () => {
    const reconciled = await world.run('deploy', { mode: 'reconcile', environment: 'production' })
    expect(ended(reconciled)).toEqual([0, 'unchanged', 'waits-for-continue'])
    expect(ended(await deploy(two, { run: paused.run, again: true }))).toEqual([0, 'paused', 'waits-for-continue'])
    expect(await world.serves('production')).toEqual(['1.0.0 80', '1.1.0 20'])
  })

  it('goes on when it is promoted once more, in the same record', async () => {
    expect(ended(await deploy(two))).toEqual([0, 'deployed', 'verified'])
    expect(await world.serves('production')).toEqual(['1.1.0 100'])
    expect(await world.history('production')).toEqual(['deploy 1.1.0 success', 'deploy 1.0.0 inactive'])
  })

  it('is taken back by a rollback, and held', async () => {
    expect(ended(await deploy(three))).toEqual([0, 'paused', 'waits-for-continue'])
    const back = await world.run('rollback', { environment: 'production', because: 'customers cannot pay' })
    expect(ended(back)).toEqual([0, 'restored', 'restored'])
    expect(await world.serves('production')).toEqual(['1.1.0 100'])
    expect((await world.history('production')).slice(0, 3)).toEqual([
      'rollback 1.1.0 success',
      'hold 1.2.0 inactive',
      'deploy 1.2.0 failure',
    ])
  })

  it('makes room for another version, once that one is proven', async () => {
    const four = await world.publish('1.3.0')
    const five = await world.publish('1.4.0')
    expect(ended(await deploy(four))).toEqual([0, 'paused', 'waits-for-continue'])
    const wrong = await deploy({ ...five, candidate: 'release:v9.9.9/shop.mjs' })
    expect(ended(wrong)).toEqual([1, 'refused', 'candidate-unavailable'])
    expect(await world.serves('production')).toEqual(['1.1.0 80', '1.3.0 20'])
    expect(ended(await deploy(five))).toEqual([0, 'paused', 'waits-for-continue'])
    expect(await world.serves('production')).toEqual(['1.1.0 80', '1.4.0 20'])
    expect((await world.history('production')).slice(0, 3)).toEqual([
      'deploy 1.4.0 in_progress',
      'rollback 1.1.0 success',
      'deploy 1.3.0 error',
    ])
  })
})

describe('a change of which nobody can tell whether it serves well beside', () => {
  it('waits without traffic; a rollback withdraws it once, and what served goes on serving', async () => {
    const back = await world.run('rollback', { environment: 'production', because: 'it is not wanted' })
    expect(ended(back)).toEqual([0, 'restored', 'restored'])
    await writeFile(join(world.workspace, 'unsure.mjs'), 'process.exitCode = 75')
    const verify = 'verify: { budget: 3s, command: { run: [node, unsure.mjs] }, probes: [{ path: /health }] }'
    const lines = ['strategy: { type: canary, steps: [20, 100] }']
    const unsure = pathConfig(world.url, lines).replace(/^path:.*\n/m, '')
    const [head, production = ''] = unsure.split('  production:')
    const config = `${head}  production:${production.replace(/ {4}verify:.*/, `    ${verify}`)}`
    await world.commit({ '.github/sluice.yml': config })
    const serving = await world.serves('production')
    const six = await world.publish('1.5.0')
    expect(ended(await deploy(six))).toEqual([1, 'paused', 'inconclusive'])
    expect(await world.serves('production')).toEqual([...serving, '1.5.0 0'])

    const planned = await world.run('rollback', { environment: 'production', because: 'no', 'dry-run': 'true' })
    expect(ended(planned)).toEqual([0, 'planned', 'dry-run'])
    expect(planned.log).toContain('1.5.0 waits in production and takes no traffic')
    const fromLaptop = await breakGlass()
    expect(fromLaptop).toContain('takes no traffic; 1.1.0 serves all of it, as before')
    expect(await world.serves('production')).toEqual([...serving, '1.5.0 0'])
    const withdrawn = await world.run('rollback', { environment: 'production', because: 'nobody can tell' })
    expect(ended(withdrawn)).toEqual([0, 'restored', 'withdrawn'])
    expect(withdrawn.outputs['from-version']).toBe('1.5.0')
    expect(withdrawn.summary).toContain('↩️ restored')
    expect(await world.serves('production')).toEqual(serving)
    expect((await world.history('production')).slice(0, 2)).toEqual(['hold 1.5.0 inactive', 'deploy 1.5.0 failure'])

    const again = await world.run('rollback', { environment: 'production', because: 'nobody can tell' })
    expect(ended(again)).toEqual([0, 'unchanged', 'already-restored'])
    expect(ended(await deploy(six))).toEqual([1, 'refused', 'held'])
    expect(await world.serves('production')).toEqual(serving)
  })
})

/** A rollback from a laptop while GitHub answers and runs no jobs; gives what it says. */
async function breakGlass(): Promise<string> {
  const outcome = await spawn(process.execPath, [join(ROOT, 'actions/rollback/dist/index.js')], {
    cwd: world.workspace,
    env: {
      PATH: process.env['PATH'] ?? '',
      SERVICE_URL: world.url,
      SLUICE_BREAK_GLASS: 'true',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_API_URL: world.github.url,
      GH_TOKEN: world.github.tokenForUser('ann'),
      INPUT_ENVIRONMENT: 'production',
      INPUT_BECAUSE: 'no jobs run',
    },
  })
  return 'stdout' in outcome ? `${outcome.stdout}${outcome.stderr}` : outcome.kind
}
