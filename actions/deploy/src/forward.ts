import type { Against } from '../../../lib/delivery/evidence/brings.ts'
import { expiryNotes } from '../../../lib/delivery/expiry.ts'
import { servingEntry } from '../../../lib/delivery/ledger/history.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { makeChange } from '../../../lib/delivery/machine/change.ts'
import { candidateOf, look, type Particulars, payloadOf } from '../../../lib/delivery/machine/machine.ts'
import { type Candidate, servesOnly } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import { checked } from '../../../lib/delivery/store.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { readCarried } from '../../../lib/schema-guard/source.ts'
import { fromEnvironment, overridesOf } from './asked.ts'
import { checkInputs, fromBuild, fromUpstream } from './candidate.ts'
import { clearTheWay, takeBack } from './clear.ts'
import type { contract } from './contract.ts'
import { busy, type Ended } from './outcome.ts'
import { particularsOf } from './particulars.ts'
import type { Ports } from './ports.ts'
import { propose } from './proposal.ts'

/** `deploy`, `promote` and `begin`: proof first, then the change or its record. */
export async function forward(
  inputs: Inputs<typeof contract>,
  opened: Session,
  ports: Ports,
  against: Against | undefined,
): Promise<Ended> {
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
    const already = { result: 'unchanged', reason: 'already-serving', message, deployment: serving.id } as const
    // Its evidence may be missing, when the run that verified it died before it was kept.
    const toKeep = inputs['dry-run'] ? {} : { record: serving, session }
    return { ...basic, ...already, ...toKeep, candidate: wanted }
  }

  const asked = { given, wanted, from, source, override, previous, against }
  const proposal = await propose(inputs, session, asked, ports)
  const { candidate, file, facts, decision, plan } = proposal
  const told = [...notes, ...expiryNotes(candidate, facts.now, ports.log)]
  const common = { ...basic, candidate, plan, facts, session, notes: told }
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
  const brings = await readCarried(ports.github, {
    config: session.config,
    configPath: inputs.config,
    component: session.machine.policy.component,
    base: serving?.change.sha,
    head: candidate.sha,
  })
  const particulars = particularsOf(inputs, session, proposal, brings)
  if (inputs.mode === 'begin') return { ...common, ...(await begin(freed, candidate, particulars, resumed)) }
  const { machine } = freed
  const fileNow = () => checked(file ?? '', candidate.digest)
  const ending = await makeChange({ candidate, particulars, existing: resumed, file: fileNow }, machine)
  return {
    ...common,
    ...ending,
    notes: [...told, ...(ending.notes ?? [])],
    analyses: machine.verifier.analyses,
    environmentUrl: ending.url ?? common.environmentUrl,
  }
}

async function servesAlready({ machine }: Session, serving: LedgerRecord, candidate: Candidate): Promise<boolean> {
  if (serving.change.digest !== candidate.digest || !machine.target.observable) return false
  return servesOnly(await look(machine, serving.id, candidateOf(serving)), candidate)
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
