import { UserError } from '../../../lib/kernel/errors.ts'
import { nearest } from '../../../lib/kernel/nearest.ts'
import { contract } from './contract.ts'

/** The reason codes of the input, each of which must be one that the gate can find. */
export function readTolerated(codes: readonly string[]): ReadonlySet<string> {
  const known = Object.keys(contract.reasonCodes).filter((code) => code !== 'ok')
  for (const code of codes)
    if (!known.includes(code))
      throw new UserError(
        'invalid-input',
        `input "tolerate": ${JSON.stringify(code.slice(0, 80))} is no reason code${nearest(code, known) || `; known are ${known.join(', ')}.`}`,
      )
  return new Set(codes)
}
