import { formatDecimal } from '../../../../lib/kernel/decimal.ts'
import { formatDuration } from '../../../../lib/kernel/duration.ts'
import { formatQuantity } from '../../../../lib/kernel/quantity.ts'
import type { Rule } from '../judge/rules.ts'
import { judgeGoneFiles, judgeNoDecrease, judgePatch, judgeRatchet, judgeTestCount } from './comparison-rules.ts'
import {
  judgeDuration,
  judgeFindings,
  judgeLeastTests,
  judgeMetric,
  judgePaths,
  judgeQuarantine,
  judgeTests,
} from './count-rules.ts'
import { judgeEveryFile, judgeFiles, judgeTotal, judgeUntested } from './coverage-rules.ts'
import type { RuleEvidence } from './evidence.ts'
import type { Judgement } from './judgement.ts'
import type { Demand, HeldRule } from './rule.ts'

/** The rule with what was measured for it. What cannot be judged is a finding like what is broken. */
export function judgeRule(evidence: RuleEvidence, { demand, from }: HeldRule): Rule {
  const judgement = judgeDemand(evidence, demand)
  const { name, limit } = describeDemand(demand)
  const rule = { name, wanted: limit, from }
  if (judgement.verdict === 'holds') return { ...rule, measured: judgement.measured, holds: true }
  const { code, detail } = judgement
  if (judgement.verdict === 'cannot-tell')
    return {
      ...rule,
      measured: 'cannot tell',
      holds: undefined,
      finding: { code, message: `Rule "${name}", ${limit} (${from}), cannot be judged. ${detail}` },
    }
  return {
    ...rule,
    measured: judgement.measured,
    holds: false,
    finding: { code, message: `${name}: ${judgement.measured}, wanted ${limit} (${from}). ${detail}` },
  }
}

function judgeDemand(evidence: RuleEvidence, demand: Demand): Judgement {
  const { coverage } = evidence
  switch (demand.kind) {
    case 'coverage':
      return judgeTotal(coverage, demand.metric, demand.percent)
    case 'files':
      return judgeFiles(coverage, demand.glob, demand.metric, demand.percent)
    case 'every-file':
      return judgeEveryFile(coverage, demand.glob, demand.metric, demand.percent)
    case 'untested-files':
      return judgeUntested(coverage, demand.percent)
    case 'patch':
      return judgePatch(evidence, demand.metric, demand.percent)
    case 'no-decrease':
      return judgeNoDecrease(evidence, demand.metric, demand.points)
    case 'gone-files':
      return judgeGoneFiles(evidence, demand.most)
    case 'paths':
      return judgePaths(evidence, demand)
    case 'ratchet':
      return judgeRatchet(evidence, demand.metric)
    case 'tests':
      return judgeTests(evidence, demand)
    case 'quarantine':
      return judgeQuarantine(evidence, demand)
    case 'test-count':
      return judgeLeastTests(evidence, demand)
    case 'test-count-no-decrease':
      return judgeTestCount(evidence)
    case 'duration':
      return judgeDuration(evidence, demand)
    case 'findings':
      return judgeFindings(evidence, demand)
    case 'metric':
      return judgeMetric(evidence, demand)
  }
}

/** What a demand is about, and its limit, for people. */
function describeDemand(demand: Demand): { readonly name: string; readonly limit: string } {
  switch (demand.kind) {
    case 'coverage':
      return { name: demand.metric, limit: `at least ${formatDecimal(demand.percent)} %` }
    case 'patch':
      return { name: `patch ${demand.metric}`, limit: `at least ${formatDecimal(demand.percent)} %` }
    case 'files':
    case 'every-file':
      return {
        name: `${demand.kind} ${demand.glob.text} ${demand.metric}`,
        limit: `at least ${formatDecimal(demand.percent)} %`,
      }
    case 'untested-files':
      return { name: 'files without-tests', limit: `at most ${formatDecimal(demand.percent)} %` }
    case 'paths':
      return { name: `paths ${demand.what}`, limit: `at most ${demand.most}` }
    case 'gone-files':
      return { name: 'files gone', limit: `at most ${demand.most}` }
    case 'no-decrease':
      return {
        name: demand.metric,
        limit:
          demand.points.digits === 0n ? 'no decrease' : `a decrease of at most ${formatDecimal(demand.points)} points`,
      }
    case 'ratchet':
      return { name: demand.metric, limit: 'not below the ratchet' }
    case 'tests':
      return { name: `tests ${demand.what}`, limit: `at most ${demand.most}` }
    case 'quarantine':
      return { name: `quarantine ${demand.what}`, limit: `at most ${demand.most}` }
    case 'test-count':
      return { name: 'tests count', limit: `at least ${demand.least}` }
    case 'test-count-no-decrease':
      return { name: 'tests count', limit: 'no decrease' }
    case 'duration':
      return { name: 'tests duration', limit: `at most ${formatDuration(demand.milliseconds)}` }
    case 'findings':
      return { name: `findings ${demand.what}`, limit: `at most ${demand.most}` }
    case 'metric':
      return {
        name: `metric ${demand.name}`,
        limit: `${demand.sign === '<=' ? 'at most' : 'at least'} ${formatQuantity(demand.limit)}`,
      }
  }
}
