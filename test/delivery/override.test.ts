import { describe, expect, it } from '@jest/globals'
import { decide, fail, pass } from '../../lib/delivery/proof/checks.ts'
import { type OverrideFacts, withOverride } from '../../lib/delivery/proof/override.ts'

const FROZEN = fail('freeze', 'frozen', 'frozen until Monday')
const ORDER = fail('order', 'wrong-order', 'takes from staging only')
const DIVERGED = fail('age', 'diverged-from-serving', 'it has commits that this has not')
const OLDER = fail('age', 'older-than-serving', 'older')
const HELD = fail('hold', 'held', 'held since Monday')
const facts = (more: Partial<OverrideFacts> = {}): OverrideFacts => ({
  asked: ['freeze'],
  because: 'customers cannot pay',
  environment: 'production-approval',
  requiredReviewers: true,
  approvedBy: ['bob'],
  rejectedBy: [],
  later: false,
  actors: ['ann'],
  authors: ['cid'],
  named: true,
  ...more,
})

describe('an override', () => {
  it('lets past what it names, marks it and says by whom and why', () => {
    const checks = withOverride([pass('run', ''), FROZEN], facts())
    expect(decide(checks)).toEqual({ kind: 'may-go' })
    expect(checks[1]).toMatchObject({
      verdict: 'overridden',
      'reason-code': 'frozen',
      detail: 'frozen until Monday; overridden by bob: customers cannot pay',
    })
    expect(checks[2]).toMatchObject({ check: 'override', verdict: 'pass' })
  })

  it('lets nothing else past', () => {
    const checks = withOverride([FROZEN, ORDER, HELD], facts())
    expect(decide(checks)).toMatchObject({ kind: 'refused', reason: 'wrong-order' })
    expect(withOverride([HELD], facts())[0]?.verdict).toBe('fail')
    const diverged = facts({ asked: ['diverged'] })
    expect(decide(withOverride([DIVERGED], diverged))).toEqual({ kind: 'may-go' })
    expect(decide(withOverride([OLDER], diverged))).toMatchObject({ reason: 'older-than-serving' })
  })

  it.each([
    ['without a reason', { because: '' }],
    ['without an approval', { approvedBy: [] }],
    ['by who started the run', { approvedBy: ['ann'] }],
    ['by an author, in other letters', { approvedBy: ['CID'] }],
    ['when somebody refused', { rejectedBy: ['dan'] }],
    ['when an author is not known', { authors: undefined }],
    ['of whatever serves upstream by then', { named: false }],
    ['where nobody can say no', { requiredReviewers: false }],
    ['where the environment does not exist', { requiredReviewers: undefined }],
    ['where none is configured', { environment: undefined }],
  ])('is refused %s', (_, more) => {
    const decision = decide(withOverride([FROZEN], facts(more)))
    expect(decision).toMatchObject({ kind: 'refused', reason: 'frozen' })
    expect(withOverride([FROZEN], facts(more)).at(-1)?.['reason-code']).toBe('override-not-approved')
  })

  it('is only announced in a plan', () => {
    const checks = withOverride([FROZEN], facts({ later: true, approvedBy: [] }))
    expect(checks.map(({ verdict }) => verdict)).toEqual(['overridden', 'not-asked'])
  })

  it('changes nothing where nothing had to be overridden', () => {
    expect(withOverride([pass('freeze', '')], facts()).map(({ verdict }) => verdict)).toEqual(['pass', 'not-asked'])
    expect(withOverride([FROZEN], undefined)).toEqual([FROZEN])
  })
})
