import type { KernelReason } from './contract.ts'

/**
 * The user's fault or the user's to mend: bad input, bad configuration, a missing permission. The message says what was
 * wrong, where, and what to do. Anything else that is thrown counts as a fault of our own.
 */
export class UserError extends Error {
  readonly reasonCode: KernelReason

  constructor(reasonCode: KernelReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UserError'
    this.reasonCode = reasonCode
  }
}

/** Text of anything that can be thrown, with its chain of causes; never throws itself. */
export function errorMessage(thrown: unknown): string {
  if (thrown instanceof Error) {
    const cause = thrown.cause === undefined ? '' : `: ${errorMessage(thrown.cause)}`
    return `${thrown.message || thrown.name}${cause}`
  }
  if (typeof thrown === 'string') return thrown
  try {
    return JSON.stringify(thrown) ?? String(thrown)
  } catch {
    return Object.prototype.toString.call(thrown)
  }
}
