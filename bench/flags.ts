import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runBundle } from '../test/support/bundle.ts'
import { type Measure, median } from './measure.ts'

const ROUNDS = 9
const BUDGET_MILLISECONDS = 1000
/** Flags of one environment, one line of ten each. */
const FLAGS = 500

/**
 * A kill by the bundle, as a job runs it, against a GitHub and a running service that answer at once: what is left is our
 * own time. The service serves the new state from the commit on, so no round waits for it.
 */
export async function bench(): Promise<readonly Measure[]> {
  const workspace = mkdtempSync(join(tmpdir(), 'sluice-bench-flags-'))
  const counter = { calls: 0, asked: 0 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { status, body } = answer(
        request.method ?? '',
        request.url ?? '',
        Buffer.concat(chunks).toString(),
        counter,
      )
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  state.url = url
  try {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      counter.calls = 0
      counter.asked = 0
      state.killed = undefined
      const started = performance.now()
      const { outputs, log } = await runBundle('flag-toggle', { workspace, env: envOf(url), inputs: INPUTS })
      times.push(performance.now() - started)
      if (outputs['result'] !== 'changed' || outputs['after'] !== 'killed') throw new Error(`the kill failed:\n${log}`)
    }
    const time = median(times)
    return [
      {
        what: `flag-toggle, a kill among ${FLAGS} flags, from the start of the process to its end`,
        measured: `${time.toFixed(0)} ms (median of ${ROUNDS}; ${counter.calls} calls of GitHub, ${counter.asked} questions to the service)`,
        budget: `${BUDGET_MILLISECONDS} ms`,
        within: time <= BUDGET_MILLISECONDS,
      },
    ]
  } finally {
    server.close()
    server.closeAllConnections()
    rmSync(workspace, { recursive: true, force: true })
  }
}

const INPUTS = {
  mode: 'kill',
  flag: 'flag-250',
  environment: 'production',
  because: 'a benchmark',
  'github-token': 'token',
}

function envOf(url: string): Record<string, string> {
  return {
    GITHUB_API_URL: url,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'ann',
  }
}

const state: { killed: string | undefined; url: string } = { killed: undefined, url: '' }
const SHA = (digit: string) => digit.repeat(40)

function flagsText(): string {
  const flag = {
    state: 'ENABLED',
    variants: { on: true, off: false },
    defaultVariant: 'on',
    metadata: { owner: '@ann' },
  }
  const flags = Object.fromEntries(Array.from({ length: FLAGS }, (_, index) => [`flag-${index}`, flag]))
  return `${JSON.stringify({ flags }, null, 2)}\n`
}
const BEFORE = flagsText()

function answer(method: string, url: string, body: string, counter: { calls: number; asked: number }) {
  if (url.startsWith('/ofrep/')) {
    counter.asked++
    const variant = state.killed === undefined ? 'on' : 'off'
    return { status: 200, body: { key: INPUTS.flag, variant, value: variant === 'on', reason: 'TARGETING_MATCH' } }
  }
  counter.calls++
  const path = url.replace('/repos/acme/shop', '').replace(/\?.*$/, '')
  if (path === '') return { status: 200, body: { default_branch: 'main' } }
  if (path === '/contents/.github%2Fsluice.yml' || path === '/contents/.github/sluice.yml')
    return file(`version: 1\nflags: { provider: flagd-file, read-back: { production: { ofrep: "${state.url}" } } }\n`)
  if (path.includes('production.flagd.json')) return file(BEFORE)
  if (path.startsWith('/branches/'))
    return { status: 200, body: { commit: { sha: SHA('a'), commit: { tree: { sha: SHA('b') } } } } }
  if (method === 'POST' && path === '/git/trees') {
    state.killed = (JSON.parse(body) as { tree: { content: string }[] }).tree[0]?.content
    return { status: 201, body: { sha: SHA('c') } }
  }
  if (method === 'POST' && path === '/git/commits') return { status: 201, body: { sha: SHA('d') } }
  if (method === 'PATCH') return { status: 200, body: { ref: 'refs/heads/sluice/flags' } }
  return { status: 404, body: { message: 'Not Found' } }
}

function file(text: string) {
  return { status: 200, body: { type: 'file', encoding: 'base64', content: Buffer.from(text).toString('base64') } }
}
