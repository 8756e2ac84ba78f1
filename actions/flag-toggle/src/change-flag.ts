import type { Clock } from '../../../lib/kernel/clock.ts'
import type { Audit, Change, ChangePlan, FlagStore, Refusal, SamePlan } from './store.ts'

export interface Request {
  readonly environment: string
  readonly flag: string
  readonly change: Change
}

export type Written =
  | {
      readonly kind: 'written'
      readonly plan: ChangePlan
      readonly version: string | undefined
      readonly warnings: readonly string[]
    }
  | { readonly kind: 'same'; readonly plan: SamePlan }
  | Refusal

const ATTEMPTS = 8
const PAUSE_MILLISECONDS = 50

/**
 * Plans, shows, writes. When somebody else wrote in between, the state is read and planned again: a change of another flag
 * is merged so; a change of this flag is refused, because what was shown no longer holds. A kill is never refused for it.
 */
export async function changeFlag(
  store: FlagStore,
  request: Request,
  ports: { audit: () => Promise<Audit>; show: (plan: ChangePlan | SamePlan) => void; clock: Clock },
): Promise<Written> {
  const { environment, flag, change } = request
  let first: string | undefined
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const flags = await store.read(environment, [flag])
    const plan = flags.plan(flag, change)
    if (plan.kind === 'refused') return plan
    first ??= plan.basis
    if (plan.kind === 'change' && plan.basis !== first && change.kind !== 'kill')
      return {
        kind: 'refused',
        reasonCode: 'concurrent-change',
        message: `${flag} in ${environment} was changed to "${plan.before.words}" by somebody else in this very moment; look at it and run again.`,
      }
    ports.show(plan)
    if (plan.kind === 'same') return { kind: 'same', plan }
    const applied = await flags.apply(plan, await ports.audit())
    if (applied.kind === 'applied')
      return { kind: 'written', plan, version: applied.version, warnings: applied.warnings ?? [] }
    if (applied.kind === 'refused') return applied
    await ports.clock.sleep(PAUSE_MILLISECONDS * attempt)
  }
  return {
    kind: 'refused',
    reasonCode: 'too-many-conflicts',
    message: `${ATTEMPTS} times in a row somebody else wrote the flags first; nothing was changed. Run again.`,
  }
}
