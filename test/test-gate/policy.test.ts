import { describe, expect, it } from '@jest/globals'
import type { Config } from '../../lib/config/config.ts'
import { parseConfig } from '../../lib/config/load.ts'
import { broken, config, decide, none } from './deciding.ts'

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

  it('reads the reports of such a change by its own path map', async () => {
    const own = () => parseConfig('version: 1\ngate: { path-map: ["/app => src"] }\n', 'a file')
    expect(await decide({ ...mended, own })).toMatchObject({ codes: [], pathMap: [{ from: '/app', to: 'src' }] })
    expect(await decide({ ...mended, own, paths: ['src/a.ts'] })).toMatchObject({ pathMap: [] })
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
