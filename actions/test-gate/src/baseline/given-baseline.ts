import { readFile, stat } from 'node:fs/promises'
import { errorMessage, UserError } from '../../../../lib/kernel/errors.ts'
import { resolveInside } from '../../../../lib/kernel/paths.ts'
import type { Measure, Reference } from '../rules/evidence.ts'
import { referenceOfReport } from './reference.ts'

const LARGEST_BYTES = 256 * 1024 * 1024

/** The values of a report file that input `baseline` names. */
export async function givenBaseline(workspace: string, path: string): Promise<Measure<Reference>> {
  const none = (why: string): Measure<Reference> => ({ kind: 'cannot-tell', code: 'no-baseline', why })
  const missing = (what: string) => none(`baseline: ${JSON.stringify(path)} ${what}.`)
  try {
    const real = await resolveInside(workspace, path, 'input "baseline"')
    if ((await stat(real)).size > LARGEST_BYTES) return missing(`is larger than ${LARGEST_BYTES} bytes`)
    const read = referenceOfReport(await readFile(real, 'utf8'), path)
    return typeof read === 'string' ? missing(read) : { kind: 'measured', value: read }
  } catch (thrown) {
    // It says where it looked, and for what.
    if (thrown instanceof UserError) return none(thrown.message)
    return missing(`cannot be read (${errorMessage(thrown)})`)
  }
}
