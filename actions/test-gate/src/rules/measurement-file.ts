import { parseQuantity, type Quantity } from '../../../../lib/kernel/quantity.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'

const DEEPEST = 8
const MOST = 100_000

/** Metrics that k6 measures in milliseconds; `--summary-export` does not say so (grafana.com/docs/k6, metrics reference). */
const K6_TIMES =
  /^(?:http_req_(?:blocked|connecting|tls_handshaking|sending|waiting|receiving|duration)|iteration_duration|group_duration|ws_connecting|ws_session_duration|ws_ping|grpc_req_duration)(?:\{.*\})?$/

/**
 * The metrics of a measurements file by name.
 *
 * Either a summary of k6 (`handleSummary` data, `--summary-export`, or the versioned one of github.com/grafana/k6-summary,
 * where the metrics are a list): `http_req_duration.p95`; or any JSON object whose
 * leaves are a number, a text such as `250ms`, or `{ "value": 250, "unit": "ms" }`: keys are joined by dots.
 */
export function readMeasurementFile(json: unknown): ReadonlyMap<string, Quantity> {
  const found = new Map<string, Quantity>()
  if (!isRecord(json)) return found
  const metrics = json['metrics']
  const listed = isRecord(json['results']) ? json['results']['metrics'] : undefined
  if (Array.isArray(listed)) for (const metric of listed) addListed(found, metric)
  else if (isRecord(metrics) && Object.values(metrics).some((metric) => isRecord(metric) && isK6(metric)))
    for (const [name, metric] of Object.entries(metrics)) addK6(found, name, metric)
  else addNested(found, '', json, 0)
  return found
}

/** `http_req_duration.p(95)` and `http_req_duration.p95` are one. */
export function metricName(name: string): string {
  return name.replace(/\.p\((\d{1,3}(?:\.\d{1,9})?)\)$/, '.p$1')
}

function isK6(metric: Readonly<Record<string, unknown>>): boolean {
  return isRecord(metric['values']) || ['avg', 'rate', 'count', 'passes', 'p(95)'].some((key) => key in metric)
}

function addListed(found: Map<string, Quantity>, metric: unknown): void {
  const name = isRecord(metric) ? metric['name'] : undefined
  if (typeof name === 'string') addK6(found, name, metric)
}

function addK6(found: Map<string, Quantity>, name: string, metric: unknown): void {
  if (!isRecord(metric)) return
  const { values = metric, contains } = metric
  if (!isRecord(values)) return
  const isTime = contains === 'time' || (contains === undefined && K6_TIMES.test(name))
  for (const [key, value] of Object.entries(values)) {
    const unit = isTime && key !== 'count' && key !== 'rate' ? 'ms' : contains === 'data' && key === 'count' ? 'B' : ''
    add(found, metricName(`${name}.${key}`), value, unit)
  }
}

function addNested(found: Map<string, Quantity>, at: string, value: unknown, depth: number): void {
  if (!isRecord(value)) {
    add(found, at, value, '')
    return
  }
  const { value: inner, unit = '' } = value
  const isLeaf = at !== '' && (typeof inner === 'number' || typeof inner === 'string') && typeof unit === 'string'
  if (isLeaf) add(found, at, inner, unit)
  else if (depth < DEEPEST)
    for (const [key, each] of Object.entries(value)) addNested(found, at === '' ? key : `${at}.${key}`, each, depth + 1)
}

/** Anything that is not a number with a known unit is passed over: a rule that asks for it cannot be judged. */
function add(found: Map<string, Quantity>, name: string, value: unknown, unit: string): void {
  if (found.size >= MOST || (typeof value !== 'number' && typeof value !== 'string')) return
  const quantity = parseQuantity(`${value}${unit}`)
  if (quantity !== undefined) found.set(name, quantity)
}
