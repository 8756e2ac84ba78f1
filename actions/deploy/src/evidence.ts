import type { Brings, Shown } from '../../../lib/delivery/evidence/brings.ts'
import { type Evidence, overridden } from '../../../lib/delivery/evidence/document.ts'
import { type Kept, keepEvidence } from '../../../lib/delivery/evidence/keep.ts'
import { type Reviews, readReviews } from '../../../lib/delivery/evidence/reviews.ts'
import { countingApprovers } from '../../../lib/delivery/proof/approval.ts'
import { countingOverriders } from '../../../lib/delivery/proof/override.ts'
import { runUrl } from '../../../lib/delivery/session.ts'
import { jobRegistry } from '../../../lib/delivery/stores/registry.ts'
import { writeReport } from '../../../lib/kernel/report.ts'
import type { Call, Ended } from './outcome.ts'
import type { Ports } from './ports.ts'

/**
 * Writes down what the change rests on, and lays it beside the candidate when it was promoted. Only a change that has a
 * record has evidence. Gives the path of the document and where it is kept.
 */
export async function leaveEvidence(
  ended: Ended,
  call: Call,
  ports: Ports,
  token: string,
  shown?: Shown,
): Promise<{ readonly path: string; readonly kept: Kept } | undefined> {
  const { facts, plan, candidate, deployment } = ended
  if (facts === undefined || plan === undefined || candidate === undefined || deployment === undefined) return undefined
  const promoted = facts.from !== undefined || facts.lane === 'hotfix'
  const reviews = promoted ? await readReviews(ports.github, candidate.sha) : undefined
  const isAbout = shown !== undefined && shown.to === candidate.sha
  if (shown !== undefined && !isAbout)
    ports.log.warning(
      `What "brings" tells is about ${shown.to.slice(0, 12)}, and ${candidate.sha.slice(0, 12)} was deployed: it is not kept.`,
      { title: 'evidence' },
    )
  const parts = { facts, plan, candidate, deployment, reviews, ...(isAbout ? { brings: shown.brings } : {}) }
  const evidence = describe(ended, parts, call, ports, await ports.github.now())
  const path = await writeReport('evidence', evidence, ports.env)
  if (!promoted) return { path, kept: { kind: 'nowhere' } }
  const kept = await keepEvidence(evidence, ports.github, jobRegistry(ports.env, ports.context, token))
  if (kept.kind === 'not-kept')
    ports.log.warning(`The evidence is in ${path} only, not beside the candidate: ${kept.detail}`, {
      title: 'evidence',
    })
  return { path, kept }
}

type Parts = Required<Pick<Ended, 'plan' | 'candidate' | 'deployment'>> & {
  readonly facts: NonNullable<Ended['facts']>
  readonly reviews: Reviews | undefined
  readonly brings?: Brings
}

function describe(
  ended: Ended,
  { facts, plan, candidate, deployment, reviews, brings }: Parts,
  { environment, component }: Call,
  { context }: Ports,
  at: Date,
): Evidence {
  const { approval, override, authors, upstream, lane, from, provenance } = facts
  const passed = overridden(plan.checks)
  const verifiedAt = upstream?.verified?.verifiedAt?.toISOString()
  return {
    schema: 'sluice/evidence@1',
    repository: `${context.owner}/${context.repository}`,
    environment,
    component,
    kind: lane === 'hotfix' ? 'hotfix' : from === undefined ? 'deploy' : 'promote',
    deployment,
    candidate,
    ...(from === undefined
      ? {}
      : {
          'promoted-from': {
            environment: from,
            ...(upstream?.verified === undefined ? {} : { deployment: upstream.verified.id }),
            ...(verifiedAt === undefined ? {} : { 'verified-at': verifiedAt }),
          },
        }),
    ...(ended.previous === undefined ? {} : { 'previous-version': ended.previous }),
    ...(authors === undefined ? {} : { authors }),
    ...(reviews === undefined ? {} : { reviewers: reviews.reviewers, 'pull-requests': reviews.pullRequests }),
    ...(brings === undefined ? {} : { brings }),
    ...(approval === undefined
      ? {}
      : { approval: { environment: approval.environment, by: countingApprovers(approval) } }),
    ...(override === undefined || passed.length === 0
      ? {}
      : { override: { of: passed, by: countingOverriders(override) } }),
    ...(provenance?.kind === 'accepted' ? { provenance: provenance.proof } : {}),
    ...(facts.because === '' ? {} : { because: facts.because }),
    checks: [...plan.checks],
    result: ended.result,
    'reason-code': ended.reason,
    ...(ended.serves === undefined ? {} : { serves: ended.serves }),
    config: facts.config,
    run: {
      id: context.runId,
      attempt: context.runAttempt,
      actor: context.actor,
      workflow: context.workflowRef,
      url: runUrl(context),
    },
    times: { proven: facts.now.toISOString(), ended: at.toISOString() },
  }
}
