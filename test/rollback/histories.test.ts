import { describe, expect, it } from '@jest/globals'
import { restore } from '../../actions/rollback/src/restore.ts'
import { Environment } from '../delivery/memory.ts'
import { flagPorts, inputsOf, type SessionSetting, sessionOf } from './session.ts'

interface History {
  readonly name: string
  /** Oldest first, as in `ledgers.ts`. */
  readonly lines: readonly string[]
  /** What takes traffic; the first of several all of it. Nothing: `[]`. */
  readonly serves: readonly string[]
  readonly inputs?: Readonly<Record<string, string>>
  readonly setting?: SessionSetting
  readonly gone?: readonly string[]
  readonly swapped?: readonly string[]
  /** Version that is put back, with the result, or the result and its reason. */
  readonly expected: string
  /** What the message must say besides. */
  readonly says?: RegExp
}

const to = (version: string) => ({ inputs: { 'to-version': version } })
const store = (version: string) => `release:v${version}/shop.mjs`

const PLAIN: readonly History[] = [
  { name: 'first deployment', lines: ['1 deploy A success'], serves: ['A'], expected: 'no-target no-target' },
  { name: 'nothing was ever deployed', lines: [], serves: [], expected: 'no-target no-target' },
  {
    name: 'one good before',
    lines: ['1 deploy A inactive', '2 deploy B success'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'the newest of several good ones',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 deploy C success'],
    serves: ['C'],
    expected: 'B restored',
  },
  {
    name: 'all are bad',
    lines: ['1 deploy A failure', '2 deploy B error', '3 deploy C success'],
    serves: ['C'],
    expected: 'no-target no-target',
  },
  {
    name: 'the one before failed',
    lines: ['1 deploy A inactive', '2 deploy B failure', '3 deploy C success'],
    serves: ['C'],
    expected: 'A restored',
  },
  {
    name: 'superseded while it was failing',
    lines: ['1 deploy A inactive', '2 deploy B inactive bad', '3 deploy C failure'],
    serves: ['C'],
    expected: 'A restored',
  },
  {
    name: 'never verified, though it served',
    lines: ['1 deploy A inactive bad', '2 deploy B success'],
    serves: ['B'],
    expected: 'no-target no-target',
  },
  {
    name: 'held',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 deploy C success'],
    serves: ['C'],
    expected: 'A restored',
  },
  {
    name: 'held, and named',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 deploy C success'],
    serves: ['C'],
    ...to('B'),
    expected: 'refused held',
  },
  {
    name: 'hold lifted',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 lift B', '5 deploy C success'],
    serves: ['C'],
    expected: 'B restored',
  },
  {
    name: 'every earlier one is held',
    lines: ['1 deploy A inactive', '2 hold A', '3 deploy B success'],
    serves: ['B'],
    expected: 'no-target no-target',
  },
  {
    name: 'forged record',
    lines: ['1 deploy A inactive', '2 deploy X inactive by=eve', '3 deploy B success'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'forged record, and named',
    lines: ['1 deploy A inactive', '2 deploy X inactive run=2', '3 deploy B success'],
    serves: ['B'],
    ...to('X'),
    expected: 'refused foreign-record',
  },
  {
    name: 'said to be verified by a run that may not',
    lines: ['1 deploy A inactive', '2 deploy X inactive verified-by=2', '3 deploy B success'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'forged hold',
    lines: ['1 deploy A inactive', '2 hold A by=eve', '3 deploy B success'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'records by other tools in between',
    lines: ['1 deploy A inactive', '2 other Z', '3 other Y', '4 deploy B success', '5 other X'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'nothing but records by other tools',
    lines: ['1 other Z', '2 other Y'],
    serves: ['Y'],
    expected: 'no-target no-target',
  },
  {
    name: 'two components',
    lines: [
      '1 deploy A inactive',
      '2 deploy B inactive component=cart',
      '3 deploy C success',
      '4 hold A component=cart',
    ],
    serves: ['C'],
    expected: 'A restored',
  },
  {
    name: 'expired candidate',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 deploy C success'],
    serves: ['C'],
    gone: ['B'],
    expected: 'A restored',
  },
  {
    name: 'expired candidate, and named',
    lines: ['1 deploy A inactive', '2 deploy B success'],
    serves: ['B'],
    gone: ['A'],
    ...to('A'),
    expected: 'refused candidate-unavailable',
  },
  {
    name: 'the store holds another file by now',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 deploy C success'],
    serves: ['C'],
    swapped: ['B'],
    expected: 'A restored',
  },
  {
    name: 'the store holds another file by now, and named',
    lines: ['1 deploy A inactive', '2 deploy B success'],
    serves: ['B'],
    swapped: ['A'],
    ...to('A'),
    expected: 'refused digest-mismatch',
  },
  {
    name: 'candidate in no lasting place',
    lines: ['1 deploy A inactive loose', '2 deploy B success'],
    serves: ['B'],
    ...to('A'),
    expected: 'refused not-durable',
  },
  {
    name: 'hotfix in between',
    lines: ['1 promote A inactive', '2 deploy H inactive', '3 promote B success'],
    serves: ['B'],
    expected: 'H restored',
  },
  {
    name: 'the hotfix itself is bad',
    lines: ['1 promote A inactive', '2 deploy H success'],
    serves: ['H'],
    expected: 'A restored',
  },
]

const TWICE: readonly History[] = [
  {
    name: 'pressed twice',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 rollback A success replaces=2'],
    serves: ['A'],
    expected: 'unchanged already-restored',
  },
  {
    name: 'the same incident twice',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 rollback A success replaces=2 incident=INC-1'],
    serves: ['A'],
    inputs: { incident: 'INC-1' },
    expected: 'unchanged already-restored',
  },
  {
    name: 'what serves is named',
    lines: ['1 deploy A inactive', '2 deploy B success'],
    serves: ['B'],
    ...to('B'),
    expected: 'unchanged already-serving',
  },
  {
    name: 'rollback of a rollback, for a new incident',
    lines: [
      '0 deploy Z inactive',
      '1 deploy A inactive',
      '2 deploy B inactive',
      '3 hold B',
      '4 rollback A success replaces=2',
    ],
    serves: ['A'],
    inputs: { incident: 'INC-2' },
    expected: 'Z restored',
  },
  {
    name: 'rollback of a rollback, to what was taken back',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 rollback A success replaces=2'],
    serves: ['A'],
    ...to('B'),
    expected: 'refused rolled-back',
  },
  {
    name: 'promoted anew after it was taken back',
    lines: ['1 deploy B inactive', '2 rollback A inactive replaces=1', '3 promote B inactive', '4 deploy C success'],
    serves: ['C'],
    expected: 'B restored',
  },
  {
    name: 'the rollback before failed half-way',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 rollback A failure replaces=2', '4 deploy C success'],
    serves: ['C'],
    expected: 'A restored',
  },
]

const OUTSIDE: readonly History[] = [
  {
    name: 'manual change outside: what the ledger does not know is taken away, and no record is blamed',
    lines: ['1 deploy A inactive', '2 deploy B success'],
    serves: ['X'],
    expected: 'B restored',
  },
  {
    name: 'manual change outside, back to an older one',
    lines: ['1 deploy A inactive', '2 deploy B inactive', '3 deploy C success'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'nothing serves at all',
    lines: ['1 deploy A inactive', '2 deploy B success'],
    serves: [],
    expected: 'A restored',
  },
  {
    name: 'nothing serves, and the one that should is named',
    lines: ['1 deploy A inactive', '2 deploy B success'],
    serves: [],
    ...to('B'),
    expected: 'B restored',
  },
  {
    name: 'another run is changing it',
    lines: ['1 deploy A success', '2 deploy B in_progress run=4'],
    serves: ['B'],
    setting: { busy: true },
    expected: 'refused change-in-progress',
  },
]

const DATA: readonly History[] = [
  {
    name: 'an expanding step troubles nobody',
    lines: ['1 deploy A inactive', '2 deploy B success expands=3'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'a contract step of the bad release',
    lines: ['1 deploy A inactive', '2 deploy B success step=V2.sql:contract'],
    serves: ['B'],
    expected: 'refused crosses-contract-step',
    says: /B ran V2\.sql \(contract: DROP COLUMN\).*No earlier release is safe.*roll forward/s,
  },
  {
    name: 'an irreversible step of the bad release',
    lines: ['1 deploy A inactive', '2 deploy B success step=V2.sql:irreversible step=V3.sql:contract'],
    serves: ['B'],
    expected: 'refused crosses-irreversible-step',
    says: /V2\.sql.*V3\.sql/s,
  },
  {
    name: 'a contract step before the target was put in place',
    lines: ['1 deploy A inactive', '2 deploy B inactive step=V2.sql:contract', '3 deploy C success'],
    serves: ['C'],
    expected: 'B restored',
  },
  {
    name: 'named across a step: the earliest safe one is told',
    lines: [
      '1 deploy A inactive',
      '2 deploy B inactive step=V2.sql:contract',
      '3 deploy C inactive',
      '4 deploy D success',
    ],
    serves: ['D'],
    ...to('A'),
    expected: 'refused crosses-contract-step',
    says: /The earliest safe one is B/,
  },
  {
    name: 'a failed deployment may have run its migrations',
    lines: [
      '1 deploy A inactive',
      '2 deploy B failure step=V2.sql:contract',
      '3 rollback A inactive',
      '4 deploy C success',
    ],
    serves: ['C'],
    ...to('1'),
    expected: 'refused crosses-contract-step',
  },
  {
    name: 'verified again after the step: a rollback that somebody forced',
    lines: [
      '1 deploy A inactive',
      '2 deploy B failure step=V2.sql:contract',
      '3 rollback A inactive',
      '4 deploy C success',
    ],
    serves: ['C'],
    expected: 'A restored',
  },
  {
    name: 'a step that a forged record claims',
    lines: ['1 deploy A inactive', '2 deploy X inactive by=eve step=V2.sql:irreversible', '3 deploy B success'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'a step that a pull request claims',
    lines: ['1 deploy A inactive', '2 deploy X inactive run=2 step=V2.sql:irreversible', '3 deploy B success'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'a step whose record was spoilt by a forged status',
    lines: ['1 deploy A inactive', '2 deploy X inactive verified-by=2 step=V2.sql:irreversible', '3 deploy B success'],
    serves: ['B'],
    expected: 'refused crosses-irreversible-step',
  },
  {
    name: 'a step of another component',
    lines: ['1 deploy A inactive', '2 deploy X inactive component=cart step=V2.sql:irreversible', '3 deploy B success'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'written in a format that the target cannot read',
    lines: ['1 deploy A inactive writes=cache:1', '2 deploy B success writes=cache:2 reads=cache:1,2'],
    serves: ['B'],
    expected: 'refused format-unreadable',
    says: /cache is written in format 2 since B, and the earlier release reads only 1/,
  },
  {
    name: 'a target that names no format reads version 1',
    lines: ['1 deploy A inactive', '2 deploy B success writes=cache:2 reads=cache:1,2'],
    serves: ['B'],
    expected: 'refused format-unreadable',
  },
  {
    name: 'a format that is named for the first time and did not change',
    lines: ['1 deploy A inactive', '2 deploy B success writes=cache:1'],
    serves: ['B'],
    expected: 'A restored',
  },
  {
    name: 'a target that reads what has been written',
    lines: [
      '1 deploy A inactive writes=cache:1',
      '2 deploy B inactive writes=cache:2 reads=cache:1,2',
      '3 deploy C success writes=cache:2 reads=cache:1,2',
    ],
    serves: ['C'],
    expected: 'B restored',
  },
  {
    name: 'an older one reads what the newer of two cannot',
    lines: [
      '1 deploy A inactive writes=cache:1 reads=cache:1,2',
      '2 deploy B inactive writes=cache:1 reads=cache:1',
      '3 deploy C success writes=cache:2 reads=cache:1,2',
    ],
    serves: ['C'],
    expected: 'A restored',
  },
  {
    name: 'nobody can tell what it did to data',
    lines: ['1 deploy A inactive', '2 deploy B success unknown'],
    serves: ['B'],
    expected: 'refused data-changes-unknown',
  },
  {
    name: 'a way down is named with the command of the configuration',
    lines: ['1 deploy A inactive', '2 deploy B success step=V2.sql:contract:down'],
    serves: ['B'],
    setting: { down: ['ops/migrate-down'] },
    expected: 'refused crosses-contract-step',
    says: /take V2\.sql back with "ops\/migrate-down"/,
  },
  {
    name: 'flags of the bad release are named as a way out',
    lines: ['1 deploy A inactive', '2 deploy B success step=V2.sql:contract flags=new-cache'],
    serves: ['B'],
    expected: 'refused crosses-contract-step',
    says: /turn off new-cache/,
  },
]

const CONFIG: readonly History[] = [
  {
    name: 'the configuration changed: told',
    lines: ['1 deploy A inactive config=old', '2 deploy B success config=new'],
    serves: ['B'],
    setting: { config: 'new' },
    expected: 'A restored',
    says: /The configuration stays as it is now/,
  },
  {
    name: 'the configuration changed: refused where the policy says so',
    lines: ['1 deploy A inactive config=old', '2 deploy B success config=new'],
    serves: ['B'],
    setting: { config: 'new', settings: { rollback: { config: 'refuse' } } },
    expected: 'refused config-differs',
  },
  {
    name: 'the configuration is the same',
    lines: ['1 deploy A inactive config=new', '2 deploy B success config=new'],
    serves: ['B'],
    setting: { config: 'new', settings: { rollback: { config: 'refuse' } } },
    expected: 'A restored',
  },
]

describe.each([
  ['which release is gone back to', PLAIN],
  ['twice is once', TWICE],
  ['what serves is not what the ledger says', OUTSIDE],
  ['data stands in the way', DATA],
  ['configuration', CONFIG],
] as const)('%s', (_, histories) => {
  it.each(histories.map((history) => [history.name, history] as const))('%s', async (_name, history) => {
    const world = new Environment(history.serves)
    for (const version of history.gone ?? []) world.gone.add(store(version))
    for (const version of history.swapped ?? []) world.swapped.add(store(version))
    const { ports } = flagPorts()
    const ended = await restore(inputsOf(history.inputs), sessionOf(world, history.lines, history.setting), ports)
    const restored = ended.result === 'restored'
    expect(restored ? `${ended.release?.version} restored` : `${ended.result} ${ended.reason}`).toBe(history.expected)
    if (history.says !== undefined) expect(ended.message).toMatch(history.says)
    // What is refused or done already has moved nothing and written nothing.
    if (restored) expect(world.serves(ended.release?.version ?? '')).toBe(true)
    else expect(world.events).toEqual([])
  })
})
