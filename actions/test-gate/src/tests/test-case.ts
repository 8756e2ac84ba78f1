/** How a test case ended. `flaky` ones passed, after a retry. */
export type CaseStatus = 'passed' | 'failed' | 'errored' | 'skipped'

/** What tells one case from another, in every run of it. */
export interface CaseName {
  /** Names of the suites around it, outermost first, joined by ` › `. */
  readonly suite: string
  readonly className: string
  readonly name: string
}

export interface FailingCase extends CaseName {
  readonly status: 'failed' | 'errored'
  /** First line of the failure that tells something. */
  readonly message: string
  readonly file?: string
  readonly line?: number
}

/** One case as a report gives it. */
export interface TestCase extends CaseName {
  readonly status: CaseStatus
  readonly microseconds: number
  /** The report itself says that it passed after a retry. */
  readonly flaky?: boolean
  readonly message: string
  readonly file?: string | undefined
  readonly line?: number | undefined
  /** Mostly another one for another name. Given where namesakes in one scope may be rows of data. */
  readonly nameHash?: number
}
