import type { ProvenanceConfig } from '../config/provenance.ts'
import type { GitHub } from '../github/client.ts'
import type { JobContext } from '../github/context.ts'
import { errorMessage, UserError } from '../kernel/errors.ts'
import { besideCandidate, type Found, MOST_ATTESTATIONS, ofDigest, type Place } from './bundles.ts'
import { type BuildProof, type Judgement, judge, type Subject } from './judge.ts'
import { type ProvenancePolicy, policyOf } from './policy.ts'
import type { ProvenanceReason } from './reasons.ts'
import { readTrustedRoot, type TrustedRoot } from './trusted-root.ts'
import { verifyBundle } from './verify.ts'

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
 * Looks for a provenance that the policy accepts. One that is good is enough: what others left there, who may not sign
 * for the wanted workflow, proves nothing and harms nothing.
 */
export async function readProvenance(wanted: Wanted, { github, context }: ProvenancePorts): Promise<Provenance> {
  const { candidate, config, configSha, repositoryId, defaultBranch } = wanted
  const root = await readTrustedRoot(config['trusted-root'], configSha, github)
  if (root.kind === 'unreadable') return { kind: 'unknown', detail: root.detail }
  const policy = policyOf(config, context, repositoryId, defaultBranch)
  const refusals: Refusal[] = []
  let unasked: string | undefined
  try {
    for await (const found of bundlesFor(wanted, github)) {
      const judged = judgeFound(found, root, policy, candidate)
      if (judged.kind === 'accepted')
        return { kind: 'accepted', proof: { ...judged.proof, found: found.place, authorities: root.name } }
      refusals.push({ reason: judged.reason, detail: `${found.place}: ${judged.detail}` })
    }
  } catch (error) {
    // What GitHub or a host did not answer is told; anything else is a fault of ours.
    if (!(error instanceof UserError || error instanceof TypeError)) throw error
    unasked = errorMessage(error)
  }
  return verdict(refusals, unasked, candidate)
}

/**
 * First beside the candidate, which needs no further permission and works without GitHub's store; then what GitHub keeps
 * about the digest.
 */
async function* bundlesFor({ place, candidate }: Wanted, github: GitHub): AsyncGenerator<Found> {
  if (place !== undefined) yield* await besideCandidate(place, github)
  const { found, complete } = await ofDigest(candidate.digest, github)
  yield* found
  if (complete) return
  throw new UserError('github-refused', `there are more attestations than the ${MOST_ATTESTATIONS} that are read.`)
}

function judgeFound(
  found: Found,
  root: Extract<TrustedRoot, { kind: 'read' }>,
  policy: ProvenancePolicy,
  candidate: Subject,
): Judgement {
  const invalid = (detail: string): Judgement => ({ kind: 'refused', reason: 'provenance-invalid', detail })
  if ('problem' in found) return invalid(found.problem)
  const verified = verifyBundle(found.bundle, root.authorities)
  if (verified.kind === 'verified') return judge(verified, candidate, policy)
  return invalid(verified.authority === undefined ? verified.detail : `${verified.detail}; ${root.advice}`)
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
