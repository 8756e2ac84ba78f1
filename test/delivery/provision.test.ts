import { describe, expect, it } from '@jest/globals'
import { type Provisioner, type ProvisionPlan, provision } from '../../lib/delivery/provision.ts'
import { A_SERVES, by, canary, carryOn, change, left, MANUAL } from './changes.ts'
import { digestOf } from './ledgers.ts'
import { candidateFor, Environment } from './memory.ts'

type Changes = ProvisionPlan['changes']
const BUCKET: Changes = [{ what: 'bucket shop-assets', action: 'create' }]

/** Infrastructure whose plans come one after the other; what is applied is noted. */
function infrastructure(plans: readonly Partial<ProvisionPlan>[], broken?: 'plan' | 'apply') {
  const applied: unknown[] = []
  const left = [...plans]
  const fails = { kind: 'failed', detail: 'provision: ended with code 1: no credentials' } as const
  const provisioner: Provisioner = {
    plan: async () => (broken === 'plan' ? fails : { kind: 'done', answer: { changes: [], ...left.shift() } }),
    apply: async (_, { plan }) => {
      if (broken === 'apply') return fails
      applied.push(plan)
      return { kind: 'done', answer: {} }
    },
  }
  return { provisioner, applied }
}

const request = { deployment: 1, candidate: candidateFor('B') }

describe('provision', () => {
  it('applies the plan it was given, looks again, and tells what was done', async () => {
    const { provisioner, applied } = infrastructure([{ changes: BUCKET, plan: '/tmp/plan' }, {}])
    expect(await provision(provisioner, request)).toEqual({
      kind: 'ready',
      notes: ['The infrastructure was brought up to date: create bucket shop-assets.'],
    })
    expect(applied).toEqual(['/tmp/plan'])
  })

  it('applies nothing when nothing is to be done, and tells what has drifted', async () => {
    const { provisioner, applied } = infrastructure([{ drift: [{ what: 'tag owner', action: 'update' }] }])
    expect(await provision(provisioner, request)).toEqual({
      kind: 'ready',
      notes: ['The infrastructure had drifted: update tag owner.'],
    })
    expect(applied).toEqual([])
  })

  it('believes no "done" that changed nothing', async () => {
    const { provisioner } = infrastructure([{ changes: BUCKET }, { changes: BUCKET }])
    expect(await provision(provisioner, request)).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('still to do after it was applied: create bucket shop-assets'),
    })
  })

  it.each(['plan', 'apply'] as const)('that fails at %s moves nothing else', async (broken) => {
    const world = new Environment(['A'])
    const machine = {
      ...world.machine(A_SERVES),
      provisioner: infrastructure([{ changes: BUCKET }], broken).provisioner,
    }
    const ending = await change(machine, 'B')
    expect(ending).toMatchObject({ result: 'error', reason: 'provision-failed', serves: 'A' })
    expect(world.events).toEqual(['open deploy B', 'status 101 error'])
  })

  it('is done once for a change: one that carries on at a step does not depend on it again', async () => {
    const world = new Environment([])
    world.up = [
      { version: 'A', digest: digestOf('A'), weight: 90 },
      { version: 'B', digest: digestOf('B'), weight: 10 },
    ]
    const lines = left('10 %, waits for a person: B')
    const machine = { ...world.machine(lines, by(canary(MANUAL))), provisioner: infrastructure([], 'plan').provisioner }
    expect(await carryOn(machine)).toMatchObject({ result: 'paused', reason: 'waits-for-continue' })
    expect(world.shares()).toBe('A 50, B 50')
  })

  it('comes before the candidate, and its notes are told at the end', async () => {
    const world = new Environment(['A'])
    const machine = { ...world.machine(A_SERVES), provisioner: infrastructure([{ changes: BUCKET }, {}]).provisioner }
    const ending = await change(machine, 'B')
    expect(ending).toMatchObject({ result: 'deployed', notes: [expect.stringContaining('bucket shop-assets')] })
  })
})
