import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Report } from '../../actions/release-notes/src/report.ts'
import { startWorld, type World } from './support/world.ts'

const CONFIG = `version: 1
release:
  components:
    api: { paths: [api] }
    web: { paths: [web] }
    idle: { paths: [idle] }
`

describe('one run for several components', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld([
      {
        id: 'a',
        message: 'feat: start',
        tags: ['api-v1.0.0', 'web-v2.0.0', 'idle-v1.0.0'],
        files: { '.github/sluice.yml': CONFIG, 'api/x': '1', 'web/x': '1', 'idle/x': '1', 'small.yml': 'version: 1' },
      },
      { id: 'b', message: 'fix: api', files: { 'api/x': '2' } },
      { id: 'c', message: 'feat: web', files: { 'web/x': '2' } },
    ])
  })
  afterAll(() => world.close())

  const report = (path: string | undefined) => JSON.parse(readFileSync(path ?? '', 'utf8')) as Report

  it('finds range, version and notes of each, and reports them together', async () => {
    const run = await world.run({ inputs: { component: '*' } })
    expect(run.result).toBe('generated')
    const { components } = report(run.outputs['report'])
    expect(components?.map(({ component, result, tag }) => [component, result, tag])).toEqual([
      ['api', 'generated', 'api-v1.0.1'],
      ['web', 'generated', 'web-v2.1.0'],
      ['idle', 'unchanged', 'idle-v1.0.0'],
    ])
    const own = components?.map((each) => report(each.report)) ?? []
    expect(own.map((each) => each.commits)).toEqual([1, 1, 0])
    expect(own[0]).toMatchObject({ 'chosen-by': 'tag', considered: [{ tag: 'api-v1.0.0' }] })
    expect(new Set(own.map((each) => each['notes-json'])).size).toBe(3)
  })

  it('publishes each, and again changes nothing', async () => {
    const publish = () => world.run({ inputs: { mode: 'publish', component: 'api, web' } })
    expect((await publish()).result).toBe('published')
    expect((await world.releases()).map((release) => release.tag_name).sort()).toEqual(['api-v1.0.1', 'web-v2.1.0'])
    world.fetchTags()
    expect((await publish()).result).toBe('unchanged')
    expect(await world.releases()).toHaveLength(2)
  })

  it.each([
    [{ component: 'api, wbe' }, /"wbe".*api, web, idle.*did you mean "web"/],
    [{ component: '*', version: '1.0.0' }, /"version" belongs to one component/],
    [{ component: 'api,web', config: 'small.yml' }, /lists no release.components/],
    [{ component: 'api,web', mode: 'preview' }, /several with "mode: notes"/],
  ])('refuses %j', async (inputs, words) => {
    await expect(world.run({ inputs: inputs as Record<string, string> })).rejects.toThrow(words)
  })
})
