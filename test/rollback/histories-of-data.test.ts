import { describe, it } from '@jest/globals'
import { type History, playHistory, to } from './history.ts'

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
  ['data stands in the way', DATA],
  ['configuration', CONFIG],
] as const)('%s', (_, histories) => {
  it.each(histories.map((history) => [history.name, history] as const))('%s', async (_name, history) => {
    await playHistory(history)
  })
})
