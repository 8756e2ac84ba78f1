import {
  type Infer,
  integer,
  isRecord,
  literal,
  object,
  optional,
  readShape,
  required,
  string,
} from '../../../../lib/kernel/shape.ts'
import type { Reference } from '../rules/evidence.ts'
import { DIGESTS, digestsOf, FILE_DIGESTS, FILE_LENGTH, unpackDigests } from './digests.ts'

const count = integer(0, Number.MAX_SAFE_INTEGER)
const ratio = object({ covered: required(count, 'So many are covered.'), total: required(count, 'Of so many.') })

const digests = string({ pattern: DIGESTS })

/** What the gate of the trunk leaves on a commit. */
const recordShape = object({
  schema: required(literal('sluice/test-gate-baseline@1'), 'Format.'),
  gate: optional(string(), 'Name of the gate; left out without one.'),
  commit: required(string(), 'The commit that was measured.'),
  run: required(count, 'The run that measured it.'),
  attempt: required(count, 'Which attempt of the run.'),
  lines: optional(ratio, 'Left out without data; so are the next two.'),
  branches: optional(ratio, 'Branch arms.'),
  functions: optional(ratio, 'Functions.'),
  tests: optional(count, 'Test cases; left out when no results were read.'),
  skipped: optional(digests, 'Skipped test cases as digests; left out when there are too many. So are findings.'),
  findings: optional(digests, 'Findings of static analyses as digests.'),
  files: optional(
    string({ pattern: FILE_DIGESTS }),
    'Source files with lines to cover, as shorter digests; left out when they do not fit in.',
  ),
})

export type BaselineRecord = Infer<typeof recordShape>

/** Name of the check run that holds the record of a gate. */
export function checkName(gate: string): string {
  return gate === '' ? 'Test gate baseline' : `Test gate baseline: ${gate}`
}

/** As the text of a check run, which GitHub shows as Markdown. */
export function writeRecord(record: BaselineRecord): string {
  return `\`\`\`json\n${JSON.stringify(record)}\n\`\`\`\n`
}

/** `undefined`: the text is not what `writeRecord` writes. */
export function readRecord(text: string): BaselineRecord | undefined {
  const body = text.replaceAll('\r\n', '\n').trim()
  if (!body.startsWith('```json\n') || !body.endsWith('\n```')) return undefined
  const read = readShape(recordShape, parse(body.slice('```json\n'.length, -'\n```'.length)))
  return 'value' in read ? read.value : undefined
}

/** The values of a report file of the gate (`sluice/test-gate@1`); a text: why it cannot be used. */
export function referenceOfReport(text: string, from: string): Reference | string {
  const report = parse(text)
  if (!isRecord(report) || report['schema'] !== 'sluice/test-gate@1') return 'is no report of test-gate'
  const shape = object({
    lines: optional(ratio, ''),
    branches: optional(ratio, ''),
    functions: optional(ratio, ''),
    tests: optional(count, ''),
    skipped: optional(digests, ''),
    findings: optional(digests, ''),
  })
  const part = (name: string) => (isRecord(report[name]) ? report[name] : {})
  const [coverage, tests, analysis] = [part('coverage'), part('tests'), part('analysis')]
  const files = filesOf(coverage)
  const read = readShape(shape, {
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
  return new Set(digestsOf(measured, FILE_LENGTH))
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
  }: Omit<BaselineRecord, 'schema' | 'gate' | 'commit' | 'run' | 'attempt'>,
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
    ...(files === undefined ? {} : { files: unpackDigests(files, FILE_LENGTH) }),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
