import { describe, expect, it } from '@jest/globals'
import {
  asksFor,
  categoryOf,
  chooseCategories,
  headings,
  isHidden,
  type Subject,
} from '../../actions/release-notes/src/notes/categories.ts'
import { readCategories } from '../../actions/release-notes/src/notes/github-categories.ts'
import { contributorsOf, loginOf } from '../../actions/release-notes/src/notes/people.ts'
import { issuesIn, keysIn } from '../../actions/release-notes/src/notes/references.ts'
import { countCpuTime } from '../support/cpu-time.ts'

const subject = (given: Partial<Subject> = {}): Subject => ({
  type: 'feat',
  scope: null,
  breaking: false,
  bot: false,
  labels: undefined,
  authors: ['Ann'],
  paths: [],
  ...given,
})

describe('categories', () => {
  const own = chooseCategories(
    {
      categories: [
        { title: 'Security', types: ['security'] },
        { title: 'Security', labels: ['CVE'] },
        { title: 'Shop fixes', types: ['fix'], scopes: ['shop', 'cart'] },
        { title: 'API', paths: ['services/api/'], fold: true },
        { title: 'New', types: ['feat'] },
      ],
      exclude: { labels: ['skip-notes'], authors: ['robot'] },
    },
    undefined,
  )

  it.each([
    [{ type: 'security' }, 'Security'],
    [{ type: 'docs', labels: ['cve'] }, 'Security'],
    [{ type: 'fix', scope: 'Cart' }, 'Shop fixes'],
    [{ type: 'fix', scope: 'api' }, 'Other changes'],
    [{ type: 'feat', paths: ['services/api/x.ts'] }, 'API'],
    [{ type: 'feat', paths: ['services/apix/x.ts'] }, 'New'],
    [{ type: 'feat', breaking: true }, 'Breaking changes'],
    [{ type: null, bot: true }, 'Updates by bots'],
    [{ type: 'feat', bot: true }, 'New'],
  ])('%j stands under %s', (given, title) => expect(categoryOf(subject(given), own)).toBe(title))

  it('stand in the configured order, breaking changes first, the rest last, each once', () => {
    expect(headings(own).map(({ title }) => title)).toEqual([
      'Breaking changes',
      'Security',
      'Shop fixes',
      'API',
      'New',
      'Other changes',
      'Updates by bots',
    ])
  })

  it('leave out what is excluded, but never a breaking change', () => {
    expect(isHidden(subject({ labels: ['skip-notes'] }), own)).toBe(true)
    expect(isHidden(subject({ authors: ['Robot'] }), own)).toBe(true)
    expect(isHidden(subject({ labels: ['skip-notes'], breaking: true }), own)).toBe(false)
    expect(isHidden(subject(), own)).toBe(false)
  })

  it('know what they have to ask for', () => {
    expect([asksFor(own, 'labels'), asksFor(own, 'paths')]).toEqual([true, true])
    const plain = chooseCategories(undefined, undefined)
    expect([asksFor(plain, 'labels'), asksFor(plain, 'paths')]).toEqual([false, false])
  })

  it('group what bots did unless a category of the user takes it', () => {
    const plain = chooseCategories(undefined, undefined)
    expect(categoryOf(subject({ type: 'fix', bot: true }), plain)).toBe('Updates by bots')
    expect(categoryOf(subject({ type: 'fix' }), plain)).toBe('Fixes')
  })

  it('understand the file of GitHub', async () => {
    const github = await readCategories(
      `changelog:
  exclude: { labels: [ignore-for-release], authors: [octocat] }
  categories:
    - { title: Breaking 🛠, labels: [semver-major] }
    - { title: Exciting, labels: [enhancement], exclude: { labels: [dull] } }
    - title: Rest
      labels: ["*"]
`,
      'x',
    )
    const categories = chooseCategories(undefined, github)
    const under = (labels: readonly string[], given = {}) => categoryOf(subject({ labels, ...given }), categories)
    expect(under(['Semver-Major'])).toBe('Breaking 🛠')
    expect(under(['enhancement'])).toBe('Exciting')
    expect(under(['enhancement', 'dull'])).toBe('Rest')
    expect(under([], { bot: true })).toBe('Rest')
    expect(isHidden(subject({ authors: ['octocat'] }), categories)).toBe(true)
    await expect(readCategories('changelog: { categories: [{ title: x }] }', 'f')).rejects.toThrow(/labels: is missing/)
  })
})

describe('references', () => {
  const repository = 'https://github.example/acme/shop'
  it.each([
    ['fix: a\n\nCloses #12, fixes #13', [12, 13]],
    ['fix: a (fixes: #7)', [7]],
    [`x\n\nresolves ${repository}/issues/9`, [9]],
    ['x\n\nRefs: #3, #4', [3, 4]],
    ['x\n\nFixes https://github.example/other/shop/issues/9', []],
    ['prefixes #5 and #6', []],
    ['fix #12abc', []],
    ['fixes #0', []],
    ['Fixes Acme/shop#12, closes acme/other#13', [12]],
  ])('%j names %j', (message, issues) => expect(issuesIn(message, repository)).toEqual(issues))

  it('find keys of other trackers by their prefix', () => {
    const trackers = [
      { 'key-prefix': 'SHOP-', 'url-template': 'https://jira.example/browse/SHOP-<num>' },
      { 'key-prefix': 'AB#', 'url-template': 'https://dev.example/edit/<num>' },
    ]
    expect(keysIn('SHOP-12: a (AB#7) SHOP-12 XSHOP-3 SHOP-4x SHOP-12345678901 SHOP-', trackers)).toEqual([
      { key: 'SHOP-12', url: 'https://jira.example/browse/SHOP-12' },
      { key: 'AB#7', url: 'https://dev.example/edit/7' },
    ])
  })

  it('take time in proportion to the text', () => {
    const trackers = [{ 'key-prefix': 'S-', 'url-template': 'https://x.example/<num>' }]
    const spent = countCpuTime()
    for (const text of [
      'fixes '.repeat(200_000),
      'fixes a/'.repeat(100_000),
      'S-'.repeat(500_000),
      `fixes ${' '.repeat(1_000_000)}#1`,
    ]) {
      issuesIn(text, repository)
      keysIn(text, trackers)
    }
    expect(spent()).toBeLessThan(5000)
  })
})

describe('people', () => {
  const person = (name: string, email = `${name}@example.com`) => ({
    name,
    email,
    bot: name.endsWith('[bot]'),
    login: loginOf(email),
  })

  it('are counted once an entry, known by name, address or login, and bots are none', () => {
    const known = { emails: new Set(['ann@example.com']), names: new Set(['bob']), logins: new Set(['cy']) }
    const people = contributorsOf(
      [
        [person('Dee'), person('Ann', 'ANN@example.com')],
        [person('Bob', 'new@example.com'), person('Dee', 'dee@other.example')],
        [person('C', '12+cy@users.noreply.github.com'), person('dependabot[bot]')],
      ],
      known,
    )
    expect(people).toEqual([
      { name: 'Dee', entries: 2, first: true },
      { name: 'Ann', entries: 1, first: false },
      { name: 'Bob', entries: 1, first: false },
      { name: 'C', login: 'cy', entries: 1, first: false },
    ])
  })
})
