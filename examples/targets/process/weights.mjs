import { HostError } from './errors.mjs'

/**
 * Smooth weighted round robin: of every 100 requests a release with weight 10 gets exactly 10, evenly spread.
 * `pick(releases)` takes objects with `digest` and `weight` and returns one of them, or `undefined` without any weight.
 */
export function createPicker() {
  const credit = new Map()

  return function pick(releases) {
    const candidates = releases.filter(({ weight }) => weight > 0)
    const total = candidates.reduce((sum, { weight }) => sum + weight, 0)
    let best
    for (const candidate of candidates) {
      credit.set(candidate.digest, (credit.get(candidate.digest) ?? 0) + candidate.weight)
      if (best === undefined || credit.get(candidate.digest) > credit.get(best.digest)) best = candidate
    }
    if (best !== undefined) credit.set(best.digest, credit.get(best.digest) - total)
    return best
  }
}

/** Checks a `weights` list of the command driver: percentages of known releases that sum to 100. Digest → weight. */
export function readWeights(weights, known) {
  if (!Array.isArray(weights) || weights.length === 0)
    throw new HostError(400, 'invalid-weights', '"weights" must be a list of { digest, weight }.')
  const byDigest = new Map()
  for (const { digest, weight } of weights) {
    if (typeof weight !== 'number' || !(weight >= 0 && weight <= 100))
      throw new HostError(400, 'invalid-weights', `The weight of ${digest} must be a number from 0 to 100.`)
    if (!known.has(digest))
      throw new HostError(409, 'not-installed', `${digest} is not installed here; apply it first.`)
    byDigest.set(digest, weight)
  }
  const sum = [...byDigest.values()].reduce((total, weight) => total + weight, 0)
  if (Math.abs(sum - 100) > 1e-9) throw new HostError(400, 'invalid-weights', `The weights sum to ${sum}, not to 100.`)
  return byDigest
}
