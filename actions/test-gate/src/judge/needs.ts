import { UserError } from '../../../../lib/kernel/errors.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'

export interface NeededJob {
  readonly name: string
  readonly result: string
}

/** The jobs of the needs context. Anything that is not one is an error: a typo must not open the gate. */
export function readNeeds(value: unknown): readonly NeededJob[] {
  if (!isRecord(value)) throw invalid('is not an object')
  return Object.entries(value).map(([name, job]) => {
    const result = isRecord(job) ? job['result'] : undefined
    if (typeof result !== 'string') throw invalid(`has no result for ${JSON.stringify(name)}`)
    return { name, result }
  })
}

function invalid(what: string): UserError {
  return new UserError('invalid-input', `input "needs" ${what}; give it as \${{ toJSON(needs) }}.`)
}
