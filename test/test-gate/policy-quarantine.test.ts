import { describe, expect, it } from '@jest/globals'
import type { Config } from '../../lib/config/config.ts'
import { parseConfig } from '../../lib/config/load.ts'
import { decide, none } from './deciding.ts'

describe('which tests are in quarantine', () => {
  const held = (quarantine: string) => (): Promise<Config> =>
    parseConfig(`version: 1\ngate:\n  quarantine: ${quarantine}\n`, 'a file')
  const entry = (test: string, expires = '2026-12-01') => `{ test: ${test}, reason: r, owner: o, expires: ${expires} }`

  it('those of the target branch, by the day of GitHub, and never those of the change', async () => {
    const decided = await decide({
      branch: held(`[${entry('a')}]`),
      own: held(`[${entry('a', '2027-12-01')}, ${entry('b')}]`),
    })
    expect(decided.quarantine).toEqual({
      tests: [{ test: 'a', reason: 'r', owner: 'o', expires: '2026-12-01' }],
      today: '2026-11-21',
    })
    expect(decided.codes).toEqual([])
    expect(decided.notes).toContain(
      'takes "a" (until 2026-12-01) out of quarantine, puts "a" (until 2027-12-01) in quarantine',
    )
    expect((await decide({ branch: none, own: held(`[${entry('b')}]`) })).quarantine?.tests).toEqual([])
    expect((await decide({ own: held(`[${entry('b')}]`) })).quarantine).toBeUndefined()
  })

  it('those for every gate and those for the gate of this name', async () => {
    const branch = held(`[${entry('a')}, { test: b, gate: e2e, reason: r, owner: o, expires: 2026-12-01 }]`)
    const names = async (gate: string) => (await decide({ branch, gate })).quarantine?.tests.map(({ test }) => test)
    expect(await names('e2e')).toEqual(['a', 'b'])
    expect(await names('unit')).toEqual(['a'])
    expect(await names('')).toEqual(['a'])
  })

  it('those of a file that the configuration names', async () => {
    const named = { branch: held('ci/q.yml'), file: `[${entry('a')}]` }
    const decided = await decide({ ...named, own: held('ci/q.yml'), ownFile: `[${entry('a')}, ${entry('b')}]` })
    expect(decided.quarantine?.tests.map(({ test }) => test)).toEqual(['a'])
    expect(decided.notes).toBe(
      'This change puts "b" (until 2026-12-01) in quarantine in ci/q.yml. That takes effect after merge; it is judged by main.',
    )
    const moved = await decide({ ...named, own: held('other.yml'), ownFile: `[${entry('a')}]` })
    expect(moved.notes).toContain(
      'This change names the quarantine file other.yml in .github/sluice.yml and other.yml.',
    )
    expect((await decide({ ...named, own: held('ci/q.yml'), ownFile: `[${entry('a')}]` })).notes).toBe('')
  })

  it('none while the file at the target branch cannot be read, which shuts nothing, since no failure is excused', async () => {
    const broken = { branch: held('ci/q.yml'), file: '- test: a' }
    const decided = await decide({ ...broken, own: held('ci/q.yml'), ownFile: '- test: a' })
    expect(decided).toMatchObject({ quarantine: undefined, codes: [] })
    expect(decided.notes).toContain('No test is in quarantine, because the list cannot be read. ci/q.yml:')
    expect((await decide({ ...broken, own: held('ci/q.yml'), ownFile: `[${entry('a')}]` })).codes).toEqual([])
    expect((await decide({ branch: held('ci/q.yml') })).notes).toContain('names ci/q.yml, which is not a file')
  })

  it('of two entries for one test the one that ends first', async () => {
    const twice = `[${entry('a', '2026-12-31')}, ${entry('a')}]`
    const decided = await decide({ branch: held(twice), own: held(twice) })
    expect(decided.quarantine?.tests.map(({ expires }) => expires)).toEqual(['2026-12-01'])
    expect(decided.notes).toContain('more than one entry is for "a": the day that comes first counts')
    expect(decided.codes).toEqual([])
  })

  describe('and a change that breaks the list is refused before it is merged', () => {
    const good = `[${entry('a')}]`
    const inFile = (ownFile?: string) => ({
      branch: held('q.yml'),
      file: good,
      own: held('q.yml'),
      ...(ownFile === undefined ? {} : { ownFile }),
    })
    const e2e = (test: string) => `{ test: ${test}, gate: e2e, reason: r, owner: o, expires: 2026-12-01 }`

    it.each([
      ['a file that is no list', inFile('test: a'), 'cannot be read: q.yml:'],
      ['a file that is no YAML', inFile('[}'), 'q.yml is not YAML'],
      ['a file without an owner', inFile('[{ test: a, reason: r, expires: 2026-12-01 }]'), '[0].owner'],
      ['a file that is gone', inFile(), 'names q.yml, which is not a file'],
      ['a day that is over', inFile(`[${entry('b', '2026-11-21')}]`), 'until 2026-11-21, and today is 2026-11-21'],
      ['an older day', { branch: held(good), own: held(`[${entry('a', '2026-11-20')}]`) }, 'it would excuse nothing'],
      ['one test twice', inFile(`[${entry('a')}, ${entry('a', '2026-12-02')}]`), '"a" in quarantine twice'],
      ['one test for all gates and for one', inFile(`[${entry('a')}, ${e2e('a')}]`), '"a" in quarantine twice'],
      ['the same in the configuration', { branch: held(good), own: held(`[${entry('b')}, ${entry('b')}]`) }, '"b"'],
    ])('%s', async (_name, facts, said) => {
      const decided = await decide(facts)
      expect(decided.codes).toEqual(['invalid-edit'])
      expect(decided.said).toContain(said)
      expect(decided.quarantine?.tests.map(({ test }) => test)).toEqual(['a'])
    })

    it.each([
      ['a good list', inFile(`[${entry('a')}, ${entry('b', '2026-11-22')}]`)],
      ['one test for two gates', inFile(`[${e2e('a')}, ${e2e('a').replace('e2e', 'unit')}]`)],
      ['an empty file', inFile('')],
      [
        'what has been over before the change',
        {
          branch: held(`[${entry('a', '2026-01-01')}]`),
          own: held(`[${entry('a', '2026-01-01')}]`),
        },
      ],
      ['a push', { ...inFile('[}'), change: false }],
    ])('but not %s', async (_name, facts) => {
      expect((await decide(facts)).codes).toEqual([])
    })
  })

  it.each([
    ['a day that does not exist', entry('a', '2026-02-30')],
    ['no day', entry('a', 'soon')],
    ['no owner', '{ test: a, reason: r, expires: 2026-12-01 }'],
    ['an unknown key', '{ test: a, reason: r, owner: o, expires: 2026-12-01, forever: true }'],
  ])('refuses %s', async (_name, wrong) => {
    await expect(held(`[${wrong}]`)()).rejects.toThrow('gate.quarantine[0]')
  })
})
