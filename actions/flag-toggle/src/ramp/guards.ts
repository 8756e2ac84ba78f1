import { sourcesOf } from '../../../../lib/config/config.ts'
import type { MetricConfig } from '../../../../lib/config/metrics.ts'
import type { RampState } from '../../../../lib/flags/ramp-state.ts'
import { createAddressPolicy } from '../../../../lib/verify/addresses.ts'
import { analyse } from '../../../../lib/verify/metrics/analysis.ts'
import { readMetric } from '../../../../lib/verify/metrics/metric.ts'
import type { Analysis } from '../../../../lib/verify/metrics/result.ts'
import { createSources } from '../../../../lib/verify/metrics/sources.ts'
import { createAsk } from '../../../../lib/verify/request.ts'
import type { Given } from '../modes/mode.ts'
import { certaintyAt } from './certainty.ts'
import { isEverybody, type RampDefinition } from './definition.ts'

/** Longer than this nothing is looked back: what was two days ago says little of now. */
const LONGEST_WINDOW_MILLISECONDS = 2 * 86_400_000
const SHORTEST_WINDOW_MILLISECONDS = 1000
/** Values of a comparison in a window. */
const VALUES = 120

/**
 * What metrics say of the step that is held, from when it was entered: who has the feature against who does not, in the
 * same minutes. Where everybody has it nobody is left to compare with; that was judged in the steps before.
 */
export async function measureStep(
  metrics: readonly MetricConfig[],
  definition: RampDefinition,
  ramp: RampState,
  { settings, ports }: Given,
): Promise<Analysis> {
  const { environment, flag, steps } = definition
  const configured = settings.environment(environment)
  const sources = sourcesOf({ environments: new Map([[environment, configured ?? {}]]) }, environment)
  const urls = [...sources.values()].map(({ url }) => url).filter((url) => url !== undefined)
  const policy = createAddressPolicy(configured?.verify?.addresses ?? [], urls)
  const { env, log } = ports.runner
  const now = (await ports.github.now()).getTime()
  const held = now - Date.parse(ramp['entered-at'] ?? new Date(now).toISOString())
  const windowMilliseconds = Math.min(Math.max(held, SHORTEST_WINDOW_MILLISECONDS), LONGEST_WINDOW_MILLISECONDS)
  const step = steps[ramp.step]
  const beside = step !== undefined && !isEverybody(step)
  return analyse(
    metrics.map(readMetric),
    {
      common: { environment, flag },
      canary: { variant: 'on' },
      baseline: { values: { variant: 'off' }, beside },
      needsBaseline: beside,
      direction: 'back',
      windowMilliseconds,
      intervalMilliseconds: windowMilliseconds,
      certainty: certaintyAt(held, step?.holdMilliseconds ?? 0),
      stepMilliseconds: Math.max(1000, Math.ceil(windowMilliseconds / VALUES)),
    },
    {
      sources: createSources(sources, { ask: createAsk(policy), env, log, workspace: ports.context.workspace }),
      clock: ports.clock,
      log,
    },
  )
}
