import { describe, expect, it } from '@jest/globals'
import { judged, lastKnownGood } from '../../lib/delivery/ledger/good.ts'
import { digestOf, historyOf } from './ledgers.ts'

/** name, history (oldest first), version to get away from, expected record. */
const HISTORIES: readonly (readonly [string, readonly string[], string | undefined, number | undefined])[] = [
  ['nothing was ever deployed', [], undefined, undefined],
  ['the first deployment is the bad one', ['1 deploy A success'], 'A', undefined],
  ['one good before the bad one', ['1 deploy A inactive', '2 deploy B success'], 'B', 1],
  ['the newest of several good ones', ['1 deploy A inactive', '2 deploy B inactive', '3 deploy C success'], 'C', 2],
  ['without a suspect, what serves', ['1 deploy A inactive', '2 deploy B success'], undefined, 2],
  [
    'a failed one in between is passed over',
    ['1 deploy A inactive', '2 deploy B failure', '3 deploy C success'],
    'C',
    1,
  ],
  [
    'one that ended in an error is passed over',
    ['1 deploy A inactive', '2 deploy B error', '3 deploy C failure'],
    'C',
    1,
  ],
  ['all are bad', ['1 deploy A failure', '2 deploy B failure', '3 deploy C success'], 'C', undefined],
  ['one that was never verified', ['1 deploy A inactive bad', '2 deploy B success'], 'B', undefined],
  ['an open one is no target', ['1 deploy A inactive', '2 deploy B in_progress', '3 deploy C failure'], 'C', 1],
  ['one that never got a status is no target', ['1 deploy A queued', '2 deploy B success'], 'B', undefined],
  ['the same digest again is no way out', ['1 deploy B inactive', '2 deploy B success'], 'B', undefined],
  ['held digest', ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 deploy C success'], 'C', 1],
  [
    'hold that was lifted',
    ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 lift B', '5 deploy C success'],
    'C',
    2,
  ],
  [
    'held again after it was lifted',
    ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 lift B', '5 hold B', '6 deploy C success'],
    'C',
    1,
  ],
  [
    'a forged hold holds nothing',
    ['1 deploy A inactive', '2 deploy B inactive', '3 hold B by=eve', '4 deploy C success'],
    'C',
    2,
  ],
  [
    'a hold whose run is gone holds on',
    ['1 deploy A inactive', '2 deploy B inactive', '3 hold B run=404', '4 deploy C success'],
    'C',
    1,
  ],
  [
    'a lifting whose run is gone lifts nothing',
    ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 lift B run=404', '5 deploy C success'],
    'C',
    1,
  ],
  ['a hold by a pull request holds nothing', ['1 deploy B inactive', '2 hold B run=2', '3 deploy C success'], 'C', 1],
  [
    'a forged lift lifts nothing',
    ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 lift B by=eve', '5 deploy C success'],
    'C',
    1,
  ],
  [
    'a lift by a pull request lifts nothing',
    ['1 deploy A inactive', '2 deploy B inactive', '3 hold B', '4 lift B run=2', '5 deploy C success'],
    'C',
    1,
  ],
  [
    'rolled back ones are no targets',
    ['1 deploy A inactive', '2 deploy B inactive', '3 rollback A inactive replaces=2', '4 deploy C success'],
    'C',
    3,
  ],
  [
    'a rollback record is a target itself',
    ['1 deploy A inactive', '2 deploy B inactive', '3 rollback A success replaces=2', '4 deploy C failure'],
    'C',
    3,
  ],
  [
    'rolled back even if the rollback failed',
    ['1 deploy A inactive', '2 deploy B inactive', '3 rollback A failure replaces=2', '4 deploy C success'],
    'C',
    1,
  ],
  [
    'a forged rollback takes nothing back',
    ['1 deploy A inactive', '2 deploy B inactive', '3 rollback A inactive replaces=2 by=eve', '4 deploy C success'],
    'C',
    2,
  ],
  [
    'a rollback by a pull request takes nothing back',
    ['1 deploy A inactive', '2 deploy B inactive', '3 rollback A inactive replaces=2 run=2', '4 deploy C success'],
    'C',
    2,
  ],
  [
    'promoted anew after the rollback',
    ['1 deploy B inactive', '2 rollback A inactive replaces=1', '3 promote B inactive', '4 deploy C success'],
    'C',
    3,
  ],
  [
    'a rollback of a rollback leaves the older one',
    [
      '1 deploy A inactive',
      '2 deploy B inactive',
      '3 rollback A inactive replaces=2',
      '4 rollback Z success replaces=3',
    ],
    'Z',
    1,
  ],
  ['a candidate that lies nowhere', ['1 deploy A inactive', '2 deploy B inactive loose', '3 deploy C success'], 'C', 1],
  ['no candidate lies anywhere', ['1 deploy A inactive loose', '2 deploy B success loose'], 'B', undefined],
  ['forged by a person', ['1 deploy A inactive', '2 deploy X inactive by=eve', '3 deploy C success'], 'C', 1],
  ['written by a pull request', ['1 deploy A inactive', '2 deploy X inactive run=2', '3 deploy C success'], 'C', 1],
  ['written on another branch', ['1 deploy A inactive', '2 deploy X inactive run=3', '3 deploy C success'], 'C', 1],
  [
    'naming a run that does not exist',
    ['1 deploy A inactive', '2 deploy X inactive run=77', '3 deploy C success'],
    'C',
    1,
  ],
  [
    'written after its run had ended',
    ['1 deploy A inactive', '9999 deploy X inactive', '10000 deploy C success run=4'],
    'C',
    1,
  ],
  ['another component', ['1 deploy A inactive', '2 deploy B inactive component=cart', '3 deploy C success'], 'C', 1],
  ['a hold on another component', ['1 deploy A inactive', '2 hold A component=cart', '3 deploy C success'], 'C', 1],
  ['superseded while it was failing', ['1 deploy A inactive', '2 deploy B inactive bad', '3 deploy C failure'], 'C', 1],
]

describe('last known good', () => {
  it.each(HISTORIES)('%s', async (_, lines, suspect, expected) => {
    const found = await lastKnownGood(historyOf(lines), suspect === undefined ? undefined : digestOf(suspect))
    expect(found?.id).toBe(expected)
  })

  it('says of every record what speaks against it', async () => {
    const history = historyOf([
      '1 deploy A inactive',
      '2 deploy X inactive run=2',
      '3 deploy B inactive',
      '4 hold D',
      '5 deploy D inactive',
      '6 deploy E inactive loose',
      '7 deploy F failure',
      '8 rollback A inactive replaces=3',
      '9 deploy C success',
      '10 deploy G in_progress',
    ])
    const rows: string[] = []
    for await (const { record, eligibility } of judged(history, digestOf('C'))) rows.push(`${record.id} ${eligibility}`)
    expect(rows).toEqual([
      '10 open',
      '9 current',
      '8 eligible',
      '7 not-verified',
      '6 not-durable',
      '5 held',
      '3 rolled-back',
      '2 foreign-record',
      '1 eligible',
    ])
  })
})
