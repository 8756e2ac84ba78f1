import type { Clock } from '../kernel/clock.ts'
import { formatDuration } from '../kernel/duration.ts'
import type { Log } from '../kernel/log.ts'
import { addressOf, type Probe, problemOf } from './probe.ts'
import type { Ask } from './request.ts'
import type { Subject, Verification } from './verification.ts'

export interface ProbingPorts {
  readonly ask: Ask
  readonly clock: Clock
  readonly log: Log
}

/** Asks until enough good answers came in a row, too many bad ones, or the budget is over. */
export async function runProbe(
  probe: Probe,
  subject: Subject,
  end: number,
  { ask, clock, log }: ProbingPorts,
): Promise<Extract<Verification, { kind: 'passed' | 'failed' }>> {
  const asked = subject.scope === 'share' ? { ...probe, version: undefined } : probe
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
    const problem = problemOf(asked, await ask(address, Math.min(probe.timeoutMilliseconds, left)), subject.version)
    if (problem === undefined) {
      good++
      if (good === probe.times) {
        log.info(`  probe ${summary(probe)} in ${formatDuration(clock.monotonic() - started)}`)
        return { kind: 'passed', detail: summary(probe) }
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
