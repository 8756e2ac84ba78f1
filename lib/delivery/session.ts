import type { Config } from '../config/config.ts'
import type { EnvironmentConfig } from '../config/environment.ts'
import { CONFIG_PATH, parseConfig } from '../config/load.ts'
import { DEFAULT_BUDGET_MILLISECONDS } from '../config/verify.ts'
import type { GitHub } from '../github/client.ts'
import type { JobContext } from '../github/context.ts'
import type { Clock } from '../kernel/clock.ts'
import { UserError } from '../kernel/errors.ts'
import type { Environment } from '../kernel/inputs.ts'
import type { Log } from '../kernel/log.ts'
import type { Spawn } from '../kernel/process.ts'
import type { Notices } from '../notify/notices.ts'
import { createDriver, createProvisionerFor } from './drivers/create.ts'
import { guarded, guardedProvisioner } from './drivers/guarded.ts'
import { lastKnownGood } from './ledger/good.ts'
import { type History, type HistorySource, openHistoryToServed } from './ledger/history.ts'
import { type Page, readSnapshot, type Snapshot } from './ledger/snapshot.ts'
import { tellingLedger } from './ledger/telling.ts'
import { createRuns, judgeRun, ownRun, type Runs, type Trust, trustPolicy } from './ledger/trust.ts'
import { createLedgerWriter } from './ledger/writer.ts'
import type { Machine, Policy } from './machine/machine.ts'
import { isProduction } from './path.ts'
import { checked, createObtain } from './store.ts'
import { jobRegistry } from './stores/registry.ts'
import { strategyOf } from './strategy.ts'
import { createTarget } from './target.ts'
import { forVerbs } from './verb-environment.ts'
import { verifierFor } from './verifier-for.ts'

export interface SessionOptions {
  readonly github: GitHub
  readonly context: JobContext
  readonly env: Environment
  readonly log: Log
  readonly clock: Clock
  readonly spawn: Spawn
  readonly environment: string
  readonly component: string
  readonly configPath: string
  /** Of the job, for a registry of GitHub's own. */
  readonly token?: string
  /** Check run of our job: `job.check_run_id`. */
  readonly checkRun?: string
  /** Asked before anything is moved; throws when this run may not go on. */
  readonly guard?: () => void
  /** Another environment whose ledger will be needed, when it is known already: saves a call. */
  readonly alsoEnvironment?: string
  /** Who is told of milestones, once the configuration says so. */
  readonly notices?: Notices
}

/** One environment at one moment: its configuration, its history and the machine that can change it. */
export interface Session {
  readonly snapshot: Snapshot
  readonly config: Config | undefined
  readonly settings: EnvironmentConfig
  readonly machine: Machine
  readonly runs: Runs
  /** Whether records of our own run count. */
  ownTrust(): Promise<Trust>
  /** Whether what a run makes counts; ours is known without asking where its variables tell enough. */
  trustRun(id: number): Promise<Trust>
  /** History of another environment of the same component. */
  historyOf(environment: string): Promise<History>
  /** The same after something was written. */
  reload(): Promise<Session>
}

const NO_PAGE: Page = { deployments: [], more: false }

export async function openSession(options: SessionOptions, runs = createRuns(options.github)): Promise<Session> {
  const { github, environment, component, context, configPath, log } = options
  const also = options.alsoEnvironment === undefined ? [] : [options.alsoEnvironment]
  const snapshot = await readSnapshot(github, configPath, [environment, ...also])
  const { configText, defaultBranch } = snapshot
  if (configText === undefined && configPath !== CONFIG_PATH)
    throw new UserError(
      'invalid-config',
      `input "config" names ${configPath}, which does not exist on ${defaultBranch}. Without the file nothing would hold anything back.`,
    )
  const config =
    configText === undefined ? undefined : await parseConfig(configText, `${configPath} at ${defaultBranch}`)
  const trust = trustPolicy(context, config, defaultBranch)
  const own = ownRun(context)
  const told = new Set<number>()
  const source: HistorySource = {
    github,
    policy: trust,
    runs,
    own,
    onForeign(id, why) {
      if (!told.has(id)) log.warning(`Deployment ${id} is not believed: ${why}.`, { title: 'foreign-record' })
      told.add(id)
    },
  }
  const trustRun = async (id: number): Promise<Trust> => {
    const quick = judgeRun(own, trust)
    if (id === own.id && (quick.kind === 'trusted' || trust.workflows === undefined)) return quick
    return judgeRun(await runs.facts(id), trust)
  }
  const history = await openHistoryToServed(source, environment, component, snapshot.pages.get(environment) ?? NO_PAGE)
  const settings = config?.environments?.get(environment) ?? {}
  return {
    snapshot,
    config,
    settings,
    runs,
    machine: assemble(options, settings, config, snapshot, history, trustRun),
    ownTrust: () => trustRun(own.id),
    trustRun,
    async historyOf(other) {
      const known = snapshot.pages.get(other) ?? (await readSnapshot(github, configPath, [other])).pages.get(other)
      return openHistoryToServed(source, other, component, known ?? NO_PAGE)
    },
    reload: () => openSession(options, runs),
  }
}

export function runUrl({ serverUrl, owner, repository, runId }: JobContext): string {
  return `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`
}

function assemble(
  options: SessionOptions,
  settings: EnvironmentConfig,
  config: Config | undefined,
  snapshot: Snapshot,
  history: History,
  trustRun: (id: number) => Promise<Trust>,
): Machine {
  const { github, context, env, environment, notices } = options
  notices?.use(config?.notify)
  const ledger = createLedgerWriter(github, runUrl(context))
  const registry = jobRegistry(env, context, options.token ?? '')
  return {
    ...partsFor(options, settings, config, async (suspect) => (await lastKnownGood(history, suspect))?.change.digest),
    ledger: notices === undefined ? ledger : tellingLedger(ledger, notices, environment, history),
    history,
    obtain: createObtain({ github, workspace: context.workspace, env, registry, trustRun }),
    now: () => github.now(),
    config: { sha: snapshot.configSha, digest: snapshot.configDigest },
  }
}

/** The parts of a machine that need no GitHub. */
export function partsFor(
  options: Omit<SessionOptions, 'github'>,
  settings: EnvironmentConfig,
  config: Config | undefined,
  good: (suspect: string) => Promise<string | undefined> = ledgerNotAtHand,
): Omit<Machine, 'ledger' | 'history' | 'obtain' | 'now' | 'config'> {
  const { context, env, clock, log } = options
  const verifier = verifierFor(options, settings, config)
  const { environment, component, spawn } = options
  const driven = {
    ...{ environment, component, spawn, log },
    workspace: context.workspace,
    env: forVerbs(env),
    lastKnownGood: good,
  }
  return {
    policy: policyFor(options, settings, config),
    target: createTarget(
      guarded(createDriver(settings.target, driven), options.guard),
      verifier,
      settings.strategy?.waves?.flat(),
    ),
    provisioner: guardedProvisioner(createProvisionerFor(settings.target, driven), options.guard),
    verifier,
    recheck: checked,
    clock,
    log,
    run: { id: context.runId, attempt: context.runAttempt, ...ofJob(options.checkRun) },
    actor: context.actor,
  }
}

function ofJob(checkRun: string | undefined): { readonly 'check-run'?: number } {
  return /^[1-9]\d{0,15}$/.test(checkRun ?? '') ? { 'check-run': Number(checkRun) } : {}
}

function ledgerNotAtHand(): Promise<never> {
  return Promise.reject(new Error('the ledger, which knows what a way back needs, is not at hand'))
}

function policyFor(
  { environment, component }: Pick<SessionOptions, 'environment' | 'component'>,
  settings: EnvironmentConfig,
  config: Config | undefined,
): Policy {
  return {
    environment,
    component,
    production: isProduction(config?.path, environment),
    url: settings.url,
    strategy: strategyOf(settings.strategy),
    budgetMilliseconds: settings.verify?.budget ?? DEFAULT_BUDGET_MILLISECONDS,
    automaticReturn: settings.rollback?.automatic !== 'never',
  }
}
