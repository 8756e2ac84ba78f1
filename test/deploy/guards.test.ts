import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pathConfig, startWorld, type World } from '../delivery/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url).replaceAll('apply: [node, host.mjs]', 'apply: [node, tell.mjs]'))
  // Keeps the names of its variables, then does what the host does.
  await writeFile(
    join(world.workspace, 'tell.mjs'),
    "import { writeFileSync } from 'node:fs'\nwriteFileSync('names.json', JSON.stringify(Object.keys(process.env)))\nawait import('./host.mjs')\n",
  )
})
afterAll(() => world.close())

const outcome = ({ code, outputs }: { code: number | null; outputs: Readonly<Record<string, string>> }) => [
  code,
  outputs['result'],
  outputs['reason-code'],
]

describe('what a change is guarded by', () => {
  it('no token of the action and none of the runtime reaches the executables, their own do', async () => {
    const env = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'http://x', SLUICE_CREDENTIALS: 'mine' }
    expect(outcome(await world.deploy(await world.publish('1.0.0'), { env }))).toEqual([0, 'deployed', 'verified'])
    const names = JSON.parse(await readFile(join(world.workspace, 'names.json'), 'utf8')) as string[]
    expect(names.filter((name) => /^(?:INPUT|ACTIONS)_/.test(name))).toEqual([])
    expect(names).toContain('SLUICE_CREDENTIALS')
  })

  it('a configuration that is named and does not exist is an error, not a way around the rules', async () => {
    const begin = { mode: 'begin', environment: 'production', version: '1.0.0', config: '.github/slucie.yml' }
    const result = await world.run('deploy', begin)
    expect(outcome(result)).toEqual([1, 'error', 'invalid-config'])
    expect(await world.history('production')).toEqual([])
  })

  it('an environment that a path alone does not name is unknown', async () => {
    await world.commit({ '.github/sluice.yml': 'version: 1\npath: [dev, production]\n' })
    const result = await world.run('deploy', { mode: 'begin', environment: 'prod', version: '1.0.0' })
    expect(result.log).toContain('unknown-environment')
    expect(await world.history('prod')).toEqual([])
  })
})
