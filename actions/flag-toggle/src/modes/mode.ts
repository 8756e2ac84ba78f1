import { UserError } from '../../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../../lib/kernel/inputs.ts'
import type { Contract } from '../contract.ts'
import type { Ending } from '../ending.ts'
import type { Ports } from '../ports.ts'
import type { Settings } from '../settings.ts'
import type { Audit, FlagStore } from '../store.ts'

export type ModeName = Inputs<Contract>['mode']

/** One mode of the action: what it takes, and what it does. */
export interface Mode {
  /** Which inputs it needs, may have (`optional`), or does not take (left out). */
  readonly takes: {
    readonly flag?: 'required' | 'optional'
    readonly environment: 'required' | 'optional'
    readonly 'to-environment'?: 'required' | 'optional'
    readonly percent?: 'required'
    /** Left out: it changes nothing, so nobody has to say why. */
    readonly because?: 'required'
    readonly ramp?: 'optional'
  }
  run(given: Given): Promise<Ending>
}

/** What a mode works with. */
export interface Given {
  readonly inputs: Inputs<Contract>
  readonly settings: Settings
  readonly store: FlagStore
  readonly ports: Ports
  audit(): Promise<Audit>
}

/** The environments to look at: the one that was named, else all that the configuration knows; never silently none. */
export function environmentsOf(given: Pick<Given, 'inputs' | 'settings'>): readonly string[] {
  const found = knownEnvironments(given)
  if (found.length > 0) return found
  throw new UserError(
    'invalid-input',
    `flag-toggle: "mode: ${given.inputs.mode}" does not know where to look: the configuration names no environments, so give the input "environment".`,
  )
}

/** The same, where there is something to look at besides environments. */
export function knownEnvironments({ inputs, settings }: Pick<Given, 'inputs' | 'settings'>): readonly string[] {
  return inputs.environment === '' ? settings.environments : [inputs.environment]
}
