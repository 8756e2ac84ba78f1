import type { Clock } from '../kernel/clock.ts'
import { formatDuration } from '../kernel/duration.ts'
import type { Log } from '../kernel/log.ts'
import { addressOf, type Probe, problemOf, versionIn } from './probe.ts'
import type { Ask } from './request.ts'

export type Verification =
  | { readonly kind: 'passed'; readonly detail: string }
  /** `badSince`: milliseconds by the clock's `monotonic`, when the first bad answer came. */
  | { readonly kind: 'failed'; readonly detail: string; readonly badSince: number }
  /** Nobody can tell: what was asked gave no answer to judge by. */
  | { readonly kind: 'inconclusive'; readonly detail: string }

export type VersionReading =
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown'; readonly detail: string }

export interface Subject {
  readonly version: string
  /**
   * Where it is reached. `side`: this version alone, so probes with a fixed address say nothing about it. `share`: only
   * some of the answers are from it, so none has to name its version.
   */
  readonly base: string | undefined
  readonly scope: 'environment' | 'side' | 'share'
  /** No try starts after so long. */
  readonly budgetMilliseconds: number
}

export interface Verifier {
  /** Whether a probe reports the version that serves. */
  readonly readsVersion: boolean
  verify(subject: Subject): Promise<Verification>
  readVersion(): Promise<VersionReading>
}

export interface VerifierOptions {
  readonly probes: readonly Probe[]
  /** Where users reach the environment. */
  readonly url: string | undefined
  readonly ask: Ask
  readonly clock: Clock
  readonly log: Log
}

/** Proves by requests that an environment serves well. The probes run one after the other, within one budget. */
export function createVerifier(options: VerifierOptions): Verifier {
  const { probes, url, ask } = options
  const versionProbe = probes.find((probe) => probe.version !== undefined && addressOf(probe, url) !== undefined)
  return {
    readsVersion: versionProbe !== undefined,
    async verify(subject) {
      const chosen = subject.scope === 'side' ? probes.filter((probe) => 'path' in probe.at) : probes
      const end = options.clock.monotonic() + subject.budgetMilliseconds
      for (const probe of chosen) {
        const failure = await runProbe(probe, subject, end, options)
        if (failure !== undefined) return failure
      }
      return { kind: 'passed', detail: chosen.length === 0 ? 'no probes' : chosen.map(summary).join(', ') }
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

/** Asks until enough good answers came in a row, too many bad ones, or the budget is over. */
async function runProbe(
  probe: Probe,
  subject: Subject,
  end: number,
  { ask, clock, log }: VerifierOptions,
): Promise<Extract<Verification, { kind: 'failed' }> | undefined> {
  const started = clock.monotonic()
  const address = addressOf(probe, subject.base)
  if (address === undefined)
    return { kind: 'failed', detail: `${probe.name}: nothing tells the address of the environment`, badSince: started }
  let good = 0
  let bad = 0
  let badSince: number | undefined
  for (;;) {
    const left = end - clock.monotonic()
    if (left <= 0) {
      const detail = `${probe.name}: ${good} of ${probe.times} good answers in a row when the time was over`
      return { kind: 'failed', detail, badSince: badSince ?? clock.monotonic() }
    }
    const problem = problemOf(probe, await ask(address, Math.min(probe.timeoutMilliseconds, left)), subject.version)
    if (problem === undefined) {
      good++
      if (good === probe.times) {
        log.info(`  probe ${summary(probe)} in ${formatDuration(clock.monotonic() - started)}`)
        return undefined
      }
    } else {
      good = 0
      bad++
      badSince ??= clock.monotonic()
      log.info(`  probe ${probe.name}: ${problem} (${bad} of at most ${probe.failures} bad answers)`)
      if (bad >= probe.failures) return { kind: 'failed', detail: `${probe.name}: ${problem}`, badSince }
    }
    await clock.sleep(probe.intervalMilliseconds)
  }
}

function summary(probe: Probe): string {
  return `${probe.name}: ${probe.times} good`
}
