import { formatDuration } from '../kernel/duration.ts'
import { list, literal, object, oneOf, optional, required, string } from '../kernel/shape.ts'
import { code, details, table, text } from '../render/markdown.ts'
import type { Check, Decision } from './proof/checks.ts'
import type { Candidate } from './release.ts'
import type { Keep, Pace, PlaceStrategy, Strategy, Waves } from './strategy.ts'

/** What would happen and why: the `plan` output. */
export interface Plan {
  readonly schema: 'sluice/plan@1'
  readonly environment: string
  readonly component: string
  readonly mode: string
  readonly candidate: Candidate
  readonly 'previous-version'?: string
  readonly decision: Decision['kind']
  readonly 'reason-code': string
  readonly checks: readonly Check[]
  /** In order, in words for people. Empty when it is refused. */
  readonly steps: readonly string[]
}

export const candidateShape = object({
  version: required(string(), 'Version.'),
  digest: required(string(), 'sha256 digest of the candidate.'),
  sha: required(string(), 'Commit it was built from.'),
  store: optional(string(), 'Where it lies.'),
  expires: optional(string(), 'When it will be gone from there, ISO 8601.'),
})

/** Published form of one line of the proof. */
export const checkShape = object({
  check: required(string(), 'Name of the check.'),
  verdict: required(oneOf('pass', 'fail', 'cannot-tell', 'not-asked', 'overridden'), 'Its answer.'),
  'reason-code': required({ schema: { type: 'string' }, read: (value) => value as string }, 'Reason, or empty.'),
  detail: required(string(), 'For people.'),
})

/** Published form of `Plan`. */
export const planShape = object({
  schema: required(literal('sluice/plan@1'), 'Form of this document.'),
  environment: required(string(), 'Environment that would change.'),
  component: required(string(), 'Component.'),
  mode: required(string(), 'Mode that was asked for.'),
  candidate: required(candidateShape, 'What would be put in place.'),
  'previous-version': optional(string(), 'Version that serves according to the ledger.'),
  decision: required(oneOf('may-go', 'refused', 'superseded'), 'What the checks come to.'),
  'reason-code': required(
    { schema: { type: 'string' }, read: (value) => value as string },
    'First reason against it, or empty.',
  ),
  checks: required(list(checkShape), 'The proof.'),
  steps: required(list(string()), 'What would be done, in order.'),
})

export interface PlanFacts {
  readonly environment: string
  readonly component: string
  readonly mode: string
  readonly candidate: Candidate
  readonly previous: string | undefined
  readonly strategy: Strategy | 'foreign'
  readonly automaticReturn: boolean
  /** What would be done to the infrastructure first; `undefined`: there is none to look at. */
  readonly infrastructure?: string | undefined
}

export function makePlan(facts: PlanFacts, checks: readonly Check[], decision: Decision): Plan {
  const { environment, component, mode, candidate, previous } = facts
  return {
    schema: 'sluice/plan@1',
    environment,
    component,
    mode,
    candidate,
    ...(previous === undefined ? {} : { 'previous-version': previous }),
    decision: decision.kind,
    'reason-code': decision.kind === 'may-go' ? '' : decision.reason,
    checks,
    steps: decision.kind === 'may-go' ? steps(facts) : [],
  }
}

function steps(facts: PlanFacts): string[] {
  const { strategy, candidate, environment, previous, automaticReturn, infrastructure } = facts
  const back = automaticReturn
    ? 'if it does not serve well, return to the last known good'
    : 'if it does not serve well, leave it and say so'
  if (strategy === 'foreign')
    return [
      `record the change of ${environment} to ${candidate.version}`,
      'your own steps',
      'read back what serves and verify it',
    ]
  const way =
    strategy.type === 'waves' ? waveSteps(strategy, candidate, previous) : placeSteps(strategy, candidate, previous)
  return [...(infrastructure === undefined ? [] : [infrastructure]), ...way, back]
}

const READ_BACK = ['read back what serves', 'verify it']

function placeSteps(strategy: PlaceStrategy, { version }: Candidate, previous: string | undefined): string[] {
  if (strategy.type === 'all-at-once' || previous === undefined)
    return [`replace ${previous ?? 'nothing'} by ${version}`, ...READ_BACK]
  switch (strategy.type) {
    case 'rolling':
      return shareSteps(strategy, (share) => `replace ${share} % of the instances by ${version}`)
    case 'blue-green':
      return [
        `bring ${version} up beside ${previous}`,
        'verify it there',
        'move all traffic to it',
        ...READ_BACK,
        old(strategy, previous),
      ]
    case 'canary':
      return [
        `bring ${version} up beside ${previous}`,
        'verify it there',
        ...shareSteps(strategy, (share) => `move ${share} % of the traffic to it`),
        old(strategy, previous),
      ]
  }
}

function shareSteps(
  { steps, pace }: { readonly steps: readonly number[]; readonly pace: Pace },
  sentence: (share: number) => string,
): string[] {
  return steps.map((share) => `${sentence(share)}, read back what serves, verify it${share < 100 ? held(pace) : ''}`)
}

function waveSteps({ waves, each, pace }: Waves, candidate: Candidate, previous: string | undefined): string[] {
  const how = placeSteps(each, candidate, previous).join('; ')
  return [
    ...waves.map((regions, index) => {
      const last = index === waves.length - 1
      return `wave ${index + 1}, ${regions.join(' then ')}: ${how}${last ? '' : held(pace)}`
    }),
    ...READ_BACK,
  ]
}

function held({ holdMilliseconds, continue: go }: Pace): string {
  const hold = holdMilliseconds > 0 ? `, hold it for ${formatDuration(holdMilliseconds)}` : ''
  return go === 'manual' ? `${hold}, wait for a person` : hold
}

function old({ keepOld, keepMilliseconds: time }: Keep, previous: string): string {
  if (!keepOld) return `retire ${previous}`
  const until = time === undefined ? 'until the next change' : `for ${formatDuration(time)}, or until the next change`
  return `keep ${previous} up without traffic ${until}`
}

const MARKS: Readonly<Record<Check['verdict'], string>> = {
  pass: '✅',
  fail: '❌',
  'cannot-tell': '❔',
  'not-asked': '➖',
  overridden: '⚠️',
}

/** The proof as a table for a summary. */
export function proofTable(checks: readonly Check[]): string {
  // Where all is well a column of reasons would be empty.
  const reasoned = checks.some((check) => check['reason-code'] !== '')
  return table(
    ['', 'check', 'what was found', ...(reasoned ? ['reason'] : [])],
    checks.map((check) => [
      MARKS[check.verdict],
      check.check,
      text(check.detail),
      ...(reasoned ? [check['reason-code'] === '' ? '' : code(check['reason-code'])] : []),
    ]),
  )
}

/** A plan as Markdown; the proof is folded when nothing speaks against it, and the steps when they are done. */
export function planMarkdown(plan: Plan, folded: boolean): string {
  const proof = proofTable(plan.checks)
  const todo = plan.steps.map((step, index) => `${index + 1}. ${text(step)}`).join('\n')
  const count = (verdict: Check['verdict']) => plan.checks.filter((check) => check.verdict === verdict).length
  const overridden = count('overridden')
  const passed = `Proof: ${count('pass')} checks passed${overridden === 0 ? '' : `, ${overridden} overridden`}`
  if (folded) return details(`${passed}; ${plan.steps.length} steps`, `${proof}\n\n${todo}`)
  if (plan.decision !== 'may-go') return proof
  return `${details(passed, proof)}\n\n**What would happen**\n\n${todo}`
}
