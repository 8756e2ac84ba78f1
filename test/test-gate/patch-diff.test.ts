import { describe, expect, it } from '@jest/globals'
import { NewLinesCollector } from '../../actions/test-gate/src/patch/new-lines.ts'
import { patchCoverage } from '../../actions/test-gate/src/patch/patch-coverage.ts'
import { DiffError, UnifiedDiffReader } from '../../actions/test-gate/src/patch/unified-diff.ts'
import { coverageOf } from './reading.ts'

function read(diff: string, pieceBytes = 1 << 20): Record<string, readonly number[]> {
  const collector = new NewLinesCollector()
  const reader = new UnifiedDiffReader(collector)
  const bytes = Buffer.from(diff)
  for (let at = 0; at < bytes.length; at += pieceBytes) reader.push(bytes.subarray(at, at + pieceBytes))
  reader.end()
  return Object.fromEntries(collector.newLines())
}

const header = (name: string) =>
  `diff --git a/${name} b/${name}\nindex 1111111..2222222 100644\n--- a/${name}\n+++ b/${name}\n`

describe('a unified diff', () => {
  it('gives the numbers of new lines, in pieces of any size', () => {
    const diff = `${header('a.ts')}@@ -3 +3,2 @@ f()\n-old\n+näw\n+next\n@@ -9,2 +11,0 @@\n-x\n-y\n${header('b.ts')}@@ -0,0 +1 @@\n+only\n\\ No newline at end of file\n`
    expect(read(diff)).toEqual({ 'a.ts': [3, 4], 'b.ts': [1] })
    for (const size of [1, 2, 7]) expect(read(diff, size)).toEqual(read(diff))
  })

  it('takes content that looks like a header for content', () => {
    const diff = `${header('a.sql')}@@ -1,2 +1,3 @@\n--- old comment\n-@@ -1 +1 @@\n+++ b/fake\n+diff --git a/x b/x\n+@@ -9 +9 @@\n${header('z')}@@ -1 +1 @@\n-a\n+b\n`
    expect(read(diff)).toEqual({ 'a.sql': [1, 2, 3], z: [1] })
  })

  it.each([
    ['quotes', '"b/\\303\\244 \\"x\\"\\t.ts"', 'ä "x"\t.ts'],
    ['blanks', 'b/with blanks.ts\t', 'with blanks.ts'],
    ['a name like a prefix', 'b/b/a/b.ts', 'b/a/b.ts'],
  ])('reads names with %s', (_what, written, name) => {
    expect(read(`diff --git x y\n--- /dev/null\n+++ ${written}\n@@ -0,0 +1 @@\n+x\n`)).toEqual({ [name]: [1] })
  })

  it('knows no lines of binary files, submodules and deleted files', () => {
    const binary = 'diff --git a/p.png b/p.png\nBinary files a/p.png and b/p.png differ\n'
    const module =
      'diff --git a/lib b/lib\nindex 1111111..2222222 160000\n--- a/lib\n+++ b/lib\n@@ -1 +1 @@\n-Subproject commit 1\n+Subproject commit 2\n'
    const added = module.replace('index 1111111..2222222 160000', 'new file mode 160000\nindex 0000000..2222222')
    const deleted = 'diff --git a/d b/d\ndeleted file mode 100644\n--- a/d\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n'
    expect(read(binary + module + added + deleted + header('a').concat('@@ -0,0 +7 @@\n+x\n'))).toEqual({ a: [7] })
  })

  it.each([
    ['cut off', '@@ -1 +1,3 @@\n+a\n'],
    ['too long', '@@ -1 +1 @@\n+a\n+b\n'],
    ['not numbers', '@@ -x +y @@\n+a\n'],
    ['combined', '@@@ -1 -1 +1 @@@\n++a\n'],
  ])('is not believed when it is %s', (_how, hunk) => {
    expect(() => read(header('a') + hunk)).toThrow(DiffError)
  })

  it('reads lines of many megabytes in linear time', () => {
    const long = 'x'.repeat(8 << 20)
    expect(read(`${header('min.js')}@@ -1 +1 @@\n-${long}\n+${long}y\n`, 1 << 14)).toEqual({ 'min.js': [1] })
  })
})

describe('moved lines', () => {
  const body = ['function total(prices) {', '  return prices.reduce((a, b) => a + b)', '}']
  const removal = `${header('a.ts')}@@ -5,3 +4,0 @@\n${body.map((line) => `-${line}\n`).join('')}`
  const addition = (times: number) =>
    `${header('b.ts')}@@ -0,0 +1,${3 * times} @@\n${Array.from({ length: times }, () => body.map((line) => `+${line}\n`).join('')).join('')}`

  it('are not new', () => {
    expect(read(removal + addition(1))).toEqual({ 'a.ts': [], 'b.ts': [] })
    expect(read(addition(1) + removal)['b.ts']).toEqual([])
  })

  it('are new from the second copy on', () => {
    expect(read(removal + addition(2))['b.ts']).toEqual([4, 5, 6])
  })

  it('are new where too little is equal to prove a move', () => {
    expect(read(`${header('a')}@@ -1 +0,0 @@\n-}\n${header('b')}@@ -0,0 +1 @@\n+}\n`)['b']).toEqual([1])
  })

  it('are found in linear time in a hostile diff', () => {
    const lines = 60_000
    const block = (sign: string) =>
      Array.from({ length: lines }, (_, at) => `${sign}${at % 3 === 0 ? '' : '}'}\n`).join('')
    const diff = `${header('a')}@@ -1,${lines} +0,0 @@\n${block('-')}${header('b')}@@ -0,0 +1,${lines} @@\n+}\n${block('+').slice('+\n'.length)}`
    const started = process.hrtime.bigint()
    expect(read(diff)['b']?.length).toBe(lines)
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(5000)
  })
})

describe('coverage of new lines', () => {
  const coverage = coverageOf(
    'SF:a.ts\nDA:1,1\nDA:2,0\nDA:4,0\nDA:5,1\nDA:9,0\nend_of_record\nSF:b.ts\nDA:1,0\nDA:2,0\nDA:3,0\nend_of_record\n',
  )

  it('counts measured new lines, and gives the others as ranges, worst file first', () => {
    const patch = patchCoverage(
      coverage,
      new Map([
        ['a.ts', [1, 2, 3, 4, 5, 9]],
        ['b.ts', [1, 2, 3]],
        ['c.ts', [1]],
      ]),
      'main',
    )
    expect(patch.lines).toEqual({ covered: 2, total: 8 })
    expect(patch.files.map(({ path }) => path)).toEqual(['a.ts', 'b.ts'])
    expect(patch.files[0]?.uncovered).toEqual([
      { start: 2, end: 4 },
      { start: 9, end: 9 },
    ])
    expect(patch.files[1]?.uncovered).toEqual([{ start: 1, end: 3 }])
  })
})
