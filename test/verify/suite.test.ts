import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { systemClock } from '../../lib/kernel/clock.ts'
import { spawn } from '../../lib/kernel/process.ts'
import { runSuite } from '../../lib/verify/suite.ts'
import { silent } from './ports.ts'

const SUBJECT = { version: '1.0.0', base: 'http://shop.example', scope: 'environment', budgetMilliseconds: 1 } as const

let workspace = ''
const lines: string[] = []
const log = { ...silent, info: (line: string) => void lines.push(line) }

async function run(script: string, more: { timeout?: number; env?: Record<string, string> } = {}, left = 20_000) {
  const path = join(workspace, 'suite.sh')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  const { timeout, env = {} } = more
  return runSuite(
    { name: 'smoke', run: ['suite.sh'], ...(timeout === undefined ? {} : { timeout }) },
    SUBJECT,
    systemClock.monotonic() + left,
    {
      workspace,
      env: { PATH: process.env['PATH'], ...env },
      spawn,
      log,
      clock: systemClock,
      about: { environment: 'dev', component: 'shop' },
    },
  )
}

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'sluice-suite-'))
})
afterAll(() => rm(workspace, { recursive: true, force: true }))

describe('a suite', () => {
  it('finds the environment in its variables, and its words in the log', async () => {
    const words = 'echo "$SLUICE_URL $SLUICE_VERSION $SLUICE_ENVIRONMENT $SLUICE_COMPONENT"'
    expect(await run(words)).toMatchObject({ kind: 'passed' })
    expect(lines.map((line) => line.trim())).toContain('http://shop.example 1.0.0 dev shop')
  })

  it.each<[string, string, string, string]>([
    ['fails', 'echo "cart is empty"; exit 1', 'failed', 'smoke: ended with code 1 after'],
    ['cannot tell', 'echo "no test data"; exit 75', 'inconclusive', 'no test data'],
    ['is ended by somebody', 'kill -9 $$', 'inconclusive', 'signalled'],
  ])('%s', async (_, script, kind, words) => {
    expect(await run(script)).toMatchObject({ kind, detail: expect.stringContaining(words) })
  })

  it('says its last words, without the secrets it was given', async () => {
    const ended = await run('echo "login with $API_TOKEN failed" >&2; exit 2', { env: { API_TOKEN: 'geheim-123' } })
    expect(ended.detail).toContain('login with *** failed')
  })

  it('is not well when it does not end, and is not even begun when the time is over', async () => {
    expect(await run('sleep 30', { timeout: 100 })).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('timed out'),
    })
    expect(await run('exit 0', {}, 0)).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('before it began'),
    })
  })

  it('tells nothing when it is not there, or lies outside the checkout', async () => {
    for (const executable of ['gone.sh', '/bin/true', '../true']) {
      const ended = await runSuite({ name: 'smoke', run: [executable] }, SUBJECT, systemClock.monotonic() + 1000, {
        workspace,
        env: {},
        spawn,
        log,
        clock: systemClock,
        about: { environment: 'dev', component: 'shop' },
      })
      expect(ended.kind).toBe('inconclusive')
    }
  })
})
