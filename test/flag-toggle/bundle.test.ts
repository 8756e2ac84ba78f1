import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { runBundle } from '../support/bundle.ts'
import { served } from './flags.ts'
import { DEFINITIONS, type Service, startService, startWorld, type World } from './world.ts'

let world: World
let service: Service
let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'flag-toggle-'))
  await mkdir(join(workspace, 'ops'))
  await writeFile(join(workspace, 'ops/flags.mjs'), VERB)
  service = await startService()
  const config = `version: 1\nenvironments: { production: { url: "${service.url}" } }\nflags: { provider: flagd-file, deliver: { verb: [node, ops/flags.mjs, "${service.url}"] } }\n`
  world = await startWorld({ '.github/flags.flagd.json': DEFINITIONS, '.github/sluice.yml': config })
})
afterEach(async () => {
  await world.github.close()
  await service.close()
  await rm(workspace, { recursive: true })
})

/** A verb that gives the file to the service. */
const VERB = `import { readFileSync } from 'node:fs'
const { file } = JSON.parse(readFileSync(0, 'utf8'))
console.error('::error::handing over')
const response = await fetch(process.argv[2], { method: 'PUT', body: readFileSync(file) })
process.exitCode = response.ok && process.env['INPUT_GITHUB-TOKEN'] === undefined ? 0 : 1
`

async function run(inputs: Readonly<Record<string, string>>, onStart?: (pid: number) => void) {
  const { env, token } = world.job()
  const given = { environment: 'production', flag: 'new-checkout', because: 'a test', 'github-token': token }
  const options = { workspace, env, inputs: { ...given, ...inputs } }
  return runBundle('flag-toggle', onStart === undefined ? options : { ...options, onStart })
}

describe('the bundle', () => {
  it('changes a flag and proves it at the service', async () => {
    const { code, outputs, summary, log } = await run({ mode: 'percent', percent: '12.5 %' })
    expect(log).toContain('+      ["on", 125],')
    expect(log).not.toMatch(/^::error::/m)
    expect({ code, ...outputs }).toMatchObject({
      code: 0,
      result: 'changed',
      'reason-code': 'changed',
      after: 'percent 12.5',
    })
    expect(summary).toContain('agrees for')
    const report = JSON.parse(outputs['report-json'] ?? '') as object
    expect(report).toMatchObject({ schema: 'sluice/flag-toggle@1', actor: 'ann', because: 'a test', percent: '12.5' })
    expect(world.github.violations).toEqual([])
  })

  it('ends red with the reason when it refuses, and when an input is wrong', async () => {
    const refused = await run({ mode: 'on', flag: 'nothing' })
    expect({ code: refused.code, ...refused.outputs }).toMatchObject({
      code: 1,
      result: 'refused',
      'reason-code': 'unknown-flag',
    })
    expect(refused.log).toContain('::error title=flag-toggle says no::')
    const wrong = await run({ mode: 'of' })
    expect({ code: wrong.code, ...wrong.outputs }).toMatchObject({
      code: 1,
      result: 'error',
      'reason-code': 'invalid-input',
    })
  })

  it.each([
    ['before the tree', 'POST /repos/{owner}/{repo}/git/trees', 'kill-before'],
    ['after the commit', 'POST /repos/{owner}/{repo}/git/commits', 'kill-after'],
    ['before the branch', 'POST /repos/{owner}/{repo}/git/refs', 'kill-before'],
    ['after the branch', 'POST /repos/{owner}/{repo}/git/refs', 'kill-after'],
  ] as const)('killed %s, a second run finishes the work', async (_, route, kind) => {
    let child = 0
    world.github.faults.inject({ route, kind, kill: () => void process.kill(child, 'SIGKILL') })
    const killed = await run({ mode: 'on' }, (pid) => {
      child = pid
    })
    expect(killed.code).toBeNull()
    expect(service.text).toBe('{"flags": {}}')
    const { code, outputs } = await run({ mode: 'on' })
    expect({ code, result: outputs['result'] }).toEqual({
      code: 0,
      result: route.endsWith('refs') && kind === 'kill-after' ? 'unchanged' : 'changed',
    })
    expect(served(service.text, { targetingKey: 'anybody' })).toBe('on')
    expect(await world.git('rev-list', '--count', 'sluice/flags')).toBe('1\n')
  })
})
