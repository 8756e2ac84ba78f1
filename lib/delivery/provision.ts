import { type Infer, list, object, oneOf, optional, required, string } from '../kernel/shape.ts'
import { type CommandOptions, callCommand } from './drivers/command-call.ts'
import type { VerbOutcome } from './drivers/driver.ts'
import type { Candidate } from './release.ts'

const difference = object({
  what: required(string(), 'The resource, in words for people.'),
  action: required(oneOf('create', 'update', 'replace', 'delete'), 'What would be done to it.'),
})

/** Answer to `action: plan`. */
export const provisionPlan = object({
  changes: required(list(difference), 'What `apply` would do.'),
  drift: optional(list(difference), 'What was changed past the code, and is put right by `apply`.'),
  plan: optional(string(), 'Anything that `apply` is to get again, such as the path of a saved plan.'),
})

export type ProvisionPlan = Infer<typeof provisionPlan>

/** Infrastructure as code: asked what it would do before it does it. */
export interface Provisioner {
  plan(request: ProvisionRequest): Promise<VerbOutcome<ProvisionPlan>>
  apply(request: ProvisionRequest, plan: ProvisionPlan): Promise<VerbOutcome<unknown>>
}

export interface ProvisionRequest {
  readonly deployment: number | undefined
  readonly candidate: Candidate
}

export interface ProvisionerOptions extends CommandOptions {
  readonly command: readonly string[]
  readonly environment: string
  readonly component: string
}

/** The user's own executable (docs/command-driver.md). */
export function createProvisioner(options: ProvisionerOptions): Provisioner {
  const body = ({ deployment, candidate }: ProvisionRequest) => ({
    protocol: 1,
    verb: 'provision',
    environment: options.environment,
    component: options.component,
    deployment: deployment === undefined ? null : String(deployment),
    candidate: { version: candidate.version, digest: candidate.digest, sha: candidate.sha },
  })
  return {
    plan: (request) =>
      callCommand(options, 'provision', options.command, { ...body(request), action: 'plan' }, provisionPlan),
    apply: (request, { plan }) =>
      callCommand(
        options,
        'provision',
        options.command,
        { ...body(request), action: 'apply', ...(plan === undefined ? {} : { plan }) },
        object({}),
      ),
  }
}

/** One difference a line: `create bucket shop-assets`. */
export function differences(list: readonly Infer<typeof difference>[]): readonly string[] {
  return list.map(({ action, what }) => `${action} ${what}`)
}

/** `notes`: what was found and done, for the summary. */
export type Provisioned =
  | { readonly kind: 'ready'; readonly notes: readonly string[] }
  | { readonly kind: 'failed'; readonly detail: string; readonly notes: readonly string[] }

/** Brings the infrastructure up to date; what is still different afterwards is told. */
export async function provision(provisioner: Provisioner, request: ProvisionRequest): Promise<Provisioned> {
  const planned = await provisioner.plan(request)
  if (planned.kind === 'failed') return { ...planned, notes: [] }
  const { changes, drift = [] } = planned.answer
  const found = drift.length === 0 ? [] : [`The infrastructure had drifted: ${differences(drift).join('; ')}.`]
  if (changes.length === 0) return { kind: 'ready', notes: found }
  const applied = await provisioner.apply(request, planned.answer)
  if (applied.kind === 'failed') return { ...applied, notes: found }
  const done = `The infrastructure was brought up to date: ${differences(changes).join('; ')}.`
  const left = await provisioner.plan(request)
  if (left.kind === 'failed') return { kind: 'ready', notes: [...found, done, `${left.detail} (after it was applied)`] }
  const still = left.answer.changes
  if (still.length > 0) {
    const detail = `provision: still to do after it was applied: ${differences(still).join('; ')}`
    return { kind: 'failed', detail, notes: found }
  }
  return { kind: 'ready', notes: [...found, done] }
}
