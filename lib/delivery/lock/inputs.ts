/** The inputs about the lock, as read. */
export interface LockInputs {
  readonly lock: 'concurrency' | 'ref'
  readonly 'lock-ttl': number | undefined
  readonly 'wait-for-lock': number
  readonly 'lock-refs': string
  readonly 'check-run': string
}

/** What both actions that change environments take. `lock-ttl` is a duration, and so is `wait-for-lock`. */
export const LOCK_INPUTS = {
  lock: {
    kind: 'enum',
    options: ['concurrency', 'ref'],
    default: 'concurrency',
    description:
      'What keeps two runs from changing the environment at once. `concurrency`: the group of the job (`queue: max`), which GitHub keeps. `ref`: a git ref that is taken before anything is read and given back at the end; needs `contents: write`.',
  },
  'lock-ttl': {
    kind: 'duration',
    description:
      '`lock: ref`: after so long without a sign of life the owner counts as dead even if nobody can tell. Default `15m`; with `begin` longer than your own steps take.',
  },
  'wait-for-lock': {
    kind: 'duration',
    default: '10m',
    description: '`lock: ref`: how long to wait for another run to end. The job is billed while it waits.',
  },
  'lock-refs': {
    kind: 'string',
    default: 'sluice/locks',
    description: '`lock: ref`: where locks lie below `refs/`.',
  },
  'check-run': {
    kind: 'string',
    default: '${{ job.check_run_id }}',
    description: '`lock: ref`: check run of this job, by which others see whether it lives. Leave the default.',
  },
} as const
