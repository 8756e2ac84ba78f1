import { describe, it } from '@jest/globals'
import { type History, playHistory, to } from './history.ts'

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

describe.each([
  ['which release is gone back to', PLAIN],
  ['twice is once', TWICE],
  ['what serves is not what the ledger says', OUTSIDE],
] as const)('%s', (_, histories) => {
  it.each(histories.map((history) => [history.name, history] as const))('%s', async (_name, history) => {
    await playHistory(history)
  })
})
