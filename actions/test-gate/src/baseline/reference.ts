import { FILE_DIGEST_LENGTH, type GateRecord, measuredFields } from '../../../../lib/gate/record.ts'
import { isRecord, object, readShape } from '../../../../lib/kernel/shape.ts'
import type { Reference } from '../rules/evidence.ts'
import { digestsOf, unpackDigests } from './digests.ts'

const measuredShape = object(measuredFields)

/** The values of a report file of the gate (`sluice/test-gate@1`); a text: why it cannot be used. */
export function referenceOfReport(text: string, from: string): Reference | string {
  const report = parse(text)
  if (!isRecord(report) || report['schema'] !== 'sluice/test-gate@1') return 'is no report of test-gate'
  const part = (name: string) => (isRecord(report[name]) ? report[name] : {})
  const [coverage, tests, analysis] = [part('coverage'), part('tests'), part('analysis')]
  const files = filesOf(coverage)
  const read = readShape(measuredShape, {
    lines: coverage['lines'],
    branches: coverage['branches'],
    functions: coverage['functions'],
    tests: tests['total'],
    skipped: tests['skipped-digests'],
    findings: analysis['digests'],
  })
  if ('problems' in read) return `is damaged: ${read.problems[0]}`
  return { ...referenceOf(read.value, from), ...(files === undefined ? {} : { files }) }
}

/** Digests of the files that the report has lines of. */
function filesOf({ files }: Readonly<Record<string, unknown>>): ReadonlySet<string> | undefined {
  if (!Array.isArray(files)) return undefined
  const measured = files.flatMap((file) => {
    const lines = isRecord(file) ? file['lines'] : undefined
    return isRecord(file) && typeof file['path'] === 'string' && isRecord(lines) && Number(lines['total']) > 0
      ? [file['path']]
      : []
  })
  return new Set(digestsOf(measured, FILE_DIGEST_LENGTH))
}

/** A metric without data is left out. */
export function referenceOf(
  {
    lines,
    branches,
    functions,
    tests,
    skipped,
    findings,
    files,
  }: Omit<GateRecord, 'schema' | 'gate' | 'commit' | 'run' | 'attempt'>,
  from: string,
): Reference {
  return {
    from,
    coverage: {
      ...(lines === undefined || lines.total === 0 ? {} : { lines }),
      ...(branches === undefined || branches.total === 0 ? {} : { branches }),
      ...(functions === undefined || functions.total === 0 ? {} : { functions }),
    },
    ...(tests === undefined ? {} : { testCount: tests }),
    ...(skipped === undefined ? {} : { skipped: unpackDigests(skipped) }),
    ...(findings === undefined ? {} : { findings: unpackDigests(findings) }),
    ...(files === undefined ? {} : { files: unpackDigests(files, FILE_DIGEST_LENGTH) }),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
