import { type Basis, basisOfProof, basisOfRecord } from '../../../lib/delivery/evidence/basis.ts'
import { leaveBegun, readBegun } from '../../../lib/delivery/evidence/begun.ts'
import type { Shown } from '../../../lib/delivery/evidence/brings.ts'
import type { Evidence } from '../../../lib/delivery/evidence/document.ts'
import { readGateReports } from '../../../lib/delivery/evidence/gate-reports.ts'
import { isKept, keepEvidence, type Left } from '../../../lib/delivery/evidence/keep.ts'
import { readReviews } from '../../../lib/delivery/evidence/reviews.ts'
import { type Range, readRange } from '../../../lib/delivery/proof/range.ts'
import type { Candidate } from '../../../lib/delivery/release.ts'
import { runUrl } from '../../../lib/delivery/session.ts'
import { jobRegistry } from '../../../lib/delivery/stores/registry.ts'
import { writeReport } from '../../../lib/kernel/report.ts'
import { analysisReport } from '../../../lib/verify/metrics/report.ts'
import type { Call, Ended } from './outcome.ts'
import type { Ports } from './ports.ts'

/**
 * Writes down what the change rests on and how it ended, and lays it beside the candidate when it was promoted. Only a
 * change that has a record has evidence.
 */
export async function leaveEvidence(
  ended: Ended,
  call: Call,
  ports: Ports,
  token: string,
  shown?: Shown,
): Promise<Left | undefined> {
  const { candidate, deployment } = ended
  if (candidate === undefined || deployment === undefined || ended.result === 'planned') return undefined
  if (ended.result === 'unchanged' && !(await isMissing(ended, ports, token))) return undefined
  const begun = ended.record === undefined ? undefined : await readBegun(ended.record, ports.env)
  const basis = basisOf(ended, begun, ports)
  if (basis === undefined) return undefined
  const found = begun === undefined ? await lookUp(ended, basis, ports) : foundBefore(begun)
  const evidence: Evidence = {
    ...about(call, ports, candidate, deployment),
    ...withoutTime(basis),
    ...found,
    ...brought(shown, begun, candidate, ports),
    ...outcomeOf(ended),
    times: { proven: basis.proven, ended: (await ports.github.now()).toISOString() },
  }
  const path = await writeReport('evidence', evidence, ports.env)
  if (ended.result === 'begun') await leaveBegun(evidence, ports.env)
  if (!isPromotion(basis)) return { path, evidence, kept: { kind: 'nowhere' } }
  const kept = await keepEvidence(evidence, ports.github, jobRegistry(ports.env, ports.context, token))
  if (kept.kind === 'not-kept')
    ports.log.warning(`The evidence is in ${path} only, not beside the candidate: ${kept.detail}`, {
      title: 'evidence',
    })
  return { path, evidence, kept }
}

/** A run that died right after its change was verified has left no evidence; the next one that looks does. */
async function isMissing({ record }: Ended, { github, env, context }: Ports, token: string): Promise<boolean> {
  if (record === undefined || !isPromotion(record.change)) return false
  return !(await isKept(record, github, jobRegistry(env, context, token)))
}

function basisOf({ facts, plan, previous, record }: Ended, begun: Evidence | undefined, { context }: Ports) {
  if (facts !== undefined && plan !== undefined) return basisOfProof(facts, plan, previous)
  return record === undefined ? undefined : basisOfRecord(record, begun, context.runId)
}

function withoutTime({ proven: _, ...basis }: Basis): Omit<Basis, 'proven'> {
  return basis
}

function isPromotion({ kind }: Pick<Basis, 'kind'>): boolean {
  return kind === 'promote' || kind === 'hotfix'
}

type Found = Pick<Evidence, 'authors' | 'commits' | 'reviewers' | 'pull-requests' | 'gate-reports'>

function foundBefore({ commits, reviewers, ...begun }: Evidence): Found {
  const [pulls, reports] = [begun['pull-requests'], begun['gate-reports']]
  return {
    ...(commits === undefined ? {} : { commits }),
    ...(reviewers === undefined ? {} : { reviewers }),
    ...(pulls === undefined ? {} : { 'pull-requests': pulls }),
    ...(reports === undefined ? {} : { 'gate-reports': reports }),
  }
}

/** Of more commits the evidence would be a history. */
const MOST_COMMITS = 500

/** What GitHub tells about the change besides the proof; asked for a promotion only. */
async function lookUp(ended: Ended, basis: Basis, { github }: Ports): Promise<Found> {
  const { candidate, session } = ended
  if (!isPromotion(basis) || candidate === undefined) return {}
  const { sha } = candidate
  const believes = async (run: number) =>
    session !== undefined &&
    (await session.trustRun(run)).kind === 'trusted' &&
    (await session.runs.facts(run))?.sha === sha
  const reports = await readGateReports(github, sha, believes)
  return {
    ...(await reviewsOf(ended.facts?.range ?? (await rangeOf(ended, github)), github)),
    ...(reports === undefined ? {} : { 'gate-reports': reports }),
  }
}

/** What a change has brought that an earlier run has proven: from what it replaced. */
async function rangeOf({ candidate, record, session }: Ended, github: Ports['github']): Promise<Range | undefined> {
  if (candidate === undefined || record === undefined) return undefined
  const { replaces } = record.change
  const replaced = session?.machine.history.recent.find((entry) => entry.record.id === replaces)?.record
  if (replaces !== undefined && replaced === undefined) return undefined
  return readRange(github, replaced, candidate, { whole: true, authors: true })
}

async function reviewsOf(range: Range | undefined, github: Ports['github']): Promise<Found> {
  if (range === undefined) return {}
  const authors = range.authors === undefined ? {} : { authors: range.authors }
  const read = await readReviews(github, range.commits.slice(0, MOST_COMMITS))
  if (read === undefined) return authors
  return {
    ...authors,
    commits: { total: range.total, read },
    reviewers: [...new Set(read.flatMap(({ reviewers }) => reviewers))],
    'pull-requests': [...new Set(read.flatMap((commit) => commit['pull-requests']))],
  }
}

/** What was shown before the approval, as far as it is about what was deployed. */
function brought(
  shown: Shown | undefined,
  begun: Evidence | undefined,
  { sha }: Candidate,
  { log }: Ports,
): Pick<Evidence, 'brings'> {
  if (shown === undefined) return begun?.brings === undefined ? {} : { brings: begun.brings }
  if (shown.to === sha) return { brings: shown.brings }
  log.warning(
    `What "brings" tells is about ${shown.to.slice(0, 12)}, and ${sha.slice(0, 12)} was deployed: it is not kept.`,
    { title: 'evidence' },
  )
  return {}
}

function about({ environment, component }: Call, { context }: Ports, candidate: Candidate, deployment: number) {
  return {
    schema: 'sluice/evidence@1' as const,
    repository: `${context.owner}/${context.repository}`,
    environment,
    component,
    deployment,
    candidate,
    run: {
      id: context.runId,
      attempt: context.runAttempt,
      actor: context.actor,
      workflow: context.workflowRef,
      url: runUrl(context),
    },
  }
}

function outcomeOf(ended: Ended) {
  const late = ended.result === 'unchanged'
  return {
    result: late ? 'deployed' : ended.result,
    'reason-code': late ? 'verified' : ended.reason,
    message: ended.message,
    ...(ended.serves === undefined ? {} : { serves: ended.serves }),
    analyses: (ended.analyses ?? []).map(analysisReport),
  }
}
