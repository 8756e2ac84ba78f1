import { posix } from 'node:path'
import type { OwnReading } from './own-edit.ts'
import type { PolicySources } from './policy-sources.ts'

/** What becomes of a run while the configuration of its target branch is wrong. */
export type Mending =
  /** The change does nothing but mend it, so nothing in it can gain by the policy that is not known. */
  | { readonly kind: 'mends' }
  /** `advice`: what to do, as a sentence. */
  | { readonly kind: 'not'; readonly advice: string }

/** Whether the change mends the configuration and nothing else. Which files it touches is asked of GitHub alone. */
export async function mending(own: OwnReading, { path, isChange, changedPaths }: PolicySources): Promise<Mending> {
  const paths = isChange ? await changedPaths() : undefined
  const isPath = (each: string) => each === posix.normalize(path)
  const alone = `a pull request that changes nothing but ${path}`
  if (paths === undefined || !paths.some(isPath))
    return { kind: 'not', advice: `Mend it by ${alone}: such a one is judged without it.` }
  const stillWrong = problemOf(own)
  if (stillWrong !== undefined)
    return { kind: 'not', advice: `This change edits it, and does not mend it${stillWrong}` }
  const other = paths.find((each) => !isPath(each))
  if (other === undefined) return { kind: 'mends' }
  return {
    kind: 'not',
    advice: `This change mends it, but changes ${JSON.stringify(other)} too. Mend it by ${alone}.`,
  }
}

/** What keeps the change's own configuration from being one; the end of a sentence. */
function problemOf(own: OwnReading): string | undefined {
  if (own.kind === 'absent') return '.'
  const problem = own.kind === 'invalid' ? own.why : own.quarantine.problem
  return problem === undefined ? undefined : `: ${problem}`
}
