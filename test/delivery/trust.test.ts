import { describe, expect, it } from '@jest/globals'
import { parseChange, parseHold, type RawDeployment } from '../../lib/delivery/ledger/record.ts'
import { judgeRun, type RunFacts, type TrustPolicy } from '../../lib/delivery/ledger/trust.ts'
import { Refusal } from '../../lib/delivery/reasons.ts'
import { BOT, digestOf, POLICY, START, shaOf } from './ledgers.ts'

const RUN: RunFacts = {
  id: 7,
  event: 'push',
  ref: 'main',
  path: '.github/workflows/release.yml',
  referenced: ['acme/flows/.github/workflows/release.yml@v1'],
  attempt: 1,
  createdAt: START,
  sha: 'a'.repeat(40),
  endedAt: new Date(START.getTime() + 600_000),
}
const minutes = (count: number) => new Date(START.getTime() + count * 60_000)

const CASES: readonly (readonly [string, Partial<RunFacts> | undefined, Partial<TrustPolicy>, Date, string])[] = [
  ['a run of this repository on the default branch', {}, {}, minutes(5), 'trusted'],
  ['a run that does not exist', undefined, {}, minutes(5), 'does not exist'],
  ['a pull request', { event: 'pull_request' }, {}, minutes(5), 'pull_request'],
  [
    'a pull request with the rights of its target',
    { event: 'pull_request_target' },
    {},
    minutes(5),
    'pull_request_target',
  ],
  ['another branch', { ref: 'topic' }, {}, minutes(5), 'ran on topic'],
  ['a branch whose name only begins alike', { ref: 'main-evil' }, {}, minutes(5), 'ran on main-evil'],
  ['no branch at all', { ref: '' }, {}, minutes(5), 'no branch'],
  ['a tag that the policy names by a pattern', { ref: 'v1.2.0' }, { refs: ['main', 'v*'] }, minutes(5), 'trusted'],
  [
    'a workflow that is not listed',
    {},
    { workflows: ['.github/workflows/deploy.yml'] },
    minutes(5),
    'not among the trusted',
  ],
  ['a listed workflow', {}, { workflows: ['.github/workflows/release.yml'] }, minutes(5), 'trusted'],
  [
    'a listed workflow with its repository',
    {},
    { workflows: ['acme/shop/.github/workflows/release.yml'] },
    minutes(5),
    'trusted',
  ],
  [
    'the same file name in another repository',
    {},
    { workflows: ['evil/shop/.github/workflows/release.yml'] },
    minutes(5),
    'not among',
  ],
  ['a listed called workflow', {}, { workflows: ['acme/flows/.github/workflows/release.yml'] }, minutes(5), 'trusted'],
  ['a record from before the run', {}, {}, minutes(-30), 'was not running'],
  ['a record from after the run', {}, {}, minutes(30), 'was not running'],
]

describe('trust in a run', () => {
  it.each(CASES)('%s', (_, run, policy, writtenAt, expected) => {
    const trust = judgeRun(run === undefined ? undefined : { ...RUN, ...run }, { ...POLICY, ...policy }, writtenAt)
    expect(trust.kind === 'trusted' ? 'trusted' : trust.why).toContain(expected)
  })
})

const PAYLOAD = {
  schema: 'sluice/ledger@1',
  kind: 'deploy',
  component: 'shop',
  version: '1.0.0',
  sha: shaOf('1.0.0'),
  digest: digestOf('1.0.0'),
  'config-sha': shaOf('config'),
  strategy: 'all-at-once',
  run: { id: 7, attempt: 1 },
}
const raw = (payload: unknown, more: Partial<RawDeployment> = {}): RawDeployment => ({
  id: 1,
  task: 'sluice:shop',
  environment: 'production',
  payload,
  creator: BOT,
  createdAt: START,
  statuses: [],
  ...more,
})

describe('a record', () => {
  it.each([
    ['as an object', PAYLOAD],
    ['as JSON text', JSON.stringify(PAYLOAD)],
    ['as JSON text of JSON text', JSON.stringify(JSON.stringify(PAYLOAD))],
  ])('is read %s', (_, payload) => {
    expect(parseChange(raw(payload), [BOT])).toMatchObject({
      kind: 'record',
      record: { change: PAYLOAD, state: 'queued' },
    })
  })

  it.each([
    ['of another creator', PAYLOAD, { creator: 'eve' }],
    ['of a person with the name of the bot', PAYLOAD, { creator: 'github-actions' }],
    ['whose task names another component', PAYLOAD, { task: 'sluice:cart' }],
    ['with an unknown key', { ...PAYLOAD, approved: true }, {}],
    ['without a digest', { ...PAYLOAD, digest: undefined }, {}],
    ['with a digest of another form', { ...PAYLOAD, digest: 'sha1:abc' }, {}],
    ['of another tool', { tool: 'other' }, {}],
    ['that is no JSON', 'hello', {}],
    ['that is nothing', null, {}],
  ])('%s is foreign', (_, payload, more) => {
    expect(parseChange(raw(payload, more), [BOT]).kind).toBe('foreign')
  })

  it('of a newer Sluice is refused by name, and by its creator only', () => {
    const newer = { ...PAYLOAD, schema: 'sluice/ledger@2' }
    expect(() => parseChange(raw(newer), [BOT])).toThrow(Refusal)
    expect(() => parseChange(raw(newer), [BOT])).toThrow(/sluice\/ledger@2/)
    expect(parseChange(raw(newer, { creator: 'eve' }), [BOT]).kind).toBe('foreign')
    expect(() => parseHold(raw({ schema: 'sluice/hold@2' }), [BOT])).toThrow(Refusal)
  })

  it('does not count a status that somebody else wrote', () => {
    const status = { description: '', createdAt: START, url: undefined, run: 7 }
    const statuses = [
      { ...status, state: 'success', creator: 'eve', latest: true },
      { ...status, state: 'in_progress', creator: BOT, latest: false },
    ]
    expect(parseChange(raw(PAYLOAD, { statuses }), [BOT])).toMatchObject({
      record: { state: 'in_progress', verifiedAt: undefined },
    })
  })
})
