/** A version of a component as one immutable thing: what is built once and moved along the path. */
export interface Release {
  readonly version: string
  /** `sha256:` and 64 hexadecimal digits: of the candidate's file itself, or of the OCI manifest. */
  readonly digest: string
}

export interface Candidate extends Release {
  /** Commit it was built from. */
  readonly sha: string
  /** Where it lies: `release:<tag>/<asset>`, `oci:<registry>/<name>@<digest>`, or for a while `run:<id>/<artifact>`. */
  readonly store?: string
  /** When it will be gone from there, ISO 8601; absent where it lasts. */
  readonly expires?: string
}

export const DIGEST = /^sha256:[0-9a-f]{64}$/
export const VERSION = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,127}$/
export const COMPONENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/
export const COMMIT = /^[0-9a-f]{40}$/

/** What serves, as far as one look tells. `digest` is absent when only a version could be read. */
export interface Served {
  readonly version: string
  readonly digest?: string
  /** Percent of the traffic; 0: up, and takes none. */
  readonly weight: number
  /** Where this version alone can be reached. */
  readonly url?: string
}

export type Observation =
  | {
      readonly kind: 'seen'
      /** Of an environment with regions: all of them together. */
      readonly serving: readonly Served[]
      readonly url?: string
      readonly regions?: ReadonlyMap<string, readonly Served[]>
    }
  | { readonly kind: 'unknown'; readonly detail: string }

/** What was seen region by region, as one: weights are shares of the whole, each region counting the same. */
export function inRegions(seen: ReadonlyMap<string, Observation>): Observation {
  const regions = new Map<string, readonly Served[]>()
  const whole = new Map<string, Served>()
  for (const [region, observation] of seen) {
    if (observation.kind === 'unknown') return { kind: 'unknown', detail: `${region}: ${observation.detail}` }
    regions.set(region, observation.serving)
    for (const { version, digest, weight } of observation.serving) {
      const key = `${version} ${digest ?? ''}`
      const before = whole.get(key)?.weight ?? 0
      whole.set(key, { version, ...(digest === undefined ? {} : { digest }), weight: before + weight / seen.size })
    }
  }
  return { kind: 'seen', serving: [...whole.values()], regions }
}

export function isRelease(served: Served, release: Release): boolean {
  return served.version === release.version && (served.digest === undefined || served.digest === release.digest)
}

/** Whether all traffic goes to this release and to nothing else. */
export function servesOnly(observation: Observation, release: Release): boolean {
  if (observation.kind === 'unknown') return false
  return [...(observation.regions?.values() ?? [observation.serving])].every((serving) => {
    const taking = serving.filter((each) => each.weight > 0)
    return taking.length > 0 && taking.every((each) => isRelease(each, release))
  })
}

/** Percent of the traffic that goes to this release. */
export function shareOf(observation: Observation, release: Release): number {
  if (observation.kind === 'unknown') return 0
  return observation.serving.filter((each) => isRelease(each, release)).reduce((sum, { weight }) => sum + weight, 0)
}

/** Whether it was seen that nothing takes traffic. */
export function servesNothing(observation: Observation): boolean {
  return observation.kind === 'seen' && observation.serving.every(({ weight }) => weight === 0)
}

/** Whether any traffic goes to something else than this release. */
export function othersServe(observation: Observation, release: Release): boolean {
  return observation.kind === 'seen' && observation.serving.some((each) => each.weight > 0 && !isRelease(each, release))
}

/** Whether the release is up, with or without traffic. */
export function isUp(observation: Observation, release: Release): boolean {
  return observation.kind === 'seen' && observation.serving.some((each) => isRelease(each, release))
}

export function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12)
}

/** `1.4.0`, or `1.4.0 (50 %) and 1.3.2 (50 %)`, or `1.4.0 in eu and 1.3.2 in us`, or `nothing`. */
export function describe(observation: Observation): string {
  if (observation.kind === 'unknown') return `unknown (${observation.detail})`
  const { regions, serving } = observation
  if (regions === undefined) return describeServing(serving)
  const places = new Map<string, string[]>()
  for (const [region, each] of regions) {
    const what = describeServing(each)
    places.set(what, [...(places.get(what) ?? []), region])
  }
  const [only] = places.keys()
  if (places.size === 1 && only !== undefined) return only
  return [...places].map(([what, where]) => `${what} in ${where.join(', ')}`).join(' and ')
}

function describeServing(serving: readonly Served[]): string {
  const taking = serving.filter((each) => each.weight > 0)
  if (taking.length === 0) return 'nothing'
  if (taking.length === 1) return taking[0]?.version ?? 'nothing'
  return taking.map((each) => `${each.version} (${Math.round(each.weight * 10) / 10} %)`).join(' and ')
}

/** Whether users are on the same versions, in the same shares and places, as before. What is not known is not the same. */
export function sameTraffic(before: Observation, after: Observation): boolean {
  if (before.kind === 'unknown' || after.kind === 'unknown') return false
  const shares = ({ regions, serving }: Extract<Observation, { kind: 'seen' }>) =>
    [...(regions ?? new Map([['', serving]]))]
      .flatMap(([region, served]) =>
        served
          .filter(({ weight }) => weight > 0)
          .map(({ version, digest, weight }) => `${region} ${version} ${digest ?? ''} ${weight}`),
      )
      .sort()
      .join('\n')
  return shares(before) === shares(after)
}
