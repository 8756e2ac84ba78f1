import { nearest } from '../kernel/nearest.ts'
import { parseQuantity, quantityIn } from '../kernel/quantity.ts'
import type { MetricConfig, MetricSourceConfig } from './metrics.ts'

/** What may stand in `${…}` of a query or an address. Who measures says which of them have a value. */
export const PLACEHOLDERS = [
  'version',
  'side',
  'environment',
  'component',
  'window',
  'step',
  'flag',
  'variant',
] as const

type Sources = ReadonlyMap<string, MetricSourceConfig>

/** Checks across the keys of sources; each problem names its place. */
export function sourceProblems(at: string, sources: Sources): readonly string[] {
  return [...sources].flatMap(([name, { type, url, path, 'token-env': token, headers }]) => {
    const place = `${at}.${name}`
    const problems: string[] = []
    if (type === 'file') {
      if (path === undefined) problems.push(`${place}.path: is missing; a file source reads a path in the checkout`)
      if (url !== undefined) problems.push(`${place}.url: a file source has a "path", not a "url"`)
      if (token !== undefined || headers !== undefined) problems.push(`${place}: a file source sends no headers`)
      return [...problems, ...placeholderProblems(`${place}.path`, path ?? '')]
    }
    if (url === undefined) problems.push(`${place}.url: is missing; a ${type} source is asked at an address`)
    if (path !== undefined) problems.push(`${place}.path: a ${type} source has a "url", not a "path"`)
    if (type === 'prometheus' && (url ?? '').includes('${'))
      problems.push(`${place}.url: placeholders stand in the queries of a prometheus source, not in its address`)
    if (URL.canParse(url ?? '') && new URL(url ?? '').username !== '')
      problems.push(`${place}.url: holds a user name; a secret stands in no file, use "token-env"`)
    return [...problems, ...placeholderProblems(`${place}.url`, url ?? '')]
  })
}

/** Checks across the keys of metrics. */
export function metricProblems(at: string, metrics: readonly MetricConfig[], sources: Sources): readonly string[] {
  const names = new Set<string>()
  return metrics.flatMap((metric, index) => {
    const place = `${at}[${index}]`
    const problems = problemsOf(place, metric, sources)
    if (names.has(metric.name)) problems.push(`${place}.name: ${metric.name} stands twice`)
    names.add(metric.name)
    return problems
  })
}

function problemsOf(place: string, metric: MetricConfig, sources: Sources): string[] {
  const { source: name, query, total, unit, threshold, failures, compare } = metric
  const source = sources.get(name)
  const problems: string[] = []
  if (source === undefined) {
    const known = [...sources.keys()]
    problems.push(
      `${place}.source: there is no source ${JSON.stringify(name)}${nearest(name, known) || (known.length > 0 ? `; there are ${known.join(', ')}` : '; "sources" is empty')}`,
    )
  }
  if (threshold === undefined && compare === undefined)
    problems.push(`${place}: needs a "threshold", a "compare", or both`)
  if (failures !== undefined && threshold === undefined)
    problems.push(`${place}.failures: counts measurements over a "threshold", and there is none`)
  if (total !== undefined && unit !== undefined)
    problems.push(`${place}.unit: a count with a "total" is a share and has no unit`)
  if (threshold !== undefined && inMetric(threshold.limit, unit) === undefined)
    problems.push(`${place}.threshold: ${unitAdvice(threshold.text, unit)}`)
  const difference = compare?.['min-difference']
  if (difference !== undefined && differenceOf(difference, unit) === undefined)
    problems.push(`${place}.compare.min-difference: ${unitAdvice(difference, unit)}`)
  if (compare?.with === 'before' && source !== undefined && source.type !== 'prometheus')
    problems.push(`${place}.compare.with: only a prometheus source knows what was before`)
  problems.push(...placeholderProblems(`${place}.query`, query), ...placeholderProblems(`${place}.total`, total ?? ''))
  if (compare !== undefined && compare.with !== 'before' && source !== undefined && !tellsSidesApart(metric, source))
    problems.push(
      `${place}.query: \${version} or \${side} must stand in it, or canary and baseline would be the same numbers`,
    )
  return problems
}

/** A quantity as a number in the unit of a metric; a percentage of a plain number is a share. */
export function inMetric(quantity: NonNullable<ReturnType<typeof parseQuantity>>, unit = ''): number | undefined {
  const same = quantityIn(quantity, unit)
  if (same !== undefined || unit !== '' || quantity.unit !== '%') return same
  return (quantityIn(quantity, '%') ?? Number.NaN) / 100
}

/** `min-difference` as a number in the unit of a metric. */
export function differenceOf(text: string, unit: string | undefined): number | undefined {
  const quantity = parseQuantity(text)
  const value = quantity === undefined ? undefined : inMetric(quantity, unit)
  return value !== undefined && value >= 0 ? value : undefined
}

function tellsSidesApart(metric: MetricConfig, { url = '', path = '' }: MetricSourceConfig): boolean {
  return [metric.query, url, path].some((each) => /\$\{(?:version|side|variant)\}/.test(each))
}

function unitAdvice(text: string, unit: string | undefined): string {
  return unit === undefined
    ? `${JSON.stringify(text)} has a unit, and the metric has none; say which "unit" its values are in`
    : `${JSON.stringify(text)} does not compare with values in ${unit}`
}

function placeholderProblems(place: string, text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^}]*)\}?/g)].flatMap(([whole, name = '']) =>
    (PLACEHOLDERS as readonly string[]).includes(name)
      ? []
      : [
          `${place}: unknown placeholder ${whole}${nearest(name, PLACEHOLDERS) || `; known are ${PLACEHOLDERS.join(', ')}`}`,
        ],
  )
}
