import { UNIT_NAMES } from '../kernel/quantity.ts'
import {
  boolean,
  type Infer,
  integer,
  list,
  object,
  oneOf,
  optional,
  record,
  required,
  string,
} from '../kernel/shape.ts'
import { address, duration, share, variable } from './shapes.ts'
import { threshold } from './threshold.ts'

/** Where numbers come from, and what they must say. Used by `verify`, by the watch after a deployment, and by ramps. */

export const metricSource = object({
  type: required(
    oneOf('prometheus', 'json', 'file'),
    '`prometheus`: its HTTP API, also of Thanos, Mimir or VictoriaMetrics. `json`: an address that answers with JSON. `file`: a JSON file in the checkout.',
  ),
  url: optional(
    address,
    '`prometheus`: the address before `/api/v1`. `json`: the whole address; placeholders such as `${version}` may stand in it.',
  ),
  path: optional(string(), '`file`: path in the checkout.'),
  'token-env': optional(
    variable,
    'Environment variable of the step that holds a bearer token. Never the token itself.',
  ),
  headers: optional(record(string()), 'Further headers, e.g. `{ X-Scope-OrgID: shop }`. No secrets: use `token-env`.'),
  timeout: optional(duration, 'Longest wait for one answer. Default `10s`.'),
})

export const compare = object({
  bad: required(oneOf('increase', 'decrease', 'either'), 'Which way is worse.'),
  with: optional(
    oneOf('baseline', 'before'),
    '`baseline`: what serves beside it in the same minutes. `before`: the same query over as long a time before the change, for strategies with nothing beside. Default `baseline`.',
  ),
  'min-effect': optional(share, 'A smaller difference, as a share of the baseline, is no harm. Default `20%`.'),
  'min-difference': optional(
    string(),
    'The same in the unit of the metric, e.g. `5ms`; the larger of the two counts. Default: none, and `0.5%` of the total for counts.',
  ),
  'min-sample': optional(
    integer(3, 1_000_000),
    'Independent values a side, or trials a side for counts, below which nothing is decided. Default 12, and 100 for counts.',
  ),
})

const doubt = oneOf('pause', 'fail', 'ignore')

export const metric = object({
  name: required(string(), 'What people call it.'),
  source: required(string(), 'Name of an entry of `sources`.'),
  query: required(
    string(),
    '`prometheus`: PromQL. `json`, `file`: field of the document, e.g. `latency.p99`: a number or a list of numbers. Placeholders: `${version}`, `${side}`, `${environment}`, `${component}`, `${window}`, `${step}`.',
  ),
  total: optional(string(), 'Makes `query` a count, of events in so many trials: the query of the trials.'),
  unit: optional(oneOf(...UNIT_NAMES), 'Unit of the values, e.g. `s`. Default: a plain number.'),
  threshold: optional(threshold, 'What each measurement must keep to, e.g. `<= 300ms`, `>= 0.999`, `< 1%`.'),
  failures: optional(integer(1, 1000), 'Measurements over the threshold after which it has failed. Default 3.'),
  compare: optional(compare, 'The judge: against a baseline, by a statistical test.'),
  step: optional(duration, '`prometheus`: time between two values of a comparison. Default: that of `verify`.'),
  'on-no-data': optional(doubt, 'What no data means. Default `pause`.'),
  'on-inconclusive': optional(doubt, 'What it means that the data decide nothing. Default `pause`.'),
  'dry-run': optional(boolean(), 'Measured and shown, and decides nothing. Default `false`.'),
})

export const metricSources = record(metricSource)
export const metrics = list(metric, { min: 1 })

export type MetricSourceConfig = Infer<typeof metricSource>
export type MetricConfig = Infer<typeof metric>
export type CompareConfig = NonNullable<MetricConfig['compare']>
