import type { Config } from '../config/config.ts'
import type { EnvironmentConfig } from '../config/environment.ts'
import { DEFAULT_WINDOW_MILLISECONDS } from '../config/verify.ts'
import type { JobContext } from '../github/context.ts'
import type { Clock } from '../kernel/clock.ts'
import { parseDuration } from '../kernel/duration.ts'
import type { Environment } from '../kernel/inputs.ts'
import type { Log } from '../kernel/log.ts'
import type { Spawn } from '../kernel/process.ts'
import { createAddressPolicy } from '../verify/addresses.ts'
import { readMetric } from '../verify/metrics/metric.ts'
import { createSources } from '../verify/metrics/sources.ts'
import { readProbe } from '../verify/probe.ts'
import { type Ask, createAsk } from '../verify/request.ts'
import { runSuite, type Suite } from '../verify/suite.ts'
import { createVerifier, type Measuring, type Verifier } from '../verify/verifier.ts'
import { forVerbs } from './verb-environment.ts'

export interface VerifierForOptions {
  readonly environment: string
  readonly component: string
  readonly context: Pick<JobContext, 'workspace'>
  readonly env: Environment
  readonly log: Log
  readonly clock: Clock
  readonly spawn: Spawn
}

const DEFAULT_INTERVAL_MILLISECONDS = parseDuration('10s') ?? 0
const DEFAULT_STEP_MILLISECONDS = parseDuration('5s') ?? 0

/** What the configuration says of when an environment serves well; asks only where it allows. */
export function verifierFor(
  options: VerifierForOptions,
  settings: EnvironmentConfig,
  config: Config | undefined,
): Verifier {
  const { clock, log, spawn, env, context, environment, component } = options
  const { url, verify, strategy, target } = settings
  const probes = verify?.probes ?? []
  const sources = [...(verify?.sources?.values() ?? [])]
  const sides = [...(strategy?.urls?.values() ?? []), target?.['next-url']]
  const urls = [url, ...sides, ...probes.map((each) => each.url), ...sources.map((each) => each.url)]
  const ask = createAsk(
    createAddressPolicy(
      verify?.addresses ?? [],
      urls.filter((each) => each !== undefined),
    ),
  )
  const about = { environment, component }
  const suitePorts = { workspace: context.workspace, env: forVerbs(env), spawn, log, clock, about }
  return createVerifier({
    probes: probes.map(readProbe),
    suites: suitesOf(settings, config).map((suite) => (subject, end) => runSuite(suite, subject, end, suitePorts)),
    measuring: measuringOf(options, settings, ask),
    url,
    ask,
    clock,
    log,
  })
}

function suitesOf({ suites = [], verify }: EnvironmentConfig, config: Config | undefined): readonly Suite[] {
  const named = suites.flatMap((name) => {
    const suite = config?.suites?.get(name)
    return suite === undefined ? [] : [{ ...suite, name }]
  })
  return verify?.command === undefined ? named : [...named, { ...verify.command, name: 'command' }]
}

function measuringOf(
  { env, context, environment, component, log }: VerifierForOptions,
  { verify }: EnvironmentConfig,
  ask: Ask,
): Measuring | undefined {
  if (verify?.metrics === undefined) return undefined
  return {
    metrics: verify.metrics.map(readMetric),
    sources: createSources(verify.sources ?? new Map(), { ask, env, workspace: context.workspace, log }),
    common: { environment, component },
    windowMilliseconds: verify.window ?? DEFAULT_WINDOW_MILLISECONDS,
    intervalMilliseconds: verify.interval ?? DEFAULT_INTERVAL_MILLISECONDS,
    stepMilliseconds: verify.step ?? DEFAULT_STEP_MILLISECONDS,
  }
}
