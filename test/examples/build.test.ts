import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { build, copyShop, getJson, temporaryFolder } from './support.ts'

describe('the candidate of the shop', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let shop: string
  beforeAll(async () => {
    folder = await temporaryFolder()
    shop = await copyShop(join(folder.path, 'shop'))
  })
  afterAll(() => folder.remove())

  it('has the same bytes wherever it is built, and other bytes for another version', async () => {
    const deeper = join(folder.path, 'somewhere/else')
    await mkdir(deeper, { recursive: true })
    const [here, there] = await Promise.all([
      build(shop, '1.4.0'),
      build(await copyShop(join(deeper, 'shop')), '1.4.0'),
    ])
    expect(there.digest).toBe(here.digest)
    expect((await build(shop, '1.5.0')).digest).not.toBe(here.digest)
    expect((await readFile(here.file, 'utf8')).includes(folder.path)).toBe(false)
  })

  it('runs alone, says the version it was built with, and stops at SIGTERM', async () => {
    const { file } = await build(shop, '2.0.0-rc.1')
    const alone = join(folder.path, 'alone/candidate.mjs')
    await mkdir(join(folder.path, 'alone'))
    await copyFile(file, alone)
    const child = spawn(process.execPath, [alone], { env: { PORT: '0' }, stdio: ['ignore', 'ignore', 'pipe'] })
    const [line] = await once(child.stderr, 'data')
    const url = /http:\S+/.exec(String(line))?.[0] ?? ''
    expect(await getJson(`${url}/health`)).toEqual({ status: 200, body: { status: 'ok', version: '2.0.0-rc.1' } })
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('refuses a version that is none', async () => {
    const env = { ...process.env, VERSION: "1'; import('x')" }
    const attempt = promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: shop, env })
    await expect(attempt).rejects.toThrow(/is not a version/)
  })
})
