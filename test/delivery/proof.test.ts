import { describe, expect, it } from '@jest/globals'
import type { HoldRecord, LedgerRecord } from '../../lib/delivery/ledger/record.ts'
import { decide } from '../../lib/delivery/proof/checks.ts'
import { type ProofFacts, prove } from '../../lib/delivery/proof/proof.ts'
import { readUpstream } from '../../lib/delivery/proof/upstream.ts'
import { digestOf, historyOf, START, shaOf } from './ledgers.ts'

const minutes = (count: number) => new Date(START.getTime() + count * 60_000)
const B = { version: 'B', digest: digestOf('B'), sha: shaOf('B'), store: 'release:vB/shop.mjs' }

/** A promotion of B into production to which nothing objects. */
async function facts(upstream: readonly string[], more: Partial<ProofFacts> = {}): Promise<ProofFacts> {
  const history = { ...historyOf(upstream), environment: 'staging' }
  return {
    environment: 'production',
    component: 'shop',
    lane: 'ordinary',
    lock: undefined,
    freezes: [],
    outside: [],
    override: undefined,
    known: true,
    recoveryOf: undefined,
    path: ['dev', 'staging', 'production'],
    from: 'staging',
    now: minutes(60),
    candidate: B,
    ownRun: { kind: 'trusted' },
    upstream: await readUpstream(history, B.digest),
    soakMilliseconds: 0,
    file: { digest: B.digest },
    hold: undefined,
    serving: undefined,
    ancestry: 'descendant',
    approval: undefined,
    means: { foreign: false, driver: true, observable: true, strategy: 'all-at-once', missing: undefined },
    ...more,
  }
}

const VERIFIED = ['1 promote A inactive', '2 promote B success']
const APPROVAL = {
  environment: 'production-approval',
  notBy: ['actor', 'authors'] as const,
  requiredReviewers: true,
  approvedBy: ['bob'],
  rejectedBy: [],
  named: true,
  later: false,
  actors: ['ann'],
  authors: ['cid'],
}
const HOLD: HoldRecord = {
  id: 5,
  environment: 'production',
  createdAt: START,
  unfinished: false,
  hold: {
    schema: 'sluice/hold@1',
    kind: 'hold',
    component: 'shop',
    ...{ version: 'B', sha: B.sha, digest: B.digest },
    because: 'it was bad',
    by: 'ann',
    run: { id: 1, attempt: 1 },
  },
}
const SERVING = { change: { version: 'A', sha: shaOf('A') } } as LedgerRecord

type Row = readonly [name: string, upstream: readonly string[], more: Partial<ProofFacts>, reason: string]
const ROWS: readonly Row[] = [
  ['everything is well', VERIFIED, {}, ''],
  [
    'a rollback upstream put it back',
    ['1 promote B inactive', '2 promote C inactive', '3 rollback B success replaces=2'],
    {},
    '',
  ],
  ['an error upstream that moved nothing hides nothing', [...VERIFIED, '3 promote C error'], {}, ''],
  ['never upstream', ['1 promote A success'], {}, 'not-verified-upstream'],
  ['nothing upstream', [], {}, 'not-verified-upstream'],
  ['failed upstream', ['1 promote A success', '2 promote B failure'], {}, 'not-verified-upstream'],
  ['not verified yet upstream', ['1 promote A success', '2 promote B in_progress'], {}, 'not-verified-upstream'],
  [
    'taken back upstream',
    ['1 promote A inactive', '2 promote B inactive', '3 rollback A success replaces=2'],
    {},
    'not-verified-upstream',
  ],
  [
    'overtaken upstream',
    [...VERIFIED.map((line) => line.replace('success', 'inactive')), '3 promote C success'],
    {},
    'superseded',
  ],
  ['upstream is being changed', [...VERIFIED, '3 promote C in_progress run=4'], {}, 'upstream-changing'],
  ['nothing serves upstream any more', ['1 promote B inactive'], {}, 'not-verified-upstream'],
  ['forged upstream', ['1 promote A success', '2 promote B success by=eve'], {}, 'not-verified-upstream'],
  ['written by a pull request upstream', ['1 promote A success', '2 promote B success run=2'], {}, 'foreign-record'],
  ['a pull request cannot overtake', [...VERIFIED, '3 promote C success run=2'], {}, ''],
  ['another component upstream', ['1 promote B success component=cart'], {}, 'not-verified-upstream'],
  ['soak is met', VERIFIED, { soakMilliseconds: 30 * 60_000 }, ''],
  [
    'soak is met to the second',
    VERIFIED,
    { soakMilliseconds: 30 * 60_000, now: new Date(minutes(32).getTime() + 20_000) },
    '',
  ],
  [
    'soak is short by a second',
    VERIFIED,
    { soakMilliseconds: 30 * 60_000, now: new Date(minutes(32).getTime() + 19_000) },
    'soak-not-met',
  ],
  [
    'soak counts from the return',
    ['1 promote B inactive', '40 promote C inactive', '50 rollback B success replaces=40'],
    { soakMilliseconds: 30 * 60_000 },
    'soak-not-met',
  ],
  ['the environment before is skipped', VERIFIED, { from: 'dev' }, 'wrong-order'],
  ['straight into a later environment', VERIFIED, { from: undefined, upstream: undefined }, 'wrong-order'],
  ['into the first environment', VERIFIED, { environment: 'dev' }, 'wrong-order'],
  ['an environment off the path', VERIFIED, { environment: 'demo' }, ''],
  ['no path at all', VERIFIED, { path: undefined, from: 'staging' }, ''],
  ['a misspelt environment', VERIFIED, { environment: 'prodution', known: false }, 'unknown-environment'],
  ['the recovery environment', VERIFIED, { recoveryOf: 'production' }, 'forward-in-recovery-environment'],
  ['a run that does not count', VERIFIED, { ownRun: { kind: 'foreign', why: 'pull request' } }, 'foreign-run'],
  ['lies nowhere', VERIFIED, { candidate: { version: 'B', digest: B.digest, sha: B.sha } }, 'candidate-not-durable'],
  ['another file', VERIFIED, { file: { digest: digestOf('C') } }, 'digest-mismatch'],
  ['no file', VERIFIED, { file: { problem: 'gone' } }, 'candidate-unavailable'],
  ['held', VERIFIED, { hold: HOLD }, 'held'],
  ['the same commit as what serves', VERIFIED, { serving: SERVING, ancestry: 'same' }, ''],
  ['older than what serves', VERIFIED, { serving: SERVING, ancestry: 'older' }, 'older-than-serving'],
  ['from another line than what serves', VERIFIED, { serving: SERVING, ancestry: 'diverged' }, 'diverged-from-serving'],
  ['commits that cannot be compared', VERIFIED, { serving: SERVING, ancestry: 'unknown' }, 'older-than-serving'],
  ['shown as it is', VERIFIED, { serving: SERVING, shown: { sha: SERVING.change.sha, holds: 'all' } }, ''],
  ['shown with what has come meanwhile', VERIFIED, { serving: SERVING, shown: { sha: B.sha, holds: 'part' } }, ''],
  ['shown otherwise', VERIFIED, { serving: SERVING, shown: { sha: B.sha, holds: 'nothing' } }, 'serving-changed'],
  ['approved by somebody else', VERIFIED, { approval: APPROVAL }, ''],
  ['approved by nobody', VERIFIED, { approval: { ...APPROVAL, approvedBy: [] } }, 'approval-missing'],
  [
    'approved in one attempt and refused in another',
    VERIFIED,
    { approval: { ...APPROVAL, rejectedBy: ['dan'] } },
    'approval-missing',
  ],
  ['approved, but nobody knows what', VERIFIED, { approval: { ...APPROVAL, named: false } }, 'approval-missing'],
  ['approval is asked later', VERIFIED, { approval: { ...APPROVAL, approvedBy: [], later: true } }, ''],
  ['approved by the actor', VERIFIED, { approval: { ...APPROVAL, approvedBy: ['ann'] } }, 'approver-not-allowed'],
  [
    'approved by the actor in capitals',
    VERIFIED,
    { approval: { ...APPROVAL, approvedBy: ['ANN'] } },
    'approver-not-allowed',
  ],
  ['approved by an author', VERIFIED, { approval: { ...APPROVAL, approvedBy: ['cid'] } }, 'approver-not-allowed'],
  ['approved by an author and somebody else', VERIFIED, { approval: { ...APPROVAL, approvedBy: ['cid', 'bob'] } }, ''],
  ['authors are not known', VERIFIED, { approval: { ...APPROVAL, authors: undefined } }, 'approver-not-allowed'],
  ['authors are not asked for', VERIFIED, { approval: { ...APPROVAL, notBy: ['actor'], authors: undefined } }, ''],
  [
    'the approving environment does not exist',
    VERIFIED,
    { approval: { ...APPROVAL, requiredReviewers: undefined } },
    'environment-missing',
  ],
  [
    'the approving environment stops nobody',
    VERIFIED,
    { approval: { ...APPROVAL, requiredReviewers: false } },
    'environment-unprotected',
  ],
  [
    'nothing can change it',
    VERIFIED,
    { means: { foreign: false, driver: false, observable: true, strategy: 'all-at-once', missing: undefined } },
    'no-driver',
  ],
  [
    'nothing tells what serves',
    VERIFIED,
    { means: { foreign: true, driver: false, observable: false, strategy: 'all-at-once', missing: undefined } },
    'no-observation',
  ],
  [
    'the strategy needs more',
    VERIFIED,
    { means: { foreign: false, driver: true, observable: true, strategy: 'blue-green', missing: 'shift' } },
    'strategy-needs-verb',
  ],
]

describe('promotion proof', () => {
  it.each(ROWS)('%s', async (_, upstream, more, reason) => {
    const decision = decide(prove(await facts(upstream, more)))
    expect(decision.kind === 'may-go' ? '' : decision.reason).toBe(reason)
  })

  it('ends as superseded only when nothing else speaks against it', async () => {
    const overtaken = ['1 promote B inactive', '2 promote C success']
    expect(decide(prove(await facts(overtaken))).kind).toBe('superseded')
    expect(decide(prove(await facts(overtaken, { hold: HOLD }))).kind).toBe('refused')
  })

  it('tells every objection, not only the first', async () => {
    const checks = prove(await facts(VERIFIED, { hold: HOLD, file: { digest: digestOf('C') } }))
    expect(checks.filter(({ verdict }) => verdict === 'fail').map(({ check }) => check)).toEqual(['digest', 'hold'])
  })
})
