import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startHost } from '../../examples/targets/process/host.mjs'
import { eventually } from '../support/processes.ts'
import { build, callDriver, copyShop, getJson, temporaryFolder } from './support.ts'

const CUSTOMERS = Array.from({ length: 300 }, (_, index) => `customer-${index}`)

describe('a flag file delivered to the host', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let host: Awaited<ReturnType<typeof startHost>>
  beforeAll(async () => {
    folder = await temporaryFolder()
    const candidate = await build(await copyShop(join(folder.path, 'shop')), '1.4.0')
    host = await startHost({ directory: join(folder.path, 'host'), environments: { staging: {}, production: {} } })
    for (const environment of ['staging', 'production'])
      expect((await call('apply', { environment, candidate, traffic: 'all' })).code).toBe(0)
  })
  afterAll(async () => {
    await host.close()
    await folder.remove()
  })

  function call(verb: string, fields: object) {
    return callDriver(verb, fields, { TARGET_URL: host.adminUrl })
  }

  async function deliver(content: string) {
    const file = join(folder.path, 'flags.json')
    await writeFile(file, content)
    return call('flags', { environment: 'production', file })
  }

  function percent(on: number, state = 'ENABLED', metadata: Record<string, number> = {}): string {
    const targeting = {
      fractional: [
        ['on', on],
        ['off', 100 - on],
      ],
    }
    const flag = { state, variants: { on: true, off: false }, defaultVariant: 'off', targeting, metadata }
    return JSON.stringify({ flags: { 'new-checkout': flag } })
  }

  async function evaluate(targetingKey: string, environment = 'production') {
    const response = await fetch(`${host.publicUrl(environment)}/ofrep/v1/evaluate/flags/new-checkout`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ context: { targetingKey } }),
    })
    return (await response.json()) as Record<string, unknown>
  }

  async function seenBy(customer: string): Promise<unknown> {
    const headers = { 'x-customer-id': customer }
    return (await getJson(`${host.publicUrl('production')}/products/cup`, headers)).body['checkout']
  }

  async function customersWithNewCheckout(): Promise<string[]> {
    const chosen: string[] = []
    for (const customer of CUSTOMERS) if ((await seenBy(customer)) === 'new') chosen.push(customer)
    return chosen
  }

  /** The running service has loaded the delivery with this number. */
  const loaded = (step: number) =>
    eventually(`delivery ${step}`, async () => {
      const metadata = (await evaluate('anyone'))['metadata'] as { step?: number } | undefined
      return metadata?.step === step
    })

  it('changes the answers of the running service for its share of customers, and is seen by remote evaluation', async () => {
    expect(await evaluate('anyone')).toMatchObject({ errorCode: 'FLAG_NOT_FOUND' })
    expect(await customersWithNewCheckout()).toEqual([])

    expect(await deliver(percent(10, 'ENABLED', { step: 1 }))).toMatchObject({ code: 0 })
    await loaded(1)
    const ten = await customersWithNewCheckout()
    expect(ten.length).toBeGreaterThan(12)
    expect(ten.length).toBeLessThan(54)
    expect(await evaluate(ten[0] ?? '')).toMatchObject({ key: 'new-checkout', value: true, variant: 'on' })

    await deliver(percent(100, 'ENABLED', { step: 2 }))
    await loaded(2)
    expect(await customersWithNewCheckout()).toEqual(CUSTOMERS)

    await deliver(percent(100, 'DISABLED', { step: 3 }))
    await loaded(3)
    expect(await customersWithNewCheckout()).toEqual([])
    expect(await evaluate(ten[0] ?? '')).toMatchObject({ value: false, reason: 'DISABLED' })
  })

  it('reaches only its own environment', async () => {
    expect(await evaluate('anyone', 'staging')).toMatchObject({ errorCode: 'FLAG_NOT_FOUND' })
  })

  it('is refused when it is no flag file', async () => {
    expect(await deliver('{')).toMatchObject({ code: 1, errors: expect.stringContaining('must be a JSON object') })
    expect(await deliver('{"flags":3}')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('an object "flags"'),
    })
  })
})
