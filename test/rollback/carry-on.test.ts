import { describe, expect, it } from '@jest/globals'
import { reconcile } from '../../lib/delivery/machine/reconcile.ts'
import { Environment } from '../delivery/memory.ts'

const OVER = {
  facts: async () => undefined,
  jobEnded: async () => undefined,
}

describe('an interrupted rollback', () => {
  const lines = (forced: string) => [
    '1 deploy A inactive',
    '2 deploy B inactive step=V2.sql:contract',
    '3 hold B',
    `4 rollback A in_progress restores=1 replaces=2${forced}`,
  ]

  it('is carried on past data when somebody had answered for that', async () => {
    const world = new Environment(['B'])
    const found = await reconcile(world.machine(lines(' forced=crosses-contract-step')), OVER, undefined)
    expect(found).toMatchObject({ kind: 'closed', ending: { result: 'rolled-back', serves: 'A' } })
  })

  it('is given up when nobody had', async () => {
    const world = new Environment(['B'])
    const found = await reconcile(world.machine(lines('')), OVER, undefined)
    expect(found).toMatchObject({ kind: 'closed', ending: { result: 'error', serves: 'B' } })
  })
})
