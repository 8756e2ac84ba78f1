import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { pathConfig, startWorld, type World } from '../delivery/world.ts'

let world: World

beforeAll(async () => {
  const watch = '  dev:\n    rollback: { watch: { respond: [rollback] } }\n'
  world = await startWorld((url) => pathConfig(url).replace('  dev:\n', watch))
  await world.deploy(await world.publish('1.0.0'))
  await world.deploy(await world.publish('1.1.0', 'worse later'))
})
afterAll(() => world.close())

it('takes back what fails after it was verified, and then leaves the rollback alone', async () => {
  await writeFile(join(world.workspace, 'worse'), '')
  const startedAt = new Date(Date.now() + 2000).toISOString()
  const payload = { client_payload: { environment: 'dev', incident: 'INC-9', 'started-at': startedAt } }
  const job = { event: 'repository_dispatch', payload, permissions: { issues: 'write' } as const }
  const { outputs } = await world.run('rollback', { mode: 'watch', environment: 'dev' }, job)
  expect(outputs).toMatchObject({ result: 'restored', version: '1.0.0', 'from-version': '1.1.0' })
  expect(Number(outputs['time-to-detect'])).toBeGreaterThanOrEqual(0)
  expect(outputs['time-to-detect']).not.toBe('')
  expect(outputs['issue']).toContain('/issues/')
  expect(await world.serves('dev')).toEqual(['1.0.0 100'])
  const again = await world.run('rollback', { mode: 'watch', environment: 'dev' }, job)
  expect(again.outputs).toMatchObject({ result: 'unchanged', 'reason-code': 'healthy' })
})
