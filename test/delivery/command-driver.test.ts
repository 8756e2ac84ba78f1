import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createCommandDriver } from '../../lib/delivery/drivers/command.ts'
import type { Log } from '../../lib/kernel/log.ts'
import { spawn } from '../../lib/kernel/process.ts'
import { digestOf, shaOf } from './ledgers.ts'

let workspace = ''
const lines: string[] = []
const add = (line: string) => void lines.push(line)
const log: Log = { info: add, debug: add, notice: add, warning: add, error: add, mask: add, group: () => () => {} }

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'sluice-driver-'))
})
afterAll(() => rm(workspace, { recursive: true, force: true }))

const candidate = { version: '1.0.0', digest: digestOf('1.0.0'), sha: shaOf('1.0.0') }
const REQUEST = { deployment: 7, candidate, serving: [] }

/** A driver whose every verb is this script. */
async function driver(body: string, timeoutMilliseconds = 5000) {
  await writeFile(join(workspace, 'verb'), `#!/bin/sh\n${body}\n`)
  await chmod(join(workspace, 'verb'), 0o755)
  const command = ['./verb']
  return createCommandDriver({
    commands: { apply: command, observe: command },
    environment: 'production',
    component: 'shop',
    workspace,
    env: { PATH: process.env['PATH'], SLUICE_CREDENTIALS: 'hunter2-hunter2', RELEASE_TOKEN_KIND: '1.0.0-rc.1' },
    timeoutMilliseconds,
    spawn,
    log,
  })
}

const serving = (rows: readonly unknown[]) => `echo '${JSON.stringify({ serving: rows })}'`
const row = (weight: unknown, more = {}) => ({ version: '1.0.0', digest: candidate.digest, weight, ...more })

describe('the command driver', () => {
  it('hands over the request of the protocol and nothing else', async () => {
    const made = await driver('cat > request.json')
    expect(await made.apply({ ...REQUEST, traffic: 'none', file: '/candidate.mjs' })).toEqual({
      kind: 'done',
      answer: {},
    })
    const { readFile } = await import('node:fs/promises')
    expect(JSON.parse(await readFile(join(workspace, 'request.json'), 'utf8'))).toEqual({
      protocol: 1,
      verb: 'apply',
      environment: 'production',
      component: 'shop',
      deployment: '7',
      candidate: { ...candidate, file: '/candidate.mjs' },
      serving: [],
      traffic: 'none',
    })
  })

  it('knows its verbs by what is configured', async () => {
    const made = await driver('true')
    expect([...made.verbs]).toEqual(['apply', 'observe'])
    expect(await made.shift({ ...REQUEST, weights: [] })).toMatchObject({ kind: 'failed' })
  })

  it('shows what a verb says to people, and why it failed', async () => {
    const made = await driver('echo "starting 1.0.0" >&2; echo "port is taken" >&2; exit 9')
    const outcome = await made.apply({ ...REQUEST, traffic: 'all', file: 'x' })
    expect(outcome).toEqual({ kind: 'failed', detail: 'apply: ended with code 9: starting 1.0.0; port is taken' })
    expect(lines).toContain('  apply: port is taken')
  })

  it('keeps the secrets that a failing verb prints out of what everybody can read', async () => {
    const toError = await driver('echo "login failed for $SLUICE_CREDENTIALS" >&2; exit 1')
    const outcome = await toError.apply({ ...REQUEST, traffic: 'all', file: 'x' })
    expect(outcome).toEqual({ kind: 'failed', detail: 'apply: ended with code 1: login failed for ***' })
    const toOutput = await driver('echo "$SLUICE_CREDENTIALS"')
    expect(JSON.stringify(await toOutput.apply({ ...REQUEST, traffic: 'all', file: 'x' }))).not.toContain('hunter2')
  })

  it('reads an answer as it is, whatever it has in common with a variable', async () => {
    const made = await driver(serving([row(100, { version: '1.0.0-rc.1' })]))
    expect(await made.observe(REQUEST)).toMatchObject({ kind: 'seen', serving: [{ version: '1.0.0-rc.1' }] })
  })

  it('ends a verb that takes too long', async () => {
    const made = await driver('sleep 20', 100)
    expect(await made.apply({ ...REQUEST, traffic: 'all', file: 'x' })).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('did not end within 100ms'),
    })
  })

  it.each([
    ['an unknown key', `echo '{"serving": [], "ok": true}'`],
    ['two documents', `echo '{}'; echo '{}'`],
    ['no JSON', 'echo ready'],
    ['weights that do not sum to 100', serving([row(50)])],
    ['a weight that is no number', serving([row('many')])],
    ['no digest', serving([{ version: '1.0.0', weight: 100 }])],
    ['nothing at all', 'true'],
    ['a failure', 'exit 1'],
  ])('does not know what serves after %s', async (_, body) => {
    expect((await (await driver(body)).observe(REQUEST)).kind).toBe('unknown')
  })

  it('takes an empty list for "nothing serves", and weight 0 for "up without traffic"', async () => {
    expect(await (await driver(serving([]))).observe(REQUEST)).toEqual({ kind: 'seen', serving: [] })
    const rows = [row(100), row(0, { version: '0.9.0' })]
    expect(await (await driver(serving(rows))).observe(REQUEST)).toMatchObject({ kind: 'seen', serving: rows })
  })

  it('starts nothing outside the checkout', async () => {
    const made = createCommandDriver({
      commands: { apply: ['../../bin/sh'] },
      environment: 'production',
      component: 'shop',
      workspace,
      env: {},
      spawn: async () => {
        throw new Error('started')
      },
      log,
    })
    expect(await made.apply({ ...REQUEST, traffic: 'all', file: 'x' })).toMatchObject({
      kind: 'failed',
      detail: expect.not.stringContaining('started'),
    })
  })
})
