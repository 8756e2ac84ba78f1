import { Attempts } from '../tests/attempts.ts'
import type { FailingCase, TestResults } from '../tests/test-results.ts'
import { usefulLine } from '../tests/useful-line.ts'
import { type EventDialect, type JsonEvent, word } from './json-lines.ts'
import { type ParsedReport, ReportError } from './report-parser.ts'
import { microseconds } from './seconds.ts'
import { OUTSIDE } from './xml-cases.ts'

/** So much of a test's output is looked at for a line that tells something. */
const KEPT_OUTPUT = 8 * 1024
/** What test2json prints around the output of a test. */
const FRAME = /^\s*(?:=== |--- |PASS$|FAIL\b|ok\s|exit status )/

interface Running {
  output: string
  parts: number
  brokenParts: number
}

interface Package {
  readonly running: Map<string, Running>
  /** Of earlier runs of the package in this file: only what is run again can be a retry. */
  readonly attempts: Attempts
  failed: FailingCase[]
  broken: number
  output: string
  open: boolean
}

/**
 * Reads `go test -json` (test2json).
 *
 * A test with subtests is not counted beside them, unless it failed and none of them did. A test that failed in one run of
 * its package and passed in a later one (`gotestsum --rerun-fails`) is flaky; within one run (`-count`) it is not.
 */
export class GoTestDialect implements EventDialect {
  readonly #tests: TestResults
  readonly #packages = new Map<string, Package>()
  /** Import path → output of the compiler. */
  readonly #builds = new Map<string, string>()
  readonly #failedBuilds = new Set<string>()

  constructor(tests: TestResults) {
    this.#tests = tests
  }

  event(event: JsonEvent): void {
    const action = word(event, 'Action')
    if (action === 'build-output' || action === 'build-fail') {
      this.#build(event, action)
      return
    }
    const name = word(event, 'Package')
    const held = this.#package(name)
    const test = word(event, 'Test')
    if (action === 'skip' && test === '' && held.running.size === 0) held.open = false
    else if (['pass', 'fail', 'skip'].includes(action)) {
      if (test === '') this.#endPackage(name, held, action, event)
      else this.#endTest(name, held, test, action as 'pass' | 'fail' | 'skip', event)
    } else {
      held.open = true
      if (action === 'run') this.#startTest(held, test)
      else if (action === 'output') keepOutput(held.running.get(test) ?? held, word(event, 'Output'))
    }
  }

  finish(warnings: readonly string[]): ParsedReport {
    const open = [...this.#packages].find(([, held]) => held.open)
    if (open !== undefined)
      throw new ReportError(
        'unparsable-report',
        `ends while the tests of ${JSON.stringify(open[0])} still run: it was cut off, or the run was`,
      )
    const { failed, errored } = this.#tests.counts
    for (const name of failed + errored === 0 ? this.#failedBuilds : []) {
      const message = usefulLine(withoutFrame(this.#builds.get(name) ?? ''), 'The build failed.')
      this.#tests.record({ ...OUTSIDE, suite: name, name: '(build)', message })
    }
    return { kind: 'tests', format: 'go-test', tests: this.#tests, warnings }
  }

  #build(event: JsonEvent, action: string): void {
    const path = word(event, 'ImportPath')
    if (action === 'build-fail') this.#failedBuilds.add(path)
    else {
      const known = this.#builds.get(path) ?? ''
      if (known.length < KEPT_OUTPUT) this.#builds.set(path, known + word(event, 'Output'))
    }
  }

  #package(name: string): Package {
    const known = this.#packages.get(name)
    if (known !== undefined) return known
    const fresh: Package = {
      running: new Map(),
      attempts: new Attempts(),
      failed: [],
      broken: 0,
      output: '',
      open: false,
    }
    this.#packages.set(name, fresh)
    return fresh
  }

  #startTest({ running }: Package, test: string): void {
    running.set(test, { output: '', parts: 0, brokenParts: 0 })
    const parent = parentOf(running, test)
    if (parent !== undefined) parent.parts++
  }

  #endTest(name: string, held: Package, test: string, action: 'pass' | 'fail' | 'skip', event: JsonEvent): void {
    const ended = held.running.get(test) ?? { output: '', parts: 0, brokenParts: 0 }
    held.running.delete(test)
    const broken = action === 'fail'
    const parent = parentOf(held.running, test)
    if (broken && parent !== undefined) parent.brokenParts++
    if (broken) held.broken++
    if (ended.parts > 0 && !(broken && ended.brokenParts === 0)) return
    this.#record(name, held, test, broken ? 'failed' : action === 'skip' ? 'skipped' : 'passed', ended.output, event)
  }

  #record(
    suite: string,
    held: Package,
    name: string,
    status: 'passed' | 'failed' | 'skipped' | 'errored',
    output: string,
    event: JsonEvent,
  ): void {
    const failing = this.#tests.record(
      {
        suite,
        className: '',
        name,
        status,
        microseconds: microseconds(event['Elapsed'], 1),
        message: status === 'passed' ? '' : usefulLine(output, ''),
      },
      status === 'passed' ? held.attempts : undefined,
    )
    if (failing !== undefined) held.failed.push(failing)
  }

  #endPackage(name: string, held: Package, action: string, event: JsonEvent): void {
    for (const [test, { output, parts }] of held.running)
      if (parts === 0) {
        this.#record(name, held, test, 'errored', output, {})
        held.broken++
      }
    held.running.clear()
    if (action === 'fail' && held.broken === 0) {
      const build = this.#builds.get(word(event, 'FailedBuild')) ?? ''
      const message =
        usefulLine(withoutFrame(build), withoutFrame(held.output)) || 'The package failed, but none of its tests.'
      this.#tests.record({ ...OUTSIDE, suite: name, name: '(package)', message })
    }
    for (const failing of held.failed) held.attempts.failed(failing)
    held.failed = []
    held.broken = 0
    held.output = ''
    held.open = false
  }
}

/** The innermost running test that this one is part of; names of subtests may hold slashes themselves. */
function parentOf(running: ReadonlyMap<string, Running>, test: string): Running | undefined {
  for (let slash = test.lastIndexOf('/'); slash > 0; slash = test.lastIndexOf('/', slash - 1)) {
    const parent = running.get(test.slice(0, slash))
    if (parent !== undefined) return parent
  }
  return undefined
}

function keepOutput(into: { output: string }, text: string): void {
  if (into.output.length < KEPT_OUTPUT && !FRAME.test(text)) into.output += text
}

function withoutFrame(output: string): string {
  return output
    .split('\n')
    .filter((line) => !FRAME.test(line) && !line.startsWith('# '))
    .join('\n')
}
