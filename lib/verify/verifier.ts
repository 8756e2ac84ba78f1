import type { Clock } from '../kernel/clock.ts'
import type { Log } from '../kernel/log.ts'
import { analyse } from './metrics/analysis.ts'
import type { Metric } from './metrics/metric.ts'
import type { Analysis } from './metrics/result.ts'
import type { MetricSource, Values } from './metrics/source.ts'
import { addressOf, type Probe, versionIn } from './probe.ts'
import { runProbe } from './probing.ts'
import type { Ask } from './request.ts'
import type { Measure, Subject, Verification } from './verification.ts'

export type { Measure, Subject, Verification } from './verification.ts'

export type VersionReading =
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown'; readonly detail: string }

export interface Verifier {
  /** Whether a probe reports the version that serves. */
  readonly readsVersion: boolean
  /** Whether there are metrics to watch. */
  readonly measures: boolean
  /** What metrics said so far, in the order of time. */
  readonly analyses: readonly Analysis[]
  verify(subject: Subject): Promise<Verification>
  readVersion(): Promise<VersionReading>
}

/** Metrics of an environment with everything they need. */
export interface Measuring {
  readonly metrics: readonly Metric[]
  readonly sources: ReadonlyMap<string, MetricSource>
  readonly common: Values
  readonly windowMilliseconds: number
  readonly intervalMilliseconds: number
  readonly stepMilliseconds: number
}

export interface VerifierOptions {
  readonly probes: readonly Probe[]
  /** Suites and the command: each runs against the subject until `end`, by the clock's `monotonic`. */
  readonly suites?: readonly ((subject: Subject, end: number) => Promise<Verification>)[]
  readonly measuring?: Measuring | undefined
  /** Where users reach the environment. */
  readonly url: string | undefined
  readonly ask: Ask
  readonly clock: Clock
  readonly log: Log
}

/**
 * Proves that an environment serves well: probes, then suites, then metrics, one after the other and within one budget.
 * The first that does not pass ends it.
 */
export function createVerifier(options: VerifierOptions): Verifier {
  const { probes, suites = [], measuring, url, ask, clock } = options
  const versionProbe = probes.find((probe) => probe.version !== undefined && addressOf(probe, url) !== undefined)
  const analyses: Analysis[] = []
  // A version that stands is verified again and again while a step is held; its suites ran when it came.
  const suitesDone = new Set<string>()
  return {
    readsVersion: versionProbe !== undefined,
    measures: measuring !== undefined,
    analyses,
    async verify(subject) {
      const end = clock.monotonic() + subject.budgetMilliseconds
      const details: string[] = []
      const found = (each: Verification) => {
        details.push(each.detail)
        return each.kind === 'passed' ? undefined : each
      }
      for (const probe of probes.filter((each) => subject.scope !== 'side' || 'path' in each.at)) {
        const trouble = found(await runProbe(probe, subject, end, options))
        if (trouble !== undefined) return trouble
      }
      const stand = `${subject.scope} ${subject.version} ${subject.base}`
      if (subject.scope !== 'share' && !suitesDone.has(stand)) {
        for (const suite of suites) {
          const trouble = found(await suite(subject, end))
          if (trouble !== undefined) return trouble
        }
        suitesDone.add(stand)
      }
      if (measuring !== undefined && subject.measure !== undefined) {
        const analysis = await measure(measuring, subject, subject.measure, end, options)
        analyses.push(analysis)
        const trouble = found(verificationOf(analysis, clock))
        if (trouble !== undefined) return trouble
      }
      return { kind: 'passed', detail: details.length === 0 ? 'no probes' : details.join(', ') }
    },
    async readVersion() {
      const address = versionProbe === undefined ? undefined : addressOf(versionProbe, url)
      if (versionProbe?.version === undefined || address === undefined)
        return { kind: 'unknown', detail: 'no probe reports a version' }
      const asked = await ask(address, versionProbe.timeoutMilliseconds)
      if (asked.kind === 'not-reached') return { kind: 'nothing' }
      if (asked.kind === 'unusable') return { kind: 'unknown', detail: `${address}: ${asked.detail}` }
      const version = versionIn(asked.answer.body, versionProbe.version)
      if (version !== undefined) return { kind: 'version', version }
      return { kind: 'unknown', detail: `${address}: the answer has no text in "${versionProbe.version}"` }
    },
  }
}

function measure(
  measuring: Measuring,
  { version, scope }: Subject,
  { beside, before, looksBack = false, atLeastMilliseconds = 0 }: Measure,
  end: number,
  { clock, log }: VerifierOptions,
): Promise<Analysis> {
  const { metrics, sources, windowMilliseconds, ...rest } = measuring
  const wanted = Math.max(windowMilliseconds, atLeastMilliseconds)
  const known = beside ?? before
  return analyse(
    metrics,
    {
      ...rest,
      canary: { version },
      baseline: known === undefined ? undefined : { values: { version: known }, beside: beside !== undefined },
      // Where all traffic is on one version nothing is beside it; the steps before have judged that.
      needsBaseline: scope !== 'environment',
      direction: looksBack ? 'back' : 'ahead',
      windowMilliseconds: looksBack ? wanted : Math.max(0, Math.min(wanted, end - clock.monotonic())),
    },
    { sources, clock, log },
  )
}

function verificationOf({ verdict, detail, badSince }: Analysis, clock: Clock): Verification {
  switch (verdict) {
    case 'pass':
      return { kind: 'passed', detail }
    case 'inconclusive':
      return { kind: 'inconclusive', detail }
    case 'fail':
      return { kind: 'failed', detail, badSince: badSince ?? clock.monotonic() }
  }
}
