import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunResult } from '../../rehearsal/runner/ports.ts'
import { SHOP } from '../rehearsal-runner/harness.ts'
import { records, startWorld, type TemplateWorld, template } from '../templates/world.ts'

/**
 * "The operations team rolled back and took the trading system off-line for a week: it corrupted cache files, due to
 * different encodings." The same with real files: release 1 keeps its cache as Latin-1, release 2 writes UTF-8 and says
 * so. Every release takes the cache over when it starts, as it finds it.
 */
const releaseOne = `
export const version = process.env.VERSION ?? '1.0.0-rc.1'
export const read = (bytes) => bytes.toString('latin1').split('\\n').filter((line) => line !== '')
export const write = (names) => Buffer.from(names.map((name) => name + '\\n').join(''), 'latin1')
export const healthy = () => true
`
/** Reads both, writes the new one behind a mark; its search fails while the flag is on. */
const releaseTwo = (version: string, fixed: boolean) => `
export const version = '${version}'
export const read = (bytes) =>
  (bytes[0] === 2 ? bytes.subarray(1).toString('utf8') : bytes.toString('latin1')).split('\\n').filter((line) => line !== '')
export const write = (names) => Buffer.concat([Buffer.from([2]), Buffer.from(names.map((name) => name + '\\n').join(''), 'utf8')])
export const healthy = (fastSearch) => ${fixed} || !fastSearch
`

/** Puts the candidate's file in place and starts it: a start takes the cache over. */
const APPLY = `#!/usr/bin/env node
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
const { candidate } = JSON.parse(await new Response(process.stdin).text())
const state = process.env.STATE
const file = state + '/' + candidate.version + '.mjs'
copyFileSync(candidate.file, file)
const release = await import(pathToFileURL(file).href)
if (existsSync(state + '/cache')) writeFileSync(state + '/cache', release.write(release.read(readFileSync(state + '/cache'))))
writeFileSync(state + '/serving.json', JSON.stringify({ version: candidate.version, digest: candidate.digest }))
process.stdout.write('{}')
`
const OBSERVE = `#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
const file = process.env.STATE + '/serving.json'
const serving = existsSync(file) ? [{ ...JSON.parse(readFileSync(file, 'utf8')), weight: 100 }] : []
process.stdout.write(JSON.stringify({ serving }))
`
const FLAGS = `#!/usr/bin/env node
import { copyFileSync } from 'node:fs'
const request = JSON.parse(await new Response(process.stdin).text())
copyFileSync(request.file, process.env.STATE + '/flags.json')
`
const DEPLOY = `name: deploy
on:
  workflow_dispatch:
    inputs:
      version: { type: string, required: true }
permissions: {}
jobs:
  production:
    runs-on: ubuntu-latest
    permissions: { contents: write, deployments: write, actions: read }
    environment: { name: production, deployment: false }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
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
const config = (url: string, formats: string) => `version: 1
environments:
  production:
    url: ${url}
    target: { driver: command, apply: ops/apply, observe: ops/observe }
    verify: { budget: 5s, probes: [{ path: /health, version: version, interval: 20ms, failures: 2 }] }
    rollback: { flags-window: 5s }
flags: { provider: flagd-file, deliver: { verb: ops/flags } }
data:
  formats: ${formats}
`
const flagFile = (names: readonly string[]) =>
  JSON.stringify({
    flags: Object.fromEntries(
      names.map((name) => [name, { state: 'ENABLED', variants: { on: true, off: false }, defaultVariant: 'on' }]),
    ),
  })

interface Release {
  readonly version: string
  read(bytes: Buffer): string[]
  write(names: readonly string[]): Buffer
  healthy(fastSearch: boolean): boolean
}

const NAMES = ['Zoë', 'José', 'Françoise', 'Müller', 'Ægir']

describe('a rollback that would corrupt a cache', () => {
  let world: TemplateWorld
  let service: Server
  let url = ''

  const path = (name: string) => join(world.state, name)
  const serving = () => (JSON.parse(readFileSync(path('serving.json'), 'utf8')) as { version: string }).version
  const release = (version = serving()): Promise<Release> =>
    import(pathToFileURL(path(`${version}.mjs`)).href) as Promise<Release>
  const cached = async () => (await release()).read(readFileSync(path('cache')))
  /** A customer whom the release that serves puts into its cache. */
  const customer = async (name: string) => {
    const { read, write } = await release()
    writeFileSync(path('cache'), write([...read(readFileSync(path('cache'))), name]))
  }
  /** As flagd would: a kill is a targeting rule that everybody falls under. */
  const fastSearch = (): boolean => {
    const { flags } = JSON.parse(readFileSync(path('flags.json'), 'utf8')) as {
      flags: Readonly<Record<string, { defaultVariant: string; targeting?: object }>>
    }
    const flag = flags['fast-search']
    return flag !== undefined && flag.targeting === undefined && flag.defaultVariant === 'on'
  }
  const log = ({ jobs }: RunResult) => jobs.map((job) => job.log).join('\n')
  const deploy = async (version: string, files: Readonly<Record<string, string>>) => {
    await world.rehearsal.push(files, { message: `feat: ${version}` })
    return world.rehearsal.dispatch('deploy.yml', { version })
  }
  const rollback = (inputs: Readonly<Record<string, unknown>> = {}) =>
    world.rehearsal.dispatch('rollback.yml', {
      mode: 'restore',
      environment: 'production',
      because: 'Customers cannot search.',
      ...inputs,
    })

  beforeAll(async () => {
    world = await startWorld()
    writeFileSync(path('flags.json'), '{"flags":{}}')
    service = createServer(async (request, response) => {
      const { version, healthy } = await release()
      const on = fastSearch()
      const asked = request.url?.startsWith('/ofrep/') === true
      response.writeHead(asked || healthy(on) ? 200 : 500, { 'content-type': 'application/json' })
      const answer = { key: 'fast-search', value: on, variant: on ? 'on' : 'off', reason: 'STATIC' }
      response.end(JSON.stringify(asked ? answer : { version }))
    })
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
    world.rehearsal.github.setEnvironment(SHOP, { name: 'production' })
    const first = await deploy('1.0.0-rc.1', {
      ...template('rollback.yml'),
      '.github/workflows/deploy.yml': DEPLOY,
      'package.json': '{ "type": "module" }',
      'ops/apply': APPLY,
      'ops/observe': OBSERVE,
      'ops/flags': FLAGS,
      '.github/flags.flagd.json': flagFile([]),
      '.github/sluice.yml': config(url, '{ customers: { reads: [1], writes: 1 } }'),
      'app.mjs': releaseOne,
    })
    expect([first.conclusion, log(first).slice(-1500)]).toEqual(['success', expect.anything()])
    writeFileSync(path('cache'), (await release()).write(NAMES.slice(0, 3)))
  })
  afterAll(async () => {
    await world.close()
    await new Promise((resolve) => service.close(resolve))
  })

  it('release 2 takes the cache over in its new format, and says so', async () => {
    const second = await deploy('2.0.0-rc.1', {
      '.github/flags.flagd.json': flagFile(['fast-search']),
      '.github/sluice.yml': config(url, '{ customers: { reads: [1, 2], writes: 2 } }'),
      'app.mjs': releaseTwo('2.0.0-rc.1', false),
    })
    expect([second.conclusion, log(second).slice(-1500)]).toEqual(['success', expect.anything()])
    await customer('Müller')
    expect(readFileSync(path('cache'))[0]).toBe(2)
    // Its feature fails only once somebody turns it on.
    writeFileSync(path('flags.json'), flagFile(['fast-search']))
    expect((await fetch(`${url}/health`)).status).toBe(500)
  })

  it('would lose data if release 1 came back: it reads the new file without a complaint', async () => {
    const [first, second] = [await release('1.0.0-rc.1'), await release('2.0.0-rc.1')]
    const seen = first.read(readFileSync(path('cache')))
    expect(seen).toContain('JosÃ©')
    const afterwards = first.write([...seen, 'Ægir'])
    expect(second.read(afterwards)).not.toContain('Ægir')
  })

  it('so going back to it is refused with the reason, and nothing is touched', async () => {
    const bytes = readFileSync(path('cache'))
    const refused = await rollback()
    expect(refused.conclusion).toBe('failure')
    expect(log(refused)).toContain(
      'customers is written in format 2 since 2.0.0-rc.1, and the earlier release reads only 1',
    )
    expect(log(refused)).toContain('turn off fast-search: run again with "flags-first: true"')
    expect([serving(), readFileSync(path('cache')).equals(bytes)]).toEqual(['2.0.0-rc.1', true])
  })

  it('turning its flag off is enough', async () => {
    const bytes = readFileSync(path('cache'))
    const eased = await rollback({ 'flags-first': true })
    expect([eased.conclusion, log(eased).slice(-2500)]).toEqual([
      'success',
      expect.stringContaining('nothing was taken back'),
    ])
    expect((await fetch(`${url}/health`)).status).toBe(200)
    expect([serving(), readFileSync(path('cache')).equals(bytes)]).toEqual(['2.0.0-rc.1', true])
  })

  it('a later release that reads both is taken back to release 2, with every customer', async () => {
    const third = await deploy('3.0.0-rc.1', { 'app.mjs': releaseTwo('3.0.0-rc.1', true) })
    expect([third.conclusion, log(third).slice(-1500)]).toEqual(['success', expect.anything()])
    await customer('Ægir')
    const back = await rollback({ incident: 'INC-1' })
    expect([back.conclusion, log(back).slice(-1500)]).toEqual([
      'success',
      expect.stringContaining('serves 2.0.0-rc.1 again'),
    ])
    expect([serving(), await cached()]).toEqual(['2.0.0-rc.1', NAMES])
    expect((await records(world.rehearsal)).slice(0, 3)).toEqual([
      'production success',
      'production inactive',
      'production inactive',
    ])
  })

  it('and one incident issue tells what was taken back', async () => {
    const headers = { authorization: `Bearer ${world.rehearsal.github.tokenForUser('octo')}` }
    const answer = await fetch(`${world.rehearsal.github.url}/repos/${SHOP.owner}/${SHOP.name}/issues?state=all`, {
      headers,
    })
    const issues = (await answer.json()) as { title: string; body: string }[]
    const third = issues.filter(({ title }) => title.includes('3.0.0-rc.1'))
    expect(third).toHaveLength(1)
    expect(third[0]?.body).toContain('feat: 3.0.0-rc.1')
  })
})
