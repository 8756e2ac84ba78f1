import type { Particulars } from '../../../lib/delivery/machine/machine.ts'
import type { Plan } from '../../../lib/delivery/plan.ts'
import { countingApprovers } from '../../../lib/delivery/proof/approval.ts'
import type { Gathered } from '../../../lib/delivery/proof/gather.ts'
import { countingOverriders } from '../../../lib/delivery/proof/override.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Strategy } from '../../../lib/delivery/strategy.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { Carried } from '../../../lib/schema-guard/source.ts'
import type { contract } from './contract.ts'

/** What the record says of a change beside its candidate. */
export function particularsOf(
  inputs: Inputs<typeof contract>,
  { machine }: Session,
  { facts, plan: { checks } }: { readonly facts: Gathered; readonly plan: Plan },
  brings: Carried,
): Particulars {
  const approvers = facts.approval === undefined ? [] : countingApprovers(facts.approval)
  const overridden = checks.filter(({ verdict }) => verdict === 'overridden').map(({ check }) => check)
  const by = facts.override === undefined ? [] : countingOverriders(facts.override)
  const { upstream, serving } = facts
  return {
    kind: inputs.kind === 'hotfix' ? 'hotfix' : facts.from === undefined ? 'deploy' : 'promote',
    ...(inputs.mode === 'begin' ? { strategy: 'foreign' } : strategyFacts(machine.policy.strategy)),
    ...(upstream?.serving === undefined ? {} : { 'promoted-from': upstream.serving.id }),
    ...(serving === undefined ? {} : { replaces: serving.id }),
    ...(approvers.length === 0 ? {} : { 'approved-by': approvers }),
    ...(overridden.length === 0 ? {} : { override: { of: overridden, by } }),
    ...(inputs.because === '' ? {} : { because: inputs.because }),
    ...carried(brings),
  }
}

/** `waves`: what a way back has to know, whatever the configuration says by then. */
function strategyFacts(strategy: Strategy): Pick<Particulars, 'strategy' | 'waves'> {
  const { type } = strategy
  return { strategy: type, ...(type === 'waves' ? { waves: strategy.waves } : {}) }
}

/** As the record holds it: what there is nothing to say about is left out. */
function carried({ data, flags }: Carried): Pick<Particulars, 'data' | 'flags'> {
  return { ...(data === undefined ? {} : { data }), ...(flags.length === 0 ? {} : { flags }) }
}
