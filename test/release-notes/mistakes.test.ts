import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startWorld, type World } from './support/world.ts'

const COMPONENTS = `version: 1
release:
  components:
    api: { paths: [services/api] }
    web: { paths: [services/web] }
`
const UNKNOWN_KEY = 'version: 1\nrelease:\n  notes: { categorys: [] }\n'

describe('a mistake is told with what to do', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld([
      { id: 'a', message: 'feat: a', tags: ['v1.4.0', 'api-v1.0.0'] },
      {
        id: 'b',
        message: 'feat: b',
        files: { 'components.yml': COMPONENTS, 'unknown-key.yml': UNKNOWN_KEY, 'services/api/x': '1' },
      },
    ])
    mkdirSync(join(world.clone.directory, 'folder'))
    world.file('partial.mustache', '{{> other}}')
    world.file('unknown.mustache', '{{versoin}}')
    world.file('strange.mustache', '{{entirely-different}}')
    world.file('open.mustache', '{{#sections}}')
    world.file('good.mustache', '{{! why }}{{=<% %>=}}<% version %>')
    world.file('shop.mjs', 'the shop')
  })
  afterAll(() => world.close())

  it.each([
    [{ version: 'v1.5.0' }, 'did you mean "1.5.0"?'],
    [{ version: '1.5' }, 'such as 1.4.0 or 1.5.0-rc.1.'],
    [{ tag: '1.5.0' }, 'start with "v" ("tag-prefix" in the configuration); did you mean "v1.5.0"?'],
    [{ tag: 'x' }, 'start with "v" ("tag-prefix" in the configuration).'],
    [{ version: '1.5.0', bump: 'major' }, '"version" and "bump" exclude each other'],
    [{ tag: 'v1.5.0', bump: 'major' }, '"tag" and "bump" exclude each other'],
    [{ version: '1.5.0', prerelease: 'rc' }, '"version" (1.5.0) and "prerelease" (rc) contradict each other'],
    [{ version: '1.5.0-beta.1', prerelease: 'rc' }, 'is no rc version'],
    [{ config: 'nowhere.yml' }, 'has no file "nowhere.yml"'],
    [{ config: '/etc/hosts' }, 'by its path from the top of the repository'],
    [{ config: 'unknown-key.yml' }, 'release.notes.categorys: unknown key; did you mean "categories"?'],
    [{ config: 'components.yml', component: ',' }, 'names none. There are api, web; "*" is all of them.'],
    [{ config: 'components.yml', component: 'wbe' }, 'did you mean "web"?'],
    [{ config: 'components.yml', component: 'other' }, 'release.components (api, web).'],
    [{ template: 'folder' }, 'template "folder": cannot be read (EISDIR).'],
    [{ template: 'partial.mustache' }, 'a template is one file'],
    [{ template: 'unknown.mustache' }, 'there is no {{versoin}}; did you mean "version"?'],
    [{ template: 'strange.mustache' }, '; there are repository, component, version,'],
    [{ template: 'open.mustache' }, 'Unclosed section "sections"'],
    [{ mode: 'publish', assets: 'dist/*.mjs' }, 'patterns are not followed'],
  ])('%j', async (inputs, words) => {
    const run = world.run({ inputs: inputs as unknown as Record<string, string> })
    await expect(run).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining(words) })
    await expect(run).rejects.toMatchObject({ message: expect.stringMatching(/[^?.][?.]$/) })
  })

  it.each([
    [{ version: '1.5.0-rc.3', prerelease: 'rc' }, '1.5.0-rc.3'],
    [{ version: '1.5.0-rc', prerelease: 'rc' }, '1.5.0-rc'],
    [{ config: 'components.yml', component: 'api' }, '1.1.0'],
  ])('but %j is none', async (inputs, version) => {
    const run = await world.run({ inputs: inputs as unknown as Record<string, string> })
    expect(run.outputs['version']).toBe(version)
  })

  it('but comments and other delimiters of a template are none', async () => {
    expect((await world.run({ inputs: { template: 'good.mustache' } })).markdown).toBe('1.5.0\n')
  })

  it('a step before actions/checkout', async () => {
    const run = world.run({ inputs: {}, env: { GITHUB_WORKSPACE: '/' } })
    await expect(run).rejects.toThrow('There is no clone in /: run actions/checkout')
  })

  it.each([
    ['', 'No token was given.'],
    ['nonsense', 'The token is wrong, expired or revoked.'],
  ])('the token %j', async (token, words) => {
    const run = await world.bundle({ inputs: { mode: 'publish', 'github-token': token } })
    expect(run.outputs['reason-code']).toBe('missing-permission')
    expect(run.log).toContain(words)
  })

  it('a version that is taken, for the notes of that release', async () => {
    const run = await world.run({ inputs: { version: '1.4.0' } })
    expect(run).toMatchObject({ result: 'refused', reasonCode: 'version-taken' })
    expect(run.message).toContain('give "to-ref: v1.4.0" too')
    expect((await world.run({ inputs: { version: '1.4.0', 'to-ref': 'v1.4.0' } })).result).toBe('generated')
  })

  it('a component whose paths no commit touches is not released', async () => {
    const run = await world.run({ inputs: { mode: 'publish', config: 'components.yml', component: 'web' } })
    expect(run).toMatchObject({ result: 'unchanged', reasonCode: 'nothing-changed', outputs: { version: '', tag: '' } })
    expect(run.message).toContain('check the paths of the component')
    expect(await world.releases()).toEqual([])
  })

  it('a first version is not published when GitHub knows of others that the clone lacks', async () => {
    world.clone.raw('tag', '-d', 'v1.4.0')
    world.clone.raw('remote', 'set-url', 'origin', 'file:///nonexistent')
    const run = await world.run({ inputs: { mode: 'publish' } })
    expect(run).toMatchObject({ result: 'error', reasonCode: 'shallow-clone' })
    expect(run.message).toContain('GitHub has the tag v1.4.0')
    expect(await world.releases()).toEqual([])
  })

  it('what somebody has to look at stands in the log', async () => {
    world.clone.raw('tag', '-d', 'api-v1.0.0')
    world.clone.raw('tag', '2.0.0')
    const run = await world.run({ inputs: {} })
    expect(run.outputs['version']).toBe('0.1.0')
    expect(run.warnings).toEqual([
      expect.stringMatching(/^this clone has no tag of an earlier release.*"fetch-depth: 0" on actions\/checkout\.$/s),
      expect.stringMatching(/^no tag is "v" and a version, but 2\.0\.0 /),
    ])
  })
})
