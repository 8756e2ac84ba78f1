import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startWorld, type World } from '../delivery/world.ts'

let world: World
let receiver: Server
const heard: string[] = []

interface Told {
  readonly happening: string
  readonly kind: string
  readonly 'pull-request': number
  readonly url?: string
}

/** Keeps each copy as a file; one whose candidate says so does not come up, or serves badly, or does not go. */
const DRIVER = `import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
const { verb, preview, candidate } = JSON.parse(readFileSync(0, 'utf8'))
const file = 'copy-' + preview.name
if (process.env.KILL === 'before ' + verb) process.kill(process.ppid, 'SIGKILL')
if (verb === 'up') {
  const content = candidate.file === undefined ? candidate.version : readFileSync(candidate.file, 'utf8')
  if (content.includes('cannot start')) { process.stderr.write('no room\\n'); process.exit(3) }
  writeFileSync(file, content)
}
if (verb === 'down') {
  if (existsSync(file) && readFileSync(file, 'utf8').includes('sticky')) process.exit(5)
  rmSync(file, { force: true })
}
if (process.env.KILL === 'after ' + verb) process.kill(process.ppid, 'SIGKILL')
const path = (existsSync(file) && readFileSync(file, 'utf8').includes('bad')) ? '/nowhere' : '/copy'
process.stdout.write(JSON.stringify(verb === 'up' ? { url: process.env.SERVICE_URL + path } : {}))
`

const config = (url: string) => `version: 1
environments:
  preview:
    per-pull-request: { up: [node, preview.mjs], down: [node, preview.mjs], time-to-live: 2h }
    verify: { budget: 2s, addresses: [${new URL(url).hostname}], probes: [{ path: /health, times: 1, interval: 5ms, failures: 2 }] }
  dev: {}
`

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { data } = JSON.parse(Buffer.concat(chunks).toString()) as { data: Told }
    heard.push(`${data.happening} ${data.kind} #${data['pull-request']}${data.url === undefined ? '' : ' with url'}`)
    response.end()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  world = await startWorld((url) => `${config(url)}notify: { webhooks: [{ name: audit, url: "${hook}" }] }\n`)
  await writeFile(join(world.workspace, 'preview.mjs'), DRIVER)
  // The service of the world answers well for what its state file says is up.
  await writeFile(
    join(world.workspace, 'copy.state.json'),
    JSON.stringify({ up: [{ version: 'any', weight: 100, content: 'well' }] }),
  )
  world.github.createRepository({ owner: 'eve', name: 'shop', forkOf: { owner: 'acme', name: 'shop' } })
})
afterAll(async () => {
  await world.close()
  await new Promise((resolve) => receiver.close(resolve))
})

let count = 0

/** Opens a pull request of the repository; gives its number. */
async function pullRequest(): Promise<number> {
  const branch = `topic-${++count}`
  const { object } = await world.call<{ object: { sha: string } }>('GET', '/git/ref/heads/main')
  await world.call('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: object.sha })
  await push(branch)
  const pull = await world.call<{ number: number }>('POST', '/pulls', { title: branch, head: branch, base: 'main' })
  return pull.number
}

const push = (branch: string) =>
  world.call('PUT', `/contents/${branch}-${++count}.txt`, { message: 'more', content: 'eA==', branch })

const run = (mode: string, inputs: Record<string, string> = {}, env: Record<string, string> = {}) =>
  world.run(
    'deploy',
    { mode, environment: 'preview', ...inputs },
    { event: 'pull_request', branch: 'topic', permissions: { 'pull-requests': 'read' }, env },
  )

const up = (number: number, inputs: Record<string, string> = {}, env: Record<string, string> = {}) =>
  run('up', { 'pull-request': String(number), ...inputs }, env)
const down = (number: number, env: Record<string, string> = {}) => run('down', { 'pull-request': String(number) }, env)

const copies = async () => (await readdir(world.workspace)).filter((name) => name.startsWith('copy-')).sort()
const candidate = async (content: string) => {
  await writeFile(join(world.workspace, 'candidate.mjs'), content)
  return { candidate: 'candidate.mjs' }
}

interface Deployment {
  readonly id: number
  readonly transient_environment: boolean
  readonly production_environment: boolean
  readonly payload: { readonly 'pull-request': number; readonly version: string }
}

/** `state` of each record of a pull request, newest first. */
async function records(number: number): Promise<readonly string[]> {
  const all = await world.call<readonly Deployment[]>('GET', '/deployments?environment=preview')
  const own = all.filter(({ payload }) => payload['pull-request'] === number)
  expect(own.every((each) => each.transient_environment && !each.production_environment)).toBe(true)
  return Promise.all(
    own.map(async ({ id }) => {
      const [newest] = await world.call<readonly { state: string }[]>('GET', `/deployments/${id}/statuses`)
      return newest?.state ?? 'pending'
    }),
  )
}

describe('a preview', () => {
  it('comes up for the head of a pull request, is verified, and tells its address', async () => {
    const number = await pullRequest()
    const { code, outputs, summary } = await up(number, await candidate('well'))
    expect([code, outputs['result'], outputs['reason-code']]).toEqual([0, 'deployed', 'verified'])
    expect(outputs['environment-url']).toBe(`${world.url}/copy`)
    expect(outputs['version']).toMatch(new RegExp(`^pr-${number}-[0-9a-f]{12}$`))
    expect(summary).toContain('✅ deployed')
    expect(await records(number)).toEqual(['success'])
    expect(await copies()).toContain(`copy-pr-${number}`)
  })

  it('is brought up to date by a new record; the one before is closed', async () => {
    const number = await pullRequest()
    heard.length = 0
    await up(number)
    await push(`topic-${count - 1}`).catch(() => undefined)
    const { outputs } = await up(number)
    expect(outputs['result']).toBe('deployed')
    expect(await records(number)).toEqual(['success', 'inactive'])
    const preview = `preview #${number}`
    const once = [`started ${preview}`, `verified ${preview} with url`]
    expect(heard).toEqual([...once, ...once, `retired ${preview}`])
  })

  it('goes with its pull request, once; the number comes from the event', async () => {
    const number = await pullRequest()
    await up(number)
    await world.call('PATCH', `/pulls/${number}`, { state: 'closed' })
    const event = join(world.workspace, 'event.json')
    await writeFile(event, JSON.stringify({ action: 'closed', pull_request: { number } }))
    const gone = await run('down', {}, { GITHUB_EVENT_PATH: event })
    expect([gone.code, gone.outputs['result'], gone.outputs['reason-code']]).toEqual([0, 'removed', 'removed'])
    expect(await copies()).not.toContain(`copy-pr-${number}`)
    expect(heard.at(-1)).toBe(`retired preview #${number}`)
    const again = await down(number)
    expect([again.code, again.outputs['result'], again.outputs['reason-code']]).toEqual([
      0,
      'unchanged',
      'nothing-to-remove',
    ])
    const late = await up(number)
    expect([late.code, late.outputs['reason-code']]).toEqual([1, 'pull-request-closed'])
  })

  it('never stands for a fork', async () => {
    const { object } = await world.call<{ object: { sha: string } }>('GET', '/git/ref/heads/main')
    const token = world.github.tokenForUser('eve')
    const fork = `${world.github.url}/repos/eve/shop/git/refs`
    const made = await fetch(fork, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ ref: 'refs/heads/evil', sha: object.sha }),
    })
    expect(made.status).toBe(201)
    const content = { message: 'evil', content: 'eA==', branch: 'evil' }
    const put = await fetch(`${world.github.url}/repos/eve/shop/contents/evil.txt`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(content),
    })
    expect(put.status).toBe(201)
    const pull = await world.call<{ number: number }>(
      'POST',
      '/pulls',
      { title: 'evil', head: 'eve:evil', base: 'main' },
      token,
    )
    const { code, outputs, log } = await up(pull.number)
    expect([code, outputs['result'], outputs['reason-code']]).toEqual([1, 'refused', 'preview-of-fork'])
    expect(log).toContain('eve/shop')
    expect(await records(pull.number)).toEqual([])
  })

  it('says what failed: the command, or how it serves', async () => {
    const number = await pullRequest()
    const broken = await up(number, await candidate('cannot start'))
    expect([broken.code, broken.outputs['result'], broken.outputs['reason-code']]).toEqual([
      1,
      'error',
      'driver-failed',
    ])
    expect(broken.log).toContain('no room')
    const bad = await up(number, await candidate('bad'))
    expect([bad.code, bad.outputs['result'], bad.outputs['reason-code']]).toEqual([1, 'failed', 'verification-failed'])
    expect(await records(number)).toEqual(['failure', 'error'])
    expect((await down(number)).outputs['result']).toBe('removed')
    expect(await records(number)).toEqual(['inactive', 'inactive'])
  })

  it('takes only the file that the digest names', async () => {
    const number = await pullRequest()
    const { outputs } = await up(number, { ...(await candidate('well')), digest: `sha256:${'0'.repeat(64)}` })
    expect(outputs['reason-code']).toBe('digest-mismatch')
    expect(await records(number)).toEqual([])
  })

  it.each([
    ['no pull request', {}, 'pull-request'],
    ['a number that is none', { 'pull-request': 'x' }, 'pull-request'],
    ['a pull request that is not there', { 'pull-request': '99999' }, '#99999'],
    ['an environment without previews', { 'pull-request': '1', environment: 'dev' }, 'per-pull-request'],
  ])('refuses %s in words', async (_, inputs, words) => {
    const { code, outputs, log } = await run('up', inputs)
    expect(code).toBe(1)
    expect(['invalid-input', 'invalid-config']).toContain(outputs['reason-code'])
    expect(log).toContain(words)
  })

  it('plans without doing', async () => {
    const number = await pullRequest()
    const { outputs } = await up(number, { 'dry-run': 'true' })
    expect([outputs['result'], outputs['reason-code']]).toEqual(['planned', 'dry-run'])
    expect(await records(number)).toEqual([])
  })

  it.each([
    'before up',
    'after up',
    'before down',
    'after down',
  ])('killed %s, is found and destroyed later', async (at) => {
    const number = await pullRequest()
    if (at.endsWith('down')) await up(number)
    const killed = await (at.endsWith('up') ? up(number, {}, { KILL: at }) : down(number, { KILL: at }))
    expect(killed.code).not.toBe(0)
    expect((await records(number))[0]).toBe(at.endsWith('up') ? 'in_progress' : 'success')
    expect((await down(number)).outputs['result']).toBe('removed')
    expect(await records(number)).toEqual(['inactive'])
    expect(await copies()).not.toContain(`copy-pr-${number}`)
  })
})

describe('reconcile of an environment of previews', () => {
  const reconcile = (inputs: Record<string, string> = {}) =>
    world.run('deploy', { mode: 'reconcile', environment: 'preview', ...inputs }, { event: 'schedule' })

  it('destroys what outlived its time, also when one of them resists', async () => {
    const [first, second] = [await pullRequest(), await pullRequest()]
    await up(first, await candidate('sticky'))
    await up(second)
    expect((await reconcile()).outputs['result']).toBe('unchanged')
    world.github.clock.advance(2 * 3_600_000 + 1000)
    const fresh = await pullRequest()
    await up(fresh)
    expect((await reconcile({ 'dry-run': 'true' })).outputs['result']).toBe('planned')
    const { code, outputs, log } = await reconcile()
    expect([code, outputs['result'], outputs['reason-code']]).toEqual([1, 'error', 'driver-failed'])
    expect(log).toContain(`#${first}`)
    expect(await records(second)).toEqual(['inactive'])
    expect(await records(fresh)).toEqual(['success'])
    await writeFile(join(world.workspace, `copy-pr-${first}`), 'free')
    expect((await reconcile()).outputs['result']).toBe('removed')
    expect(existsSync(join(world.workspace, `copy-pr-${first}`))).toBe(false)
    expect(await readFile(join(world.workspace, `copy-pr-${fresh}`), 'utf8')).toContain('pr-')
  })
})

describe('every answer of GitHub', () => {
  it('had its official form', () => expect(world.github.violations).toEqual([]))
})
