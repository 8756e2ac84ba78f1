import { type Decimal, formatDecimal } from '../../../../lib/kernel/decimal.ts'
import type { Ratio } from '../coverage/ratio.ts'
import { share } from '../judge/rules.ts'
import { judgeRatio } from './coverage-rules.ts'
import type { Metric, Reference, RuleEvidence } from './evidence.ts'
import { broken, cannotTell, holds, type Judgement, noData, noInput, whenMeasured } from './judgement.ts'

export function judgePatch({ comparison }: RuleEvidence, metric: Metric, percent: Decimal): Judgement {
  return whenMeasured(comparison.patch, ({ [metric]: ratio }) => {
    if (ratio === undefined) return cannotTell('not-measured', `New ${metric} are not known, only new lines.`)
    if (ratio.total === 0) return holds(`no new ${metric} to cover`)
    return judgeRatio(ratio, metric, percent, 'patch-coverage-below-threshold')
  })
}

/** At most so many percentage points less than before. */
export function judgeNoDecrease(evidence: RuleEvidence, metric: Metric, points: Decimal): Judgement {
  return whenMeasured(evidence.comparison.baseline, (reference) =>
    against(evidence, reference, metric, points, 'coverage-decreased'),
  )
}

export function judgeRatchet(evidence: RuleEvidence, metric: Metric): Judgement {
  return whenMeasured(evidence.comparison.ratchet, (reference) =>
    against(evidence, reference, metric, { digits: 0n, scale: 0 }, 'below-ratchet'),
  )
}

export function judgeTestCount({ tests, comparison }: RuleEvidence): Judgement {
  if (tests === undefined) return noInput('results')
  return whenMeasured(comparison.baseline, ({ testCount, from }) => {
    if (testCount === undefined) return cannotTell('no-baseline', `At ${from} no tests were counted.`)
    const measured = `${tests.total}, before ${testCount}`
    if (tests.total >= testCount) return holds(measured)
    const lost = testCount - tests.total
    return broken('fewer-tests', measured, `${lost} test${lost === 1 ? ' is' : 's are'} gone since ${from}.`)
  })
}

export function judgeGoneFiles({ coverage, comparison }: RuleEvidence, most: number): Judgement {
  if (coverage === undefined) return noInput('coverage')
  return whenMeasured(comparison.goneFiles, (gone) => {
    if (gone.length <= most) return holds(`${gone.length}`)
    const first = gone.slice(0, 3)
    const more = gone.length > first.length ? `, and ${gone.length - first.length} more,` : ''
    const are = gone.length === 1 ? 'is' : 'are'
    return broken(
      'files-gone',
      `${gone.length}`,
      `${first.join(', ')}${more} ${are} in git, but in no report any more.`,
    )
  })
}

function against(
  { coverage }: RuleEvidence,
  { coverage: before, from }: Reference,
  metric: Metric,
  points: Decimal,
  code: 'coverage-decreased' | 'below-ratchet',
): Judgement {
  if (coverage === undefined) return noInput('coverage')
  const [now, then] = [coverage[metric], before[metric]]
  if (now.total === 0) return noData(metric)
  if (then === undefined || then.total === 0) return cannotTell('no-baseline', `At ${from} no ${metric} were measured.`)
  const measured = `${share(now)}, before ${share(then)}`
  if (isKept(now, then, points)) return holds(measured)
  const allowed = points.digits === 0n ? '' : `; ${formatDecimal(points)} points are allowed`
  return broken(code, measured, `It is lower than at ${from}${allowed}.`)
}

/** `now ≥ then − points`, in percent and exactly: all denominators are multiplied out. */
function isKept(now: Ratio, then: Ratio, { digits, scale }: Decimal): boolean {
  const hundred = 100n * 10n ** BigInt(scale)
  const [a, b, c, d] = [now.covered, now.total, then.covered, then.total].map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  return a * d * hundred + digits * b * d >= c * b * hundred
}
