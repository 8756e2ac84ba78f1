import type { RampConfig } from '../../../../lib/config/ramps.ts'
import type { Analysis, MetricResult } from '../../../../lib/verify/metrics/result.ts'
import type { Ending } from '../ending.ts'
import { branchPlace } from '../open-store.ts'
import { advanceRamp, type RampEnding } from '../ramp/advance.ts'
import { defineRamp, type RampDefinition, type RampStep, stepWords } from '../ramp/definition.ts'
import { measureStep } from '../ramp/guards.ts'
import type { RampState } from '../ramp/state.ts'
import type { Report } from '../report.ts'
import type { Given, Mode } from './mode.ts'

type RampReport = NonNullable<Report['ramp']>

/** Moves a flag along the steps that the configuration names, one call at a time. */
export const ramp: Mode = {
  takes: { flag: 'required', environment: 'required', because: 'required', ramp: 'optional' },
  async run(given) {
    const { inputs, settings, ports, store } = given
    const config = (settings.flags.ramps ?? []).find(
      ({ flag, environment }) => flag === inputs.flag && environment === inputs.environment,
    )
    if (config === undefined) return unknown(given)
    const definition = definitionOf(config)
    const unable = definition.steps.find(({ kind }) => !store.capabilities.changes.includes(kind))
    if (unable !== undefined)
      return {
        result: 'refused',
        reasonCode: 'change-not-supported',
        message: `Ramp of ${config.flag} in ${config.environment}: ${store.provider} cannot hold the step "${stepWords(unable)}".`,
      }
    const analyses: { guards?: Analysis; readOut?: Analysis } = {}
    const ending = await advanceRamp(inputs.ramp, {
      given,
      place: branchPlace(settings, ports),
      definition,
      async guards(state) {
        const readOut = config['read-out']
        if (readOut !== undefined) analyses.readOut = await measureStep(readOut.metrics, definition, state, given)
        if (config.guards === undefined) return undefined
        analyses.guards = await measureStep(config.guards, definition, state, given)
        return analyses.guards
      },
    })
    return endingOf(ending, definition, analyses)
  },
}

function unknown({ inputs, settings }: Given): Ending {
  const known = (settings.flags.ramps ?? []).map(({ flag, environment }) => `${flag} in ${environment}`)
  const there = known.length === 0 ? 'there are none under "flags.ramps"' : `there are ${known.join(', ')}`
  return {
    result: 'refused',
    reasonCode: 'unknown-ramp',
    message: `The configuration has no ramp of ${inputs.flag} in ${inputs.environment}; ${there}.`,
  }
}

function definitionOf({ flag, environment, steps }: RampConfig): RampDefinition {
  return defineRamp(
    flag,
    environment,
    steps.map(({ percent, segment = '', hold, approval = false }): RampStep => {
      const common = { holdMilliseconds: hold, approval }
      return percent === undefined ? { ...common, kind: 'segment', segment } : { ...common, kind: 'percent', percent }
    }),
  )
}

function endingOf(
  { ramp: state, guarded: _, ...ending }: RampEnding,
  definition: RampDefinition,
  { guards, readOut }: { guards?: Analysis; readOut?: Analysis },
): Ending {
  const measured = {
    ...(guards === undefined ? {} : { guards: guards.results.map(measuredOf) }),
    ...(readOut === undefined ? {} : { 'read-out': readOut.results.map(measuredOf) }),
  }
  return { ...ending, ramp: { ...reportOf(state, definition), ...measured } }
}

function reportOf(state: RampState | undefined, { steps }: RampDefinition): RampReport {
  const [first] = steps
  const step = state === undefined ? undefined : steps[state.step]
  const entered = state?.['entered-at']
  const until = entered === undefined || step === undefined ? undefined : Date.parse(entered) + step.holdMilliseconds
  return {
    state: state?.state ?? 'pending',
    step: state === undefined ? 0 : state.step + 1,
    of: steps.length,
    at:
      state === undefined || step === undefined
        ? `before ${first === undefined ? '' : stepWords(first)}`
        : stepWords(step),
    ...(entered === undefined ? {} : { 'entered-at': entered }),
    ...(until === undefined || state?.phase === 'ended' ? {} : { 'held-until': new Date(until).toISOString() }),
    ...(state?.['paused-because'] === undefined ? {} : { 'paused-because': state['paused-because'] }),
  }
}

function measuredOf({ metric, check, verdict, reason, detail }: MetricResult) {
  return { metric, check, verdict, 'reason-code': reason, detail }
}
