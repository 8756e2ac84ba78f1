import { type Infer, integer, literal, object, optional, readShape, required, string } from '../kernel/shape.ts'

/** Characters of a digest: 66 bits of a SHA-256. */
export const DIGEST_LENGTH = 11
/** Of a source file: 36 bits. There may be ten thousand, and two that are taken for one only hide a file that is gone. */
export const FILE_DIGEST_LENGTH = 6

const count = integer(0, Number.MAX_SAFE_INTEGER)
const ratio = object({ covered: required(count, 'So many are covered.'), total: required(count, 'Of so many.') })
const digests = string({ pattern: digestsPattern(DIGEST_LENGTH) })

/** Values of a commit that other commits are compared with. */
export const measuredFields = {
  lines: optional(ratio, 'Left out without data; so are the next two.'),
  branches: optional(ratio, 'Branch arms.'),
  functions: optional(ratio, 'Functions.'),
  tests: optional(count, 'Test cases; left out when no results were read.'),
  skipped: optional(digests, 'Skipped test cases as digests; left out when there are too many. So are findings.'),
  findings: optional(digests, 'Findings of static analyses as digests.'),
}

/** What a gate of the trunk leaves on a commit. */
const recordShape = object({
  schema: required(literal('sluice/test-gate-baseline@1'), 'Format.'),
  gate: optional(string(), 'Name of the gate; left out without one.'),
  commit: required(string(), 'The commit that was measured.'),
  run: required(count, 'The run that measured it.'),
  attempt: required(count, 'Which attempt of the run.'),
  ...measuredFields,
  files: optional(
    string({ pattern: digestsPattern(FILE_DIGEST_LENGTH) }),
    'Source files with lines to cover, as shorter digests; left out when they do not fit in.',
  ),
})

export type GateRecord = Infer<typeof recordShape>

/** Name of the check run that holds the record of a gate. */
export function checkName(gate: string): string {
  return gate === '' ? 'Test gate baseline' : `Test gate baseline: ${gate}`
}

/** As the text of a check run, which GitHub shows as Markdown. */
export function writeRecord(record: GateRecord): string {
  return `\`\`\`json\n${JSON.stringify(record)}\n\`\`\`\n`
}

/** `undefined`: the text is not what `writeRecord` writes. */
export function readRecord(text: string): GateRecord | undefined {
  const body = text.replaceAll('\r\n', '\n').trim()
  if (!body.startsWith('```json\n') || !body.endsWith('\n```')) return undefined
  const read = readShape(recordShape, parse(body.slice('```json\n'.length, -'\n```'.length)))
  return 'value' in read ? read.value : undefined
}

function digestsPattern(length: number): RegExp {
  return new RegExp(`^sha256:(?:[\\w-]{${length}})*$`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
