import { describe, expect, it } from '@jest/globals'
import { decidePolicy, type PolicySources } from '../../actions/test-gate/src/judge/policy.ts'
import type { Config } from '../../lib/config/config.ts'
import { parseConfig } from '../../lib/config/load.ts'
import { type Decimal, formatDecimal, parseDecimal } from '../../lib/kernel/decimal.ts'
import { UserError } from '../../lib/kernel/errors.ts'

const config = (threshold?: string) => (): Promise<Config> =>
  parseConfig(`version: 1\n${threshold === undefined ? '' : `gate: { coverage-threshold: ${threshold} }\n`}`, 'a file')
const none = () => Promise.resolve(undefined)
const broken = (code: 'missing-permission' | 'invalid-config') => () =>
  Promise.reject(new UserError(code, 'GitHub answered 403.'))
const percent = (text: string): Decimal | undefined => parseDecimal(text)

interface Case {
  readonly input?: string
  readonly rules?: string
  readonly gate?: string
  readonly branch?: () => Promise<Config | undefined>
  readonly file?: string
  readonly own?: PolicySources['inWorkspace']
  readonly change?: boolean
}

async function decide({ input, rules = '', gate = '', branch, file, own = none, change = true }: Case) {
  const given = { threshold: input === undefined ? undefined : percent(input), rules, gate }
  const policy = await decidePolicy(given, {
    path: '.github/sluice.yml',
    branch: 'main',
    isChange: change,
    atBranch: branch && {
      config: branch,
      quarantine: (path) => Promise.resolve([{ test: `of ${path}`, reason: 'r', owner: 'o', expires: file ?? '' }]),
      now: () => Promise.resolve(new Date('2026-11-21T23:59:59Z')),
    },
    inWorkspace: own,
  })
  const { threshold, edit = '' } = policy
  return {
    holds: threshold === undefined ? 'none' : `${formatDecimal(threshold.percent)} by ${threshold.from}`,
    codes: policy.findings.map(({ code }) => code),
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

  it('none that is wrong: an error with the place', async () => {
    await expect(decide({ branch: mapped('/app') })).rejects.toMatchObject({
      reasonCode: 'invalid-config',
      message: expect.stringMatching(/gate\.path-map.*has no "=>"/s),
    })
  })
})

describe('a threshold that is a fraction', () => {
  it.each(['0.8', '0.995', '0.01'])('is no percentage: %s', async (fraction) => {
    await expect(decide({ input: fraction, branch: none })).rejects.toThrow(`input coverage-threshold is ${fraction}`)
    const configured = decide({ branch: config(fraction) })
    await expect(configured).rejects.toThrow(`gate.coverage-threshold is ${fraction}, less than 1 %`)
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
    await expect(decide({ branch: ruled('\nlines > 80%') })).rejects.toThrow(
      '.github/sluice.yml at main, line 2, column 7',
    )
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
    expect(decided.notes).toContain(
      'takes "a" (until 2026-12-01) out of quarantine, puts "a" (until 2027-12-01) in quarantine',
    )
    expect((await decide({ branch: none, own: held(`[${entry('b')}]`) })).quarantine).toBeUndefined()
    expect((await decide({ own: held(`[${entry('b')}]`) })).quarantine).toBeUndefined()
  })

  it('those of a file that the configuration names', async () => {
    const decided = await decide({ branch: held('ci/quarantine.yml'), file: '2026-12-01', own: held('other.yml') })
    expect(decided.quarantine?.tests.map(({ test }) => test)).toEqual(['of ci/quarantine.yml'])
    expect(decided.notes).toContain('names another quarantine (other.yml in place of ci/quarantine.yml)')
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

  it('is an error when the file at the target branch is wrong', async () => {
    await expect(decide({ branch: broken('invalid-config') })).rejects.toThrow('403')
  })
})
