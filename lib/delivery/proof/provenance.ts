import { resolve } from 'node:path'
import type { GitHub } from '../../github/client.ts'
import type { JobContext } from '../../github/context.ts'
import type { Environment } from '../../kernel/inputs.ts'
import type { Place } from '../../provenance/bundles.ts'
import type { Provenance, Wanted } from '../../provenance/read.ts'
import type { Candidate } from '../release.ts'
import type { Session } from '../session.ts'
import { parseStore } from '../store.ts'
import { type Check, cannotTell, fail, pass } from './checks.ts'

interface Asked {
  readonly candidate: Candidate
  /** Where its file was fetched from, as inputs and ledger spell it; empty: it was not. */
  readonly place: string
}

interface Ports {
  readonly github: GitHub
  readonly context: JobContext
  readonly env: Environment
}

/** Who built the candidate; `undefined`: the configuration does not ask. The verifier is loaded only where it does. */
export async function askProvenance(session: Session, asked: Asked, ports: Ports): Promise<Provenance | undefined> {
  const wanted = wantedOf(session, asked, ports)
  if (wanted === undefined) return undefined
  const { readProvenance } = await import('../../provenance/read.ts')
  return readProvenance(wanted, ports)
}

function wantedOf(
  { machine, settings, snapshot }: Session,
  { candidate, place }: Asked,
  { context, env }: Ports,
): Wanted | undefined {
  if (settings.provenance === undefined) return undefined
  return {
    candidate,
    place: placeOf(place, context.workspace),
    config: settings.provenance,
    configSha: machine.config.sha,
    defaultBranch: snapshot.defaultBranch,
    repositoryId: env['GITHUB_REPOSITORY_ID'] || undefined,
  }
}

/** In a registry nothing lies beside a manifest, and an artifact of a run holds one file. */
function placeOf(text: string, workspace: string): Place | undefined {
  const reference = text === '' ? undefined : parseStore(text)
  if (reference?.kind === 'release') return reference
  return reference?.kind === 'file' ? { kind: 'file', path: resolve(workspace, reference.path) } : undefined
}

/** The line of the proof. */
export function checkProvenance(found: Provenance): Check {
  switch (found.kind) {
    case 'accepted': {
      const { signer, repository, ref, sha } = found.proof
      const from = `${repository.replace(/^https:\/\/[^/]+\//, '')} at ${sha.slice(0, 8)} (${ref})`
      return pass('provenance', `built from ${from} and signed by ${signer.replace(/^https:\/\/[^/]+\//, '')}`)
    }
    case 'refused':
      return fail('provenance', found.reason, found.detail)
    case 'unknown':
      return cannotTell('provenance', 'provenance-unreadable', found.detail)
  }
}
