import { describe, expect, it } from '@jest/globals'
import { SAMPLES } from './mutations.ts'
import { parse } from './reading.ts'

/** What a report counts, whatever it is of. */
function counted(bytes: Buffer, pieceBytes?: number): unknown {
  const report = parse(bytes, pieceBytes)
  const of = report.kind === 'tests' ? report.tests.counts : report.coverage.totals()
  return { format: report.format, of }
}

const little = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('a report as shells and editors write it', () => {
  it.each([...SAMPLES])('counts the same in every Unicode encoding: %s', (_format, bytes) => {
    const text = bytes.toString('utf8')
    const expected = counted(bytes)
    expect(counted(Buffer.from(`\ufeff${text}`))).toEqual(expected)
    expect(counted(little(text))).toEqual(expected)
    expect(counted(little(text), 1)).toEqual(expected)
    expect(counted(little(text).swap16(), 7)).toEqual(expected)
  })
})
