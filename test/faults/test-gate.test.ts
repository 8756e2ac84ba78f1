import { afterAll, describe, expect, it } from '@jest/globals'
import { CHANGES, fate, LOSSES, SAMPLES } from '../test-gate/mutations.ts'
import { random } from '../test-gate/reading.ts'

const ROUNDS = 500
const NEWLINE = 10
let tried = 0

function tell(bytes: Buffer): ReturnType<typeof fate> {
  tried++
  return fate(bytes)
}

afterAll(() => {
  process.stderr.write(`test-gate: ${tried} damaged reports of ${SAMPLES.size} formats and versions tried\n`)
  expect(tried).toBeGreaterThanOrEqual(100_000)
})

describe.each([...SAMPLES])('a report on its way: %s', (format, whole) => {
  it('cut off anywhere never opens the gate that the whole one shuts', () => {
    // A Go profile is a list of lines without an end of its own: cut between two, it is a whole one.
    const isWhole = (end: number) => format === 'go' && (whole[end] === NEWLINE || whole[end - 1] === NEWLINE)
    const ends = Array.from({ length: whole.length }, (_, end) => end)
    expect(ends.filter((end) => tell(whole.subarray(0, end)) === 'passes' && !isWhole(end))).toEqual([])
  })

  it.each(Object.entries(CHANGES))('with %s never opens it', (_name, change) => {
    const next = random(whole.length)
    for (let round = 0; round < ROUNDS; round++) {
      const changed = change(whole, next)
      if (tell(changed) === 'passes') throw new Error(`passes: ${JSON.stringify(changed.toString('latin1'))}`)
    }
  })

  it.each(Object.entries(LOSSES))('with %s is read or refused, and its counts add up', (_name, change) => {
    const next = random(whole.length + 1)
    const fates = Array.from({ length: ROUNDS }, () => tell(change(whole, next)))
    expect(fates).toContain('refused')
  })
})
