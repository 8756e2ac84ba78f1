import type { RepeatedTests } from '../tests/attempts.ts'
import type { TestResults } from '../tests/test-results.ts'
import { CloverDialect } from './clover.ts'
import { CoberturaDialect } from './cobertura.ts'
import { JacocoDialect } from './jacoco.ts'
import { JUnitDialect } from './junit.ts'
import { NUnitDialect } from './nunit.ts'
import { OpenCoverDialect } from './opencover.ts'
import { type ParsedReport, READ_FORMATS, ReportError, type ReportParser, type SourcePaths } from './report-parser.ts'
import { TrxDialect } from './trx.ts'
import type { XmlDialect } from './xml-dialect.ts'
import type { XmlTag } from './xml-tag.ts'
import { type XmlHandler, XmlTokenizer } from './xml-tokenizer.ts'
import { XUnitDialect } from './xunit.ts'

/** Reads an XML report whose root element says which format it is. */
export class XmlReportParser implements ReportParser, XmlHandler {
  readonly #paths: SourcePaths
  readonly #repeated: RepeatedTests
  readonly #tests: TestResults
  readonly #tokenizer: XmlTokenizer
  #dialect: XmlDialect | undefined
  readonly wantsText = false

  constructor(paths: SourcePaths, repeated: RepeatedTests, tests: TestResults) {
    this.#paths = paths
    this.#repeated = repeated
    this.#tests = tests
    this.#tokenizer = new XmlTokenizer(this)
  }

  push(bytes: Buffer): void {
    this.#tokenizer.push(bytes)
  }

  end(): ParsedReport {
    this.#tokenizer.end()
    if (this.#dialect === undefined) throw new ReportError('unparsable-report', 'has no root element')
    return this.#dialect.finish()
  }

  /** The root element; all others go straight to the dialect. */
  open(name: string, tag: XmlTag): void {
    this.#dialect = this.#dialectOf(name, tag)
    this.#tokenizer.handler = this.#dialect
    this.#dialect.open(name, tag)
  }

  close(): void {}

  text(): void {}

  #dialectOf(root: string, tag: XmlTag): XmlDialect {
    if (root === 'testsuites' || root === 'testsuite' || root === 'testcase')
      return new JUnitDialect(tag, this.#repeated, this.#tests)
    if (root === 'TestRun') return new TrxDialect(tag, this.#tests)
    if (root === 'test-run' || root === 'test-results') return new NUnitDialect(tag, this.#tests)
    if (root === 'assemblies' || root === 'assembly') return new XUnitDialect(tag, this.#tests)
    if (root === 'CoverageSession') return new OpenCoverDialect(tag, this.#paths)
    if (root === 'report') return new JacocoDialect(this.#paths)
    if (root === 'coverage')
      return tag.has('clover') || tag.has('generated')
        ? new CloverDialect(tag, this.#paths)
        : new CoberturaDialect(tag, this.#paths)
    throw new ReportError(
      'unknown-format',
      `is XML with the root element <${root.slice(0, 40)}>; read are ${READ_FORMATS}`,
    )
  }
}
