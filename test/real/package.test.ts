import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createCommandDriver } from '../../lib/delivery/drivers/command.ts'
import type { Driver } from '../../lib/delivery/drivers/driver.ts'
import { spawn } from '../../lib/kernel/process.ts'
import { describeReal } from '../support/real.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/targets/package')
const log = { info() {}, debug() {}, notice() {}, warning() {}, error() {}, mask() {}, group: () => () => {} }

interface Document {
  readonly versions: Record<string, { dist: { tarball: string; shasum: string; integrity: string } }>
  readonly 'dist-tags': Record<string, string>
}

/** As much of an npm registry as publishing, tagging and looking need; the real npm client talks to it. */
function registry(files: Map<string, Buffer>, documents: Map<string, Document>): Server {
  const body = async (message: IncomingMessage) => {
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk as Buffer)
    return JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null')
  }
  return createServer((message, response) => {
    const path = decodeURIComponent(message.url ?? '').replace(/\?.*$/, '')
    const send = (status: number, value: unknown) => response.writeHead(status).end(JSON.stringify(value))
    const serve = async () => {
      const tag = /^\/-\/package\/([^/]+)\/dist-tags(?:\/(.+))?$/.exec(path)
      const document = documents.get(tag?.[1] ?? path.slice(1))
      if (tag !== null && document !== undefined) {
        if (message.method === 'PUT') document['dist-tags'][tag[2] ?? ''] = await body(message)
        return send(200, document['dist-tags'])
      }
      const file = files.get(path)
      if (file !== undefined) return response.end(file)
      if (message.method !== 'PUT') return document === undefined ? send(404, {}) : send(200, document)
      const put = await body(message)
      for (const [name, { data }] of Object.entries<{ data: string }>(put._attachments))
        files.set(`/${put.name}/-/${name}`, Buffer.from(data, 'base64'))
      documents.set(put.name, {
        ...put,
        versions: { ...document?.versions, ...put.versions },
        'dist-tags': { ...document?.['dist-tags'], ...put['dist-tags'] },
      })
      return send(201, { ok: true })
    }
    serve().catch((error: Error) => send(500, { error: error.message }))
  })
}

let directory: string
let server: Server
const documents = new Map<string, Document>()

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-package-'))
  server = registry(new Map(), documents)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await writeFile(join(directory, '.npmrc'), `registry=http://127.0.0.1:${port}/\n//127.0.0.1:${port}/:_authToken=x\n`)
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(directory, { recursive: true, force: true })
})

function driver(tag: string): Driver {
  const verb = ['node', 'ops/package.mjs']
  return createCommandDriver({
    commands: { apply: verb, observe: verb },
    environment: tag,
    component: 'tools',
    workspace: EXAMPLE,
    env: {
      PATH: process.env['PATH'],
      HOME: directory,
      NPM_CONFIG_USERCONFIG: join(directory, '.npmrc'),
      NPM_CONFIG_CACHE: join(directory, 'cache'),
      NPM_CONFIG_UPDATE_NOTIFIER: 'false',
      PACKAGE: 'sluice-example-tools',
      DIST_TAG: tag,
    },
    spawn,
    log,
  })
}

async function pack(version: string, content = version) {
  const folder = join(directory, `source-${version}-${content}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'sluice-example-tools', version }))
  await writeFile(join(folder, 'index.js'), content)
  const name = execFileSync('npm', ['pack', '--silent'], { cwd: folder, encoding: 'utf8' }).trim()
  const file = join(folder, name)
  const digest = `sha256:${createHash('sha256')
    .update(await readFile(file))
    .digest('hex')}`
  return { file, candidate: { version, digest, sha: 'c'.repeat(40) } }
}

describeReal('npm', () => {
  it('the package target publishes once, moves the tag forward and back, and sees the very file that users get', async () => {
    const one = await pack('1.0.0')
    const two = await pack('1.1.0')
    const [next, latest] = [driver('next'), driver('latest')]
    const request = { deployment: 1, serving: [], traffic: 'all' } as const
    expect(await latest.observe({ ...request, candidate: undefined })).toEqual({ kind: 'seen', serving: [] })
    for (const made of [one, two, two])
      expect(await next.apply({ ...request, ...made })).toMatchObject({ kind: 'done' })
    for (const made of [one, two, one]) {
      expect(await latest.apply({ ...request, ...made })).toMatchObject({ kind: 'done' })
      const { version, digest } = made.candidate
      const seen = await latest.observe({ ...request, candidate: made.candidate })
      expect(seen).toEqual({ kind: 'seen', serving: [{ version, digest, weight: 100 }] })
    }
    const known = documents.get('sluice-example-tools')
    expect(known?.['dist-tags']).toEqual({ next: '1.1.0', latest: '1.0.0' })
    expect(Object.keys(known?.versions ?? {})).toEqual(['1.0.0', '1.1.0'])
  })

  it('the package target refuses a version that is there with another file', async () => {
    const other = await pack('1.0.0', 'something else')
    const outcome = await driver('next').apply({ deployment: 1, serving: [], traffic: 'all', ...other })
    expect(outcome).toMatchObject({ kind: 'failed', detail: expect.stringContaining('it is another file') })
  })
})
