import type { TestResults } from '../tests/test-results.ts'
import { CoveragePyDialect } from './coverage-py.ts'
import { IstanbulDialect } from './istanbul.ts'
import type { JsonDialect } from './json-dialect.ts'
import { JsonParts, type JsonPath } from './json-parts.ts'
import { testDialectOf } from './json-test-formats.ts'
import { JsonTokenizer } from './json-tokenizer.ts'
import { LlvmCovDialect } from './llvm-cov.ts'
import { type ParsedReport, READ_FORMATS, ReportError, type ReportParser, type SourcePaths } from './report-parser.ts'
import { SimpleCovDialect } from './simplecov.ts'

/** So many bytes are kept until a key says which format it is. */
const MOST_HELD_BYTES = 1024 * 1024

/** Reads a JSON document whose keys say which format it is. */
export class JsonReportParser implements ReportParser {
  readonly #paths: SourcePaths
  readonly #tests: TestResults
  #held: Buffer[] = []
  #heldBytes = 0
  #dialect: JsonDialect | undefined
  /** Of the dialect, once it is known; before, of the search for it. */
  #tokenizer: JsonTokenizer

  constructor(paths: SourcePaths, tests: TestResults) {
    this.#paths = paths
    this.#tests = tests
    const wants = (path: JsonPath): boolean => {
      this.#dialect ??= this.#dialectOf(path)
      return false
    }
    this.#tokenizer = new JsonTokenizer(new JsonParts({ wants, take: () => {} }))
  }

  push(bytes: Buffer): void {
    const wasKnown = this.#dialect !== undefined
    this.#tokenizer.push(bytes)
    if (wasKnown) return
    this.#held.push(Buffer.from(bytes))
    this.#heldBytes += bytes.length
    if (this.#dialect !== undefined) {
      this.#tokenizer = new JsonTokenizer(new JsonParts(this.#dialect))
      for (const held of this.#held) this.#tokenizer.push(held)
      this.#held = []
    } else if (this.#heldBytes > MOST_HELD_BYTES) throw unknown()
  }

  end(): ParsedReport {
    this.#tokenizer.end()
    if (this.#dialect === undefined) throw unknown()
    return this.#dialect.finish()
  }

  #dialectOf(path: JsonPath): JsonDialect | undefined {
    return path.length === 1 ? testDialectOf(String(path[0]), this.#tests) : this.#coverageDialect(path)
  }

  /** By the first key that only one format has. */
  #coverageDialect([first, second, third]: JsonPath): JsonDialect | undefined {
    if (second === 'statementMap' || second === 'branchMap' || second === 'fnMap')
      return new IstanbulDialect(this.#paths)
    if (first === 'data' && second === 0 && (third === 'files' || third === 'functions' || third === 'totals'))
      return new LlvmCovDialect(this.#paths)
    if (first === 'meta' && second === 'simplecov_version') return new SimpleCovDialect('report', this.#paths)
    if (first === 'meta' && (second === 'branch_coverage' || second === 'show_contexts'))
      return new CoveragePyDialect(this.#paths)
    if (first !== 'meta' && second === 'coverage' && third !== undefined)
      return new SimpleCovDialect('resultset', this.#paths)
    if (first === 'total' && (second === 'lines' || second === 'statements'))
      throw new ReportError(
        'unknown-format',
        'is a summary by Istanbul, which holds totals and no lines; give coverage-final.json (reporter "json")',
      )
    return undefined
  }
}

function unknown(): ReportError {
  return new ReportError('unknown-format', `is JSON of no known report; read are ${READ_FORMATS}`)
}
