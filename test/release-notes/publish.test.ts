import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Step } from './support/repository.ts'
import { startWorld, type World } from './support/world.ts'

const STEPS: readonly Step[] = [
  { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
  { id: 'b', message: 'feat: b (#12)' },
  { id: 'c', message: 'fix: c closes #3, thanks @ann' },
]
const PUBLISH_RC = { mode: 'publish', version: '1.5.0-rc.1', assets: 'shop.mjs' }

let world: World
beforeEach(async () => {
  world = await startWorld(STEPS)
  world.file('shop.mjs', 'the shop')
})
afterEach(async () => {
  expect(world.github.violations).toEqual([])
  await world.close()
})

const writes = () => world.github.requests.filter((request) => request.method !== 'GET').length

describe('publish', () => {
  it('makes a prerelease with its files and says where the candidate lies', async () => {
    const run = await world.run({ inputs: PUBLISH_RC })
    expect(run).toMatchObject({ result: 'published', reasonCode: 'release-published' })
    expect(run.outputs).toMatchObject({
      tag: 'v1.5.0-rc.1',
      'previous-version': '1.4.0',
      bump: 'minor',
      store: 'release:v1.5.0-rc.1/shop.mjs',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
    const [release, ...others] = await world.releases()
    expect(others).toEqual([])
    expect(release).toMatchObject({ tag_name: 'v1.5.0-rc.1', draft: false, prerelease: true })
    expect(release?.assets.map((asset) => asset.name).sort()).toEqual(['checksums.txt', 'shop.mjs'])
    expect(release?.assets.find((asset) => asset.name === 'shop.mjs')?.digest).toBe(run.outputs['digest'])
    world.fetchTags()
    expect(world.clone.raw('rev-parse', 'v1.5.0-rc.1').trim()).toBe(world.clone.sha('c'))
    // Nobody is called and nothing is closed by a release's text.
    expect(release?.body).not.toMatch(/@ann|closes #3/)
  })

  it('changes nothing when it is repeated', async () => {
    const first = await world.run({ inputs: PUBLISH_RC })
    const before = writes()
    const again = await world.run({ inputs: PUBLISH_RC })
    expect(again).toMatchObject({ result: 'unchanged', reasonCode: 'already-published' })
    expect(again.outputs['release-id']).toBe(first.outputs['release-id'])
    expect(again.outputs['store']).toBe(first.outputs['store'])
    expect(writes()).toBe(before)
  })

  it('refuses other bytes for a published version', async () => {
    await world.run({ inputs: PUBLISH_RC })
    world.file('shop.mjs', 'another shop')
    expect(await world.run({ inputs: PUBLISH_RC })).toMatchObject({ result: 'refused', reasonCode: 'asset-differs' })
  })

  it.each([
    ['a release', false],
    ['a draft', true],
  ])('never touches %s that somebody else made', async (_, draft) => {
    await world.api('/releases', { method: 'POST', body: { tag_name: 'v1.5.0-rc.1', body: 'mine', draft } })
    const before = await world.releases()
    expect(await world.run({ inputs: PUBLISH_RC })).toMatchObject({ result: 'refused', reasonCode: 'foreign-release' })
    expect(await world.releases()).toEqual(before)
  })

  it('refuses a tag that stands for another commit', async () => {
    world.clone.raw('tag', 'v1.5.0-rc.1', world.clone.sha('b'))
    await world.push()
    world.clone.raw('tag', '-d', 'v1.5.0-rc.1')
    expect(await world.run({ inputs: PUBLISH_RC })).toMatchObject({ result: 'refused', reasonCode: 'version-taken' })
    expect(await world.releases()).toEqual([])
  })

  it('writes nothing in a dry run, and stops before it is seen with draft', async () => {
    const dry = await world.run({ inputs: { ...PUBLISH_RC, 'dry-run': 'true' } })
    expect(dry).toMatchObject({ result: 'generated', reasonCode: 'dry-run' })
    expect(dry.outputs['store']).toBe('')
    expect(writes()).toBe(0)
    const draft = await world.run({ inputs: { ...PUBLISH_RC, draft: 'true' } })
    expect(draft.result).toBe('drafted')
    const done = await world.run({ inputs: PUBLISH_RC })
    expect(done.outputs['release-id']).toBe(draft.outputs['release-id'])
    expect(await world.releases()).toHaveLength(1)
  })

  it('names the permission that is missing', async () => {
    const run = world.run({ inputs: PUBLISH_RC, permissions: { contents: 'read' } })
    await expect(run).rejects.toMatchObject({
      reasonCode: 'missing-permission',
      message: expect.stringContaining('contents: write'),
    })
  })
})

describe('a prerelease becomes the release', () => {
  it('with the same commit and the same bytes, even when the branch has moved on; by tag, store or digest', async () => {
    const candidate = await world.run({
      inputs: { ...PUBLISH_RC, version: '', tag: 'v1.5.0-rc.1', 'to-ref': world.clone.sha('b') },
    })
    world.fetchTags()
    const run = await world.run({ inputs: { mode: 'publish', 'from-prerelease': 'v1.5.0-rc.1' } })
    expect(run).toMatchObject({ result: 'published' })
    expect(run.outputs).toMatchObject({
      version: '1.5.0',
      'previous-version': '1.4.0',
      digest: candidate.outputs['digest'],
      store: 'release:v1.5.0/shop.mjs',
    })
    expect(run.notes?.entries.map((entry) => entry.title)).toEqual(['b'])
    const releases = await world.releases()
    const assetsOf = (tag: string) =>
      releases.find((release) => release.tag_name === tag)?.assets.map(({ name, digest }) => ({ name, digest }))
    expect(assetsOf('v1.5.0')).toEqual(assetsOf('v1.5.0-rc.1'))
    world.fetchTags()
    expect(world.clone.raw('rev-parse', 'v1.5.0').trim()).toBe(world.clone.sha('b'))
    expect((await world.api('/releases/latest')) as object).toMatchObject({ tag_name: 'v1.5.0' })
    for (const reference of ['release:v1.5.0-rc.1/shop.mjs', candidate.outputs['digest'] ?? '']) {
      const again = await world.run({ inputs: { mode: 'publish', 'from-prerelease': reference } })
      expect(again).toMatchObject({ result: 'unchanged', outputs: { store: 'release:v1.5.0/shop.mjs' } })
    }
  })

  it('gets the next version when another candidate of the same numbers became the release', async () => {
    await world.run({ inputs: { ...PUBLISH_RC, version: '1.5.0-rc.16', 'to-ref': world.clone.sha('b') } })
    world.file('shop.mjs', 'a later shop')
    const later = await world.run({ inputs: { ...PUBLISH_RC, version: '1.5.0-rc.17' } })
    await world.run({ inputs: { mode: 'publish', 'from-prerelease': 'v1.5.0-rc.16' } })
    world.fetchTags()
    const run = await world.run({ inputs: { mode: 'publish', 'from-prerelease': 'v1.5.0-rc.17' } })
    expect(run).toMatchObject({ result: 'published' })
    expect(run.outputs).toMatchObject({
      version: '1.5.1',
      'previous-version': '1.5.0',
      digest: later.outputs['digest'],
    })
    expect(run.notes?.entries.map((entry) => entry.title)).toEqual(['c closes #3, thanks @ann'])
    expect(run.notes?.because[0]).toBe('v1.5.0 was made from another candidate than v1.5.0-rc.17')
    world.fetchTags()
    const again = await world.run({ inputs: { mode: 'publish', 'from-prerelease': 'v1.5.0-rc.17' } })
    expect(again).toMatchObject({ result: 'unchanged', outputs: { version: '1.5.1' } })
  })

  it('is there already when a final version is handed over', async () => {
    const final = await world.run({ inputs: { mode: 'publish', assets: 'shop.mjs' } })
    expect(final.outputs['version']).toBe('1.5.0')
    const run = await world.run({ inputs: { mode: 'publish', 'from-prerelease': 'v1.5.0' } })
    expect(run).toMatchObject({ result: 'unchanged', reasonCode: 'already-final' })
    expect(run.outputs).toMatchObject({
      version: '1.5.0',
      tag: 'v1.5.0',
      digest: final.outputs['digest'],
      store: final.outputs['store'],
    })
  })

  it('without what was laid beside it later, such as evidence', async () => {
    await world.run({ inputs: PUBLISH_RC })
    const [release] = await world.releases()
    await fetch(`${world.github.url}/repos/acme/shop/releases/${release?.id}/assets?name=evidence-qa-7.json`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.github.tokenForUser('ann')}`, 'content-type': 'application/json' },
      body: '{}',
    })
    const run = await world.run({ inputs: { mode: 'publish', 'from-prerelease': 'v1.5.0-rc.1' } })
    expect(run).toMatchObject({ result: 'published' })
    const final = (await world.releases()).find(({ tag_name }) => tag_name === 'v1.5.0')
    expect(final?.assets.map(({ name }) => name).sort()).toEqual(['checksums.txt', 'shop.mjs'])
  })

  it('refuses when a file was exchanged after publication', async () => {
    await world.run({ inputs: PUBLISH_RC })
    const [release] = (await world.releases()) as unknown as { id: number; assets: { id: number; name: string }[] }[]
    const asset = release?.assets.find((each) => each.name === 'shop.mjs')
    await world.api(`/releases/assets/${asset?.id}`, { method: 'DELETE' })
    await fetch(`${world.github.url}/repos/acme/shop/releases/${release?.id}/assets?name=shop.mjs`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.github.tokenForUser('ann')}`,
        'content-type': 'application/octet-stream',
      },
      body: 'evil',
    })
    world.fetchTags()
    const run = await world.run({ inputs: { mode: 'publish', 'from-prerelease': 'v1.5.0-rc.1' } })
    expect(run).toMatchObject({ result: 'refused', reasonCode: 'asset-damaged' })
  })

  it('refuses what names no prerelease of ours', async () => {
    for (const reference of ['v1.5.0-rc.7', 'v1.4.0', 'release:v9/x', `sha256:${'0'.repeat(64)}`]) {
      const run = await world.run({ inputs: { mode: 'publish', 'from-prerelease': reference } })
      expect(run).toMatchObject({ result: 'refused', reasonCode: 'no-prerelease' })
    }
  })
})

describe('latest', () => {
  it('is not the place of one of several components, unless the configuration says so', async () => {
    const file = (latest: boolean) =>
      `version: 1\nrelease: { components: { api: { paths: [a.txt], latest: ${latest} } } }\n`
    for (const latest of [false, true]) {
      const w = await startWorld([
        { id: 'a', message: 'feat: a', tags: ['v1.0.0'] },
        { id: 'b', message: 'feat: b', files: { 'a.txt': '1', '.github/sluice.yml': file(latest) } },
      ])
      try {
        await w.run({ inputs: { mode: 'publish' } })
        w.fetchTags()
        await w.run({ inputs: { mode: 'publish', component: 'api' } })
        const shown = latest ? 'api-v0.1.0' : 'v1.1.0'
        expect((await w.api('/releases/latest')) as object).toMatchObject({ tag_name: shown })
      } finally {
        await w.close()
      }
    }
  })

  it('is known by GitHub, too, where the clone lacks a tag', async () => {
    await world.api('/releases', { method: 'POST', body: { tag_name: 'v3.0.0', body: 'mine', make_latest: 'true' } })
    await world.run({ inputs: { mode: 'publish', version: '2.0.0' } })
    expect((await world.api('/releases/latest')) as object).toMatchObject({ tag_name: 'v3.0.0' })
  })

  it('stays with the highest version when an older line gets a release', async () => {
    await world.run({ inputs: { mode: 'publish', version: '2.0.0' } })
    world.fetchTags()
    const run = await world.run({ inputs: { mode: 'publish', version: '1.4.1', 'to-ref': world.clone.sha('b') } })
    expect(run.result).toBe('published')
    expect((await world.api('/releases/latest')) as object).toMatchObject({ tag_name: 'v2.0.0' })
  })
})
