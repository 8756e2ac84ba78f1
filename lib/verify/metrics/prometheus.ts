import { errorMessage } from '../../kernel/errors.ts'
import { oneLine } from '../../kernel/printing.ts'
import { isRecord } from '../../kernel/shape.ts'
import type { Ask } from '../request.ts'
import type { MetricReading, MetricSource, Window } from './source.ts'

export interface PrometheusOptions {
  /** Address before `/api/v1`. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMilliseconds: number
  readonly ask: Ask
}

type Parameters = Readonly<Record<string, string>>
type Answered = { readonly kind: 'data'; readonly type: string; readonly result: unknown } | Failed
type Failed = Extract<MetricReading, { kind: 'failed' }>

/** The HTTP API of Prometheus, which Thanos, Mimir, Cortex and VictoriaMetrics speak, too. */
export function createPrometheus({ url, headers, timeoutMilliseconds, ask }: PrometheusOptions): MetricSource {
  const call = async (path: string, parameters: Parameters): Promise<Answered> => {
    const address = `${url.replace(/\/+$/, '')}/api/v1/${path}?${new URLSearchParams(parameters)}`
    const asked = await ask(address, timeoutMilliseconds, headers)
    if (asked.kind !== 'answered') return failed(asked.detail)
    return readAnswer(asked.answer.status, asked.answer.body)
  }
  /** What time it is there: two clocks never agree, and only this one dates the values. */
  const timeThere = async (): Promise<number | Failed> => {
    const answered = await call('query', { query: 'time()' })
    if (answered.kind === 'failed') return answered
    const [, value] = Array.isArray(answered.result) ? answered.result : []
    return typeof value === 'string' && Number(value) > 0 ? Number(value) : failed('time() gave no number')
  }
  return {
    remembers: true,
    now: (query, fill, millisecondsAgo = 0) =>
      guarded(async () => {
        const filled = fill(query)
        const there = millisecondsAgo === 0 ? undefined : await timeThere()
        if (typeof there === 'object') return there
        const time = there === undefined ? {} : { time: (there - millisecondsAgo / 1000).toFixed(3) }
        const answered = await call('query', { query: filled, ...time })
        return answered.kind === 'failed' ? answered : readVector(answered)
      }),
    range: (query, fill, window) =>
      guarded(async () => {
        const filled = fill(query)
        const there = await timeThere()
        if (typeof there !== 'number') return there
        const answered = await call('query_range', { query: filled, ...span(there, window) })
        return answered.kind === 'failed' ? answered : readMatrix(answered)
      }),
  }
}

/** Values of an answer to `query_range` that was kept. */
export function rangeValues(text: string): MetricReading {
  const answered = readAnswer(200, text)
  return answered.kind === 'failed' ? answered : readMatrix(answered)
}

function span(there: number, { milliseconds, stepMilliseconds, endedMillisecondsAgo }: Window): Parameters {
  const end = there - endedMillisecondsAgo / 1000
  return {
    start: (end - milliseconds / 1000).toFixed(3),
    end: end.toFixed(3),
    step: (stepMilliseconds / 1000).toFixed(3),
  }
}

function readAnswer(status: number, body: string): Answered {
  let document: unknown
  try {
    document = JSON.parse(body)
  } catch {
    return failed(`answered ${status} with something that is not JSON`)
  }
  if (!isRecord(document) || document['status'] !== 'success') {
    const said = isRecord(document) && typeof document['error'] === 'string' ? document['error'] : 'no reason given'
    return failed(`answered ${status}: ${oneLine(said, 200)}`)
  }
  const { data } = document
  if (!isRecord(data) || typeof data['resultType'] !== 'string') return failed('the answer has no data')
  return { kind: 'data', type: data['resultType'], result: data['result'] }
}

function readVector({ type, result }: Extract<Answered, { kind: 'data' }>): MetricReading {
  if (type === 'scalar') return values([[result]])
  if (type !== 'vector' || !Array.isArray(result)) return failed(`the query gives a ${type}, not one value a series`)
  return values(result.map((each) => [isRecord(each) ? each['value'] : undefined]))
}

function readMatrix({ type, result }: Extract<Answered, { kind: 'data' }>): MetricReading {
  if (type !== 'matrix' || !Array.isArray(result)) return failed(`the query gives a ${type}, not values over time`)
  return values(result.map((each) => (isRecord(each) && Array.isArray(each['values']) ? each['values'] : [])))
}

/** Samples are `[time, "value"]`. NaN is Prometheus' word for "nothing to divide". */
function values(series: readonly (readonly unknown[])[]): MetricReading {
  const read = series
    .map((samples) => samples.map(sampleValue).filter((value) => !Number.isNaN(value)))
    .filter((each) => each.length > 0)
  if (read.length > 0) return { kind: 'values', series: read }
  const why = series.length === 0 ? 'no series fits the query' : 'every value is NaN'
  return { kind: 'empty', detail: why }
}

function sampleValue(sample: unknown): number {
  const text: unknown = Array.isArray(sample) ? sample[1] : undefined
  if (text === '+Inf') return Number.POSITIVE_INFINITY
  if (text === '-Inf') return Number.NEGATIVE_INFINITY
  return typeof text === 'string' && text !== '' ? Number(text) : Number.NaN
}

function failed(detail: string): Failed {
  return { kind: 'failed', detail }
}

async function guarded(read: () => Promise<MetricReading>): Promise<MetricReading> {
  try {
    return await read()
  } catch (error) {
    return failed(errorMessage(error))
  }
}
