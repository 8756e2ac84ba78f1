import { describe, expect, it } from '@jest/globals'
import { LcovParser } from '../../actions/test-gate/src/formats/lcov.ts'
import { ReportError } from '../../actions/test-gate/src/formats/report-parser.ts'
import { resolvedPaths } from '../../actions/test-gate/src/paths/resolved-paths.ts'
import { parse, refusal, testsOf } from './reading.ts'

/** Pushes so many pieces; gives what it was refused for. */
function refusedLcov(piece: (index: number) => string, pieces: number): string {
  const parser = new LcovParser(resolvedPaths('/w', undefined, []))
  try {
    for (let index = 0; index < pieces; index++) parser.push(Buffer.from(piece(index)))
    parser.end()
  } catch (thrown) {
    if (thrown instanceof ReportError) return thrown.message
    throw thrown
  }
  return 'read without complaint'
}

const thousand = (line: (index: number) => string) => Array.from({ length: 1000 }, (_, index) => line(index)).join('')

describe('a report that is made to fill the memory', () => {
  it('by source files that no repository has, is refused', () => {
    const piece = (at: number) => thousand((index) => `SF:${at}/${index}\nDA:1,1\nend_of_record\n`)
    expect(refusedLcov(piece, 250)).toBe('read without complaint')
    expect(refusedLcov(piece, 251)).toContain('more than 250000 source files')
  })

  it('by functions of one source file, is refused', () => {
    const piece = (at: number) => (at === 0 ? 'SF:a\n' : thousand((index) => `FN:1,f${at}-${index}\n`))
    expect(refusedLcov(piece, 1100)).toContain('more than 1048576 branches or functions')
  })

  it('by kinds of warnings, gets a hundred of them', () => {
    const letters = (index: number) =>
      [index % 26, Math.floor(index / 26) % 26, Math.floor(index / 676)]
        .map((at) => String.fromCharCode(65 + at))
        .join('')
    const { warnings } = parse(`SF:a\nDA:1,1\n${thousand((index) => `XX${letters(index)}:1\n`)}end_of_record\n`)
    expect(warnings).toHaveLength(101)
    expect(warnings.at(-1)).toContain('warnings of further kinds (900 times')
  })

  it('by suites whose results are lost, is counted and keeps a thousand names', () => {
    const lost = `<testsuites>${thousand((index) => `<testsuite name="${index}" tests="1"/>`).repeat(200)}</testsuites>`
    expect(testsOf(lost).emptySuites).toHaveLength(1000)
  })

  it('by long names, keeps their start', () => {
    const long = 'x'.repeat(1_000_000)
    const deep = `<testsuite name="${long}">`.repeat(8)
    const failing = `<testcase name="${long}" classname="${long}"><failure message="${long}"/></testcase>`
    const tests = testsOf(`${deep}${failing}<testcase name="${long}"><skipped/></testcase>${'</testsuite>'.repeat(8)}`)
    const [kept] = tests.failing
    expect([kept?.suite, kept?.className, kept?.name, kept?.message].map((text) => text?.length)).toEqual([
      1000, 1000, 1000, 500,
    ])
    expect(tests.skipped?.[0]?.name).toHaveLength(1000)
  })

  it('by a tag without end, is refused', () => {
    expect(refusal(`<testsuite name="${'x'.repeat(5_000_000)}`)).toContain('tag longer than')
  })
})
