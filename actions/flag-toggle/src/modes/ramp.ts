import type { RampConfig } from '../../../../lib/config/ramps.ts'
import type { RampState } from '../../../../lib/flags/ramp-state.ts'
import type { Analysis, MetricResult } from '../../../../lib/verify/metrics/result.ts'
import type { Ending } from '../ending.ts'
import { branchPlace } from '../open-store.ts'
import { advanceRamp, type RampEnding } from '../ramp/advance.ts'
import { defineRamp, type RampDefinition, type RampStep, stepWords } from '../ramp/definition.ts'
import { measureStep } from '../ramp/guards.ts'
import { writeRamp } from '../ramp/ramps-file.ts'
import { tellEnd, tellReadOut } from '../ramp/tell.ts'
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
    const place = branchPlace(settings, ports)
    const measured: Measured = {}
    const ending = await advanceRamp(inputs.ramp, {
      given,
      place,
      definition,
      async guards(state) {
        const readOut = config['read-out']
        if (readOut !== undefined) measured.readOut = await measureStep(readOut.metrics, definition, state, given)
        if (config.guards === undefined) return undefined
        measured.guards = await measureStep(config.guards, definition, state, given)
        return measured.guards
      },
    })
    const told = inputs['dry-run'] ? ending : await tell(given, config, definition, ending, measured)
    return endingOf(told, definition, measured)
  },
}

interface Measured {
  guards?: Analysis
  readOut?: Analysis
}

/** The end of a ramp, and its read-out when the time for it has come. */
async function tell(
  given: Given,
  config: RampConfig,
  definition: RampDefinition,
  ending: RampEnding,
  { guards, readOut }: Measured,
): Promise<RampEnding> {
  const { ramp: state, reasonCode } = ending
  if (state === undefined) return ending
  const incident = reasonCode === 'ramp-guard-failed' && config.incident !== false
  if (reasonCode === 'ramp-completed' || state.state === 'rolled-back') {
    const kind = reasonCode === 'ramp-completed' ? 'ramp-completed' : 'ramp-reverted'
    const to = ending.plan?.after.words ?? (kind === 'ramp-completed' ? 'on' : state['snapshot-words'])
    if (ending.result !== 'held') await tellEnd(given, definition, state, { kind, to, incident }, guards)
  }
  const due = Date.parse(state['started-at']) + (config['read-out']?.after ?? 0)
  const now = await given.ports.github.now()
  if (readOut === undefined || state['read-out-at'] !== undefined || now.getTime() < due) return ending
  const { environment, flag } = definition
  const audit = await given.audit()
  if (!(await tellReadOut(given, definition, state, readOut, audit.runUrl))) return ending
  const after = { ...state, 'read-out-at': now.toISOString() }
  const change = { environment, flag, before: state, after, because: 'the read-out was told' }
  const written = await writeRamp(branchPlace(given.settings, given.ports), change, given.ports.clock)
  return written.kind === 'written' ? { ...ending, ramp: after } : ending
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
  { guards, readOut }: Measured,
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
