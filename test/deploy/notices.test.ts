import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { pathConfig, startWorld, type World } from '../delivery/world.ts'

let world: World
let receiver: Server
let status = 204
const heard: string[] = []

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { type, data } = JSON.parse(Buffer.concat(chunks).toString()) as {
      type: string
      data: { version: string; kind?: string }
    }
    heard.push([type, data.version, data.kind].filter((each) => each !== undefined).join(' '))
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  const notify = `notify: { webhooks: [{ name: audit, url: "http://127.0.0.1:${port}/", secret-env: HOOK_SECRET }] }\n`
  world = await startWorld((url) => `${pathConfig(url)}${notify}`)
})
afterAll(async () => {
  await world.close()
  await new Promise((resolve) => receiver.close(resolve))
})

const env = { HOOK_SECRET: 'geheim-geheim' }

it('tells every milestone of a deployment, and of the way back', async () => {
  await world.deploy(await world.publish('1.0.0'), { env })
  expect(heard.splice(0)).toEqual(['sluice.started 1.0.0 deploy', 'sluice.verified 1.0.0 deploy'])
  await world.deploy(await world.publish('1.1.0', 'bad under load'), { env })
  expect(heard.splice(0)).toEqual([
    'sluice.started 1.1.0 deploy',
    'sluice.held 1.1.0',
    'sluice.started 1.0.0 rollback',
    'sluice.failed 1.1.0 deploy',
    'sluice.verified 1.0.0 rollback',
    'sluice.retired 1.0.0 deploy',
  ])
})

it('deploys although nobody listens, and says so', async () => {
  status = 403
  const { code, outputs, log } = await world.deploy(await world.publish('1.2.0'), { env })
  expect([code, outputs['result']]).toEqual([0, 'deployed'])
  expect(log).toContain('Webhook audit was not told of 3 milestone(s): answered 403.')
})

it('tells nothing in a dry run', async () => {
  heard.length = 0
  const { version, digest, candidate, sha } = await world.publish('1.3.0')
  await world.run('deploy', { environment: 'dev', version, digest, candidate, 'dry-run': 'true' }, { sha, env })
  expect(heard).toEqual([])
})
