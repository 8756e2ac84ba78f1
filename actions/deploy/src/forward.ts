import { expiryNotes } from '../../../lib/delivery/expiry.ts'
import { servingEntry } from '../../../lib/delivery/ledger/history.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { makeChange } from '../../../lib/delivery/machine/change.ts'
import type { Ending } from '../../../lib/delivery/machine/ending.ts'
import { candidateOf, look, type Particulars, payloadOf } from '../../../lib/delivery/machine/machine.ts'
import { type Reconciled, reconcile } from '../../../lib/delivery/machine/reconcile.ts'
import { abandon } from '../../../lib/delivery/machine/waiting.ts'
import { positionOf } from '../../../lib/delivery/path.ts'
import { makePlan, type Plan, type PlanFacts } from '../../../lib/delivery/plan.ts'
import { countingApprovers } from '../../../lib/delivery/proof/approval.ts'
import { decide } from '../../../lib/delivery/proof/checks.ts'
import { type Gathered, gatherFacts } from '../../../lib/delivery/proof/gather.ts'
import { countingOverriders, OVERRIDABLE, type Overridable } from '../../../lib/delivery/proof/override.ts'
import { type ProofFacts, prove } from '../../../lib/delivery/proof/proof.ts'
import { readUpstream } from '../../../lib/delivery/proof/upstream.ts'
import { Refusal } from '../../../lib/delivery/reasons.ts'
import { type Candidate, servesOnly } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import { checked } from '../../../lib/delivery/store.ts'
import type { Strategy } from '../../../lib/delivery/strategy.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { type Carried, readCarried } from '../../../lib/schema-guard/source.ts'
import { checkInputs, fromBuild, fromUpstream, obtainFile } from './candidate.ts'
import type { contract } from './contract.ts'
import { infrastructureStep } from './infrastructure.ts'
import { busy, type Ended } from './outcome.ts'
import type { Ports } from './ports.ts'

type DeployInputs = Inputs<typeof contract>

/** `deploy`, `promote` and `begin`: proof first, then the change or its record. */
export async function forward(inputs: DeployInputs, opened: Session, ports: Ports): Promise<Ended> {
  const given = checkInputs(inputs)
  const override = overridesOf(inputs)
  const from = fromEnvironment(inputs, opened)
  const source = from === undefined ? undefined : await opened.historyOf(from)
  const wanted =
    source === undefined
      ? await fromBuild(given, ports.context, opened.runs, inputs.mode === 'begin')
      : await fromUpstream(given, source, ports.context.workspace)
  const { session, notes, resumed, paused, stopped } = await clearTheWay(inputs, opened, wanted)
  if (stopped !== undefined) return { ...busy(stopped), candidate: wanted, notes }

  const serving = (await servingEntry(session.machine.history))?.record
  const previous = serving?.change.version
  const basic = { notes, environmentUrl: session.settings.url, previous }
  if (resumed === undefined && serving !== undefined && (await servesAlready(session, serving, wanted))) {
    const message = `${inputs.environment} serves ${wanted.version} already, verified since ${serving.verifiedAt?.toISOString()}. Nothing was changed.`
    return {
      ...basic,
      candidate: wanted,
      result: 'unchanged',
      reason: 'already-serving',
      message,
      deployment: serving.id,
      // Its evidence may be missing, when the run that verified it died before it was kept.
      ...(inputs['dry-run'] ? {} : { record: serving, session }),
    }
  }

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
    },
    ports,
  )
  const checks = prove(facts)
  const decision = decide(checks)
  const infrastructure = decision.kind === 'may-go' ? await infrastructureStep(inputs, candidate, session) : undefined
  const plan = planOf(inputs, session, { candidate, previous, infrastructure }, checks, decision)
  const common = {
    ...basic,
    candidate,
    plan,
    facts,
    session,
    notes: [...notes, ...expiryNotes(candidate, facts.now, ports.log)],
  }
  if (decision.kind !== 'may-go') {
    const message = `${candidate.version} may not go into ${inputs.environment}: ${decision.detail}.`
    return { ...common, result: decision.kind, reason: decision.reason, message }
  }
  if (inputs['dry-run']) {
    const message = `${candidate.version} may go into ${inputs.environment}. Dry run: nothing was changed.`
    return { ...common, result: 'planned', reason: 'dry-run', message }
  }
  const freed = paused === undefined ? session : await takeBack(paused, session)
  if ('result' in freed) return { ...common, ...freed, environmentUrl: freed.url }
  const carriedAlong = await readCarried(ports.github, {
    config: session.config,
    configPath: inputs.config,
    component: session.machine.policy.component,
    base: serving?.change.sha,
    head: candidate.sha,
  })
  const particulars = { ...particularsOf(inputs, session, facts, plan), ...carried(carriedAlong) }
  if (inputs.mode === 'begin') return { ...common, ...(await begin(freed, candidate, particulars, resumed)) }
  const ending = await makeChange(
    { candidate, particulars, existing: resumed, file: () => checked(file ?? '', candidate.digest) },
    freed.machine,
  )
  const { analyses } = freed.machine.verifier
  const told = [...common.notes, ...(ending.notes ?? [])]
  return { ...common, ...ending, notes: told, analyses, environmentUrl: ending.url ?? common.environmentUrl }
}

function overridesOf(inputs: DeployInputs): readonly Overridable[] {
  const known = Object.keys(OVERRIDABLE)
  const strange = inputs.override.find((name) => !known.includes(name))
  if (strange !== undefined)
    throw new UserError(
      'invalid-input',
      `input "override" names ${JSON.stringify(strange)}; what can be overridden is ${known.join(' and ')}.`,
    )
  if (inputs.override.length > 0 && inputs.because === '')
    throw new UserError('invalid-input', 'input "because" is required by "override": say why.')
  return inputs.override as readonly Overridable[]
}

/** Environment that has to prove the candidate; `undefined`: it comes from the build. */
function fromEnvironment(inputs: DeployInputs, { config }: Session): string | undefined {
  if (inputs.mode === 'deploy') return undefined
  if (inputs['from-environment'] !== '') return inputs['from-environment']
  const position = positionOf(config?.path, inputs.environment)
  const before = position.kind === 'on-path' ? position.before : undefined
  if (before !== undefined || inputs.mode === 'begin') return before
  const advice =
    position.kind === 'on-path'
      ? 'it is the first of the path, so use "mode: deploy"'
      : 'the path does not name it, so give "from-environment"'
  throw new Refusal('wrong-order', `Nothing can be promoted into ${inputs.environment}: ${advice}.`)
}

interface Cleared {
  readonly session: Session
  readonly notes: readonly string[]
  readonly resumed: LedgerRecord | undefined
  /** Another change that waits at a step; it is taken back once this one may go. */
  readonly paused?: LedgerRecord
  readonly stopped: LedgerRecord | undefined
}

/** Records of ended runs are closed first. A dry run leaves them. */
async function clearTheWay(inputs: DeployInputs, session: Session, candidate: Candidate): Promise<Cleared> {
  const clean = { session, notes: [], resumed: undefined, stopped: undefined }
  if (inputs['dry-run']) return clean
  const found: Reconciled = await reconcile(session.machine, session.runs, { kind: 'forward', release: candidate })
  switch (found.kind) {
    case 'clean':
      return clean
    case 'busy':
      return { ...clean, stopped: found.record }
    case 'paused':
      return { ...clean, paused: found.record }
    case 'resume':
      return {
        ...clean,
        resumed: found.record,
        notes: [`Carrying on with record ${found.record.id} of an earlier attempt.`],
      }
    case 'closed':
      return { ...clean, session: await session.reload(), notes: found.notes }
  }
}

/** A newer candidate takes the place of one that waits at a step. */
async function takeBack(paused: LedgerRecord, session: Session): Promise<Session | Ending> {
  const ending = await abandon(paused, session.machine)
  return ending.result === 'rolled-back' || ending.reason === 'interrupted' ? session.reload() : ending
}

async function servesAlready({ machine }: Session, serving: LedgerRecord, candidate: Candidate): Promise<boolean> {
  if (serving.change.digest !== candidate.digest || !machine.target.observable) return false
  return servesOnly(await look(machine, serving.id, candidateOf(serving)), candidate)
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

function particularsOf(inputs: DeployInputs, { machine }: Session, facts: Gathered, { checks }: Plan): Particulars {
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

async function begin(
  { machine }: Session,
  candidate: Candidate,
  particulars: Particulars,
  resumed: LedgerRecord | undefined,
): Promise<Pick<Ended, 'result' | 'reason' | 'message' | 'deployment'>> {
  const { environment, production } = machine.policy
  const id =
    resumed?.id ?? (await machine.ledger.open(environment, production, payloadOf(machine, candidate, particulars)))
  const message = `${candidate.version} may go into ${environment} and is recorded as ${id}; your steps come next, then "mode: finish".`
  return { result: 'begun', reason: 'recorded', message, deployment: id }
}
