import { isDeepStrictEqual } from 'node:util'
import type { Clock } from '../../../lib/kernel/clock.ts'
import type { Answer, Ask } from './ofrep.ts'
import { type Expectation, sampleUsers } from './sample.ts'
import type { ChangePlan, SamePlan, Served } from './store.ts'

/** What the running service was found to serve. */
export type ReadBack =
  | { readonly kind: 'agrees'; readonly users: number; readonly seen: Seen }
  | { readonly kind: 'disagrees'; readonly detail: string; readonly seen: Seen }
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** Something answers, but it does not speak OFREP. */
  | { readonly kind: 'no-ofrep'; readonly detail: string }

/** How many of the asked users got what: variant, or `code default`. */
export type Seen = Readonly<Record<string, number>>

const AT_ONCE = 8
const FIRST_PAUSE_MILLISECONDS = 100
const LONGEST_PAUSE_MILLISECONDS = 2000

export interface Reader {
  readonly ask: Ask
  /** Milliseconds that a change may take to arrive. */
  readonly budget: number
  /** Whether the address is only a guess, so that an answer in another protocol ends the asking at once. */
  readonly isGuess: boolean
}

/** Asks the running service until all asked users get what the plan says, or the budget is used up. */
export async function readBack(
  { ask, budget, isGuess }: Reader,
  plan: ChangePlan | SamePlan,
  clock: Clock,
): Promise<ReadBack> {
  const users = sampleUsers(plan.before, plan.after)
  const end = clock.monotonic() + budget
  for (let pause = FIRST_PAUSE_MILLISECONDS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS)) {
    const found = await once(ask, plan, users)
    const left = end - clock.monotonic()
    if (found.kind === 'agrees' || left <= 0 || (found.kind === 'no-ofrep' && isGuess)) return found
    await clock.sleep(Math.min(pause, left))
  }
}

/** One round over all users; given up early when the first of them shows that the change has not arrived. */
async function once(ask: Ask, plan: ChangePlan | SamePlan, users: readonly Expectation[]): Promise<ReadBack> {
  const seen: Record<string, number> = {}
  for (let index = 0; index < users.length; index += AT_ONCE) {
    const batch = users.slice(index, index + AT_ONCE)
    const answers = await Promise.all(batch.map(({ targetingKey }) => ask(plan.flag, targetingKey)))
    for (const [place, answer] of answers.entries()) {
      if (answer.kind === 'unreachable' || answer.kind === 'no-ofrep') return answer
      const name = nameOf(answer, plan.onVariant)
      seen[name] = (seen[name] ?? 0) + 1
      const user = batch[place]
      if (user?.expected !== undefined && !matches(answer, user.expected))
        return {
          kind: 'disagrees',
          detail: `${user.targetingKey} is served ${name}, not ${words(user.expected)}`,
          seen,
        }
    }
  }
  return judgeShare(plan, users, seen) ?? { kind: 'agrees', users: users.length, seen }
}

function matches(answer: Answer, expected: Served): boolean {
  if (expected.kind === 'unknown') return true
  if (expected.kind === 'code-default') return answer.kind === 'code-default'
  if (answer.kind !== 'value') return false
  return answer.variant === undefined || expected.variant === undefined
    ? isDeepStrictEqual(answer.value, expected.value)
    : answer.variant === expected.variant
}

/** Six standard deviations: a wrong alarm about once in a thousand million read-backs. */
const DEVIATIONS = 6

/** Where no single answer can be foretold, the share of users with the feature must at least be a likely one. */
function judgeShare(plan: ChangePlan | SamePlan, users: readonly Expectation[], seen: Seen): ReadBack | undefined {
  const { share, onVariant } = plan
  if (share === undefined || onVariant === undefined || users.some((user) => user.expected !== undefined))
    return undefined
  const on = seen[onVariant] ?? 0
  const bound = DEVIATIONS * Math.sqrt(share * (1 - share) * users.length)
  if (Math.abs(on - share * users.length) <= bound) return undefined
  const detail = `${on} of ${users.length} users are served ${onVariant}, which is unlikely for ${share * 100} %`
  return { kind: 'disagrees', detail, seen }
}

/** By the value where the provider has no names for variants, else by the name. */
function nameOf(answer: Answer, onVariant: string | undefined): string {
  const value = answer.kind === 'value' ? (JSON.stringify(answer.value) ?? 'nothing') : ''
  if (answer.kind === 'value') return value === onVariant ? value : (answer.variant ?? value)
  return answer.kind === 'code-default' ? 'code default' : `error ${'detail' in answer ? answer.detail : ''}`
}

function words(served: Served): string {
  return served.kind === 'variant' ? (served.variant ?? JSON.stringify(served.value)) : 'the code default'
}
