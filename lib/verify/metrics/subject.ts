import type { Clock } from '../../kernel/clock.ts'
import type { Log } from '../../kernel/log.ts'
import type { Certainty } from '../judge/judge.ts'
import type { MetricSource, Values } from './source.ts'

export interface AnalysisSubject {
  /** Placeholders of both sides: `environment`, `component`, `flag`. */
  readonly common: Values
  /** Placeholders of what is judged: `version`, or `variant`. */
  readonly canary: Values
  /** The same of what it is compared with. `beside`: it serves in the same minutes; else only `before` can be judged. */
  readonly baseline: { readonly values: Values; readonly beside: boolean } | undefined
  /** Whether a comparison with nothing beside leaves the whole open. No: it was judged at an earlier step. */
  readonly needsBaseline: boolean
  /** `ahead`: watches for the whole window first. `back`: the window is over, nothing is waited for. */
  readonly direction: 'ahead' | 'back'
  readonly windowMilliseconds: number
  /** Between two measurements against a threshold. */
  readonly intervalMilliseconds: number
  /** Between two values of a comparison, unless the metric says otherwise. */
  readonly stepMilliseconds: number
  /** How sure the judge must be, where it is asked more than once. Default: as for one judgement. */
  readonly certainty?: Certainty
}

export interface AnalysisPorts {
  readonly sources: ReadonlyMap<string, MetricSource>
  readonly clock: Clock
  readonly log: Log
}
