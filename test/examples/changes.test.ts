import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  applyChange,
  type Change,
  changes,
  freeDelivery,
  priceCache,
  priceCacheFix,
  untestedVouchers,
} from '../../examples/shop/demo/changes.mjs'
import { startHost } from '../../examples/targets/process/host.mjs'
import { build, callDriver, copyShop, getJson, temporaryFolder } from './support.ts'

/** Line coverage in percent over both suites, each line of each file counted once. */
async function lineCoverage(shop: string): Promise<number> {
  const lines = new Map<string, boolean>()
  for (const suite of ['unit', 'integration']) {
    let file = ''
    for (const line of (await readFile(join(shop, `reports/${suite}.lcov`), 'utf8')).split('\n')) {
      if (line.startsWith('SF:')) file = line
      const [, number, hits] = /^DA:(\d+),(\d+)/.exec(line) ?? []
      if (number !== undefined) lines.set(`${file}:${number}`, lines.get(`${file}:${number}`) === true || hits !== '0')
    }
  }
  return (100 * [...lines.values()].filter(Boolean).length) / lines.size
}

describe('the changes of the demonstration', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  beforeAll(async () => {
    folder = await temporaryFolder()
  })
  afterAll(() => folder.remove())

  async function checkout(name: string, ...applied: Change[]): Promise<string> {
    const shop = await copyShop(join(folder.path, name, 'shop'))
    for (const change of applied) await applyChange(shop, change)
    return shop
  }

  function test(shop: string): void {
    for (const suite of ['unit', 'integration']) {
      const { status, stdout } = spawnSync(process.execPath, ['scripts/test.mjs', suite], {
        cwd: shop,
        encoding: 'utf8',
      })
      expect({ suite, status, stdout }).toMatchObject({ status: 0 })
    }
  }

  it('apply in order, all of them or without the pull request that is not merged', async () => {
    await checkout('all', ...changes)
    await checkout('merged', freeDelivery, priceCache, priceCacheFix)
    await expect(checkout('alone', priceCacheFix)).rejects.toThrow(/price-cache/)
  })

  it('keep coverage high, except the one that is to be stopped', async () => {
    const merged = await checkout('covered', freeDelivery, priceCache, priceCacheFix)
    test(merged)
    expect(await lineCoverage(merged)).toBeGreaterThan(90)
    expect(await readFile(join(merged, 'reports/unit.junit.xml'), 'utf8')).toContain('drops the oldest price')

    const vouchers = await checkout('vouchers', freeDelivery, untestedVouchers)
    test(vouchers)
    expect(await lineCoverage(vouchers)).toBeLessThan(79)
  })

  it('have one whose tests pass and which fails in production only, under real requests, while it says it is well', async () => {
    const failing = await checkout('failing', freeDelivery, priceCache)
    test(failing)
    const host = await startHost({
      directory: join(folder.path, 'host'),
      environments: { staging: {}, production: {} },
    })
    try {
      const deploy = async (version: string) => {
        const candidate = await build(failing, version)
        for (const environment of ['staging', 'production']) {
          const request = { environment, candidate, serving: [], traffic: 'all' }
          expect(await callDriver('apply', request, { TARGET_URL: host.adminUrl })).toMatchObject({ code: 0 })
        }
      }
      const status = async (environment: string, path: string) =>
        (await getJson(host.publicUrl(environment) + path)).status

      await deploy('1.5.0')
      const staging = ['/products', '/products', '/products/cup', '/health']
      expect(await Promise.all(staging.map((path) => status('staging', path)))).toEqual([200, 200, 200, 200])
      for (let probe = 0; probe < 3; probe += 1)
        expect(await status('production', '/products/cup?currency=CHF')).toBe(200)
      expect(await status('production', '/products')).toBe(500)
      expect(await status('production', '/products/cup?currency=CHF')).toBe(500)
      expect(await status('production', '/health')).toBe(200)

      await applyChange(failing, priceCacheFix)
      await deploy('1.5.1')
      for (const currency of ['EUR', 'CHF', 'GBP', 'EUR'])
        expect(await status('production', `/products?currency=${currency}`)).toBe(200)
    } finally {
      await host.close()
    }
  })
})
