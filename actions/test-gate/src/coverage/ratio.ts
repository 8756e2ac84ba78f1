/** So many of so many; both exact whole numbers. */
export interface Ratio {
  readonly covered: number
  readonly total: number
}

export const NOTHING: Ratio = { covered: 0, total: 0 }

export function sum(a: Ratio, b: Ratio): Ratio {
  return { covered: a.covered + b.covered, total: a.total + b.total }
}
