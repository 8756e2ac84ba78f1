/** A workflow that cannot start: GitHub shows the run as `startup_failure` with this message and no job. */
export class StartupFailure extends Error {
  override readonly name = 'StartupFailure'
}
