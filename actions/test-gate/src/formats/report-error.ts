export type ReportFault = 'empty-file' | 'unknown-format' | 'unparsable-report'

/** The report cannot be used; the message says what is wrong and where, to follow the name of the file. */
export class ReportError extends Error {
  readonly fault: ReportFault

  constructor(fault: ReportFault, message: string) {
    super(message)
    this.name = 'ReportError'
    this.fault = fault
  }
}
