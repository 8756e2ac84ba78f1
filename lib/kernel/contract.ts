/**
 * The closed registry of one action: every input, output, result and reason code it knows.
 *
 * `actions/<name>/contract.ts` holds one; `npm run generate` writes `action.yml` and the README tables from it, and a
 * contract test holds all three and the call sites equal.
 */

interface InputBase {
  /** One or two sentences for `action.yml` and the README. */
  readonly description: string
  /** An empty value is an error. */
  readonly required?: boolean
  /** Text as a user would write it; read by the same strict reader as the user's own. */
  readonly default?: string
}

export type InputSpec =
  | (InputBase & { readonly kind: 'string' | 'boolean' | 'percentage' | 'duration' | 'list' | 'json' | 'secret' })
  | (InputBase & { readonly kind: 'integer'; readonly min: number; readonly max: number })
  | (InputBase & { readonly kind: 'enum'; readonly options: readonly string[] })

export interface PermissionSpec {
  /** As in a workflow: `deployments: write`. */
  readonly scope: string
  readonly access: 'read' | 'write'
  readonly why: string
  /** What is lost without it. */
  readonly without: string
}

export interface ActionContract {
  /** Folder name, and the title of the action in lists. */
  readonly name: string
  readonly description: string
  readonly branding: { readonly icon: string; readonly color: string }
  readonly inputs: Readonly<Record<string, InputSpec>>
  /** Output name → description. `result`, `reason-code` and `report` are in every contract. */
  readonly outputs: Readonly<Record<string, string>> & Readonly<Record<'result' | 'reason-code' | 'report', string>>
  readonly results: readonly string[]
  /** Reason code → what it means, for the README. The kernel's own codes (`KERNEL_REASONS`) need not be repeated. */
  readonly reasonCodes: Readonly<Record<string, string>>
  readonly permissions: readonly PermissionSpec[]
}

/** Keeps the literal types of a contract, so that readers and writers know every name. */
export function defineContract<const C extends ActionContract>(contract: C): C {
  return contract
}

/** Reason codes that any action can end with. */
export const KERNEL_REASONS = {
  'invalid-input': 'An input is unknown, missing or malformed.',
  'invalid-config': '`.github/sluice.yml` cannot be read or says something that is not allowed.',
  'missing-permission': 'GitHub refused a call; the message names the permission that the job has to grant.',
  'github-refused': 'GitHub refused a call as impossible (404, 409, 422); the message holds its words.',
  'github-unavailable': 'GitHub did not answer, or answered with an error, after all retries.',
  'internal-error': 'A fault in Sluice itself.',
} as const

export type KernelReason = keyof typeof KERNEL_REASONS
export type ReasonCode<C extends ActionContract> = (keyof C['reasonCodes'] & string) | KernelReason
export type Result<C extends ActionContract> = C['results'][number]
export type OutputName<C extends ActionContract> = keyof C['outputs'] & string
