import { type Infer, integer, literal, object, readShape, required, string } from '../../kernel/shape.ts'

/** Who holds the lock of an environment: what the commit says that the lock's ref points at. */
export const claimShape = object({
  schema: required(literal('sluice/claim@1'), 'Version of this form.'),
  component: required(string(), 'Component that is being changed.'),
  environment: required(string(), 'Environment that is being changed.'),
  run: required(integer(1, Number.MAX_SAFE_INTEGER), 'Workflow run of the owner.'),
  attempt: required(integer(1, 100_000), 'Attempt of that run.'),
  'check-run': required(integer(1, Number.MAX_SAFE_INTEGER), 'Check run of the job: `job.check_run_id`.'),
  'ttl-seconds': required(
    integer(1, 604_800),
    'After so long without a sign of life the owner counts as dead, whatever else is known.',
  ),
  beat: required(integer(0, Number.MAX_SAFE_INTEGER), 'Counts the signs of life.'),
})

export type Claim = Infer<typeof claimShape>

/** Commit message of a claim: a line for people, and the claim for us. */
export function claimMessage(claim: Claim): string {
  return `Run ${claim.run} is changing ${claim.environment} (${claim.component})\n\n${JSON.stringify(claim)}\n`
}

/** The claim in a commit message; `undefined`: it cannot be read, so nobody knows whether its owner lives. */
export function parseClaim(message: string): Claim | undefined {
  const line = message.trimEnd().split('\n').at(-1) ?? ''
  try {
    const reading = readShape(claimShape, JSON.parse(line))
    return 'value' in reading ? reading.value : undefined
  } catch {
    return undefined
  }
}

export function isSameOwner(a: Claim, b: Claim): boolean {
  return a.run === b.run && a.attempt === b.attempt && a['check-run'] === b['check-run']
}

/** Ref of the lock of an environment, without `refs/` in front. Names of components and environments fit as they are. */
export function lockRef(prefix: string, component: string, environment: string): string {
  return `${prefix}/${component}/${environment}`
}
