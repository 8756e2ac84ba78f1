import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCommandDriver } from '../../lib/delivery/drivers/command.ts'
import { createDirectoryDriver } from '../../lib/delivery/drivers/directory.ts'
import { spawn } from '../../lib/kernel/process.ts'
import { describeDriver, type Place } from './contract.ts'

const log = { info() {}, debug() {}, notice() {}, warning() {}, error() {}, mask() {}, group: () => () => {} }

async function folder(): Promise<{ directory: string; close: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-driver-'))
  return { directory, close: () => rm(directory, { recursive: true, force: true }) }
}

async function command(): Promise<Place> {
  const { directory, close } = await folder()
  await copyFile(join(import.meta.dirname, '../delivery/host.mjs'), join(directory, 'host.mjs'))
  const verb = ['node', 'host.mjs']
  const driver = createCommandDriver({
    commands: { apply: verb, observe: verb, shift: verb, retire: verb },
    environment: 'production',
    component: 'shop',
    workspace: directory,
    env: { PATH: process.env['PATH'], SERVICE_URL: 'http://127.0.0.1' },
    spawn,
    log,
  })
  return { driver, directory, close }
}

async function directory(path = 'srv'): Promise<Place> {
  const { directory: workspace, close } = await folder()
  const driver = createDirectoryDriver({
    path,
    workspace,
    keep: 5,
    fileName: 'app.mjs',
    nextUrl: 'http://next.shop.example',
    spawn,
    log,
    lastKnownGood: async () => undefined,
  })
  return { driver, directory: workspace, close }
}

describeDriver('command', command, { abilities: ['divide', 'share', 'regions'], regions: ['eu', 'us'] })
describeDriver('directory', directory)
describeDriver('directory, with regions', () => directory('srv/{region}'), {
  abilities: ['regions'],
  regions: ['eu', 'us'],
})
