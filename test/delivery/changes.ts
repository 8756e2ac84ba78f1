import type { RunFacts } from '../../lib/delivery/ledger/trust.ts'
import { makeChange } from '../../lib/delivery/machine/change.ts'
import type { Ending } from '../../lib/delivery/machine/ending.ts'
import type { Machine, Policy } from '../../lib/delivery/machine/machine.ts'
import type { PlaceStrategy, Strategy } from '../../lib/delivery/strategy.ts'
import { candidateFor } from './memory.ts'

export const A_SERVES = ['1 deploy A success']
export const AT_ONCE = { holdMilliseconds: 0, continue: 'automatic' } as const
export const canary = (pace: Partial<typeof MANUAL> = {}): PlaceStrategy => ({
  type: 'canary',
  steps: [10, 50, 100],
  pace: { ...AT_ONCE, ...pace },
  keepOld: false,
})
export const MANUAL: { holdMilliseconds: number; continue: 'automatic' | 'manual' } = {
  holdMilliseconds: 0,
  continue: 'manual',
}

export async function change(machine: Machine, version: string, file = 'candidate'): Promise<Ending> {
  return makeChange(
    {
      candidate: candidateFor(version),
      file: async () => ({ kind: 'file', file }),
      particulars: { kind: 'deploy', strategy: machine.policy.strategy.type },
      existing: undefined,
    },
    machine,
  )
}

/** Carries on with the newest record of the machine. */
export async function carryOn(machine: Machine): Promise<Ending> {
  const [newest] = machine.history.recent
  if (newest === undefined) throw new Error('a record was expected')
  const { version } = newest.record.change
  return makeChange(
    {
      candidate: candidateFor(version),
      file: async () => ({ kind: 'file', file: 'candidate' }),
      particulars: newest.record.change,
      existing: newest.record,
    },
    machine,
  )
}

export const over = {
  facts: async (id: number): Promise<RunFacts> => ({
    id,
    event: 'push',
    ref: 'main',
    path: '.github/workflows/x.yml',
    referenced: [],
    attempt: 1,
    createdAt: new Date(0),
    sha: 'a'.repeat(40),
    endedAt: new Date(0),
  }),
}

export const by = (strategy: Strategy, more: Partial<Policy> = {}) => ({ strategy, ...more })
/** A record left at a step, as a later run finds it: by run 1, which is over. */
export const left = (says: string) => [...A_SERVES, `2 deploy B in_progress says=${says.replaceAll(' ', '_')}`]
