import { newId, type World } from '../store/state.ts'
import { findRun } from './find.ts'

/** Keeps a bundle under the digest of what it is about (`sha256:…`); gives its id. */
export function storeAttestation(
  world: World,
  runId: number,
  subjectDigest: string,
  bundle: Record<string, unknown>,
): number {
  const { repository } = findRun(world, runId)
  const id = newId(world)
  repository.attestations.push({ id, subjectDigest, bundle, initiator: 'user' })
  return id
}
