import { isJsonObject, type Json, JsonParts, type JsonPath, listAt, numberAt, textAt } from '../formats/json-parts.ts'
import { JsonTokenizer } from '../formats/json-tokenizer.ts'
import { ReportError } from '../formats/report-parser.ts'
import { usefulLine } from '../tests/useful-line.ts'
import { CodeFindings, type FindingLevel } from './code-findings.ts'

const LEVELS = new Set<string>(['error', 'warning', 'note'])
/** Results that wait for the rules of their run. */
const MOST_WAITING = 1_000_000

interface Waiting {
  readonly level: string
  /** Level of the rule, by its name or place. */
  readonly rule: string
  readonly index: number | undefined
  readonly message: string
  readonly file: string
  readonly line: number | undefined
  readonly isNew: boolean | undefined
  readonly identity: string
}

interface Run {
  readonly levels: Map<string | number, string>
  readonly waiting: Waiting[]
  hasResults: boolean
}

/**
 * Reads SARIF 2.1.0 (OASIS).
 *
 * Counted is what failed and is still there: not what is suppressed (by accepted suppressions alone), not `absent` by its
 * `baselineState`, not of a kind other than `fail`. A result without a level has that of its rule, else `warning`.
 */
export class SarifParser {
  readonly #tokenizer = new JsonTokenizer(
    new JsonParts({ wants: (path) => this.#wants(path), take: (path, part) => this.#take(path, part) }),
  )
  readonly #findings = new CodeFindings()
  readonly #runs = new Map<number, Run>()
  #isSarif = false
  /** What a tool says went wrong with itself. */
  #failure: string | undefined

  push(bytes: Buffer): void {
    this.#tokenizer.push(bytes)
  }

  /** `failure`: a tool did not come to its end. */
  end(): { readonly findings: CodeFindings; readonly failure: string | undefined } {
    this.#tokenizer.end()
    if (!this.#isSarif) throw new ReportError('unknown-format', 'is no SARIF: it has no "runs"')
    if (this.#runs.size === 0) throw new ReportError('unparsable-report', 'holds no run of a tool')
    for (const run of this.#runs.values()) this.#count(run)
    return { findings: this.#findings, failure: this.#failure }
  }

  #wants([first, run, list, ...more]: JsonPath): boolean {
    if (first !== 'runs') return false
    this.#isSarif = true
    if (typeof run !== 'number') return false
    if (list === 'results') {
      this.#run(run).hasResults = true
      return more.length === 1
    }
    this.#run(run)
    if (list === 'invocations') return more.length === 1
    if (list === 'externalPropertyFileReferences') return more.length === 0
    return list === 'tool' && more.length === 3 && more[0] === 'driver' && more[1] === 'rules'
  }

  #take([, run, list, , , index]: JsonPath, part: Json): void {
    const held = this.#run(Number(run))
    if (list === 'results') this.#result(held, part)
    else if (list === 'tool') {
      const level = textAt(isJsonObject(part) ? part['defaultConfiguration'] : undefined, 'level')
      held.levels.set(Number(index), level)
      held.levels.set(textAt(part, 'id'), level)
    } else if (list === 'invocations') this.#invocation(part)
    else if (listAt(part, 'results').length > 0)
      throw new ReportError('unparsable-report', 'keeps its results in other files, which are not read')
  }

  #run(index: number): Run {
    const known = this.#runs.get(index)
    if (known !== undefined) return known
    const fresh: Run = { levels: new Map(), waiting: [], hasResults: false }
    this.#runs.set(index, fresh)
    return fresh
  }

  #invocation(part: Json): void {
    if (!isJsonObject(part) || part['executionSuccessful'] !== false) return
    const notes = listAt(part, 'toolExecutionNotifications').map((note) => messageOf(note))
    this.#failure ??= usefulLine(textAt(part, 'exitCodeDescription'), notes.join('\n'))
  }

  #result(run: Run, part: Json): void {
    const kind = textAt(part, 'kind')
    const state = textAt(part, 'baselineState')
    if ((kind !== '' && kind !== 'fail') || state === 'absent') return
    if (isSuppressed(part)) {
      this.#findings.addSuppressed()
      return
    }
    if (run.waiting.length === MOST_WAITING)
      throw new ReportError('unparsable-report', `has more than ${MOST_WAITING} results in one run`)
    const rule = isJsonObject(part) ? part['rule'] : undefined
    const place = physicalLocation(part)
    const ruleName = textAt(part, 'ruleId') || textAt(rule, 'id')
    const message = usefulLine(messageOf(part), '')
    run.waiting.push({
      level: textAt(part, 'level'),
      rule: ruleName,
      index: numberAt(part, 'ruleIndex') ?? numberAt(rule, 'index'),
      message,
      identity: [ruleName, place.file, fingerprint(part) ?? message].join('\0'),
      ...place,
      isNew: state === '' ? undefined : state === 'new',
    })
  }

  #count({ levels, waiting, hasResults }: Run): void {
    if (!hasResults)
      throw new ReportError('unparsable-report', 'has a run without results: its tool did not look for any')
    for (const { index, level: given, isNew, line, ...result } of waiting) {
      const level = given || ruleLevel(levels, result.rule, index) || 'warning'
      if (level === 'none') continue
      this.#findings.add(
        {
          ...result,
          // What is no level of the format is taken for the worst.
          level: LEVELS.has(level) ? (level as FindingLevel) : 'error',
          ...(line === undefined || !(line > 0) ? {} : { line }),
        },
        isNew,
      )
    }
  }
}

/** A rule may have parts: a result of `CA1000/1` is of the rule `CA1000`. */
function ruleLevel(levels: Run['levels'], rule: string, index: number | undefined): string | undefined {
  const slash = rule.lastIndexOf('/')
  return (
    (index === undefined ? undefined : levels.get(index)) ??
    levels.get(rule) ??
    (slash < 0 ? undefined : levels.get(rule.slice(0, slash)))
  )
}

/** Every suppression must be accepted, which it is when it does not say anything else. */
function isSuppressed(part: Json): boolean {
  const suppressions = listAt(part, 'suppressions')
  return suppressions.length > 0 && suppressions.every((each) => ['', 'accepted'].includes(textAt(each, 'status')))
}

function messageOf(part: Json): string {
  const message = isJsonObject(part) ? part['message'] : undefined
  return textAt(message, 'text') || textAt(message, 'markdown') || textAt(message, 'id')
}

const LONGEST_FINGERPRINT = 500

/** What the tool itself tells its findings apart by; `undefined`: nothing. */
function fingerprint(part: Json): string | undefined {
  if (!isJsonObject(part)) return undefined
  for (const given of [part['fingerprints'], part['partialFingerprints']]) {
    if (!isJsonObject(given)) continue
    const texts = Object.keys(given)
      .filter((key) => typeof given[key] === 'string')
      .sort()
      .map((key) => `${key}=${textAt(given, key)}`)
    if (texts.length > 0) return texts.join('\0').slice(0, LONGEST_FINGERPRINT)
  }
  return undefined
}

function physicalLocation(part: Json): { readonly file: string; readonly line: number | undefined } {
  const [location] = listAt(part, 'locations')
  const physical = isJsonObject(location) ? location['physicalLocation'] : undefined
  const [artifact, region] = isJsonObject(physical) ? [physical['artifactLocation'], physical['region']] : []
  return { file: textAt(artifact, 'uri').slice(0, 1000), line: numberAt(region, 'startLine') }
}
