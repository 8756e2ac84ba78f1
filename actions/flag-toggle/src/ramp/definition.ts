import { type Decimal, formatDecimal } from '../../../../lib/kernel/decimal.ts'
import { formatDuration } from '../../../../lib/kernel/duration.ts'

interface Common {
  /** How long the step is held, from when it was proven to serve. */
  readonly holdMilliseconds: number
  /** Whether a person has to let the ramp enter it. */
  readonly approval: boolean
}

export type RampStep = Common &
  (
    | { readonly kind: 'percent'; readonly percent: Decimal }
    /** Users of a segment; everybody else stays as they are. */
    | { readonly kind: 'segment'; readonly segment: string }
  )

/** The way of one flag in one environment, as the configuration says. */
export interface RampDefinition {
  readonly flag: string
  readonly environment: string
  readonly steps: readonly RampStep[]
  /** The steps in words; equal texts: equal steps. */
  readonly text: string
}

export function defineRamp(flag: string, environment: string, steps: readonly RampStep[]): RampDefinition {
  const text = steps
    .map((step) => {
      const hold = step.holdMilliseconds === 0 ? '' : `, hold ${formatDuration(step.holdMilliseconds)}`
      return `${stepWords(step)}${hold}${step.approval ? ', with approval' : ''}`
    })
    .join('; ')
  return { flag, environment, steps, text }
}

/** `10 %`, `segment employees` */
export function stepWords(step: RampStep): string {
  return step.kind === 'segment' ? `segment ${step.segment}` : `${formatDecimal(step.percent)} %`
}

/** Whether everybody has the feature in this step, so that nobody is left to compare with. */
export function isEverybody(step: RampStep): boolean {
  return step.kind === 'percent' && step.percent.digits === 100n * 10n ** BigInt(step.percent.scale)
}
