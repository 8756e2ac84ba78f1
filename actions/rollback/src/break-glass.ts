import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseConfig } from '../../../lib/config/load.ts'
import type { History } from '../../../lib/delivery/ledger/history.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import type { LedgerWriter } from '../../../lib/delivery/ledger/writer.ts'
import { deliver } from '../../../lib/delivery/machine/deliver.ts'
import { candidateOf, look, type Machine } from '../../../lib/delivery/machine/machine.ts'
import { servesBeside } from '../../../lib/delivery/machine/waiting.ts'
import {
  type Candidate,
  COMPONENT,
  DIGEST,
  describe,
  type Observation,
  VERSION,
} from '../../../lib/delivery/release.ts'
import { openSession, partsFor, type Session } from '../../../lib/delivery/session.ts'
import { checked, digestOf } from '../../../lib/delivery/store.ts'
import type { JobContext } from '../../../lib/github/context.ts'
import type { Outcome } from '../../../lib/kernel/action.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Environment, Inputs } from '../../../lib/kernel/inputs.ts'
import { choose } from './choose.ts'
import { cannotChange, waitingIn } from './clear.ts'
import type { Contract } from './contract.ts'
import { conclude, type Ended } from './outcome.ts'
import type { Ports } from './ports.ts'
import { currentRecord } from './target.ts'

/** Set to `true` outside of GitHub Actions, nothing is recorded and only the verbs of the driver are used. */
export const BREAK_GLASS = 'SLUICE_BREAK_GLASS'

/** The job there is none of: a person, a checkout and, when it answers, GitHub. */
export function laptopContext(env: Environment): JobContext {
  const [owner = '', repository = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  return {
    owner,
    repository,
    sha: '0'.repeat(40),
    ref: '',
    eventName: 'break-glass',
    runId: 0,
    runAttempt: 1,
    actor: env['USER'] ?? env['USERNAME'] ?? 'a person',
    workflowRef: '',
    job: '',
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
  }
}

/**
 * `restore` without a job. With `SLUICE_CANDIDATE` GitHub is not asked at all: the file, its version and its digest come
 * from whoever holds them. Without it the ledger is read and the target chosen as ever. Either way nothing is written:
 * what a person's token writes would not be believed, and the next reconcile records what serves.
 */
export async function breakGlass(inputs: Inputs<Contract>, ports: Ports): Promise<Outcome<Contract>> {
  if (ports.env['GITHUB_ACTIONS'] === 'true')
    throw new UserError(
      'invalid-input',
      `${BREAK_GLASS} is set in a job: it is for a laptop, where there is no record to write.`,
    )
  if (inputs.mode !== 'restore')
    throw new UserError('invalid-input', `input "mode" is ${inputs.mode}: only "restore" works without a job.`)
  if (inputs.because === '') throw new UserError('invalid-input', 'input "because" is required: say why.')
  const component = inputs.component || ports.context.repository
  if (!COMPONENT.test(component))
    throw new UserError('invalid-input', 'set INPUT_COMPONENT, or GITHUB_REPOSITORY to owner/name: what is taken back?')
  const ended = ports.env['SLUICE_CANDIDATE']
    ? await withFile(inputs, component, ports)
    : await byLedger(inputs, component, ports)
  const call = { ...inputs, component }
  return conclude(ended, call, new Date(), ports.env)
}

/** GitHub is down: a file at hand, and the configuration of the checkout. */
async function withFile(inputs: Inputs<Contract>, component: string, ports: Ports): Promise<Ended> {
  const { context, env } = ports
  const version = inputs['to-version']
  if (!VERSION.test(version))
    throw new UserError('invalid-input', 'INPUT_TO-VERSION must say which version SLUICE_CANDIDATE is.')
  const digest = env['SLUICE_DIGEST'] ?? ''
  const file = resolve(context.workspace, env['SLUICE_CANDIDATE'] ?? '')
  if (!DIGEST.test(digest)) {
    const actual = await digestOf(file)
    throw new UserError(
      'invalid-input',
      `SLUICE_DIGEST must be the digest you expect; the file has ${actual}. Compare it with the release page or an earlier summary before you repeat it.`,
    )
  }
  if (!inputs.force) {
    const message =
      'Without GitHub nobody can tell what happened to data since that release. If you know, say so with INPUT_FORCE=true.'
    return { result: 'refused', reason: 'data-changes-unknown', message }
  }
  const obtained = await checked(file, digest)
  if (obtained.kind !== 'file')
    return { result: 'refused', reason: 'digest-mismatch', message: `${obtained.detail}. Nothing was changed.` }
  const path = resolve(context.workspace, inputs.config)
  const config = await parseConfig(await readText(path), path)
  const options = { ...ports, environment: inputs.environment, component, configPath: inputs.config }
  const settings = config.environments?.get(inputs.environment) ?? {}
  const machine = offline({ ...partsFor(options, settings, config), obtain: async () => obtained })
  const obstacle = await cannotChange({ machine, ownTrust: async () => ({ kind: 'trusted' }) })
  return obstacle ?? putBack(inputs, machine, { version, digest, sha: context.sha }, file)
}

/** GitHub answers, but runs no jobs: the target is chosen as in one. */
async function byLedger(inputs: Inputs<Contract>, component: string, ports: Ports): Promise<Ended> {
  const { context } = ports
  if (context.owner === '' || inputs['github-token'] === '')
    throw new UserError(
      'invalid-input',
      'without SLUICE_CANDIDATE, GITHUB_REPOSITORY and INPUT_GITHUB-TOKEN are needed to read the ledger.',
    )
  const options = { ...ports, environment: inputs.environment, component, configPath: inputs.config }
  const session: Session = await openSession(options)
  const obstacle = await cannotChange({ machine: session.machine, ownTrust: async () => ({ kind: 'trusted' }) })
  if (obstacle !== undefined) return obstacle
  const seen = await look(session.machine)
  const { waiting } = await waitingIn(session)
  const live = waiting === undefined ? undefined : await servesBeside(waiting, session.machine, seen)
  if (waiting !== undefined && live !== undefined && inputs['to-version'] === '')
    return nothingToTakeBack(inputs, waiting, live, seen)
  const exposed = live === undefined ? waiting : undefined
  const current = exposed ?? (await currentRecord(session.machine.history, seen))
  const choice = await choose(inputs, session, { current, seen })
  if (!('record' in choice)) return choice
  if (choice.obstacle !== undefined) {
    const message = `"force" goes past ${choice.obstacle.reason} only with somebody who approves in a run, and there is none.`
    return { result: 'refused', reason: 'approval-missing', message }
  }
  const machine = { ...session.machine, ledger: unwritten(session.machine) }
  return putBack(inputs, machine, candidateOf(choice.record), choice.file)
}

/** One press goes one step back: a change that waits without traffic is that step, and no user meets it. */
function nothingToTakeBack(
  { environment }: Inputs<Contract>,
  waiting: LedgerRecord,
  live: LedgerRecord,
  seen: Observation,
): Ended {
  const { version } = waiting.change
  const serving = candidateOf(live)
  const message = `${version} waits in ${environment} and takes no traffic; ${serving.version} serves all of it, as before. When GitHub is back, a rollback there withdraws ${version}. If ${serving.version} itself is bad, name what to go back to: INPUT_TO-VERSION.`
  return { release: serving, serves: describe(seen), result: 'unchanged', reason: 'already-serving', message }
}

/** The same steps as ever: put in place, read back, verified. */
async function putBack(
  inputs: Inputs<Contract>,
  machine: Machine,
  candidate: Candidate,
  file: string | undefined,
): Promise<Ended> {
  const { environment } = machine.policy
  const before = await look(machine, undefined, candidate)
  const common = { release: candidate, fromVersion: describe(before) }
  if (inputs['dry-run']) {
    const message = `${environment} would go back from ${describe(before)} to ${candidate.version}. Dry run: nothing was changed.`
    return { ...common, result: 'planned', reason: 'dry-run', message }
  }
  const started = machine.clock.monotonic()
  const delivered = await deliver(
    {
      deployment: 0,
      candidate,
      file: async () =>
        file === undefined
          ? machine.obtain(candidate.store ?? '', candidate.digest)
          : machine.recheck(file, candidate.digest),
      before,
      resumed: true,
      back: true,
    },
    machine,
  )
  const serves = describe(delivered.seen)
  if (delivered.kind !== 'verified') {
    const message = `${environment} could not be taken back to ${candidate.version}: ${delivered.detail}. It serves ${serves}. A person is needed now.`
    return {
      ...common,
      serves,
      result: delivered.kind === 'unfit' ? 'failed' : 'error',
      reason: delivered.reason,
      message,
    }
  }
  const restoreSeconds = (machine.clock.monotonic() - started) / 1000
  const message = `${environment} serves ${candidate.version}, verified. Nothing is recorded: when GitHub is back, run deploy with "mode: reconcile" for ${environment}, which records what serves and holds what was taken back.`
  return { ...common, serves, restoreSeconds, result: 'restored', reason: 'break-glass', message }
}

/** A machine that knows nothing of GitHub. */
function offline(parts: Omit<Machine, 'ledger' | 'history' | 'now' | 'config'>): Machine {
  const { environment, component } = parts.policy
  const history: History = {
    environment,
    component,
    recent: [],
    async *entries() {},
    holdOn: async () => undefined,
    holds: async () => [],
    lock: async () => undefined,
    signOff: async () => undefined,
  }
  return {
    ...parts,
    history,
    ledger: unwritten(parts),
    now: async () => new Date(),
    config: { sha: '0'.repeat(40), digest: undefined },
  }
}

/** Says what a record would have said. */
function unwritten({ log }: Pick<Machine, 'log'>): LedgerWriter {
  return {
    open: async () => 0,
    status: async (_, { description }) => log.info(`Not recorded: ${description}.`),
    hold: async () => 0,
    lock: async () => 0,
    signOff: async () => 0,
    closeHold: async () => {},
  }
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new UserError(
      'invalid-config',
      `${path} cannot be read: run this in a checkout of the default branch, or name the file by INPUT_CONFIG.`,
    )
  })
}
