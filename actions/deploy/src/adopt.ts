import { servingEntry } from '../../../lib/delivery/ledger/history.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { closeVerified, look, payloadOf } from '../../../lib/delivery/machine/machine.ts'
import { reconcile } from '../../../lib/delivery/machine/reconcile.ts'
import { type Candidate, describe, type Observation, type Served } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import { isDurable } from '../../../lib/delivery/store.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { type CandidateInputs, checkInputs, obtainFile } from './candidate.ts'
import type { contract } from './contract.ts'
import { busy, type Ended } from './outcome.ts'
import type { Ports } from './ports.ts'

type AdoptInputs = Inputs<typeof contract>

/**
 * `adopt`: what serves today, put there by whatever means, becomes a verified record and so something to go back to.
 * Nothing moves. It is looked at and verified first, so nothing is recorded that does not serve well.
 */
export async function adopt(inputs: AdoptInputs, opened: Session, ports: Ports): Promise<Ended> {
  const { environment } = inputs
  const given = checkInputs(inputs)
  const obstacle = await cannotAdopt(opened, environment)
  if (obstacle !== undefined) return obstacle
  const found = inputs['dry-run']
    ? ({ kind: 'clean' } as const)
    : await reconcile(opened.machine, opened.runs, undefined)
  if (found.kind === 'busy') return busy(found.record)
  const session = found.kind === 'closed' ? await opened.reload() : opened
  const { machine } = session
  const seen = await look(machine)
  const candidate = await candidateServing(given, seen, ports)
  if ('reason' in candidate) return candidate
  const common = { candidate, serves: describe(seen), environmentUrl: session.settings.url }
  const serving = (await servingEntry(machine.history))?.record
  if (serving !== undefined && isSaidBy(serving, candidate)) {
    const message = `${environment} serves ${candidate.version}, and record ${serving.id} says so already. Nothing was recorded.`
    return { ...common, result: 'unchanged', reason: 'already-serving', message, deployment: serving.id }
  }
  const held = await machine.history.holdOn(candidate.digest)
  if (held !== undefined) {
    const message = `${candidate.version} serves in ${environment} although it is held out of it: ${held.hold.because}. It cannot become a last known good; lift the hold first (rollback "mode: lift-hold").`
    return { ...common, result: 'refused', reason: 'held', message }
  }
  if (candidate.store !== undefined) {
    const { fact } = await obtainFile(given, candidate, machine.obtain)
    if ('problem' in fact) {
      const message = `${candidate.version} cannot be fetched from ${candidate.store}, so nothing could go back to it: ${fact.problem}.`
      return { ...common, result: 'refused', reason: 'candidate-unavailable', message }
    }
    if (fact.digest !== candidate.digest) {
      const message = `${candidate.store} is ${fact.digest}, not ${candidate.digest}, which serves.`
      return { ...common, result: 'refused', reason: 'digest-mismatch', message }
    }
  }
  return record(inputs, session, candidate, seen, common)
}

/** A record that knows no place that lasts is not all there is to say, when now there is one. */
function isSaidBy({ change }: LedgerRecord, { version, digest, store }: Candidate): boolean {
  const lastsNow = isDurable(store) && !isDurable(change.store)
  return change.digest === digest && change.version === version && !lastsNow
}

async function record(
  inputs: AdoptInputs,
  { machine, settings }: Session,
  candidate: Candidate,
  seen: Observation,
  common: Pick<Ended, 'candidate' | 'serves' | 'environmentUrl'>,
): Promise<Ended> {
  const { environment, production, budgetMilliseconds } = machine.policy
  const base = settings.url ?? (seen.kind === 'seen' ? seen.url : undefined)
  const subject = { version: candidate.version, base, scope: 'environment', budgetMilliseconds } as const
  const checked = await machine.verifier.verify(subject)
  if (checked.kind !== 'passed') {
    const message = `${environment} serves ${candidate.version}, but not well: ${checked.detail}. Nothing was recorded.`
    return { ...common, result: 'refused', reason: 'verification-failed', message }
  }
  if (inputs['dry-run']) {
    const message = `${candidate.version} would be recorded as verified in ${environment}. Dry run: nothing was recorded.`
    return { ...common, result: 'planned', reason: 'dry-run', message }
  }
  const because = inputs.because || 'it serves today'
  const payload = payloadOf(machine, candidate, { kind: 'adopt', strategy: 'adopt', because })
  const deployment = await machine.ledger.open(environment, production, payload)
  await closeVerified(machine, deployment, candidate, base)
  const lasting = isDurable(candidate.store)
    ? 'A rollback can go back to it.'
    : 'It lies in no lasting place that Sluice knows, so a rollback could not fetch it: give "store".'
  const message = `${environment} serves ${candidate.version}, verified (${checked.detail}); recorded as ${deployment}. ${lasting}`
  return { ...common, result: 'adopted', reason: 'adopted', message, deployment }
}

async function cannotAdopt(session: Session, environment: string): Promise<Ended | undefined> {
  const trust = await session.ownTrust()
  if (trust.kind === 'foreign')
    return { result: 'refused', reason: 'foreign-run', message: `Records of this run would not count: ${trust.why}.` }
  const { environments } = session.config ?? {}
  if (environments !== undefined && !environments.has(environment)) {
    const message = `${environment} is not among the environments of .github/sluice.yml: check its spelling.`
    return { result: 'refused', reason: 'unknown-environment', message }
  }
  if (session.machine.target.observable) return undefined
  const message = `Nothing tells what serves in ${environment}: add "target.observe", or a "url" and a probe with "version".`
  return { result: 'refused', reason: 'no-observation', message }
}

/** What serves alone, completed by the inputs; they may say more than a look can tell, and nothing else. */
async function candidateServing(given: CandidateInputs, seen: Observation, ports: Ports): Promise<Candidate | Ended> {
  const refuse = (message: string): Ended => ({ result: 'refused', reason: 'serving-mismatch', message })
  const taking: readonly Served[] = seen.kind === 'seen' ? seen.serving.filter(({ weight }) => weight > 0) : []
  const [first, ...others] = taking
  if (first === undefined || others.length > 0)
    return refuse(`${describe(seen)} serves: only one version that serves alone can be adopted.`)
  const { version } = first
  if (given.version !== '' && given.version !== version) return refuse(`${version} serves, not ${given.version}.`)
  const digest = first.digest ?? given.digest
  if (digest === '')
    throw new UserError(
      'invalid-input',
      'input "digest" is required: the environment tells a version and no digest, and a way back needs to know the file.',
    )
  if (given.digest !== '' && given.digest !== digest) return refuse(`${digest} serves, not ${given.digest}.`)
  const store = given.store === '' ? {} : { store: given.store }
  return { version, digest, sha: await commitOf(given.store, ports), ...store }
}

/** Commit of the release it lies in; else that of this run, which is all that is known. */
async function commitOf(store: string, { github, context }: Ports): Promise<string> {
  const tag = /^release:(.+)\/[^/]+$/.exec(store)?.[1]
  if (tag === undefined) return context.sha
  const commit = await github.find('GET /repos/{owner}/{repo}/commits/{ref}', { ref: `tags/${tag}` })
  return commit?.sha ?? context.sha
}
