import { describe, expect, it } from '@jest/globals'
import { askedBy, effectiveBump, highestBump, increment } from '../../actions/release-notes/src/version/bump.ts'
import { nextVersion } from '../../actions/release-notes/src/version/next.ts'
import { DEFAULT_RULES, type VersionRules } from '../../actions/release-notes/src/version/rules.ts'
import {
  compareVersions,
  formatVersion,
  parseVersion,
  type Version,
} from '../../actions/release-notes/src/version/semver.ts'

const version = (text: string): Version => {
  const parsed = parseVersion(text)
  if (parsed === undefined) throw new Error(text)
  return parsed
}

describe('semver 2.0.0', () => {
  it('orders the example of rule 11', () => {
    const ordered =
      '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0'.split(' ')
    const shuffled = [...ordered].sort().reverse()
    expect(shuffled.sort((a, b) => compareVersions(version(a), version(b)))).toEqual(ordered)
  })

  it('compares numbers of any length, and no build metadata', () => {
    expect(compareVersions(version('1.0.0-99999999999999999999'), version('1.0.0-100000000000000000000'))).toBeLessThan(
      0,
    )
    expect(compareVersions(version('1.0.0+a'), version('1.0.0+b'))).toBe(0)
  })

  it.each([
    '1.2',
    'v1.2.3',
    '1.2.3.4',
    '01.2.3',
    '1.2.03',
    '1.2.3-',
    '1.2.3-01',
    '1.2.3-a..b',
    '1.2.3+',
    ' 1.2.3',
    '1.2.3\n',
    '-1.2.3',
    '1.2.3-é',
    '1.2.9007199254740992',
    '1e3.0.0',
  ])('refuses %j', (text) => expect(parseVersion(text)).toBeUndefined())

  it.each(['0.0.0', '1.2.3-0a', '1.2.3--', '1.2.3-a-b.7', '1.2.3+001', '1.2.3-rc.1+b.2'])('reads %j whole', (text) =>
    expect(formatVersion(version(text))).toBe(text))
})

describe('bump', () => {
  it.each([
    [{ type: 'feat', breaking: false }, 'minor'],
    [{ type: 'fix', breaking: false }, 'patch'],
    [{ type: 'perf', breaking: false }, 'patch'],
    [{ type: 'revert', breaking: false }, 'patch'],
    [{ type: 'docs', breaking: true }, 'major'],
    [{ type: null, breaking: true }, 'major'],
    [{ type: 'docs', breaking: false }, 'patch'],
    [{ type: null, breaking: false }, 'patch'],
  ])('of %j is %s', (change, bump) => expect(askedBy(change, DEFAULT_RULES)).toBe(bump))

  it('is the highest of all, and minor for a breaking change before 1.0.0', () => {
    const changes = ['fix', 'feat', 'docs'].map((type) => ({ type, breaking: false }))
    expect(highestBump(changes, DEFAULT_RULES)).toBe('minor')
    expect(effectiveBump('major', version('0.9.1'), DEFAULT_RULES)).toBe('minor')
    expect(effectiveBump('major', version('1.0.0'), DEFAULT_RULES)).toBe('major')
  })

  it('completes a prerelease that stands for the step already', () => {
    expect(formatVersion(increment(version('1.5.0-rc.2'), 'minor'))).toBe('1.5.0')
    expect(formatVersion(increment(version('1.5.1-rc.2'), 'minor'))).toBe('1.6.0')
  })
})

describe('next version', () => {
  /** `tags`: in the history; `elsewhere`: not. `changes`: types, `!` for breaking. */
  const next = (situation: {
    tags?: string
    elsewhere?: string
    changes?: string
    bump?: 'patch' | 'minor' | 'major'
    prerelease?: string
    rules?: Partial<VersionRules>
  }) => {
    const read = (text = '') =>
      text
        .split(' ')
        .filter(Boolean)
        .map((name) => ({ name: `v${name}`, sha: 'f'.repeat(40), version: version(name) }))
    const own = read(situation.tags)
    const previous = own
      .map((tag) => tag.version)
      .filter((each) => each.prerelease.length === 0)
      .sort(compareVersions)
      .at(-1)
    const changes = (situation.changes ?? '').split(' ').filter(Boolean)
    const answer = nextVersion(
      {
        previous,
        changes: changes.map((type) => ({ type: type.replace('!', ''), breaking: type.endsWith('!') })),
        tags: [...own, ...read(situation.elsewhere)],
        ancestors: new Set(own.map((tag) => tag.name)),
        rules: { ...DEFAULT_RULES, ...situation.rules },
      },
      { bump: situation.bump, prerelease: situation.prerelease ?? '' },
    )
    return `${formatVersion(answer.version)} ${answer.bump}`
  }

  it.each([
    [{ changes: 'feat' }, '0.1.0 minor'],
    [{ changes: 'feat', prerelease: 'rc' }, '0.1.0-rc.1 minor'],
    [{ tags: '1.4.0', changes: 'feat fix' }, '1.5.0 minor'],
    [{ tags: '1.4.0', changes: 'fix' }, '1.4.1 patch'],
    [{ tags: '1.4.0', changes: 'docs!' }, '2.0.0 major'],
    [{ tags: '0.4.0', changes: 'docs!' }, '0.5.0 minor'],
    [{ tags: '1.4.0', changes: 'chore' }, '1.4.1 patch'],
    [{ tags: '1.4.0' }, '1.4.0 none'],
    [{ tags: '1.4.0', bump: 'major' as const, changes: 'fix' }, '2.0.0 major'],
    [{ tags: '0.4.0', bump: 'major' as const, changes: 'fix' }, '1.0.0 major'],
    // Prereleases: numbers go on, start again when the changes ask for more, and never go back.
    [{ tags: '1.4.0', changes: 'feat', prerelease: 'rc' }, '1.5.0-rc.1 minor'],
    [{ tags: '1.4.0 1.5.0-rc.1', changes: 'feat', prerelease: 'rc' }, '1.5.0-rc.2 minor'],
    [{ tags: '1.4.0 1.5.0-rc.9 1.5.0-rc.10', changes: 'feat', prerelease: 'rc' }, '1.5.0-rc.11 minor'],
    [{ tags: '1.4.0', elsewhere: '1.5.0-rc.3', changes: 'feat', prerelease: 'rc' }, '1.5.0-rc.4 minor'],
    [{ tags: '1.4.0 1.4.1-rc.2', changes: 'fix feat', prerelease: 'rc' }, '1.5.0-rc.1 minor'],
    [{ tags: '1.4.0 1.5.0-rc.1', changes: 'fix feat!', prerelease: 'rc' }, '2.0.0-rc.1 major'],
    [{ tags: '1.4.0 1.5.0-rc.1', changes: 'fix', prerelease: 'rc' }, '1.5.0-rc.2 minor'],
    [{ tags: '1.4.0 1.5.0-rc.1', changes: 'fix' }, '1.5.0 minor'],
    [{ tags: '1.4.0 1.5.0-rc.1', changes: 'feat', prerelease: 'beta' }, '1.5.1-beta.1 minor'],
    [{ tags: '1.4.0 1.5.0-rc.1 1.5.0', changes: 'fix', prerelease: 'rc' }, '1.5.1-rc.1 patch'],
    // A version tagged on another line is stepped over.
    [{ tags: '1.4.0', elsewhere: '1.4.1 1.4.2', changes: 'fix' }, '1.4.3 patch'],
    [{ tags: '1.4.0', elsewhere: '1.4.1', changes: 'fix', prerelease: 'rc' }, '1.4.2-rc.1 patch'],
    [{ tags: '1.4.0', elsewhere: '1.4.1+build.7', changes: 'fix' }, '1.4.2 patch'],
    [{ tags: '1.4.0+build.7', changes: 'fix' }, '1.4.1 patch'],
    // A channel is never lower than what its history has.
    [
      { tags: '1.4.0 1.5.0-rc.1', elsewhere: '1.5.1-beta.2', changes: 'feat', prerelease: 'beta' },
      '1.5.1-beta.3 minor',
    ],
    [{ tags: '1.4.0 1.5.0-rc.1.2', changes: 'feat', prerelease: 'rc' }, '1.5.0-rc.2 minor'],
    [{ tags: '1.4.0 1.5.0-rc.9007199254740993', changes: 'feat', prerelease: 'rc' }, '1.5.0-rc.9007199254740994 minor'],
  ])('%j gives %s', (situation, expected) => expect(next(situation)).toBe(expected))

  it.each([
    [{ beforeOne: { major: 'major', minor: 'minor' } }, '0.4.0', 'docs!', '1.0.0 major'],
    [{ beforeOne: { major: 'minor', minor: 'patch' } }, '0.4.0', 'feat', '0.4.1 patch'],
    [{ beforeOne: { major: 'minor', minor: 'patch' } }, '0.4.0', 'feat!', '0.5.0 minor'],
    [{ beforeOne: { major: 'minor', minor: 'patch' } }, '1.4.0', 'feat', '1.5.0 minor'],
    [{ others: 'none' }, '1.4.0', 'chore docs', '1.4.0 none'],
    [{ others: 'none' }, '1.4.0', 'chore fix', '1.4.1 patch'],
    [{ types: new Map([['deps', 'minor']]) }, '1.4.0', 'deps', '1.5.0 minor'],
    [{ types: new Map([['fix', 'none']]), others: 'none' }, '1.4.0', 'fix', '1.4.0 none'],
    [{ first: version('1.0.0') }, '', 'fix', '1.0.0 patch'],
  ] as const)('with the rules %j, %s and %s make %s', (rules, tags, changes, expected) =>
    expect(next({ tags, changes, rules: rules as Partial<VersionRules> })).toBe(expected))
})

describe('labels', () => {
  const rules = { ...DEFAULT_RULES, byLabels: true }
  const change = (sha: string, type = 'feat', breaking = false) => ({ type, breaking, sha })
  const labels = new Map([
    ['c1', ['Breaking', 'docs']],
    ['c2', ['skip-release']],
    ['c3', ['patch', 'enhancement']],
    ['c4', ['documentation']],
  ])

  it.each([
    [change('c1'), 'major', 'whatever their case'],
    [change('c2'), 'none', 'asking for no release'],
    [change('c3', 'fix'), 'minor', 'the highest of several'],
    [change('c2', 'feat', true), 'none', 'over the commit, which a person saw'],
    [change('c4'), 'minor', 'none of them known: the commit decides'],
    [change('c5', 'docs', true), 'major', 'a pull request without any: the commit decides'],
    [change('none', 'fix'), 'patch', 'no pull request: the commit decides'],
  ])('of %j ask for %s: %s', (made, asked) => expect(askedBy(made, rules, labels)).toBe(asked))

  it('count only when the rules say so', () => {
    expect(askedBy(change('c1', 'fix'), DEFAULT_RULES, labels)).toBe('patch')
    expect(highestBump([change('c2'), change('c2')], rules, labels)).toBe('none')
  })
})
