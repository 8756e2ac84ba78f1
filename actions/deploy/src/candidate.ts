import { createHash } from 'node:crypto'
import { findEntry, type History } from '../../../lib/delivery/ledger/history.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import type { Runs } from '../../../lib/delivery/ledger/trust.ts'
import { candidateOf } from '../../../lib/delivery/machine/machine.ts'
import type { ProofFacts } from '../../../lib/delivery/proof/proof.ts'
import { Refusal } from '../../../lib/delivery/reasons.ts'
import { type Candidate, DIGEST, VERSION } from '../../../lib/delivery/release.ts'
import { CANDIDATE_FORMS, digestOf, type Obtain, parseStore, requireDurable } from '../../../lib/delivery/store.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import { resolveInside } from '../../../lib/kernel/paths.ts'

/** What the inputs say about the candidate; empty texts were not given. */
export interface CandidateInputs {
  readonly version: string
  readonly digest: string
  readonly candidate: string
  readonly store: string
}

/** Checks the forms and completes the store; reads nothing. */
export function checkInputs(inputs: CandidateInputs): CandidateInputs {
  if (inputs.version !== '' && !VERSION.test(inputs.version))
    throw malformed('version', inputs.version, 'a version such as 1.4.0')
  if (inputs.digest !== '' && !DIGEST.test(inputs.digest))
    throw malformed('digest', inputs.digest, '"sha256:" and 64 hexadecimal digits')
  const place = inputs.candidate === '' ? undefined : parseStore(inputs.candidate)
  if (inputs.candidate !== '' && place === undefined) throw malformed('candidate', inputs.candidate, CANDIDATE_FORMS)
  // A manifest's digest stands in its own name.
  const digest = inputs.digest === '' && place?.kind === 'oci' ? place.digest : inputs.digest
  if (inputs.store !== '') return { ...inputs, digest, store: requireDurable(inputs.store) }
  return place === undefined || place.kind === 'file' ? inputs : { ...inputs, digest, store: inputs.candidate }
}

/**
 * A candidate that comes from a build: its commit is that of the run that built it, which is this one unless an artifact
 * of another is named. Around foreign steps there may be no file at all; then the commit stands for it.
 */
export async function fromBuild(
  inputs: CandidateInputs,
  own: { readonly runId: number; readonly sha: string; readonly workspace: string },
  runs: Runs,
  foreign: boolean,
): Promise<Candidate> {
  if (inputs.version === '')
    throw new UserError('invalid-input', 'input "version" is required when nothing is promoted.')
  const sha = await commitOf(inputs.candidate, own, runs)
  const { workspace } = own
  const digest =
    inputs.digest || ((await digestOfLocal(inputs.candidate, workspace)) ?? (foreign ? digestOfCommit(sha) : undefined))
  if (digest === undefined)
    throw new UserError(
      'invalid-input',
      'input "digest" is required unless "candidate" is a path in the checkout or a manifest in a registry.',
    )
  return { version: inputs.version, digest, sha, ...(inputs.store === '' ? {} : { store: inputs.store }) }
}

/** The candidate that a promotion takes from upstream: named by digest or version, else what serves there. */
export async function fromUpstream(inputs: CandidateInputs, history: History, workspace: string): Promise<Candidate> {
  const digest = inputs.digest || (await digestOfLocal(inputs.candidate, workspace))
  const record = await findVerified(inputs.version, digest, history)
  if (record === undefined) {
    const named = [inputs.version, digest].filter((each) => each !== undefined && each !== '').join(', ')
    throw new Refusal(
      'not-verified-upstream',
      `${named || 'Nothing'} is not verified in ${history.environment}, so there is nothing to promote.`,
    )
  }
  if (inputs.version !== '' && inputs.version !== record.change.version)
    throw new UserError(
      'invalid-input',
      `input "version" is ${inputs.version}, but the digest is recorded as ${record.change.version} in ${history.environment}.`,
    )
  const candidate = candidateOf(record)
  return inputs.store === '' ? candidate : { ...candidate, store: inputs.store }
}

/** The file of the candidate as the proof wants it, and where it lies for `apply`. */
export async function obtainFile(
  inputs: CandidateInputs,
  candidate: Candidate,
  obtain: Obtain,
): Promise<{ readonly file: string | undefined; readonly fact: NonNullable<ProofFacts['file']> }> {
  const place = inputs.candidate || (candidate.store ?? '')
  if (place === '')
    return { file: undefined, fact: { problem: 'no "candidate" and no store say where the file lies', expired: false } }
  const obtained = await obtain(place, candidate.digest)
  switch (obtained.kind) {
    case 'file':
      return {
        file: obtained.file,
        fact: {
          digest: candidate.digest,
          ...(obtained.expiresAt === undefined ? {} : { expiresAt: obtained.expiresAt }),
        },
      }
    case 'digest-mismatch':
      return { file: undefined, fact: { digest: obtained.actual } }
    case 'unavailable':
      return { file: undefined, fact: { problem: obtained.detail, expired: obtained.expired === true } }
  }
}

async function findVerified(
  version: string,
  digest: string | undefined,
  history: History,
): Promise<LedgerRecord | undefined> {
  const entry = await findEntry(history, ({ change, verifiedAt, state }) =>
    digest === undefined && version === ''
      ? state === 'success'
      : verifiedAt !== undefined && (digest === undefined ? change.version === version : change.digest === digest),
  )
  return entry?.record
}

async function digestOfLocal(candidate: string, workspace: string): Promise<string | undefined> {
  if (candidate === '' || parseStore(candidate)?.kind !== 'file') return undefined
  return digestOf(await resolveInside(workspace, candidate, 'input "candidate"'))
}

async function commitOf(
  candidate: string,
  own: { readonly runId: number; readonly sha: string },
  runs: Runs,
): Promise<string> {
  const place = candidate === '' ? undefined : parseStore(candidate)
  if (place?.kind !== 'run' || place.run === own.runId) return own.sha
  const run = await runs.facts(place.run)
  if (run !== undefined) return run.sha
  throw new Refusal('candidate-unavailable', `input "candidate" names run ${place.run}, which does not exist.`)
}

function digestOfCommit(sha: string): string {
  return `sha256:${createHash('sha256').update(`commit ${sha}`).digest('hex')}`
}

function malformed(input: string, value: string, wanted: string): UserError {
  return new UserError('invalid-input', `input "${input}" is ${JSON.stringify(value)}, not ${wanted}.`)
}
