import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reportShape } from '../../actions/release-notes/src/report.ts'
import { readShape } from '../../lib/kernel/shape.ts'
import { startWorld, type World } from './support/world.ts'

describe('the bundle', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld([
      { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
      { id: 'b', message: 'feat: <b> @ann ::error::x (#12)' },
      { id: 'c', message: 'whatever' },
    ])
    world.file('shop.mjs', 'the shop')
  })
  afterAll(async () => {
    expect(world.github.violations).toEqual([])
    await world.close()
  })

  it('goes from the next version to the candidate to the final release', async () => {
    const next = await world.bundle({ inputs: { prerelease: 'rc' } })
    expect(next.outputs).toMatchObject({
      result: 'generated',
      version: '1.5.0-rc.1',
      tag: 'v1.5.0-rc.1',
      prerelease: 'true',
      commits: '2',
    })
    expect(world.github.requests).toHaveLength(0)
    expect(next.summary).toContain('This will be v1.5.0-rc.1')

    const version = next.outputs['version'] ?? ''
    const candidate = await world.bundle({ inputs: { mode: 'publish', version, assets: 'shop.mjs' } })
    expect(candidate.outputs).toMatchObject({ result: 'published', store: `release:v${version}/shop.mjs` })
    expect(readShape(reportShape, JSON.parse(candidate.outputs['report-json'] ?? ''))).toHaveProperty('value')

    world.fetchTags()
    const again = await world.bundle({ inputs: { prerelease: 'rc' } })
    expect(again.outputs['version']).toBe(version)

    const final = await world.bundle({ inputs: { mode: 'publish', 'from-prerelease': `v${version}` } })
    expect(final.code).toBe(0)
    expect(final.outputs).toMatchObject({ result: 'published', version: '1.5.0', digest: candidate.outputs['digest'] })
    expect((await world.releases()).filter((release) => !release.draft)).toHaveLength(2)
  })

  it.each([
    [{ version: '1.5' }, 'invalid-input', /semver/],
    [{ version: '1.6.0', tag: 'v1.7.0' }, 'invalid-input', /different versions/],
    [{ prerelease: 'true' }, 'invalid-input', /identifier/],
    [{ prerelease: '7' }, 'invalid-input', /digits alone/],
    [{ assets: 'shop.mjs' }, 'invalid-input', /mode: publish/],
    [{ mode: 'deployed-range' }, 'invalid-input', /environment/],
    [
      { mode: 'publish', version: '3.0.0', assets: '../x' },
      'invalid-input',
      /leads out|cannot be read|there is no file/,
    ],
    [{ 'to-ref': '--upload-pack=x' }, 'unknown-ref', /no branch, tag or commit/],
    [{ version: '1.0.0' }, 'version-not-higher', /higher than v1\.4\.0/],
  ])('says no to %j', async (inputs, reasonCode, words) => {
    const run = await world.bundle({ inputs: inputs as unknown as Record<string, string> })
    expect(run.code).toBe(1)
    expect(run.outputs['reason-code']).toBe(reasonCode)
    expect(run.log).toMatch(words)
  })

  it('is small', () => {
    const bundle = readFileSync(join(import.meta.dirname, '../../actions/release-notes/dist/index.js'))
    expect(bundle.length).toBeLessThan(200 * 1024)
  })
})
