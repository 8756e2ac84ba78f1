import type { CaseStatus, TestCase } from '../tests/test-results.ts'
import { XmlTag } from './xml-tag.ts'

const LONGEST_CASE_SECONDS = 30 * 86_400

/** Attribute values that say how a case ended where a dialect has no child element for it. */
const SKIPPED = /^(?:skipped|disabled|notrun|not_run|ignored|pending|suppressed)$/i
const FAILED = /^(?:failed|failure|fail)$/i
const ERRORED = /^(?:error|errored)$/i

/**
 * The `<testcase>` that is open. One object serves all of a report, and texts are made of the tag only when somebody asks
 * for them: nearly all cases pass, and of those nobody does.
 */
export class JUnitCase implements TestCase {
  readonly #kept = new XmlTag()
  #tag = this.#kept
  suite = ''
  status: CaseStatus = 'passed'
  microseconds = 0
  flaky = false
  /** How the last repetition ended that did not help. */
  rerun: CaseStatus | undefined
  message = ''
  /** Which kind of failure `message` is of. */
  messageOf: CaseStatus = 'passed'

  start(tag: XmlTag, suite: string): void {
    if (!tag.isEmpty) tag.keepIn(this.#kept)
    this.#tag = tag.isEmpty ? tag : this.#kept
    this.suite = suite
    this.status = statusOf(tag)
    this.microseconds = microseconds(tag)
    this.flaky = false
    this.rerun = undefined
    this.message = ''
    this.messageOf = 'passed'
  }

  get name(): string {
    return this.#tag.get('name') ?? ''
  }

  get className(): string {
    return this.#tag.get('classname') ?? ''
  }

  get nameHash(): number {
    return this.#tag.hash('name', 12)
  }

  get file(): string | undefined {
    return this.#tag.get('file')
  }

  get line(): number {
    return this.#tag.unsigned('line')
  }
}

function statusOf(tag: XmlTag): CaseStatus {
  for (const name of ['result', 'status']) {
    if (!tag.has(name)) continue
    const value = tag.get(name) ?? ''
    if (ERRORED.test(value)) return 'errored'
    if (FAILED.test(value)) return 'failed'
    if (SKIPPED.test(value)) return 'skipped'
  }
  return 'passed'
}

/** Seconds as `1.5`, `1,234.5` or nonsense, which counts as 0. */
function microseconds(tag: XmlTag): number {
  const plain = tag.decimal('time')
  const seconds = Number.isNaN(plain) ? Number(tag.get('time')?.replaceAll(',', '') ?? 0) : plain
  return seconds > 0 && seconds < LONGEST_CASE_SECONDS ? Math.round(seconds * 1e6) : 0
}
