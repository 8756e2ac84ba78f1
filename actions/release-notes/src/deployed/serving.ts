/** What an environment serves, by its ledger. */
export interface Serving {
  readonly sha: string
  readonly version: string
  /** Since when it is verified, ISO 8601. */
  readonly since?: string | undefined
  readonly approvedBy?: readonly string[] | undefined
  readonly strategy?: string | undefined
  /** Page of the run that deployed it. */
  readonly url?: string | undefined
}

/** The port to the ledger. `undefined`: nothing was ever verified there. */
export type ServingReader = (environment: string, component: string) => Promise<Serving | undefined>
