const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** The service's numbers in Prometheus' text exposition format, version 0.0.4. */
export function createMetrics({ version, environment }) {
  const requests = new Map()
  const durations = new Map()
  const evaluations = new Map()
  const reloads = new Map()
  const outcomes = new Map()

  function add(map, labels, value = 1) {
    const key = labelText(labels)
    map.set(key, (map.get(key) ?? 0) + value)
  }

  /** One answered request; `route` is the pattern, never the path, so that the number of series stays small. */
  function observeRequest({ method, route, code, seconds }) {
    add(requests, { method, route, code: String(code) })
    const key = labelText({ method, route })
    const histogram = durations.get(key) ?? {
      labels: { method, route },
      counts: BUCKETS.map(() => 0),
      sum: 0,
      count: 0,
    }
    durations.set(key, histogram)
    BUCKETS.forEach((bound, index) => {
      if (seconds <= bound) histogram.counts[index] += 1
    })
    histogram.sum += seconds
    histogram.count += 1
  }

  const observeEvaluation = (flag, variant) => add(evaluations, { flag, variant })
  /** One answered request of a user who has this variant of a flag: what tells whether the feature does them good. */
  const observeOutcome = (flag, variant, code) => add(outcomes, { flag, variant, failed: String(code >= 500) })

  /** Answers to users of one variant: `{ requests, failed }`. */
  function outcomesOf(flag, variant) {
    const count = (failed) => outcomes.get(labelText({ flag, variant, failed: String(failed) })) ?? 0
    return { requests: count(true) + count(false), failed: count(true) }
  }

  const observeReload = (result) => add(reloads, { result })

  function text() {
    return [
      ...family('shop_build_info', 'gauge', 'Version that runs, and where.', [
        [labelText({ version, environment }), 1],
      ]),
      ...family('http_requests_total', 'counter', 'Answered requests.', requests),
      ...histogramFamily(durations),
      ...family('shop_flag_evaluations_total', 'counter', 'Answers by variant of a flag.', evaluations),
      ...family('shop_variant_requests_total', 'counter', 'Answered requests by variant of a flag.', outcomes),
      ...family('shop_flag_reloads_total', 'counter', 'Flag files read, by result.', reloads),
      '',
    ].join('\n')
  }

  return { observeRequest, observeEvaluation, observeOutcome, outcomesOf, observeReload, text }
}

function family(name, type, help, samples) {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...[...samples].map(([labels, value]) => `${name}${labels} ${value}`),
  ]
}

function histogramFamily(durations) {
  const name = 'http_request_duration_seconds'
  const lines = [`# HELP ${name} Time to answer.`, `# TYPE ${name} histogram`]
  for (const { labels, counts, sum, count } of durations.values()) {
    BUCKETS.forEach((bound, index) => {
      lines.push(`${name}_bucket${labelText({ ...labels, le: String(bound) })} ${counts[index]}`)
    })
    lines.push(`${name}_bucket${labelText({ ...labels, le: '+Inf' })} ${count}`)
    lines.push(`${name}_sum${labelText(labels)} ${sum}`, `${name}_count${labelText(labels)} ${count}`)
  }
  return lines
}

function labelText(labels) {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`)
  return `{${pairs.join(',')}}`
}

function escapeLabel(value) {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
