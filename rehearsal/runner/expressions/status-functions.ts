import { data } from '@actions/expressions'
import type { ExpressionData } from './data.ts'
import type { ExpressionFunction } from './evaluate.ts'

type Result = 'success' | 'failure' | 'cancelled' | 'skipped'

function status(name: string, maxArgs: number, call: (names: string[]) => boolean): ExpressionFunction {
  return {
    name,
    minArgs: 0,
    maxArgs,
    call: (...args: ExpressionData[]) => new data.BooleanData(call(args.map((arg) => arg.coerceString()))),
  }
}

/**
 * Status functions of a job's `if`. GitHub looks at every job above, not only at the needed ones: a job two levels
 * down is skipped when a grandparent was skipped, even though its parent ran by `always()` (actions/runner#491).
 * `success('a')` and `failure('a')` look at the named jobs only.
 */
export function jobStatusFunctions(
  ancestors: ReadonlyMap<string, Result>,
  isCancelled: () => boolean,
): readonly ExpressionFunction[] {
  const looked = (names: readonly string[]): Result[] =>
    names.length === 0
      ? [...ancestors.values()]
      : names.flatMap((name) => {
          const result = ancestors.get(name)
          return result === undefined ? [] : [result]
        })
  return [
    status('always', 0, () => true),
    status('cancelled', 0, isCancelled),
    status(
      'success',
      Number.MAX_SAFE_INTEGER,
      (names) => !isCancelled() && looked(names).every((result) => result === 'success'),
    ),
    status('failure', Number.MAX_SAFE_INTEGER, (names) => looked(names).includes('failure')),
  ]
}

/** Status functions of a step's `if`, over the status of its job (or of its composite action). */
export function stepStatusFunctions(current: () => 'success' | 'failure' | 'cancelled'): readonly ExpressionFunction[] {
  return [
    status('always', 0, () => true),
    status('cancelled', 0, () => current() === 'cancelled'),
    status('success', 0, () => current() === 'success'),
    status('failure', 0, () => current() === 'failure'),
  ]
}
