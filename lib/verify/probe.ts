import type { ProbeConfig } from '../config/verify.ts'
import { formatDuration } from '../kernel/duration.ts'
import { oneLine } from '../kernel/printing.ts'
import { fieldOf, readDocument } from './document.ts'
import type { Asked } from './request.ts'

/** A probe with its defaults filled in. */
export interface Probe {
  /** For people: the path or address it asks. */
  readonly name: string
  /** Fixed address, or a path under wherever the version is reached. */
  readonly at: { readonly url: string } | { readonly path: string }
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly json: ReadonlyMap<string, unknown>
  readonly latencyMilliseconds: number | undefined
  readonly version: string | undefined
  readonly times: number
  readonly failures: number
  readonly intervalMilliseconds: number
  readonly timeoutMilliseconds: number
}

export function readProbe(config: ProbeConfig): Probe {
  return {
    name: config.path ?? config.url ?? '',
    at: config.path === undefined ? { url: config.url ?? '' } : { path: config.path },
    status: config.status ?? 200,
    headers: config.headers ?? new Map(),
    json: config.json ?? new Map(),
    latencyMilliseconds: config.latency,
    version: config.version,
    times: config.times ?? 3,
    failures: config.failures ?? 10,
    intervalMilliseconds: config.interval ?? 1000,
    timeoutMilliseconds: config.timeout ?? 5000,
  }
}

/** Address a probe asks, under `base`; `undefined` when it needs a base and there is none. */
export function addressOf(probe: Probe, base: string | undefined): string | undefined {
  if ('url' in probe.at) return probe.at.url
  return base === undefined ? undefined : `${base.replace(/\/+$/, '')}${probe.at.path}`
}

/** What is wrong with an answer, `undefined` when it is good. `version`: what the version field must say. */
export function problemOf(probe: Probe, asked: Asked, version: string): string | undefined {
  if (asked.kind !== 'answered') return asked.detail
  const { status, body, headers, milliseconds } = asked.answer
  if (status !== probe.status) return `answered ${status}, not ${probe.status}`
  for (const [name, value] of probe.headers) {
    const actual = headers[name.toLowerCase()]
    if (actual !== value) return `header ${name} is ${shown(actual)}, not ${shown(value)}`
  }
  const { latencyMilliseconds: limit } = probe
  if (limit !== undefined && milliseconds > limit)
    return `took ${formatDuration(milliseconds)}, more than ${formatDuration(limit)}`
  if (probe.json.size === 0 && probe.version === undefined) return undefined
  const document = readDocument(body)
  if (document === undefined) return 'the answer is not JSON'
  const wanted = [...probe.json, ...(probe.version === undefined ? [] : [[probe.version, version] as const])]
  for (const [path, value] of wanted) {
    const actual = fieldOf(document.value, path)
    if (actual !== value) return `${path} is ${shown(actual)}, not ${shown(value)}`
  }
  return undefined
}

/** Text at a dotted path of a JSON answer, `undefined` when there is none. */
export function versionIn(body: string, path: string): string | undefined {
  const document = readDocument(body)
  const value = document === undefined ? undefined : fieldOf(document.value, path)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : oneLine(JSON.stringify(value), 80)
}
