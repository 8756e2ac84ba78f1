import { describe, expect, it } from '@jest/globals'
import { coverageOf, parse, refusal, totals } from './reading.ts'

const at = (line: number, column = 0, endLine = line) => ({
  start: { line, column },
  end: { line: endLine, column: null },
})

/** Istanbul's data of one file: statements as [line, column, hits], branches as [line, counts], functions as [line, hits]. */
function istanbul(
  statements: readonly (readonly [number, number, number])[],
  branches: readonly (readonly [number, readonly number[]])[] = [],
  functions: readonly (readonly [number, number])[] = [],
  more: object = {},
): string {
  const map = <T>(items: readonly T[], value: (item: T) => unknown) =>
    Object.fromEntries(items.map((item, id) => [id, value(item)]))
  return JSON.stringify({
    'src/a.ts': {
      path: 'src/a.ts',
      ...more,
      statementMap: map(statements, ([line, column]) => at(line, column)),
      fnMap: map(functions, ([line]) => ({ name: 'f', decl: at(line, 9), loc: at(line, 12, line + 2) })),
      branchMap: map(branches, ([line, counts]) => ({
        type: 'if',
        loc: at(line),
        locations: counts.map(() => at(line)),
      })),
      s: map(statements, ([, , hits]) => hits),
      f: map(functions, ([, hits]) => hits),
      b: map(branches, ([, counts]) => counts),
    },
  })
}

const coveragePy = (file: object) =>
  JSON.stringify({
    meta: { format: 3, version: '7.6.1', branch_coverage: true, show_contexts: false },
    files: { 'a.py': file },
    totals: {},
  })
const resultset = (...files: unknown[]) =>
  JSON.stringify(
    Object.fromEntries(
      files.map((file, index) => [`RSpec ${index}`, { coverage: { '/app/a.rb': file }, timestamp: 1.5 }]),
    ),
  )
const simplecov = (file: object) =>
  JSON.stringify({ meta: { simplecov_version: '0.22.0' }, coverage: { '/app/a.rb': file }, groups: {} })
const llvm = (segments: readonly unknown[], branches: readonly unknown[] = [], functions: readonly unknown[] = []) =>
  JSON.stringify({
    data: [
      { files: [{ branches, expansions: [], filename: '/src/a.rs', segments, summary: {} }], functions, totals: {} },
    ],
    type: 'llvm.coverage.json.export',
    version: '2.0.1',
  })
const generic = (name: string, line: number, count: number) => ({
  count,
  filenames: ['/src/a.rs'],
  name,
  regions: [[line, 1, line + 1, 2, count, 0, 0, 0]],
})

describe('JSON coverage reports', () => {
  it.each([
    [
      'Istanbul: a line by the statements that start on it',
      istanbul([
        [1, 0, 0],
        [1, 9, 4],
        [2, 0, 0],
      ]),
      '1/2 0/0 0/0',
    ],
    [
      'Istanbul: arms and functions',
      istanbul(
        [[1, 0, 1]],
        [
          [1, [3, 0]],
          [2, [0, 0, 1]],
        ],
        [
          [1, 1],
          [5, 0],
        ],
      ),
      '1/1 2/5 1/2',
    ],
    [
      'Istanbul: two branches at one place',
      istanbul(
        [[1, 0, 1]],
        [
          [1, [3, 0]],
          [1, [1, 1]],
        ],
      ),
      '1/1 3/4 0/0',
    ],
    [
      'Istanbul: a negative count as 0',
      istanbul([
        [1, 0, -1],
        [2, 0, 1],
      ]),
      '1/2 0/0 0/0',
    ],
    [
      'coverage.py: lines',
      coveragePy({ executed_lines: [1, 2], missing_lines: [4], excluded_lines: [9] }),
      '2/3 0/0 0/0',
    ],
    [
      'coverage.py: jumps, out of a function as well',
      coveragePy({
        executed_lines: [1],
        missing_lines: [],
        executed_branches: [[1, 2]],
        missing_branches: [
          [1, -1],
          [1, 5],
        ],
      }),
      '1/1 1/3 0/0',
    ],
    [
      'coverage.py: functions, but not what is outside of them',
      coveragePy({
        executed_lines: [1, 3],
        missing_lines: [6],
        functions: {
          f: { executed_lines: [3], missing_lines: [] },
          'C.g': { executed_lines: [], missing_lines: [6] },
          none: { executed_lines: [], missing_lines: [] },
          '': { executed_lines: [1], missing_lines: [] },
        },
      }),
      '2/3 0/0 1/2',
    ],
    ['SimpleCov: a list of lines', resultset([null, 1, 0, 3]), '2/3 0/0 0/0'],
    ['SimpleCov: the results of several commands', resultset([1, 0, null], { lines: [0, 2, null] }), '2/2 0/0 0/0'],
    [
      'SimpleCov: arms by place, whatever their number',
      resultset(
        {
          lines: [1],
          branches: { '[:if, 0, 1, 4, 3, 7]': { '[:then, 1, 2, 6, 2, 9]': 1, '[:else, 2, 1, 4, 3, 7]': 0 } },
        },
        {
          lines: [1],
          branches: { '[:if, 7, 1, 4, 3, 7]': { '[:then, 8, 2, 6, 2, 9]': 0, '[:else, 9, 1, 4, 3, 7]': 0 } },
        },
      ),
      '1/1 1/2 0/0',
    ],
    [
      'SimpleCov: methods',
      resultset({ lines: [1], methods: { '["A", :f, 1, 2, 3, 4]': 1, '["A", :g, 5, 2, 6, 4]': 0 } }),
      '1/1 0/0 1/2',
    ],
    [
      'SimpleCov: coverage.json, ignored lines and arms',
      simplecov({
        lines: [1, 0, null, 'ignored'],
        branches: [
          { type: 'then', start_line: 1, end_line: 1, coverage: 1 },
          { type: 'else', start_line: 2, end_line: 2, coverage: 0 },
          { type: 'else', start_line: 4, end_line: 4, coverage: 'ignored' },
        ],
      }),
      '1/2 1/2 0/0',
    ],
    [
      'llvm-cov: lines inside of a region, and the region that runs on after another ended',
      // f() { 1-6 ran, its inner block 3-4 did not
      llvm([
        [1, 8, 2, true, true, false],
        [3, 9, 0, true, true, false],
        [4, 6, 2, true, false, false],
        [6, 2, 0, false, false, false],
      ]),
      '5/6 0/0 0/0',
    ],
    [
      'llvm-cov: nothing between functions, and skipped regions are no code',
      llvm([
        [1, 1, 1, true, true, false],
        [2, 2, 0, false, false, false],
        [5, 1, 0, false, true, false],
        [6, 2, 0, false, false, false],
        [8, 1, 0, true, true, false],
        [8, 9, 0, false, false, false],
      ]),
      '2/3 0/0 0/0',
    ],
    [
      'llvm-cov: a gap does not cover the line on which it starts',
      llvm([
        [1, 1, 0, true, true, false],
        [2, 1, 5, true, true, true],
        [2, 9, 0, true, false, false],
        [3, 9, 0, false, false, false],
      ]),
      '0/3 0/0 0/0',
    ],
    [
      'llvm-cov: two arms a branch',
      llvm(
        [
          [1, 1, 1, true, true, false],
          [1, 9, 0, false, false, false],
        ],
        [[1, 3, 1, 6, 4, 0, 0, 0, 4]],
      ),
      '1/1 1/2 0/0',
    ],
    [
      'llvm-cov: instantiations are one function',
      llvm(
        [
          [1, 1, 1, true, true, false],
          [1, 9, 0, false, false, false],
        ],
        [],
        [generic('f<int>', 1, 0), generic('f<char>', 1, 2), generic('g', 9, 0)],
      ),
      '1/1 0/0 1/2',
    ],
  ])('%s', (_name, text, expected) => {
    for (const pieceBytes of [1 << 20, 1, 7]) expect(totals(coverageOf(text, pieceBytes))).toBe(expected)
  })

  it("counts Istanbul's statements beside", () => {
    expect(
      parse(
        istanbul([
          [1, 0, 0],
          [1, 9, 4],
          [2, 0, 0],
        ]),
      ),
    ).toMatchObject({ statements: { covered: 1, total: 3 } })
  })

  it('lets real data win over a file that was only listed, in any order', () => {
    const listed = istanbul(
      [
        [1, 0, 0],
        [2, 0, 0],
        [7, 0, 0],
      ],
      [],
      [],
      { all: true },
    )
    const real = istanbul([
      [1, 0, 1],
      [2, 0, 0],
    ])
    const merge = (...texts: string[]) => {
      const [first, ...rest] = texts.map((text) => coverageOf(text))
      for (const each of rest) first?.mergeFrom(each)
      return first === undefined ? '' : totals(first)
    }
    expect(merge(listed)).toBe('0/3 0/0 0/0')
    expect(merge(listed, real)).toBe('1/2 0/0 0/0')
    expect(merge(real, listed)).toBe('1/2 0/0 0/0')
    expect(merge(listed, listed)).toBe('0/3 0/0 0/0')
    expect(merge(listed, 'SF:src/a.ts\nDA:1,1\nend_of_record\n')).toBe('1/1 0/0 0/0')
  })

  it('takes prototype keys for paths like any other', () => {
    const text = coveragePy({ executed_lines: [1], missing_lines: [] }).replace('a.py', '__proto__')
    expect([...coverageOf(text).files()][0]?.path).toBe('__proto__')
  })

  it.each([
    ['JSON of no report', '{"name":"x","version":"1"}', 'unknown-format: is JSON of no known report'],
    ['no keys at all', '{}', 'unknown-format: is JSON of no known report'],
    [
      'a summary without lines',
      '{"total":{"lines":{"total":1,"covered":1}}}',
      'unknown-format: is a summary by Istanbul',
    ],
    [
      'Istanbul without counts',
      istanbul([[1, 0, 1]]).replace('"s":', '"x":'),
      'unparsable-report: has no s for "src/a.ts"',
    ],
    [
      'Istanbul with a statement that is not counted',
      istanbul([[1, 0, 1]]).replace('"s":{"0":1}', '"s":{}'),
      'that is no number',
    ],
    ['coverage.py without lines', coveragePy({ summary: {} }), 'unparsable-report: has no executed_lines'],
    [
      'coverage.py with half a jump',
      coveragePy({ executed_lines: [1], missing_lines: [], missing_branches: [[1]] }),
      'no pair of lines',
    ],
    ['SimpleCov without lines', resultset({ branches: {} }), 'unparsable-report: has no lines'],
    ['SimpleCov with words for counts', resultset([1, 'many']), 'that is no number'],
    ['an llvm-cov summary', llvm([]).replace('"segments":[],', ''), 'it was exported with -summary-only'],
    [
      'llvm-cov segments out of order',
      llvm([
        [5, 1, 1, true, true, false],
        [2, 1, 1, true, true, false],
        [6, 1, 0, false, false, false],
      ]),
      'not in the order',
    ],
    ['a line that no file has', coveragePy({ executed_lines: [0], missing_lines: [] }), 'without a usable number'],
  ])('refuses %s', (_name, text, expected) => {
    expect(refusal(text)).toContain(expected)
  })

  it.each([
    ['Istanbul', istanbul([[1, 0, 1]], [[1, [1, 0]]])],
    ['coverage.py', coveragePy({ executed_lines: [1], missing_lines: [2] })],
    ['SimpleCov', resultset([1, 0])],
    [
      'llvm-cov',
      llvm([
        [1, 1, 1, true, true, false],
        [2, 2, 0, false, false, false],
      ]),
    ],
  ])('refuses what was cut off at any byte: %s', (_name, text) => {
    for (let end = 1; end < text.length; end++) expect(refusal(text.slice(0, end))).not.toBe('read without complaint')
  })
})
