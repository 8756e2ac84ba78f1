import { ReportError } from '../../actions/test-gate/src/formats/report-parser.ts'
import { FAILING_TESTS, LOW_COVERAGE } from './every-format.ts'
import { parse } from './reading.ts'

type Next = (limit: number) => number
type Change = (bytes: Buffer, next: Next) => Buffer

/** What a gate would make of a report: `refused`, `fails`, or `passes`. */
type Fate = 'refused' | 'fails' | 'passes'

/** Every report that is tried; a gate shuts for each: for its failing tests, or because half of its lines must be covered. */
export const SAMPLES: ReadonlyMap<string, Buffer> = new Map(
  Object.entries({ ...FAILING_TESTS, ...LOW_COVERAGE }).map(([format, text]) => [format, Buffer.from(text)]),
)

/** Anything thrown but a `ReportError` is a crash, and so are counts that make no sense. */
export function fate(bytes: Buffer): Fate {
  let report: ReturnType<typeof parse>
  try {
    report = parse(bytes)
  } catch (thrown) {
    if (thrown instanceof ReportError) return 'refused'
    throw thrown
  }
  if (report.kind === 'tests') {
    const { counts, emptySuites } = report.tests
    const { total, passed, failed, errored, skipped, flaky } = counts
    if (
      passed + failed + errored + skipped !== total ||
      flaky > passed ||
      Math.min(passed, failed, errored, skipped) < 0
    )
      throw new Error(`counts that do not add up: ${JSON.stringify(counts)}`)
    return total === 0 || failed + errored > 0 || emptySuites.length > 0 ? 'fails' : 'passes'
  }
  const { lines, branches, functions } = report.coverage.totals()
  for (const { covered, total } of [lines, branches, functions])
    if (!(covered >= 0 && covered <= total)) throw new Error(`${covered} of ${total} covered`)
  return lines.total === 0 || lines.covered * 2 < lines.total ? 'fails' : 'passes'
}

/** What happens to a file on its way: bits flip, a piece is lost, comes twice, or is overwritten by another. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'one to three bytes replaced'(bytes, next) {
    const changed = Buffer.from(bytes)
    for (let left = next(3); left >= 0; left--) changed[next(changed.length)] = next(256)
    return changed
  },
  'a bit flipped'(bytes, next) {
    const changed = Buffer.from(bytes)
    const at = next(changed.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << next(8))
    return changed
  },
  'a byte too many'(bytes, next) {
    const at = next(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), Buffer.of(next(256)), bytes.subarray(at)])
  },
  'a piece twice'(bytes, next) {
    const [start, end] = range(bytes, next)
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)])
  },
}

/** With these a report can become a shorter or another whole one, which nobody can tell; it must be read or refused. */
export const LOSSES: Readonly<Record<string, Change>> = {
  'a piece lost'(bytes, next) {
    const [start, end] = range(bytes, next)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  'a piece over another'(bytes, next) {
    const changed = Buffer.from(bytes)
    const [start, end] = range(bytes, next)
    bytes.copy(changed, next(bytes.length), start, end)
    return changed
  },
  'a piece of another format'(bytes, next) {
    const others = [...SAMPLES.values()]
    const other = others[next(others.length)] ?? bytes
    const [start, end] = range(other, next)
    const at = next(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at)])
  },
}

function range(bytes: Buffer, next: Next): readonly [start: number, end: number] {
  const start = next(bytes.length)
  return [start, start + 1 + next(Math.min(bytes.length - start, 200))]
}
