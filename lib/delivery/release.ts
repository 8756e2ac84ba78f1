/** A version of a component as one immutable thing: what is built once and moved along the path. */
export interface Release {
  readonly version: string
  /** `sha256:` and 64 hexadecimal digits: of the candidate's file itself, or of the OCI manifest. */
  readonly digest: string
}

export interface Candidate extends Release {
  /** Commit it was built from. */
  readonly sha: string
  /** Where it lies for as long as it may be needed: `release:<tag>/<asset>` or `oci:<name>@<digest>`. */
  readonly store?: string
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
}

export type Observation =
  | { readonly kind: 'seen'; readonly serving: readonly Served[]; readonly url?: string }
  | { readonly kind: 'unknown'; readonly detail: string }

export function isRelease(served: Served, release: Release): boolean {
  return served.version === release.version && (served.digest === undefined || served.digest === release.digest)
}

/** Whether all traffic goes to this release and to nothing else. */
export function servesOnly(observation: Observation, release: Release): boolean {
  if (observation.kind === 'unknown') return false
  const taking = observation.serving.filter((each) => each.weight > 0)
  return taking.length > 0 && taking.every((each) => isRelease(each, release))
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

/** `1.4.0`, or `1.4.0 (50 %) and 1.3.2 (50 %)`, or `nothing`. */
export function describe(observation: Observation): string {
  if (observation.kind === 'unknown') return `unknown (${observation.detail})`
  const taking = observation.serving.filter((each) => each.weight > 0)
  if (taking.length === 0) return 'nothing'
  if (taking.length === 1) return taking[0]?.version ?? 'nothing'
  return taking.map((each) => `${each.version} (${each.weight} %)`).join(' and ')
}
