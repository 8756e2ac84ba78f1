/** Holm's correction: probabilities of several tests at once, each as if it were the only one. In the given order. */
export function holm(probabilities: readonly number[]): readonly number[] {
  const order = probabilities.map((_, index) => index).sort((a, b) => (probabilities[a] ?? 1) - (probabilities[b] ?? 1))
  const adjusted = [...probabilities]
  let running = 0
  for (const [position, index] of order.entries()) {
    running = Math.max(running, Math.min(1, (probabilities[index] ?? 1) * (order.length - position)))
    adjusted[index] = running
  }
  return adjusted
}
