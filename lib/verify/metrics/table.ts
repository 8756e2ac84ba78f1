import { code, table, text } from '../../render/markdown.ts'
import { shownValue, sparkline } from './number.ts'
import type { Analysis, MetricResult } from './result.ts'

const MARKS: Readonly<Record<MetricResult['verdict'], string>> = {
  pass: '✅',
  fail: '❌',
  inconclusive: '❔',
  'no-data': '❔',
  error: '⚠️',
}

const HEADER = ['', 'metric', 'canary', 'baseline', 'what was found', 'reason']

/** The same under its heading, as summaries show it. */
export function analysisSection(analysis: Analysis): string {
  return `**Metrics**\n\n${analysisTable(analysis)}`
}

/** What the metrics said, as a table with a small chart of each side, on one scale. */
export function analysisTable({ results }: Analysis): string {
  return table(HEADER, results.map(row))
}

function row(result: MetricResult): readonly string[] {
  const { verdict, metric, check, decides, detail, reason } = result
  const shadow =
    decides === 'nothing' ? ' (decides nothing)' : decides === 'pass' && verdict !== 'pass' ? ' (ignored)' : ''
  return [
    MARKS[verdict],
    `${text(metric)}${check === 'threshold' ? '' : ' against baseline'}${shadow}`,
    side(result, 'canary'),
    side(result, 'baseline'),
    text(detail),
    code(reason),
  ]
}

function side(result: MetricResult, which: 'canary' | 'baseline'): string {
  const { measured, baseline, comparison, unit } = result
  const values = which === 'canary' ? measured : baseline
  const all = [...measured, ...baseline].filter((value) => Number.isFinite(value))
  const chart = sparkline(values, Math.min(...all), Math.max(...all))
  const center = comparison?.[which].center
  const isShare = comparison !== undefined && !comparison.test.startsWith('mann-whitney')
  const shown = center === undefined ? '' : text(shownValue(center, unit, isShare))
  return [chart, shown].filter((each) => each !== '').join(' ')
}
