import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { createCommandDriver } from '../../lib/delivery/drivers/command.ts'
import { spawn } from '../../lib/kernel/process.ts'
import { describeDriver, type Place } from '../drivers/contract.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/targets/kubernetes')
const log = { info() {}, debug() {}, notice() {}, warning() {}, error() {}, mask() {}, group: () => () => {} }

async function start(bad = 'never'): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-kubernetes-'))
  const cluster = join(directory, 'cluster.json')
  await writeFile(cluster, JSON.stringify({ deployments: {}, service: { spec: { selector: { app: 'shop' } } } }))
  await mkdir(join(directory, 'bin'))
  await copyFile(join(import.meta.dirname, 'kubectl.mjs'), join(directory, 'bin/kubectl'))
  await chmod(join(directory, 'bin/kubectl'), 0o755)
  const verb = (name: string) => ['node', `ops/${name}.mjs`]
  const driver = createCommandDriver({
    commands: { apply: verb('apply'), observe: verb('observe'), shift: verb('shift'), retire: verb('retire') },
    environment: 'production',
    component: 'shop',
    workspace: EXAMPLE,
    env: {
      PATH: `${join(directory, 'bin')}:${process.env['PATH']}`,
      CLUSTER_FILE: cluster,
      IMAGE: 'registry.example/shop',
      BAD_DIGEST: bad,
    },
    spawn,
    log,
  })
  return { driver, directory, close: () => rm(directory, { recursive: true, force: true }) }
}

describe('the Kubernetes target, with a stand-in for kubectl', () => {
  it('removes a release that does not get ready, and leaves the one that serves', async () => {
    const digest = (letter: string) => `sha256:${letter.repeat(64)}`
    const place = await start('b'.repeat(64))
    try {
      const request = { deployment: 1, serving: [], file: '/dev/null' }
      const candidate = (version: string, letter: string) => ({ version, digest: digest(letter), sha: 'c'.repeat(40) })
      await place.driver.apply({ ...request, traffic: 'all', candidate: candidate('1.0.0', 'a') })
      const outcome = await place.driver.apply({ ...request, traffic: 'none', candidate: candidate('2.0.0', 'b') })
      expect(outcome).toMatchObject({
        kind: 'failed',
        detail: expect.stringContaining('exceeded its progress deadline'),
      })
      const seen = await place.driver.observe({ ...request, candidate: undefined })
      expect(seen).toEqual({ kind: 'seen', serving: [{ version: '1.0.0', digest: digest('a'), weight: 100 }] })
      const { deployments } = JSON.parse(await readFile(join(place.directory, 'cluster.json'), 'utf8'))
      expect(Object.keys(deployments)).toEqual([`shop-${'a'.repeat(12)}`])
    } finally {
      await place.close()
    }
  })
})

describeDriver('kubernetes example', () => start(), { filesMatter: false })
