import { describe, expect, it } from '@jest/globals'
import { decidePolicy } from '../../actions/test-gate/src/judge/policy.ts'
import type { PolicySources } from '../../actions/test-gate/src/judge/policy-sources.ts'
import type { Config } from '../../lib/config/config.ts'
import { parseConfig, parseQuarantine } from '../../lib/config/load.ts'
import { type Decimal, formatDecimal, parseDecimal } from '../../lib/kernel/decimal.ts'
import { UserError } from '../../lib/kernel/errors.ts'

const config = (threshold?: string) => (): Promise<Config> =>
  parseConfig(`version: 1\n${threshold === undefined ? '' : `gate: { coverage-threshold: ${threshold} }\n`}`, 'a file')
const none = () => Promise.resolve(undefined)
const broken = (code: 'missing-permission' | 'invalid-config') => () =>
  Promise.reject(new UserError(code, 'GitHub answered 403.'))
const percent = (text: string): Decimal | undefined => parseDecimal(text)

function quarantineFile(path: string, text: string | undefined) {
  if (text === undefined) throw new UserError('invalid-config', `gate.quarantine names ${path}, which is not a file.`)
  return parseQuarantine(text, path)
}

interface Case {
  readonly input?: string
  readonly rules?: string
  readonly gate?: string
  readonly branch?: () => Promise<Config | undefined>
  /** What a quarantine file holds, at the branch and in the change. */
  readonly file?: string
  readonly ownFile?: string
  readonly own?: PolicySources['inChange']['config']
  readonly change?: boolean
  readonly paths?: readonly string[]
  readonly isNamed?: boolean
}

async function decide({
  input,
  rules = '',
  gate = '',
  branch,
  file,
  ownFile,
  own = none,
  change = true,
  paths,
  isNamed = false,
}: Case) {
  const given = { threshold: input === undefined ? undefined : percent(input), rules, gate }
  const policy = await decidePolicy(given, {
    path: '.github/sluice.yml',
    isNamed,
    branch: 'main',
    isChange: change,
    atBranch: branch && {
      config: branch,
      quarantine: (path) => quarantineFile(path, file),
      now: () => Promise.resolve(new Date('2026-11-21T23:59:59Z')),
    },
    inChange: { config: own, quarantine: (path) => quarantineFile(path, ownFile) },
    changedPaths: () => Promise.resolve(paths),
  })
  const { threshold, edit = '' } = policy
  return {
    holds: threshold === undefined ? 'none' : `${formatDecimal(threshold.percent)} by ${threshold.from}`,
    codes: policy.findings.map(({ code }) => code),
    said: policy.findings.map(({ message }) => message).join('\n'),
    rules: policy.rules.map(({ text, from }) => `${text} (${from})`),
    pathMap: policy.pathMap,
    quarantine: policy.quarantine,
    notes: policy.notes.join('\n') + edit,
  }
}

describe('which path map holds', () => {
  const mapped = (line: string) => () => parseConfig(`version: 1\ngate: { path-map: ["${line}"] }\n`, 'a file')

  it('the one at the target branch, and never that of the change, which is told so', async () => {
    const decided = await decide({ branch: mapped('/app => services/shop'), own: mapped('/app => tests') })
    expect(decided.pathMap).toEqual([{ from: '/app', to: 'services/shop' }])
    expect(decided.notes).toContain('edits the path map')
    expect((await decide({ branch: config('80'), own: mapped('/app => tests') })).pathMap).toEqual([])
  })

  it('is unknown without a token when the change holds one', async () => {
    expect(await decide({ own: mapped('/app => tests') })).toMatchObject({ codes: ['policy-unreadable'], pathMap: [] })
  })

  it('none that is wrong: shut, with the place', async () => {
    const { codes, said } = await decide({ branch: mapped('/app') })
    expect(codes).toEqual(['policy-invalid'])
    expect(said).toMatch(/gate\.path-map.*has no "=>"/s)
  })
})

describe('a threshold that is a fraction', () => {
  it.each(['0.8', '0.995', '0.01'])('is no percentage: %s', async (fraction) => {
    await expect(decide({ input: fraction, branch: none })).rejects.toThrow(`input coverage-threshold is ${fraction}`)
    const { codes, said } = await decide({ branch: config(fraction) })
    expect(codes).toEqual(['policy-invalid'])
    expect(said).toContain(`gate.coverage-threshold is ${fraction}, less than 1 %`)
  })

  it.each(['0', '1', '1.5'])('and one that is not: %s', async (threshold) => {
    expect((await decide({ input: threshold, branch: none })).holds).toBe(`${threshold} by input coverage-threshold`)
  })
})

describe('which threshold holds', () => {
  it('the one at the target branch, whatever the change says', async () => {
    const decided = await decide({ branch: config('80'), own: config('10') })
    expect(decided).toMatchObject({ holds: '80 by .github/sluice.yml at main', codes: [] })
    expect(decided.notes).toContain('lowers the coverage threshold from 80 % to 10 %')
    expect(decided.notes).toContain('takes effect after merge')
  })

  it.each([
    ['the stricter of both: the file', '70', config('80'), '80 by .github/sluice.yml at main', 'the stricter counts'],
    [
      'the stricter of both: the input',
      '90.5',
      config('80'),
      '90.5 by input coverage-threshold',
      'the stricter counts',
    ],
    ['the file when both are equal', '80.0', config('80'), '80 by .github/sluice.yml at main', ''],
    ['the input alone', '70', config(), '70 by input coverage-threshold', ''],
    ['the input without any file', '70', none, '70 by input coverage-threshold', ''],
    ['none', undefined, none, 'none', ''],
  ])('%s', async (_name, input, branch, holds, note) => {
    const decided = await decide({ ...(input === undefined ? {} : { input }), branch })
    expect(decided).toMatchObject({ holds, codes: [] })
    expect(decided.notes).toContain(note)
    if (note === '') expect(decided.notes).toBe('')
  })

  it.each([
    ['removes', config('80'), config(), 'removes the coverage threshold of 80 %'],
    ['raises', config('80'), config('80.5'), 'raises the coverage threshold from 80 % to 80.5 %'],
    ['sets', none, config('60'), 'sets a coverage threshold of 60 %'],
    ['keeps', config('80'), config('80.0'), ''],
  ])('says when a change %s it', async (_name, branch, own, note) => {
    const { notes } = await decide({ branch, own })
    expect(notes).toContain(note)
    if (note === '') expect(notes).toBe('')
  })

  it('is shut for a change that breaks the file: merged, it would shut the gate for everybody', async () => {
    const decided = await decide({ branch: config('80'), own: broken('invalid-config') })
    expect(decided).toMatchObject({ holds: '80 by .github/sluice.yml at main', codes: ['invalid-edit'], notes: '' })
    expect(await decide({ branch: config('80'), own: broken('invalid-config'), change: false })).toMatchObject({
      codes: [],
    })
  })

  it('does not look at the workspace of a push', async () => {
    expect(await decide({ branch: config('80'), own: config('10'), change: false })).toMatchObject({ notes: '' })
  })
})

describe('which rules hold', () => {
  const ruled = (rules: string) => (): Promise<Config> =>
    parseConfig(`version: 1\ngate:\n  rules: |\n${rules.replaceAll(/^/gm, '    ')}\n`, 'a file')

  it('those of the step and of the target branch together, each once', async () => {
    const decided = await decide({
      rules: 'lines >= 70%\ntests flaky <= 0',
      branch: ruled('lines >= 80%\ntests  flaky <= 0'),
    })
    expect(decided.rules).toEqual([
      'lines >= 80% (.github/sluice.yml at main)',
      'tests flaky <= 0 (.github/sluice.yml at main)',
      'lines >= 70% (input rules)',
    ])
  })

  it('those for every gate and those for the gate of this name', async () => {
    const branch = ruled('lines >= 1%\n[unit]\nlines >= 2%\n[e2e]\nlines >= 3%')
    const texts = async (gate: string) => (await decide({ branch, gate })).rules.map((rule) => rule.split(' (')[0])
    expect(await texts('unit')).toEqual(['lines >= 1%', 'lines >= 2%'])
    expect(await texts('')).toEqual(['lines >= 1%'])
  })

  it('and says when a name may keep some from holding', async () => {
    const branch = ruled('lines >= 1%\n[unit]\nlines >= 2%\n[e2e]\nlines >= 3%')
    const notes = async (gate: string, rules = '') => (await decide({ branch, gate, rules })).notes
    expect(await notes('unit')).toBe('')
    expect(await notes('other')).toBe('')
    expect(await notes('unti')).toBe(
      'Rules under [unit] of .github/sluice.yml at main do not hold here, because this gate is called "unti" (input "name").',
    )
    expect(await notes('')).toContain('Rules under [unit], [e2e] of')
    expect(await notes('unit', '[e2e]\nlines >= 9%')).toContain('Rules under [e2e] of input rules do not hold here')
  })

  it('never those of the change, which is told so', async () => {
    const decided = await decide({ branch: ruled('lines >= 80%'), own: ruled('lines >= 10%') })
    expect(decided.rules).toEqual(['lines >= 80% (.github/sluice.yml at main)'])
    expect(decided.notes).toBe(
      'This change removes the rule "lines >= 80%", adds the rule "lines >= 10%" in .github/sluice.yml. That takes effect after merge; it is judged by main.',
    )
    expect(await decide({ branch: ruled('lines >= 80%'), own: ruled('lines >= ?') })).toMatchObject({
      codes: ['invalid-edit'],
    })
  })

  it('none that are wrong: an error with the place', async () => {
    await expect(decide({ rules: 'lines > 80%', branch: none })).rejects.toThrow('input rules, line 1, column 7')
    const { codes, said } = await decide({ branch: ruled('\nlines > 80%') })
    expect(codes).toEqual(['policy-invalid'])
    expect(said).toContain('.github/sluice.yml at main, line 2, column 7')
  })

  it('are unknown without a token when the change holds some', async () => {
    expect(await decide({ own: ruled('lines >= 10%') })).toMatchObject({ codes: ['policy-unreadable'] })
  })
})

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

describe('a configuration that the step names', () => {
  it('must be there, or come with the change', async () => {
    expect(await decide({ branch: none })).toMatchObject({ codes: [], notes: '' })
    const gone = await decide({ branch: none, isNamed: true })
    expect(gone).toMatchObject({ codes: ['policy-invalid'], said: expect.stringContaining('is not there at main') })
    expect(await decide({ branch: none, isNamed: true, change: false })).toMatchObject({ codes: ['policy-invalid'] })
    const brought = await decide({ branch: none, isNamed: true, own: config('80') })
    expect(brought).toMatchObject({
      codes: [],
      holds: 'none',
      notes: expect.stringContaining('takes effect after merge'),
    })
    const broken = () => parseConfig('version: 2', 'a file')
    expect(await decide({ branch: none, isNamed: true, own: broken })).toMatchObject({ codes: ['invalid-edit'] })
  })
})

describe('a policy that cannot be read', () => {
  it.each([
    ['closes when the token is refused', { branch: broken('missing-permission') }, ['policy-unreadable']],
    ['closes without a token when the change holds a threshold', { own: config('10') }, ['policy-unreadable']],
    [
      'closes without a token when the change holds a broken file',
      { own: broken('invalid-config') },
      ['policy-unreadable'],
    ],
    ['stays open without a token and without a threshold', { own: config() }, []],
    ['stays open without a token on a push', { own: config('10'), change: false }, []],
  ])('%s', async (_name, facts, codes) => {
    expect(await decide({ input: '50', ...facts })).toMatchObject({ holds: '50 by input coverage-threshold', codes })
  })

  it('says that without a token only the inputs count', async () => {
    expect((await decide({})).notes).toContain('only the inputs of this step count')
  })
})

describe('a target branch whose configuration is wrong', () => {
  const wrong = { input: '50', branch: broken('invalid-config') }
  const mended = { ...wrong, own: config('80'), paths: ['.github/sluice.yml'] }

  it('lets a change through that does nothing but mend it, by the inputs of the step alone', async () => {
    const decided = await decide({ ...mended, rules: 'tests flaky <= 0' })
    expect(decided).toMatchObject({
      codes: [],
      holds: '50 by input coverage-threshold',
      rules: ['tests flaky <= 0 (input rules)'],
      quarantine: undefined,
    })
    expect(decided.notes).toContain('this change does nothing but mend it')
  })

  it.each([
    [
      'a change of something else',
      { ...mended, paths: ['src/a.ts'] },
      'Mend it by a pull request that changes nothing but',
    ],
    [
      'a change that mends it and brings something else',
      { ...mended, paths: ['.github/sluice.yml', 'src/a.ts'] },
      'changes "src/a.ts" too',
    ],
    [
      'a change that edits it and leaves it wrong',
      { ...mended, own: broken('invalid-config') },
      'edits it, and does not mend it: GitHub',
    ],
    ['a change that takes it away', { ...mended, own: none }, 'does not mend it.'],
    [
      'a change that names a quarantine which is not there',
      { ...mended, own: () => parseConfig('version: 1\ngate: { quarantine: q.yml }\n', 'a file') },
      'does not mend it: gate.quarantine names q.yml',
    ],
    ['a change whose files are not known', { ...mended, paths: undefined }, 'Mend it by a pull request'],
    ['a push', { ...mended, change: false }, 'Mend it by a pull request'],
  ])('is shut for %s', async (_name, { paths, ...facts }, said) => {
    const decided = await decide({ ...facts, ...(paths === undefined ? {} : { paths }) })
    expect(decided.codes).toEqual(['policy-invalid'])
    expect(decided.said).toContain(said)
    expect(decided.said).toContain('What is wrong: GitHub answered 403.')
  })
})
