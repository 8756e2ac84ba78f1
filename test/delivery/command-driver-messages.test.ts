import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createCommandDriver } from '../../lib/delivery/drivers/command.ts'
import type { VerbOutcome } from '../../lib/delivery/drivers/driver.ts'
import type { Log } from '../../lib/kernel/log.ts'
import { spawn } from '../../lib/kernel/process.ts'
import { digestOf, shaOf } from './ledgers.ts'

let workspace = ''
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'sluice-driver-'))
})
afterAll(() => rm(workspace, { recursive: true, force: true }))

const ignore = () => {}
const log: Log = {
  info: ignore,
  debug: ignore,
  notice: ignore,
  warning: ignore,
  error: ignore,
  mask: ignore,
  group: () => ignore,
}

function apply(executable: string): Promise<VerbOutcome<unknown>> {
  return createCommandDriver({
    commands: { apply: [executable] },
    environment: 'production',
    component: 'shop',
    workspace,
    env: { PATH: process.env['PATH'] },
    spawn,
    log,
  }).apply({
    deployment: 7,
    candidate: { version: '1.0.0', digest: digestOf('1.0.0'), sha: shaOf('1.0.0') },
    serving: [],
    traffic: 'all',
    file: 'x',
  })
}

describe('what a person reads of a driver that cannot work', () => {
  it('not executable: what to do, by the name in the configuration', async () => {
    await writeFile(join(workspace, 'plain'), '#!/bin/sh\n', { mode: 0o644 })
    expect(await apply('plain')).toEqual({
      kind: 'failed',
      detail: 'apply: plain could not be started: it is not executable (git update-index --chmod=+x makes it so)',
    })
  })

  it('missing: which file, and where it was looked for', async () => {
    expect(await apply('aply')).toEqual({
      kind: 'failed',
      detail: `apply: the configuration: there is no file "aply" in ${workspace}`,
    })
  })

  it('talking on standard output: what belongs there', async () => {
    await writeFile(join(workspace, 'chatty'), '#!/bin/sh\necho deployed!\n', { mode: 0o755 })
    expect(await apply('chatty')).toEqual({
      kind: 'failed',
      detail: 'apply: standard output is not one JSON object (words for people go to standard error): deployed!',
    })
  })
})
