import { type Infer, list, object, optional, string } from '../kernel/shape.ts'
import { approval, override } from './approval.ts'
import { freeze, freezeProblems } from './freeze.ts'
import { hotfix } from './hotfix.ts'
import { perPullRequest } from './preview.ts'
import { provenance } from './provenance.ts'
import { requires, requiresProblems } from './requires.ts'
import { rollback } from './rollback.ts'
import { address, duration, environmentName } from './shapes.ts'
import { strategy, strategyProblems } from './strategy.ts'
import { target, targetProblems } from './target.ts'
import { besideProblems, verify, verifyProblems } from './verify.ts'

export const environment = object({
  url: optional(address, 'Where users reach the environment.'),
  approval: optional(approval, 'A person must have approved in the run that changes this environment.'),
  override: optional(override, 'Who may let a candidate past a freeze or the order of the path.'),
  freeze: optional(freeze, 'Windows of time in which it takes no ordinary deployment. The way back is never frozen.'),
  hotfix: optional(hotfix, 'The lane for `kind: hotfix`, which a freeze lets pass.'),
  requires: optional(requires, 'What must be true outside of Sluice before a candidate may enter.'),
  provenance: optional(
    provenance,
    'Signed proof of which workflow built the candidate, from which commit, must exist before it may enter.',
  ),
  target: optional(
    target,
    'What puts a candidate into this environment. Without it only `begin` and `finish` work here.',
  ),
  'per-pull-request': optional(
    perPullRequest,
    'Makes this an environment of previews: one copy per pull request, built and destroyed by `up` and `down`.',
  ),
  strategy: optional(strategy, 'How a change happens. Default `all-at-once`.'),
  soak: optional(duration, 'How long a candidate must have been verified in the environment before this one.'),
  suites: optional(
    list(string(), { min: 1 }),
    'Names of `suites` that must pass against the environment before a change counts as verified.',
  ),
  verify: optional(verify, 'When a change counts as verified.'),
  rollback: optional(rollback, 'The way back.'),
  'recovery-environment': optional(
    environmentName,
    'GitHub environment with the same credentials and no reviewers, for the way back only.',
  ),
})

export type EnvironmentConfig = Infer<typeof environment>

/** How each place of the environment changes. */
function wayOf({ strategy: chosen }: EnvironmentConfig): string {
  return (chosen?.type === 'waves' ? chosen.each?.type : chosen?.type) ?? 'all-at-once'
}

/** Checks across the keys of one environment; each problem names its place. */
export function environmentProblems(name: string, value: EnvironmentConfig): readonly string[] {
  const at = `environments.${name}`
  const problems: string[] = [
    ...verifyProblems(`${at}.verify`, value.verify ?? {}),
    ...freezeProblems(`${at}.freeze`, value.freeze ?? []),
    ...requiresProblems(`${at}.requires`, value.requires ?? []),
  ]
  problems.push(...besideProblems(`${at}.verify`, value.verify ?? {}, wayOf(value)))
  if (value.target !== undefined) problems.push(...targetProblems(`${at}.target`, value.target))
  if (value.strategy !== undefined) problems.push(...strategyProblems(`${at}.strategy`, value.strategy))
  if (value.approval?.environment === name && value['recovery-environment'] === undefined)
    problems.push(
      `${at}.approval.environment: reviewers of ${name} itself would also stop the way back; name another, or a recovery-environment`,
    )
  if (value['recovery-environment'] === name)
    problems.push(`${at}.recovery-environment: must be another environment than ${name}`)
  if (value['per-pull-request'] !== undefined && value.target !== undefined)
    problems.push(`${at}: takes either "target" or "per-pull-request", not both`)
  if (value['per-pull-request'] !== undefined && value.verify?.metrics !== undefined)
    problems.push(`${at}.verify.metrics: a preview has no users, so there is nothing to measure`)
  return problems
}
