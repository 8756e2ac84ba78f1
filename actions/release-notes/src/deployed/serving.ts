/** What an environment serves, by its ledger. */
export interface Serving {
  readonly sha: string
  readonly version: string
}

/** The port to the ledger. `undefined`: nothing was ever verified there. */
export type ServingReader = (environment: string, component: string) => Promise<Serving | undefined>
