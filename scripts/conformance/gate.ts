import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AnyReportParser } from '../../actions/test-gate/src/formats/detect.ts'
import { type ParsedReport, ReportError } from '../../actions/test-gate/src/formats/report-parser.ts'
import { COVERAGE_ANSWERS } from './coverage-answers.ts'
import { GATE_EXCEPTIONS } from './gate-exceptions.ts'
import { type PatchSuite, runPatchSuite } from './gate-patch.ts'
import { independentCount } from './independent-count.ts'

export interface GateConformance {
  readonly passed: number
  readonly failed: number
  /** Without numbers to compare with, or listed as an exception. */
  readonly skipped: number
  readonly exceptions: readonly string[]
  /** One row per format. */
  readonly table: readonly string[]
}

const FORMATS = [
  'lcov',
  'cobertura',
  'jacoco',
  'gocover',
  'clover',
  'istanbul-json',
  'istanbul-json-spec',
  'simplecov',
  'opencover',
  'junit',
  'trx',
  'nunit',
  'xunit',
  'go-test-json',
  'tap',
  'jest-json',
  'mocha-json',
  'dart-json',
  'rspec-json',
  'ctrf',
]

/** The few keys of the manifest that are read here; it has more. */
interface Entry {
  readonly path: string
  readonly format: string
  readonly computed?: unknown
  readonly computedError?: unknown
  readonly expectedByPeer?: unknown
}

/**
 * Reads every file of the corpus that is of a known format and compares with the manifest: what peers expect, and what
 * independent readers counted, one of them beside this file. A file without numbers must still be read or refused cleanly, and counts as skipped.
 */
export async function run(conformance: string): Promise<GateConformance> {
  const folder = join(conformance, 'gate')
  const entries = (await manifest(folder)).filter(({ format }) => FORMATS.includes(format))
  const counts = new Map(FORMATS.map((format) => [format, { passed: 0, failed: 0, skipped: 0 }]))
  const exceptions: string[] = []
  for (const entry of entries) {
    const count = counts.get(entry.format)
    if (count === undefined) continue
    const verdict = await check(folder, entry)
    const reason = GATE_EXCEPTIONS.get(entry.path)
    if (verdict.kind !== 'differs') {
      if (reason !== undefined) {
        count.failed++
        exceptions.push(`FAILED ${entry.path}: listed as an exception, but agrees`)
      } else count[verdict.kind]++
    } else if (reason !== undefined) {
      count.skipped++
      exceptions.push(`${entry.path}: ${verdict.how}. ${reason}`)
    } else {
      count.failed++
      exceptions.push(`FAILED ${entry.path}: ${verdict.how}`)
    }
  }
  const patch = await runPatchSuite(folder, await patchSuite(folder))
  counts.set('patch', patch)
  exceptions.push(...patch.exceptions)
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of counts.values()) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }
  return { ...sum, exceptions, table: table(counts) }
}

type Counts = Readonly<Record<'passed' | 'failed' | 'skipped', number>>

function table(counts: ReadonlyMap<string, Counts>): string[] {
  const row = (...cells: readonly (string | number)[]) =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(20) : String(cell).padStart(8))).join('')
  return [
    row('format', 'passed', 'failed', 'skipped'),
    ...[...counts].map(([format, { passed, failed, skipped }]) => row(format, passed, failed, skipped)),
  ]
}

type Verdict = { readonly kind: 'passed' | 'skipped' } | { readonly kind: 'differs'; readonly how: string }

async function check(folder: string, entry: Entry): Promise<Verdict> {
  const content = await readFile(join(folder, entry.path))
  const spec = entry.format === 'istanbul-json-spec' ? istanbulSpec(content) : undefined
  const read = parse(spec?.report ?? content)
  if (entry.computedError !== undefined)
    return read instanceof ReportError
      ? { kind: 'passed' }
      : { kind: 'differs', how: 'is not well-formed, but was read' }
  const wanted = {
    ...spec?.wanted,
    ...numbers(entry.computed),
    ...numbers(entry.expectedByPeer),
    ...(read instanceof ReportError ? {} : independentCount(entry.format, content.toString())),
    ...COVERAGE_ANSWERS.get(entry.path),
  }
  if (Object.keys(wanted).length === 0) return { kind: 'skipped' }
  if (read instanceof ReportError) return { kind: 'differs', how: `refused: ${read.message}` }
  const counted = measured(read)
  const wrong = Object.entries(wanted).filter(([key, value]) => key in counted && counted[key] !== value)
  if (wrong.length === 0) return { kind: 'passed' }
  return { kind: 'differs', how: wrong.map(([key, value]) => `${key} ${counted[key]}, manifest ${value}`).join('; ') }
}

function parse(content: Buffer): ParsedReport | ReportError {
  const parser = new AnyReportParser({ resolve: (source) => source })
  try {
    parser.push(content)
    return parser.end()
  } catch (thrown) {
    if (thrown instanceof ReportError) return thrown
    throw thrown
  }
}

/** Istanbul's own cases hold a report (`map`) and the numbers that its HTML page shows for it. */
function istanbulSpec(content: Buffer): { report: Buffer; wanted: Readonly<Record<string, number>> } {
  const { map, htmlSpaCoverageData } = JSON.parse(content.toString()) as {
    map: object
    htmlSpaCoverageData: { metrics: Readonly<Record<string, { total: number; covered: number }>> }
  }
  const keys = { lines: 'lines', branches: 'branches', functions: 'methods', statements: 'statements' }
  const wanted = Object.entries(keys).flatMap(([metric, key]) => {
    const { total, covered } = htmlSpaCoverageData.metrics[metric] ?? { total: 0, covered: 0 }
    return [[key, total] as const, [`${key}Covered`, covered] as const]
  })
  return { report: Buffer.from(JSON.stringify(map)), wanted: Object.fromEntries(wanted) }
}

function measured(report: ParsedReport): Readonly<Record<string, number>> {
  if (report.kind === 'tests') {
    const { total, failed, errored, skipped, flaky } = report.tests.counts
    return { testcases: total, failures: failed, errors: errored, skipped, flaky }
  }
  const { lines, branches, functions } = report.coverage.totals()
  return {
    lines: lines.total,
    linesCovered: lines.covered,
    branches: branches.total,
    branchesCovered: branches.covered,
    conditionals: branches.total,
    conditionalsCovered: branches.covered,
    methods: functions.total,
    methodsCovered: functions.covered,
    ...(report.statements === undefined
      ? {}
      : { statements: report.statements.total, statementsCovered: report.statements.covered }),
  }
}

function numbers(value: unknown): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
  )
}

async function patchSuite(folder: string): Promise<PatchSuite> {
  const value = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { patchSuite?: PatchSuite }
  if (value.patchSuite === undefined) throw new Error(`${folder}/manifest.json has no patchSuite`)
  return value.patchSuite
}

async function manifest(folder: string): Promise<readonly Entry[]> {
  const value = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { files?: readonly Entry[] }
  if (!Array.isArray(value.files)) throw new Error(`${folder}/manifest.json has no list of files`)
  return value.files
}
