import { describe, expect, it } from '@jest/globals'
import { readEntries, settle } from '../../actions/release-notes/src/commits/entries.ts'
import { readCommit } from '../../actions/release-notes/src/commits/read.ts'
import type { Commit } from '../../lib/git/history.ts'
import { countCpuTime } from '../support/cpu-time.ts'

interface Made {
  readonly message: string
  /** Places of the parents in the list, oldest commit first. Default: the one before. */
  readonly parents?: readonly number[]
}

const id = (at: number) => at.toString(16).padStart(40, '0')

/** Commits oldest first, as the newest-first list git gives. */
function read(...made: readonly (Made | string)[]) {
  const commits = made.map((each, at): Commit => {
    const { message, parents = at === 0 ? [] : [at - 1] } = typeof each === 'string' ? { message: each } : each
    return {
      sha: id(at),
      parents: parents.map(id),
      author: { name: 'Ann', email: 'ann@example.com' },
      date: '2026-01-01T00:00:00Z',
      message,
    }
  })
  const answer = readEntries(settle(commits.reverse().map(readCommit), id(made.length - 1)))
  return { ...answer, titles: answer.entries.map((entry) => entry.title).reverse() }
}

describe('entries', () => {
  it.each([
    ['feat: x', 'features'],
    ['fix(a): x', 'fixes'],
    ['perf: x', 'performance'],
    ['docs: x', 'others'],
    ['constructor: x', 'others'],
    ['some words', 'others'],
    ['', 'others'],
    ['docs!: x', 'breaking'],
    ['words\n\nBREAKING CHANGE: y', 'breaking'],
    ['Revert "feat: long ago"\n\nThis reverts commit 1234567890.', 'reverted'],
    ['revert: let us never again speak of the noodle incident\n\nRefs: 676104e, a215868', 'reverted'],
  ])('%j stands under %s', (message, section) => expect(read(message).entries[0]?.section).toBe(section))

  it.each([
    ['feat: x (#12)', 'x', 12],
    ['feat: x (#12) (#34)', 'x (#12)', 34],
    ['feat: x #12', 'x #12', null],
    ['words (#7)', 'words', 7],
    ['feat: x (#0)', 'x (#0)', null],
    ['feat: x (#99999999999)', 'x (#99999999999)', null],
  ])('%j has the title %j and the pull request %s', (message, title, pullRequest) => {
    expect(read(message).entries[0]).toMatchObject({ title, pullRequest })
  })

  it('names co-authors once', () => {
    const message =
      'feat: x\n\nCo-authored-by: Bob <bob@example.com>\nCo-Authored-By: Ann <ANN@example.com>\nCo-authored-by: Bob <bob@example.com>\n\n* chore: <x> more\n\nCo-authored-by: broken'
    expect(read(message).entries[0]?.authors.map((author) => author.name)).toEqual(['Ann', 'Bob'])
  })
})

describe('reverts', () => {
  const revert = (at: number, subject = 'feat: x') => `Revert "${subject}"\n\nThis reverts commit ${id(at)}.`

  it('cancel their pair by id, short id, title or pull request', () => {
    expect(read('feat: x', revert(0)).titles).toEqual([])
    expect(read('feat: x', `fix: undo\n\nThis reverts commit ${id(0).slice(0, 8)}.`).titles).toEqual(['undo'])
    expect(read('feat: x', 'Revert "feat: x"').titles).toEqual([])
    expect(read('feat: x (#12)', 'Revert "feat: x" (#13)\n\nReverts acme/shop#12').titles).toEqual([])
    expect(read('feat: x (#12)', 'Revert "feat: x" (#13)').titles).toEqual([])
    expect(read('feat: x', `revert: x\n\nRefs: ${id(0).slice(0, 12)}`).titles).toEqual([])
  })

  it('a revert of a revert brings the change back', () => {
    const twice = read('feat: x', revert(0), revert(1, 'Revert "feat: x"'))
    expect(twice.titles).toEqual(['x'])
    expect([...twice.cancelled]).toEqual([[id(1), id(2)]])
    expect(
      read('feat: x', revert(0), revert(1, 'Revert "feat: x"'), revert(2, 'Revert "Revert "feat: x""')).titles,
    ).toEqual([])
  })

  it('of something released before stands by itself', () => {
    const { entries } = read('fix: y', 'Revert "feat: old"\n\nThis reverts commit 0123456789abcdef.')
    expect(entries[0]).toMatchObject({ section: 'reverted', type: 'revert', title: 'feat: old' })
  })

  it('takes back only commits that are older', () => {
    expect(read('Revert "feat: x"', 'feat: x').titles).toEqual(['feat: x', 'x'])
  })

  it('inside a squashed feature does not make it a revert', () => {
    const { entries } = read('feat: y (#3)\n\n* Revert "a"\n\nThis reverts commit 0123456789.')
    expect(entries[0]).toMatchObject({ section: 'features', title: 'y' })
  })

  it('of several at once', () => {
    expect(read('feat: x', 'feat: y', `Undo both\n\nThis reverts commits ${id(0)} and ${id(1)}.`).titles).toEqual([])
  })

  it('nested, by title alone, and as git 2.43 writes them', () => {
    const reapply = 'Reapply "feat: x"'
    expect(read('feat: x', 'Revert "feat: x"', reapply).titles).toEqual(['x'])
    expect(read('feat: x', 'Revert "feat: x"', reapply, 'Revert "Reapply "feat: x""').titles).toEqual([])
    expect(read('feat: x', 'Revert "feat: x"', 'Revert "Revert "feat: x""').titles).toEqual(['x'])
    expect(read('feat: x', 'fix: y', 'revert: feat: x').titles).toEqual(['y'])
    expect(read('feat: x', 'revert: "feat: x"').titles).toEqual([])
  })

  it.each([
    ['Reapply "feat(a): x"', { section: 'features', type: 'feat', scope: 'a', title: 'x' }],
    ['Revert "Revert "feat!: x""', { section: 'breaking', breaking: true, title: 'x' }],
    ['Revert "Revert "fix: x (#1)" (#2)" (#3)', { section: 'fixes', title: 'x', pullRequest: 3 }],
    ['Revert "Reapply "feat: x""', { section: 'reverted', title: 'Reapply "feat: x"' }],
    ['Revert "Revert "Revert "feat: x"""', { section: 'reverted', title: 'Revert "Revert "feat: x""' }],
    ['Revert "words"', { section: 'reverted', title: 'words' }],
  ])('%j of something released before says what people gain or lose', (message, expected) =>
    expect(read(message).entries[0]).toMatchObject(expected))

  it.each([
    ['on one line', (ids: readonly string[]) => `This reverts commits ${ids.join(', ')}.`],
    ['one a line', (ids: readonly string[]) => `This reverts commits\n${ids.join(',\n')}.`],
    ['wrapped after "and"', (ids: readonly string[]) => `This reverts commits ${ids.join(' and\n')}.`],
  ])('name several commits %s', (_, body) => {
    expect(read('feat: a', 'feat: b', `Revert two\n\n${body([id(0), id(1)])}`).titles).toEqual([])
  })

  it('name none in the words that follow', () => {
    const made = ['feat: a', 'feat: b', `Undo b\n\nThis reverts commit ${id(1)}.\n${id(0)} stays.`]
    expect(read(...made).titles).toEqual(['a'])
  })

  it('are none for a squash that has one among its commits', () => {
    const squash = `Improve the cart (#7)\n\n* Try it\n\n* Revert "Try it"\n\nThis reverts commit ${'f'.repeat(40)}.`
    expect(read('feat: a', squash).entries[0]).toMatchObject({
      title: 'Improve the cart',
      type: null,
      section: 'others',
    })
  })

  it('many of one title take linear time', () => {
    const made = Array.from({ length: 20_000 }, (_, at) => (at % 2 === 0 ? 'wip' : 'Revert "wip"'))
    const spent = countCpuTime()
    expect(read(...made).titles).toEqual([])
    expect(spent()).toBeLessThan(3000)
  })

  it('of a merge takes back everything it brought', () => {
    const merged = read(
      'fix: main',
      { message: 'feat: one', parents: [0] },
      { message: 'feat: two', parents: [1] },
      { message: 'Merge pull request #5 from a/b\n\nfeat: both', parents: [0, 2] },
      `Revert "Merge pull request #5 from a/b"\n\nThis reverts commit ${id(3)}, reversing\nchanges made to ${id(0)}.`,
    )
    expect(merged.titles).toEqual(['main'])
    expect(merged.cancelled.size).toBe(3)
  })
})

describe('what is left out', () => {
  const commits = (...messages: readonly string[]) =>
    messages
      .map(
        (message, at): Commit => ({
          sha: id(at),
          parents: at === 0 ? [] : [id(at - 1)],
          author: { name: 'Ann', email: 'ann@example.com' },
          date: '',
          message,
        }),
      )
      .reverse()
      .map(readCommit)

  it('is listed nowhere, and a revert of it takes away something people have', () => {
    const released = new Map([[id(0), 'v1.4.1']])
    const made = commits('fix: x', 'feat: y', 'Revert "fix: x"')
    const { entries, cancelled } = readEntries(settle(made, id(2), { released, flagChanges: new Set() }))
    expect(entries.map(({ section, title }) => [section, title])).toEqual([
      ['reverted', 'fix: x'],
      ['features', 'y'],
    ])
    expect(cancelled.size).toBe(0)
  })
})

describe('authors', () => {
  it.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com', true],
    ['Renovate', '29139614+renovate[bot]@users.noreply.github.com', true],
    ['Ann', 'ann@example.com', false],
    ['Abbot', 'abbot@example.com', false],
  ])('%s <%s> is a program: %s', (name, email, bot) => {
    const commit = { sha: id(1), parents: [], author: { name, email }, date: '', message: 'build(deps): x' }
    expect(readEntries(settle([readCommit(commit)], id(1))).entries[0]).toMatchObject({ bot, authors: [{ bot }] })
  })
})

describe('merges', () => {
  it('are left out when their commits are listed, and lend them their number', () => {
    const { entries, merges } = read(
      'fix: main',
      { message: 'feat: one', parents: [0] },
      { message: 'wip', parents: [1] },
      { message: 'Merge pull request #5 from a/b\n\nfeat: both', parents: [0, 2] },
    )
    expect(entries.map(({ title, pullRequest }) => [title, pullRequest])).toEqual([
      ['wip', 5],
      ['one', 5],
      ['main', null],
    ])
    expect(merges).toBe(1)
  })

  it.each([
    ['feat: both', 'features', []],
    ['feat!: both', 'breaking', []],
    ['fix(cart): both', 'fixes', []],
    ['feat: both\n\nWhy.\n\nBREAKING CHANGE: call /v2\nCloses: #4', 'breaking', ['call /v2']],
  ])('stay when they alone keep to the convention: %j', (title, section, migration) => {
    const { entries } = read(
      'fix: main',
      { message: 'wip', parents: [0] },
      { message: `Merge pull request #5 from a/b\n\n${title}`, parents: [0, 1] },
    )
    expect(entries[0]).toMatchObject({ section, title: 'both', pullRequest: 5, migration })
    expect(entries.map((entry) => entry.title)).toEqual(['both', 'wip', 'main'])
  })

  it('are by those who made what they brought, not by whoever merged', () => {
    const commit = (at: number, name: string, message: string, parents: readonly string[]): Commit => ({
      sha: id(at),
      parents,
      author: { name, email: `${name}@example.com` },
      date: '',
      message,
    })
    const merge = commit(4, 'Boss', 'Merge pull request #5 from a/b\n\nfeat: both', [id(1), id(3)])
    const commits = [
      merge,
      commit(3, 'Cy', 'wip', [id(2)]),
      commit(2, 'Bob', 'wip', [id(1)]),
      commit(1, 'Ann', 'x', []),
    ]
    const [entry] = readEntries(settle(commits.map(readCommit), id(4))).entries
    expect(entry?.authors.map(({ name }) => name)).toEqual(['Bob', 'Cy'])
  })

  it.each([
    ["Merge branch 'release/1.4'", []],
    ["Merge branches 'a' and 'b'", []],
    ["Merge remote-tracking branch 'origin/release'", []],
    ['Merge pull request #5 from acme/release', []],
    ['Merge old branch', ['Merge old branch']],
    ['feat: bring the release back', ['bring the release back']],
  ])('whose commits are not in the range: %s', (message, titles) => {
    const commits: Commit[] = [
      {
        sha: id(9),
        parents: [id(1), id(2)],
        author: { name: 'A', email: 'a@b' },
        date: '',
        message,
      },
    ]
    const read = readEntries(settle(commits.map(readCommit), id(9)))
    expect(read.entries.map((entry) => entry.title)).toEqual(titles)
  })

  it('take linear time on 20,000 merges inside each other', () => {
    const made: Made[] = [{ message: 'feat: root' }]
    for (let at = 1; at < 40_000; at += 2) {
      made.push({ message: 'wip', parents: [at - 1] })
      made.push({ message: 'Merge branch main', parents: [at, at - 1] })
    }
    const spent = countCpuTime()
    const { entries, merges } = read(...made)
    expect(entries.length + merges).toBe(made.length)
    expect(spent()).toBeLessThan(5000)
  })
})
