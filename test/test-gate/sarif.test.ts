import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFindings } from '../../actions/test-gate/src/findings/read-findings.ts'
import { SarifParser } from '../../actions/test-gate/src/findings/sarif.ts'
import { ReportError } from '../../actions/test-gate/src/formats/report-parser.ts'
import { judge } from '../../actions/test-gate/src/judge/judge.ts'
import { evidence } from './evidence.ts'

const rules = [
  { id: 'E1', defaultConfiguration: { level: 'error' } },
  { id: 'N1', defaultConfiguration: { level: 'note' } },
]
const run = (results: readonly object[], more: object = {}) => ({
  results,
  tool: { driver: { name: 't', rules } },
  ...more,
})
const sarif = (...runs: readonly object[]) => JSON.stringify({ $schema: 'sarif', version: '2.1.0', runs })

function read(document: string, pieceBytes = 1 << 20): ReturnType<SarifParser['end']> {
  const parser = new SarifParser()
  const bytes = Buffer.from(document)
  for (let at = 0; at < bytes.length; at += pieceBytes) parser.push(bytes.subarray(at, at + pieceBytes))
  return parser.end()
}

/** `error warning note suppressed` */
function counts(document: string): string {
  const { error, warning, note, suppressed } = read(document, 5).findings.counts
  return [error, warning, note, suppressed].join(' ')
}

function refusal(document: string): string {
  try {
    read(document)
  } catch (thrown) {
    if (thrown instanceof ReportError) return `${thrown.fault}: ${thrown.message}`
    throw thrown
  }
  return 'read without complaint'
}

describe('a finding is known again', () => {
  const identity = (result: object) => read(sarif(run([{ ruleId: 'R', ...result }]))).findings.identities?.[0]
  const at = (uri: string, startLine: number) => ({
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }],
  })
  const said = (text: string) => ({ message: { text } })

  it('by rule, file and message, on whatever line', () => {
    const found = identity({ ...at('a.c', 3), ...said('leak') })
    expect(identity({ ...at('a.c', 30), ...said('leak') })).toBe(found)
    expect(identity({ ...at('b.c', 3), ...said('leak') })).not.toBe(found)
    expect(identity({ ...at('a.c', 3), ...said('race') })).not.toBe(found)
    expect(identity({ ruleId: 'S', ...at('a.c', 3), ...said('leak') })).not.toBe(found)
  })

  it('by what its tool tells it by, before its message', () => {
    const printed = (hash: string, text: string) =>
      identity({ ...said(text), partialFingerprints: { 'line/v1': hash } })
    expect(printed('ab', 'one')).toBe(printed('ab', 'two'))
    expect(printed('ab', 'one')).not.toBe(printed('cd', 'one'))
    expect(identity({ fingerprints: { 'x/v1': 'ab' }, partialFingerprints: { 'x/v1': '1' } })).toBe(
      identity({ fingerprints: { 'x/v1': 'ab' }, partialFingerprints: { 'x/v1': '2' } }),
    )
  })
})

describe('SARIF', () => {
  it.each([
    ['levels as given', [{ level: 'error' }, { level: 'warning' }, { level: 'note' }, { level: 'none' }], '1 1 1 0'],
    ['no level as a warning', [{}], '0 1 0 0'],
    [
      'the level of the rule, by name, place and part',
      [{ ruleId: 'E1' }, { ruleIndex: 1 }, { rule: { id: 'E1/7' } }],
      '2 0 1 0',
    ],
    ['its own level before that of the rule', [{ ruleId: 'E1', level: 'note' }], '0 0 1 0'],
    ['a level that it does not know as an error', [{ level: 'terrible' }], '1 0 0 0'],
    [
      'what failed alone',
      [{ kind: 'pass' }, { kind: 'review', level: 'error' }, { kind: 'fail', level: 'error' }],
      '1 0 0 0',
    ],
    ['what is still there alone', [{ baselineState: 'absent' }, { baselineState: 'unchanged' }], '0 1 0 0'],
    [
      'accepted suppressions apart',
      [{ suppressions: [{ kind: 'inSource' }] }, { suppressions: [{ status: 'accepted' }] }],
      '0 0 0 2',
    ],
    [
      'what is not yet, or not, suppressed',
      [
        { suppressions: [{}, { status: 'underReview' }] },
        { suppressions: [{ status: 'rejected' }] },
        { suppressions: [] },
      ],
      '0 3 0 0',
    ],
    ['prototype keys as words', [{ ruleId: '__proto__' }, { ruleId: 'constructor', level: 'toString' }], '1 1 0 0'],
  ])('counts %s', (_name, results, expected) => {
    expect(counts(sarif(run(results)))).toBe(expected)
    expect(counts(sarif(run([]), run(results)))).toBe(expected)
  })

  it('takes rules from their own run', () => {
    expect(counts(sarif(run([]), { results: [{ ruleId: 'E1' }], tool: { driver: {} } }))).toBe('0 1 0 0')
  })

  it('knows new findings only when the tool says it of each', () => {
    const fresh = (...states: readonly object[]) => read(sarif(run(states))).findings.fresh
    expect(fresh({ baselineState: 'new' }, { baselineState: 'unchanged' }, { baselineState: 'new' })).toBe(2)
    expect(fresh({ baselineState: 'new' }, {})).toBeUndefined()
  })

  it.each([
    ['no runs', '{"version":"2.1.0"}', 'unknown-format'],
    ['an empty list of runs', sarif(), 'no run of a tool'],
    ['a run that looked for nothing', JSON.stringify({ runs: [{ tool: {} }] }), 'without results'],
    ['results elsewhere', sarif(run([], { externalPropertyFileReferences: { results: [{}] } })), 'in other files'],
  ])('refuses %s', (_name, document, expected) => {
    expect(refusal(document)).toContain(expected)
  })

  it('is refused wherever it was cut off', () => {
    const whole = sarif(run([{ level: 'error' }]))
    for (let end = 1; end < whole.length; end++) expect(refusal(whole.slice(0, end))).not.toBe('read without complaint')
  })
})

describe('the input findings', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-findings-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('adds up files, keeps the place of each, and says what is wrong with a file or a tool', async () => {
    const result = {
      ruleId: 'E1',
      message: { text: 'bad\nvery' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a.c' }, region: { startLine: 4 } } }],
    }
    await writeFile(join(folder, 'a.sarif'), sarif(run([result])))
    await writeFile(join(folder, 'b.sarif'), sarif(run([{}], { invocations: [{ executionSuccessful: false }] })))
    await writeFile(join(folder, 'c.sarif'), '')
    await writeFile(join(folder, 'd.sarif'), '{"runs":[')
    const read = await readFindings(['a.sarif', 'b.sarif', 'c.sarif', 'd.sarif'], folder)
    expect(read.found.counts).toEqual({ error: 1, warning: 1, note: 0, suppressed: 0 })
    expect(read.found.kept[0]).toMatchObject({ level: 'error', rule: 'E1', message: 'bad', file: 'src/a.c', line: 4 })
    expect(read.findings.map(({ code }) => code)).toEqual(['analysis-failed', 'empty-file', 'unparsable-report'])
    await writeFile(join(folder, 'junit.xml'), '<testsuite/>')
    expect((await readFindings(['junit.xml'], folder)).findings).toEqual([
      { code: 'unknown-format', message: 'junit.xml is no JSON object, and so no SARIF.' },
    ])
    const verdict = judge(evidence({ analysis: read }), new Set())
    expect(verdict.findings.map(({ code }) => code)).toContain('analysis-failed')
  })
})
