import * as core from '@actions/core'
import type { ActionContract, OutputName, ReasonCode, Result } from './contract.ts'
import { errorMessage, UserError } from './errors.ts'
import { type Environment, type Inputs, readInputs } from './inputs.ts'
import { type Log, toolkitLog } from './log.ts'

/** How an action ended, as a value. `verdict` decides the colour of the step. */
export interface Outcome<C extends ActionContract> {
  readonly result: Result<C>
  readonly reasonCode: ReasonCode<C>
  /** `passed`: green. `refused`: red, the action did its work and said no. `failed`: red, it could not do its work. */
  readonly verdict: 'passed' | 'refused' | 'failed'
  /** One sentence for the log; what was wrong, where, and what to do when it is not `passed`. */
  readonly message: string
  /** Every other output; those left out are written as empty. */
  readonly outputs: Partial<Record<Exclude<OutputName<C>, 'result' | 'reason-code'>, string>>
}

/** The edge of an action towards the runner. */
export interface Runner {
  readonly env: Environment
  readonly log: Log
  setOutput(name: string, value: string): void
  /** Marks the step red. */
  setFailed(): void
}

/**
 * Runs an action: reads its inputs, calls `main`, writes every output, and ends red on anything that is thrown.
 *
 * `main` gets validated inputs and gives back an `Outcome`; it never touches outputs or exit codes itself. `onWrongInputs`
 * says what becomes of inputs that are not valid; without it, and when it throws, the step ends red.
 */
export async function runAction<const C extends ActionContract>(
  contract: C,
  main: (inputs: Inputs<C>, runner: Runner) => Promise<Outcome<C>>,
  runner: Runner = jobRunner(),
  onWrongInputs: OnWrongInputs<C> = (thrown) => Promise.reject(thrown),
): Promise<void> {
  const outcome = await attempt(contract, main, runner, onWrongInputs)
  const outputs: Readonly<Record<string, string | undefined>> = {
    ...outcome.outputs,
    result: outcome.result,
    'reason-code': outcome.reasonCode,
  }
  try {
    for (const name of Object.keys(contract.outputs)) runner.setOutput(name, outputs[name] ?? '')
  } catch (thrown) {
    runner.log.error(`${contract.name}: outputs could not be written: ${errorMessage(thrown)}`)
    runner.setFailed()
  }
  if (outcome.verdict === 'passed') return runner.log.info(outcome.message)
  const title = outcome.verdict === 'refused' ? `${contract.name} says no` : `${contract.name} could not do its work`
  runner.log.error(`${outcome.message} [${outcome.reasonCode}]`, { title })
  runner.setFailed()
}

type OnWrongInputs<C extends ActionContract> = (thrown: UserError, runner: Runner) => Promise<Outcome<C>>

function tryInputs<const C extends ActionContract>(
  contract: C,
  env: Environment,
): { inputs: Inputs<C> } | { wrong: UserError } {
  try {
    return { inputs: readInputs(contract, env) }
  } catch (thrown) {
    if (thrown instanceof UserError) return { wrong: thrown }
    throw thrown
  }
}

async function attempt<const C extends ActionContract>(
  contract: C,
  main: (inputs: Inputs<C>, runner: Runner) => Promise<Outcome<C>>,
  runner: Runner,
  onWrongInputs: OnWrongInputs<C>,
): Promise<Outcome<C>> {
  try {
    const read = tryInputs(contract, runner.env)
    if ('wrong' in read) return await onWrongInputs(read.wrong, runner)
    const { inputs } = read
    for (const [name, spec] of Object.entries(contract.inputs)) {
      const value = inputs[name as keyof typeof inputs] as unknown
      if (spec.kind === 'secret' && typeof value === 'string' && value !== '') runner.log.mask(value)
    }
    return await main(inputs, runner)
  } catch (thrown) {
    const reasonCode = thrown instanceof UserError ? thrown.reasonCode : 'internal-error'
    if (thrown instanceof Error && thrown.stack !== undefined) runner.log.debug(thrown.stack)
    const advice =
      reasonCode === 'internal-error'
        ? ' This is a fault in Sluice: please report it with the log of a re-run in debug mode.'
        : ''
    return { result: 'error', reasonCode, verdict: 'failed', message: `${errorMessage(thrown)}${advice}`, outputs: {} }
  }
}

/** The runner of a real job, by the toolkit: outputs go to GITHUB_OUTPUT under a random delimiter. */
export function jobRunner(): Runner {
  return {
    env: process.env,
    log: toolkitLog(),
    setOutput: (name, value) => core.setOutput(name, value),
    setFailed: () => {
      process.exitCode = 1
    },
  }
}
