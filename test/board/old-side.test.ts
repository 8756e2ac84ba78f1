import { describe, expect, it } from '@jest/globals'
import { describeEnvironment } from '../../actions/board/src/describe.ts'
import { historyOf } from '../delivery/ledgers.ts'

/** What the board says of an old side that is kept for a time, so that `transition` knows when to come. */
function oldSide(says: string, now: string) {
  const history = historyOf([`1 deploy B success says=${says.replaceAll(' ', '_')}`])
  const [entry] = history.recent
  const serving = entry?.record
  const state = { kind: 'verified', serving, open: [], failed: undefined, good: undefined, held: [] } as const
  return describeEnvironment(
    { name: 'production', state, history, foreign: [] },
    { now: new Date(now), missing: new Set() },
  )['old-side']
}

describe('an old side', () => {
  const KEPT = 'B: verified, keeps the old side until 2026-03-02T11:00:00Z'

  it('is shown with its time, and is over when that has come', () => {
    const until = '2026-03-02T11:00:00.000Z'
    expect(oldSide(KEPT, '2026-03-02T10:59:59Z')).toEqual({ until, over: false })
    expect(oldSide(KEPT, '2026-03-02T11:00:00Z')).toEqual({ until, over: true })
  })

  it('is not there when it went, or when nothing says so', () => {
    expect(oldSide('B: verified, the old side is retired', '2026-03-03T00:00:00Z')).toBeUndefined()
    expect(oldSide('B: verified', '2026-03-03T00:00:00Z')).toBeUndefined()
    expect(oldSide('B: verified, keeps the old side until soonZ', '2026-03-03T00:00:00Z')).toBeUndefined()
  })
})
