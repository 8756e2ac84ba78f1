import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startWorld, type World } from './support/world.ts'

let world: World
let receiver: Server
const heard: { readonly type: string; readonly data: Record<string, string> }[] = []

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    heard.push(JSON.parse(Buffer.concat(chunks).toString()))
    response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  const config = `version: 1\nnotify: { webhooks: [{ name: chat, url: "http://127.0.0.1:${port}/", secret-env: HOOK_SECRET }] }\n`
  world = await startWorld([
    { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
    { id: 'b', message: 'feat: pay later', files: { '.github/sluice.yml': config } },
  ])
})
afterAll(async () => {
  await world.close()
  await new Promise((resolve) => receiver.close(resolve))
})

it('a release that came out is told with its words, once', async () => {
  const publish = () => world.run({ inputs: { mode: 'publish' }, env: { HOOK_SECRET: 'geheim-geheim' } })
  expect(await publish()).toMatchObject({ result: 'published' })
  expect(heard).toHaveLength(1)
  expect(heard[0]?.type).toBe('sluice.released')
  expect(heard[0]?.data).toMatchObject({ happening: 'released', version: '1.5.0', kind: 'release' })
  expect(heard[0]?.data['detail']).toContain('1 feature')
  expect(heard[0]?.data['notes']).toContain('pay later')
  expect(await publish()).toMatchObject({ result: 'unchanged' })
  expect(heard).toHaveLength(1)
})
