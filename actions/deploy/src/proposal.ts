import type { Against } from '../../../lib/delivery/evidence/brings.ts'
import type { History } from '../../../lib/delivery/ledger/history.ts'
import { makePlan, type Plan, type PlanFacts } from '../../../lib/delivery/plan.ts'
import { type Decision, decide } from '../../../lib/delivery/proof/checks.ts'
import { type Gathered, gatherFacts } from '../../../lib/delivery/proof/gather.ts'
import type { Overridable } from '../../../lib/delivery/proof/override.ts'
import { type ProofFacts, prove } from '../../../lib/delivery/proof/proof.ts'
import { readUpstream } from '../../../lib/delivery/proof/upstream.ts'
import type { Candidate } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { type checkInputs, obtainFile } from './candidate.ts'
import type { contract } from './contract.ts'
import { infrastructureStep } from './infrastructure.ts'
import type { Ports } from './ports.ts'

type DeployInputs = Inputs<typeof contract>

/** A candidate with everything that speaks for it and against it, before anything moves. */
export interface Proposal {
  readonly candidate: Candidate
  /** At hand, with the digest just computed; `undefined`: the caller's own steps have it. */
  readonly file: string | undefined
  readonly facts: Gathered
  readonly decision: Decision
  readonly plan: Plan
}

export interface Proposed {
  readonly given: ReturnType<typeof checkInputs>
  readonly wanted: Candidate
  readonly from: string | undefined
  /** History of the environment that has to prove it. */
  readonly source: History | undefined
  readonly override: readonly Overridable[]
  readonly previous: string | undefined
  /** What served when whoever approved was shown what the candidate brings. */
  readonly against: Against | undefined
}

/** Fetches the candidate, gathers the facts, proves and plans. */
export async function propose(
  inputs: DeployInputs,
  session: Session,
  { given, wanted, from, source, override, previous, against }: Proposed,
  ports: Ports,
): Promise<Proposal> {
  const upstream = source === undefined ? undefined : await readUpstream(source, wanted.digest)
  const { file, fact } = await fileOf(inputs, given, wanted, session)
  const candidate = withExpiry(wanted, fact)
  const facts = await gatherFacts(
    session,
    {
      candidate,
      from,
      upstream,
      source,
      file: fact,
      place: given.candidate || (candidate.store ?? ''),
      foreign: inputs.mode === 'begin',
      hotfix: inputs.kind === 'hotfix',
      override,
      because: inputs.because,
      named: from === undefined || given.version !== '' || given.digest !== '',
      dryRun: inputs['dry-run'],
      against,
    },
    ports,
  )
  const checks = prove(facts)
  const decision = decide(checks)
  const infrastructure = decision.kind === 'may-go' ? await infrastructureStep(inputs, candidate, session) : undefined
  const plan = planOf(inputs, session, { candidate, previous, infrastructure }, checks, decision)
  return { candidate, file, facts, decision, plan }
}

async function fileOf(
  inputs: DeployInputs,
  given: ReturnType<typeof checkInputs>,
  candidate: Candidate,
  { machine }: Session,
): Promise<{ file: string | undefined; fact: ProofFacts['file'] }> {
  if (inputs.mode === 'begin' && given.candidate === '') return { file: undefined, fact: undefined }
  return obtainFile(given, candidate, machine.obtain)
}

function withExpiry(candidate: Candidate, fact: ProofFacts['file']): Candidate {
  if (fact === undefined || !('digest' in fact) || fact.expiresAt === undefined) return candidate
  return { ...candidate, expires: fact.expiresAt.toISOString() }
}

function planOf(
  inputs: DeployInputs,
  { machine }: Session,
  what: Pick<PlanFacts, 'candidate' | 'previous' | 'infrastructure'>,
  ...rest: [Parameters<typeof makePlan>[1], Parameters<typeof makePlan>[2]]
): Plan {
  const { environment, component, strategy, automaticReturn } = machine.policy
  const foreign = inputs.mode === 'begin'
  const facts = { environment, component, mode: inputs.mode, ...what, automaticReturn }
  return makePlan({ ...facts, strategy: foreign ? 'foreign' : strategy }, ...rest)
}
