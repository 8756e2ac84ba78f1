import type { JobContext } from '../../../lib/github/context.ts'
import type { Notices } from '../../../lib/notify/notices.ts'
import type { Concluded } from './ending.ts'

/** Tells of every flag that was changed: who, when, why, before and after. */
export function tellChanges(notices: Notices, ending: Concluded, { repository }: JobContext): void {
  const { audit } = ending
  for (const { flag, before, after } of changesOf(ending))
    notices.tell({
      happening: 'flag-changed',
      detail: `${flag} in ${audit.environment}: "${before}" becomes "${after}": ${audit.because}`,
      component: repository,
      environment: audit.environment,
      flag,
      before,
      after,
      because: audit.because,
    })
}

interface Changed {
  readonly flag: string
  readonly before: string
  readonly after: string
}

/** Also when the service could not be asked: the change is written all the same. */
function changesOf({ plan, items, result, reasonCode }: Concluded): readonly Changed[] {
  if (reasonCode === 'dry-run' || result === 'refused') return []
  const ofItems = (items ?? []).flatMap(({ flag, kind, before = '', after = '' }) =>
    kind === 'changed' ? [{ flag, before, after }] : [],
  )
  if (items !== undefined || plan?.kind !== 'change') return ofItems
  return [{ flag: plan.flag, before: plan.before.words, after: plan.after.words }]
}
