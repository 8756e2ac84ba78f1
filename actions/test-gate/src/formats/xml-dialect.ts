import type { ParsedReport } from './report-parser.ts'
import type { XmlHandler } from './xml-tokenizer.ts'

/** One XML report format: an element handler that knows at the end what the report said. */
export interface XmlDialect extends XmlHandler {
  finish(): ParsedReport
}
