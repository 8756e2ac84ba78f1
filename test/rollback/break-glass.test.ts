import { spawn } from 'node:child_process'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

const root = join(import.meta.dirname, '../..')
/** Nobody listens there. */
const DOWN = 'http://127.0.0.1:9'

let world: World
let one: Published
let two: Published

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url))
  one = await world.publish('1.0.0')
  two = await world.publish('1.1.0')
  await world.deploy(one)
  await world.deploy(two)
  // The checkout of the default branch on the laptop.
  await mkdir(join(world.workspace, '.github'))
  await writeFile(join(world.workspace, '.github/sluice.yml'), pathConfig(world.url))
})
afterAll(() => world.close())

interface Run {
  readonly code: number | null
  readonly said: string
}

/** A terminal on a laptop: none of the variables of a job. */
function onLaptop(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  typed = '',
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const own = {
      PATH: `${process.execPath.replace(/\/node$/, '')}:${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'] ?? '',
      SERVICE_URL: world.url,
    }
    const child = spawn(program, args, { cwd: world.workspace, env: { ...own, ...env } })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
    child.stdin.end(typed)
  })
}

const bundle = (env: Readonly<Record<string, string>>) =>
  onLaptop(process.execPath, [join(root, 'actions/rollback/dist/index.js')], {
    SLUICE_BREAK_GLASS: 'true',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_API_URL: DOWN,
    INPUT_ENVIRONMENT: 'dev',
    INPUT_BECAUSE: 'GitHub is down',
    ...env,
  })

const held = () => ({ SLUICE_CANDIDATE: '1.0.0.mjs', SLUICE_DIGEST: one.digest, 'INPUT_TO-VERSION': '1.0.0' })

describe('without GitHub', () => {
  it.each<[string, () => Readonly<Record<string, string>>, string]>([
    ['no version', () => ({ ...held(), 'INPUT_TO-VERSION': '' }), 'INPUT_TO-VERSION must say'],
    ['no digest', () => ({ ...held(), SLUICE_DIGEST: '' }), 'the file has sha256:'],
    ['another file', () => ({ ...held(), SLUICE_CANDIDATE: '1.1.0.mjs', INPUT_FORCE: 'true' }), 'digest-mismatch'],
    ['no word on data', held, 'data-changes-unknown'],
    ['no why', () => ({ ...held(), INPUT_BECAUSE: '' }), '"because" is required'],
    ['in a job', () => ({ ...held(), GITHUB_ACTIONS: 'true' }), 'it is for a laptop'],
    ['no file and no ledger', () => ({ INPUT_FORCE: 'true' }), 'are needed to read the ledger'],
  ])('says what is missing and touches nothing: %s', async (_, env, says) => {
    const { code, said } = await bundle(env())
    expect(said).toContain(says)
    expect([code, await world.serves('dev')]).toEqual([1, ['1.1.0 100']])
  })

  it('says what it would do', async () => {
    const { code, said } = await bundle({ ...held(), INPUT_FORCE: 'true', 'INPUT_DRY-RUN': 'true' })
    expect(said).toContain('dev would go back from 1.1.0 to 1.0.0')
    expect([code, await world.serves('dev')]).toEqual([0, ['1.1.0 100']])
  })

  it('is asked for by a script, and goes back with the verbs of the driver alone', async () => {
    const before = await world.history('dev')
    const script = join(root, 'scripts/break-glass')
    const answers = ['dev', 'GitHub is down', 'no', 'acme/shop', '1.0.0', '1.0.0.mjs', one.digest, 'yes', 'yes', '']
    const { code, said } = await onLaptop('sh', [script], { GITHUB_API_URL: DOWN }, answers.join('\n'))
    expect(said).toContain('dev serves 1.0.0, verified')
    expect(said).toContain('reason-code: break-glass')
    expect([code, await world.serves('dev')]).toEqual([0, ['1.0.0 100']])
    expect(await world.history('dev')).toEqual(before)
  })

  it('changes nothing when nobody says yes at the end', async () => {
    const script = join(root, 'scripts/break-glass')
    const answers = ['dev', 'why', 'no', 'acme/shop', '1.1.0', '1.1.0.mjs', two.digest, 'yes', 'no', '']
    const { code, said } = await onLaptop('sh', [script], {}, answers.join('\n'))
    expect([code, said.includes('Nothing was changed.'), await world.serves('dev')]).toEqual([1, true, ['1.0.0 100']])
  })
})

describe('when GitHub is back', () => {
  it('the next reconcile records what serves and holds what was taken back, once', async () => {
    const { outputs, log } = await world.run('deploy', { mode: 'reconcile', environment: 'dev' })
    expect(log).toContain('changed outside of Sluice')
    expect(outputs['result']).toBe('unchanged')
    const records = ['rollback 1.0.0 success', 'hold 1.1.0 inactive', 'deploy 1.1.0 inactive', 'deploy 1.0.0 inactive']
    expect(await world.history('dev')).toEqual(records)
    const applied = (await world.verbs()).filter((verb) => verb === 'apply').length
    await world.run('deploy', { mode: 'reconcile', environment: 'dev' })
    expect(await world.history('dev')).toEqual(records)
    expect((await world.verbs()).filter((verb) => verb === 'apply')).toHaveLength(applied)
    expect((await world.deploy(two)).outputs['reason-code']).toBe('held')
  })

  it('what the ledger does not know is told, and no record is made of it', async () => {
    const before = await world.history('dev')
    const file = join(world.workspace, 'dev.state.json')
    const kept = await readFile(file, 'utf8')
    await writeFile(file, kept.replaceAll('1.0.0', '7.7.7').replaceAll(one.digest, `sha256:${'7'.repeat(64)}`))
    const { log } = await world.run('deploy', { mode: 'reconcile', environment: 'dev' })
    expect(log).toContain('dev serves 7.7.7, which is not what record')
    expect(await world.history('dev')).toEqual(before)
    await writeFile(file, kept)
  })
})

describe('while GitHub answers but runs no jobs', () => {
  it('the target is chosen from the ledger as ever, and nothing is written', async () => {
    const three = await world.publish('1.2.0')
    await world.deploy(three)
    const before = await world.history('dev')
    const env = { GITHUB_API_URL: world.github.url, GH_TOKEN: world.github.tokenForUser('ann') }
    const { code, said } = await bundle(env)
    expect(said).toContain('dev serves 1.0.0, verified')
    expect([code, await world.serves('dev')]).toEqual([0, ['1.0.0 100']])
    expect(await world.history('dev')).toEqual(before)
  })

  it('and a GitHub that stops altogether ends in the other way', async () => {
    await cp(join(world.workspace, '1.1.0.mjs'), join(world.workspace, 'kept.mjs'))
    await world.github.close()
    const token = { GITHUB_API_URL: world.github.url, GH_TOKEN: 'ghp_x' }
    expect((await bundle(token)).code).toBe(1)
    const env = {
      ...token,
      SLUICE_CANDIDATE: 'kept.mjs',
      SLUICE_DIGEST: two.digest,
      'INPUT_TO-VERSION': '1.1.0',
      INPUT_FORCE: 'true',
    }
    const { code, said } = await bundle(env)
    expect(said).toContain('dev serves 1.1.0, verified')
    expect([code, await world.serves('dev')]).toEqual([0, ['1.1.0 100']])
  })
})
