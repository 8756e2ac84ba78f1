export type Edit =
  | { readonly path: string; readonly content: string }
  | { readonly path: string; readonly find: string; readonly replace: string }

export interface Change {
  readonly name: string
  /** Commit message, Conventional Commits. */
  readonly message: string
  readonly edits: readonly Edit[]
}

/** A good feature with its tests. */
export const freeDelivery: Change
/** Line coverage falls below 80 %. */
export const untestedVouchers: Change
/** Lowers the threshold in `.github/sluice.yml`. */
export const lowerThreshold: Change
/** Tests pass; in production `GET /products` in a second currency answers 500. */
export const priceCache: Change
/** The fix of `priceCache`. */
export const priceCacheFix: Change
/** All of them in an order in which each applies. */
export const changes: readonly Change[]

/** Applies a change to a checkout of the shop; returns the paths written. Throws when an edit does not fit. */
export function applyChange(directory: string, change: Change): Promise<string[]>
