import type { ProvenanceConfig } from '../config/provenance.ts'
import type { GitHub } from '../github/client.ts'
import type { JobContext } from '../github/context.ts'
import { errorMessage, UserError } from '../kernel/errors.ts'
import { besideCandidate, type Found, ofDigest, type Place } from './bundles.ts'
import { type BuildProof, judge, type ProvenancePolicy, type Subject } from './judge.ts'
import type { ProvenanceReason } from './reasons.ts'
import type { Authorities } from './verify.ts'

export interface Wanted {
  readonly candidate: Subject
  /** Where its file lies; `undefined`: nowhere that a bundle could lie beside it. */
  readonly place: Place | undefined
  readonly config: ProvenanceConfig
  /** Commit of the policy, which the file of `trusted-root` is read at. */
  readonly configSha: string
  readonly defaultBranch: string
  /** Number of this repository; `undefined`: the runner does not say. */
  readonly repositoryId: string | undefined
}

export interface ProvenancePorts {
  readonly github: GitHub
  readonly context: JobContext
}

/** What is known of who built a candidate. */
export type Provenance =
  | { readonly kind: 'accepted'; readonly proof: BuildProof & { readonly found: string; readonly authorities: string } }
  | { readonly kind: 'refused'; readonly reason: ProvenanceReason; readonly detail: string }
  /** Something could not be asked, so nobody can tell. */
  | { readonly kind: 'unknown'; readonly detail: string }

/**
 * Looks for a provenance that the policy accepts: first beside the candidate, which needs no further permission and works
 * without GitHub's store, then among what GitHub keeps about the digest. One that is good is enough: what others left
 * there, who may not sign for the wanted workflow, proves nothing and harms nothing.
 */
export async function readProvenance(wanted: Wanted, ports: ProvenancePorts): Promise<Provenance> {
  const { readAuthorities, verifyBundle } = await import('./verify.ts')
  const policy = policyOf(wanted, ports.context)
  const { name, text } = await trustedRoot(wanted, ports.github)
  if (text === undefined)
    return { kind: 'unknown', detail: `"trusted-root" names ${name}, which is not a file of the default branch` }
  let authorities: readonly Authorities[]
  try {
    authorities = readAuthorities(text)
  } catch (error) {
    return {
      kind: 'unknown',
      detail: `${name} is no trusted root as \`gh attestation trusted-root\` writes it (${errorMessage(error)})`,
    }
  }
  const advice =
    wanted.config['trusted-root'] === undefined
      ? 'if the repository is private, give "trusted-root": its attestations are signed by authorities of GitHub'
      : `if GitHub has signed it, renew ${name}: gh attestation trusted-root > ${name}`
  const refusals: Refusal[] = []
  const consider = (found: readonly Found[]): Provenance | undefined => {
    for (const each of found) {
      const judged = judgeFound(each)
      if (judged.kind === 'accepted')
        return { kind: 'accepted', proof: { ...judged.proof, found: each.place, authorities: name } }
      refusals.push({ reason: judged.reason, detail: `${each.place}: ${judged.detail}` })
    }
    return undefined
  }
  const judgeFound = (found: Found) => {
    if ('problem' in found) return { kind: 'refused', reason: 'provenance-invalid', detail: found.problem } as const
    const verified = verifyBundle(found.bundle, authorities)
    if (verified.kind === 'verified') return judge(verified, wanted.candidate, policy)
    const detail = verified.authority === undefined ? verified.detail : `${verified.detail}; ${advice}`
    return { kind: 'refused', reason: 'provenance-invalid', detail } as const
  }

  let unasked: string | undefined
  try {
    const { place } = wanted
    const beside = place === undefined ? undefined : consider(await besideCandidate(place, ports.github))
    if (beside !== undefined) return beside
    const { found, complete } = await ofDigest(wanted.candidate.digest, ports.github)
    const kept = consider(found)
    if (kept !== undefined) return kept
    if (!complete)
      return { kind: 'unknown', detail: `GitHub keeps more attestations of ${wanted.candidate.digest} than are read` }
  } catch (error) {
    // A fault of our own is not hidden; what GitHub or a host did not answer is.
    if (!(error instanceof UserError || error instanceof TypeError)) throw error
    unasked = errorMessage(error)
  }
  return verdict(refusals, unasked, wanted.candidate)
}

interface Refusal {
  readonly reason: ProvenanceReason
  readonly detail: string
}

/** From what proves least to what comes closest. */
const CLOSENESS: readonly ProvenanceReason[] = [
  'provenance-missing',
  'provenance-invalid',
  'provenance-wrong-subject',
  'provenance-wrong-signer',
  'provenance-wrong-source',
  'provenance-wrong-runner',
]

/** Of several that were refused, the one that came closest says most. */
function verdict(refusals: readonly Refusal[], unasked: string | undefined, { digest }: Subject): Provenance {
  const closest = refusals.reduce<Refusal | undefined>(
    (best, each) =>
      best === undefined || CLOSENESS.indexOf(each.reason) > CLOSENESS.indexOf(best.reason) ? each : best,
    undefined,
  )
  if (closest === undefined && unasked !== undefined) return { kind: 'unknown', detail: unasked }
  if (closest === undefined)
    return {
      kind: 'refused',
      reason: 'provenance-missing',
      detail: `neither beside the candidate nor at GitHub is there a provenance of ${digest}`,
    }
  const others = refusals.length > 1 ? ` (and ${refusals.length - 1} more that are refused)` : ''
  const silent = unasked === undefined ? '' : `; what GitHub keeps could not be asked: ${unasked}`
  return { kind: 'refused', reason: closest.reason, detail: `${closest.detail}${others}${silent}` }
}

const ACTIONS_ISSUER = 'https://token.actions.githubusercontent.com'

function policyOf({ config, defaultBranch, repositoryId }: Wanted, context: JobContext): ProvenancePolicy {
  return {
    signers: config['signer-workflow'],
    issuer: config.issuer ?? issuerOf(context.serverUrl),
    server: context.serverUrl,
    source: config.source ?? `${context.owner}/${context.repository}`,
    sourceId: repositoryId,
    refs: config['source-ref'] ?? [`refs/heads/${defaultBranch}`],
    runner: config.runner ?? 'github-hosted',
  }
}

/** Enterprises on ghe.com have an issuer by their subdomain. */
function issuerOf(serverUrl: string): string {
  const tenant = /^https:\/\/([a-z0-9-]+)\.ghe\.com$/.exec(serverUrl)?.[1]
  return tenant === undefined ? ACTIONS_ISSUER : `https://token.actions.${tenant}.ghe.com`
}

/** The authorities that are trusted: a file of the default branch, read at the commit of the policy, or those that come along. */
async function trustedRoot(
  { config, configSha }: Wanted,
  github: GitHub,
): Promise<{ readonly name: string; readonly text: string | undefined }> {
  const path = config['trusted-root']
  if (path === undefined) {
    const { PUBLIC_GOOD } = await import('./public-good.ts')
    return { name: 'Sigstore, as it comes with Sluice', text: PUBLIC_GOOD }
  }
  const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref: configSha })
  const isFile = file !== undefined && !Array.isArray(file) && 'content' in file
  return { name: path, text: isFile ? Buffer.from(file.content, 'base64').toString('utf8') : undefined }
}
