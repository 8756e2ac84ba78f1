/** The standard normal distribution, to about fifteen digits, far into its tails. */

/** P(Z ≤ x). */
export function normalCdf(x: number): number {
  return x < 0 ? upperTail(-x) : 1 - upperTail(x)
}

/** P(Z > x) for x ≥ 0: the series where it converges fast, the continued fraction where it does not. */
function upperTail(x: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  if (x < 3) {
    let term = x
    let sum = x
    for (let odd = 3; Math.abs(term) > 1e-17 * sum; odd += 2) {
      term *= (x * x) / odd
      sum += term
    }
    return 0.5 - density * sum
  }
  let fraction = x
  for (let depth = 200; depth > 0; depth--) fraction = x + depth / fraction
  return density / fraction
}

/** x with P(Z ≤ x) = p, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  let low = -40
  let high = 40
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (normalCdf(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
