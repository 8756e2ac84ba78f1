/**
 * Counts by the plainest means there are, patterns over the text and `JSON.parse`: nothing here is shared with the readers
 * that are held against it, so a misunderstanding of a format does not stand on both sides.
 *
 * What it knows of a format is one table: which words mean passed, failed and skipped. Everything else broke.
 */
type Outcome = 'passed' | 'failed' | 'errored' | 'skipped'
type Words = Readonly<Record<string, Outcome>>

export function independentCount(format: string, text: string): Readonly<Record<string, number>> {
  if (format === 'lcov') return lcovLines(text)
  const outcomes = COUNTERS[format]?.(text.replace(/^\ufeff/, ''))
  if (outcomes === undefined) return {}
  const of = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length
  return { testcases: outcomes.length, failures: of('failed'), errors: of('errored'), skipped: of('skipped') }
}

const COUNTERS: Readonly<Record<string, (text: string) => readonly Outcome[] | undefined>> = {
  trx: (text) =>
    tags(text, 'UnitTestResult').map((tag) =>
      word(attribute(tag, 'outcome'), { Passed: 'passed', Failed: 'failed', NotExecuted: 'skipped' }),
    ),
  nunit: (text) => tags(text, 'test-case').map(nunitOutcome),
  xunit: (text) =>
    tags(text, 'test').map((tag) =>
      word(attribute(tag, 'result'), { Pass: 'passed', Fail: 'failed', Skip: 'skipped' }),
    ),
  tap: tapOutcomes,
  'jest-json': (text) =>
    json<{ testResults: { assertionResults: { status: string }[] }[] }>(text).testResults.flatMap((file) =>
      file.assertionResults.map(({ status }) =>
        word(status, { passed: 'passed', failed: 'failed', pending: 'skipped', todo: 'skipped' }),
      ),
    ),
  'mocha-json'(text) {
    const { passes, failures, pending } = json<Record<'passes' | 'failures' | 'pending', object[]>>(text)
    return [
      ...passes.map((): Outcome => 'passed'),
      ...failures.map((): Outcome => 'failed'),
      ...pending.map((): Outcome => 'skipped'),
    ]
  },
  'rspec-json': (text) =>
    json<{ examples: { status: string }[] }>(text).examples.map(({ status }) =>
      word(status, { passed: 'passed', failed: 'failed', pending: 'skipped' }),
    ),
  ctrf: (text) =>
    json<{ results: { tests: { status: string }[] } }>(text).results.tests.map(({ status }) =>
      word(status, { passed: 'passed', failed: 'failed', skipped: 'skipped', pending: 'skipped' }),
    ),
  'dart-json': (text) =>
    events<{ type: string; hidden?: boolean; skipped?: boolean; result: string }>(text)
      .filter(({ type, hidden }) => type === 'testDone' && hidden !== true)
      .map(({ skipped, result }) =>
        skipped === true ? 'skipped' : word(result, { success: 'passed', failure: 'failed' }),
      ),
  'go-test-json'(text) {
    const ends = events<{ Action: string; Package: string; Test?: string }>(text).filter(
      ({ Action, Test }) => Test !== undefined && ['pass', 'fail', 'skip'].includes(Action),
    )
    const isLeaf = ({ Package, Test }: (typeof ends)[number]) =>
      !ends.some((other) => other.Package === Package && other.Test?.startsWith(`${Test}/`))
    return ends.filter(isLeaf).map(({ Action }) => word(Action, { pass: 'passed', fail: 'failed', skip: 'skipped' }))
  },
}

function word(found: string | undefined, words: Words): Outcome {
  return words[found ?? ''] ?? 'errored'
}

/** Start tags of an element, comments left out. */
function tags(text: string, name: string): readonly string[] {
  const plain = text.replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')
  return plain.match(new RegExp(`<${name}(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`, 'g')) ?? []
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]
}

function nunitOutcome(tag: string): Outcome {
  const label = attribute(tag, 'label')
  if (label === 'Error' || label === 'Invalid' || label === 'Cancelled') return 'errored'
  return word(attribute(tag, 'result'), {
    Passed: 'passed',
    Success: 'passed',
    Failed: 'failed',
    Failure: 'failed',
    Skipped: 'skipped',
    Ignored: 'skipped',
    Inconclusive: 'skipped',
  })
}

/** A point after deeper ones sums them up. A plan that was not kept, and giving up, are errors of their own. */
function tapOutcomes(text: string): readonly Outcome[] {
  const lines = text.replace(/^( *)---$[\s\S]*?^\1\.\.\.$/gm, '').split(/\r?\n/)
  const points = lines.flatMap((line) => {
    const match = /^( *)(not )?ok\b(.*)$/.exec(line)
    return match === null
      ? []
      : [{ depth: match[1]?.length ?? 0, broken: match[2] !== undefined, rest: match[3] ?? '' }]
  })
  const leaves = points.filter(({ depth }, at) => (points[at - 1]?.depth ?? 0) <= depth)
  const outcomes = leaves.map(({ broken, rest }): Outcome => {
    if (/(?:^|[\s-])# *skip/i.test(rest)) return 'skipped'
    if (!broken) return 'passed'
    return /(?:^|[\s-])# *todo/i.test(rest) ? 'skipped' : 'failed'
  })
  const planned = lines.map((line) => /^1\.\.(\d+)/.exec(line)?.[1]).find((count) => count !== undefined)
  const gaveUp = lines.some((line) => /^Bail out!/.test(line))
  const kept = Number(planned) === points.filter(({ depth }) => depth === 0).length
  return gaveUp || !kept ? [...outcomes, 'errored'] : outcomes
}

/** Distinct lines by file; hit in any of its records. */
function lcovLines(text: string): Readonly<Record<string, number>> {
  const hit = new Map<string, boolean>()
  for (const record of text.split(/^end_of_record/m)) {
    const file = /^SF:(.*)$/m.exec(record)?.[1]?.trim()
    for (const [, line, hits] of record.matchAll(/^DA:(\d+),(-?\d+)/gm))
      if (line !== '0') hit.set(`${file} ${line}`, hit.get(`${file} ${line}`) === true || Number(hits) > 0)
  }
  return hit.size === 0 ? {} : { lines: hit.size, linesCovered: [...hit.values()].filter((covered) => covered).length }
}

function json<T>(text: string): T {
  return JSON.parse(text) as T
}

function events<T>(text: string): readonly T[] {
  return text
    .split('\n')
    .filter((line) => line.trim().startsWith('{'))
    .map((line) => json<T>(line))
}
