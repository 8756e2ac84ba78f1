import { planShape } from '../../../lib/delivery/plan.ts'
import {
  type Infer,
  integer,
  list,
  literal,
  object,
  oneOf,
  optional,
  parsed,
  required,
  string,
} from '../../../lib/kernel/shape.ts'
import { analysisShape } from '../../../lib/verify/metrics/report.ts'
import { contract } from './contract.ts'

const seconds = parsed({ type: 'number', minimum: 0 }, (text) => ({ ok: true, value: Number(text) }))

/** `sluice/deploy@1`: one call of the action. */
export const reportShape = object({
  schema: required(literal('sluice/deploy@1'), 'Form of this document.'),
  mode: required(string(), 'Mode.'),
  environment: required(string(), 'Environment.'),
  component: required(string(), 'Component.'),
  result: required(oneOf(...contract.results), 'How it ended.'),
  'reason-code': required(string(), 'Why.'),
  message: required(string(), 'The same in words.'),
  at: required(string(), 'When it ended, ISO 8601, by the clock of GitHub.'),
  'deployment-id': optional(integer(1, Number.MAX_SAFE_INTEGER), 'Record in the ledger.'),
  serves: optional(string(), 'What served at the end, for people.'),
  'environment-url': optional(string(), 'Where users reach the environment.'),
  'detect-seconds': optional(seconds, 'From putting it in place to the first bad sign.'),
  'restore-seconds': optional(seconds, 'From the decision to return until users were back.'),
  plan: optional(planShape, 'Proof and steps.'),
  analyses: required(list(analysisShape), 'What metrics said, each time they were judged.'),
  notes: required(list(string()), 'What was closed or found on the way.'),
})

export type Report = Infer<typeof reportShape>
