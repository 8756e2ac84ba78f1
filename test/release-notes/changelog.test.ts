import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { keepChangelog, type Version } from '../../actions/release-notes/src/changelog/keep.ts'
import { startWorld, type World } from './support/world.ts'

const version = (given: Partial<Version> = {}): Version => ({
  version: '1.5.0',
  tag: 'v1.5.0',
  previousTag: 'v1.4.0',
  date: '2026-11-26',
  repository: 'https://github.example/acme/shop',
  items: new Map([
    ['Fixed', ['- b']],
    ['Added', ['- a']],
  ]),
  ...given,
})

const textOf = (before: string, given: Partial<Version> = {}) => {
  const kept = keepChangelog(before, version(given))
  return kept.kind === 'added' ? kept.text : kept.kind
}

describe('the file', () => {
  it('begins by itself', () => {
    expect(textOf('')).toBe(`# Changelog

All notable changes. The format is [Keep a Changelog](https://keepachangelog.com/en/1.1.0/), versions follow
[Semantic Versioning](https://semver.org/spec/v2.0.0.html).

## [Unreleased]

## [1.5.0] - 2026-11-26

### Added

- a

### Fixed

- b

[Unreleased]: https://github.example/acme/shop/compare/v1.5.0...HEAD
[1.5.0]: https://github.example/acme/shop/compare/v1.4.0...v1.5.0
`)
  })

  it.each([
    '# [1.4.0](https://x.example) (2026-01-01)',
    '## 1.4.0',
    '### [1.4.0](https://x.example) (2026-01-01)',
  ])('goes on above the newest version that another tool wrote: %s', (heading) => {
    const before = `# Changelog\n\n${heading}\n\n### Features\n\n* old\n\n## [1.3.0](https://x.example) (2025-01-01)\n`
    expect(
      textOf(before)
        .split('\n')
        .filter((line) => /^#+ .*\d/.test(line)),
    ).toEqual(['## [1.5.0] - 2026-11-26', heading, '## [1.3.0](https://x.example) (2025-01-01)'])
    expect(textOf(before, { version: '1.4.0' })).toBe('there')
  })

  it('keeps its line ends', () => {
    const before = '# Changelog\n\n## [Unreleased]\n\n- by hand\n\n## [1.4.0] - 2026-01-01\n\n- old\n'
    const returns = (text: string) => text.replaceAll('\n', '\r\n')
    expect(textOf(returns(before))).toBe(returns(textOf(before)))
    expect(textOf(`${returns(before)}mixed\n`)).not.toContain('\r')
  })

  it('takes what people wrote under Unreleased into the version, and keeps the rest as it is', () => {
    const before = `# Changes

Our own words.

## [Unreleased]

A sentence.

### Fixed
- by hand

### Known issues
- one

## [1.4.0] - 2026-01-01

### Added
- old

\`\`\`
## [Unreleased]
\`\`\`

[Unreleased]: https://github.example/acme/shop/compare/v1.4.0...HEAD
[1.4.0]: https://github.example/acme/shop/releases/tag/v1.4.0
`
    expect(textOf(before)).toBe(`# Changes

Our own words.

## [Unreleased]

## [1.5.0] - 2026-11-26

A sentence.

### Added

- a

### Fixed

- by hand
- b

### Known issues

- one

## [1.4.0] - 2026-01-01

### Added
- old

\`\`\`
## [Unreleased]
\`\`\`

[Unreleased]: https://github.example/acme/shop/compare/v1.5.0...HEAD
[1.5.0]: https://github.example/acme/shop/compare/v1.4.0...v1.5.0
[1.4.0]: https://github.example/acme/shop/releases/tag/v1.4.0
`)
  })

  it.each([['## [1.5.0] - 2026-01-01'], ['## 1.5.0'], ['## v1.5.0 (yesterday)']])('with %s has it already', (line) => {
    expect(textOf(`# C\n\n${line}\n\nedited\n`)).toBe('there')
  })

  it('is the same when its own result is given back, whatever the line ends', () => {
    const once = textOf('# C\r\n\r\n## 1.4.0\r\n\r\n- x\r\n')
    expect(textOf(once)).toBe('there')
    expect(once).toContain('## [1.5.0] - 2026-11-26')
    expect(once.indexOf('1.5.0')).toBeLessThan(once.indexOf('1.4.0'))
    expect(textOf(once, { version: '1.6.0', tag: 'v1.6.0', previousTag: 'v1.5.0' })).toContain('## [1.6.0]')
  })

  it('says so when nothing is notable', () => {
    expect(textOf('# C\n', { items: new Map() })).toContain('## [1.5.0] - 2026-11-26\n\nNo notable changes.')
  })
})

describe('mode: changelog', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld([
      { id: 'a', message: 'feat: a', tags: ['v1.4.0'], files: { 'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n' } },
      { id: 'b', message: 'feat: thing @ann' },
      { id: 'c', message: 'fix(api)!: gone\n\nBREAKING CHANGE: call /v2' },
      { id: 'd', message: 'chore: upkeep' },
    ])
  })
  afterAll(async () => {
    expect(world.github.violations).toEqual([])
    await world.close()
  })
  const writes = () => world.github.requests.filter(({ method }) => method !== 'GET').length
  const fileAt = (ref: string) => {
    world.clone.raw('fetch', '-q', 'origin', `+refs/heads/*:refs/remotes/origin/*`)
    return world.clone.raw('show', `origin/${ref}:CHANGELOG.md`)
  }

  it('opens one pull request, and nothing more when it is repeated', async () => {
    const run = await world.run({ inputs: { mode: 'changelog' } })
    expect(run).toMatchObject({ result: 'updated', reasonCode: 'changelog-proposed' })
    const file = fileAt('sluice/changelog')
    expect(file).toMatch(/## \[2\.0\.0\] - \d{4}-\d\d-\d\d\n\n### Added\n\n- thing @.ann/)
    expect(file).toMatch(/### Changed\n\n- \*\*Breaking:\*\* \*\*api:\*\* gone .*\n {2}> call \/v2/)
    expect(file).not.toContain('upkeep')
    const before = writes()
    const again = await world.run({ inputs: { mode: 'changelog' } })
    expect(again.outputs['pull-request-url']).toBe(run.outputs['pull-request-url'])
    expect(writes()).toBe(before)
    expect((await world.api('/pulls?state=open')) as readonly unknown[]).toHaveLength(1)
  })

  it('makes the pull request anew when there is more to say', async () => {
    await world.merged({ title: 'fix: later', method: 'squash' })
    const run = await world.run({ inputs: { mode: 'changelog' } })
    expect(run.result).toBe('updated')
    expect(fileAt('sluice/changelog')).toContain('later')
    expect((await world.api('/pulls?state=open')) as readonly unknown[]).toHaveLength(1)
  })

  it('leaves a branch alone that somebody wrote to', async () => {
    const { clone } = world
    clone.raw('checkout', '-q', '-B', 'edit', 'origin/sluice/changelog')
    clone.raw('commit', '-q', '--allow-empty', '-m', 'docs: my words')
    await world.github.push(
      { owner: 'acme', name: 'shop' },
      { directory: clone.directory, refspec: 'edit:sluice/changelog', actor: 'ann' },
    )
    clone.raw('checkout', '-q', 'main')
    const before = writes()
    expect(await world.run({ inputs: { mode: 'changelog' } })).toMatchObject({ reasonCode: 'changelog-edited' })
    expect(writes()).toBe(before)
  })

  it('commits to the branch where the configuration says so, once', async () => {
    const config = 'version: 1\nrelease: { changelog: { by: commit, file: docs/CHANGES.md } }\n'
    const w = await startWorld([{ id: 'a', message: 'feat: a', files: { '.github/sluice.yml': config } }])
    try {
      const dry = await w.run({ inputs: { mode: 'changelog', 'dry-run': 'true' } })
      expect(dry).toMatchObject({ result: 'generated', reasonCode: 'dry-run' })
      expect(dry.markdown).toContain('## [0.1.0]')
      const run = await w.run({ inputs: { mode: 'changelog' } })
      expect(run).toMatchObject({ result: 'updated', reasonCode: 'changelog-written' })
      w.clone.raw('fetch', '-q', 'origin', 'main')
      expect(w.clone.raw('show', 'FETCH_HEAD:docs/CHANGES.md')).toContain('- a (')
      expect(w.clone.raw('log', '-1', '--format=%B', 'FETCH_HEAD')).toContain('Sluice-Changelog: v0.1.0')
      expect(await w.run({ inputs: { mode: 'changelog' } })).toMatchObject({ reasonCode: 'changelog-current' })
      expect(w.github.violations).toEqual([])
    } finally {
      await w.close()
    }
  })

  it('is kept on a branch and nowhere else', async () => {
    const run = await world.run({ inputs: { mode: 'changelog' }, ref: 'refs/pull/1/merge' })
    expect(run).toMatchObject({ result: 'refused', reasonCode: 'not-a-branch' })
  })
})
