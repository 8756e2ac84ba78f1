import type { GitHub } from '../../github/client.ts'
import type { LockPayload, Note, SignOffPayload } from './notes.ts'
import type { Parsed, RawDeployment } from './record.ts'
import { olderDeployments, type Page } from './snapshot.ts'
import type { Trust, TrustPolicy } from './trust.ts'

/** What notes are read with. */
export interface NoteSource {
  readonly github: GitHub
  readonly policy: TrustPolicy
  /** Told of each record that was not written as ours are. */
  readonly onForeign: (id: number, why: string) => void
}

/** Every record of one task that was written as ours are, newest first. GitHub is asked only when the page is not all. */
export async function readNotes<T>(
  { github, policy, onForeign }: NoteSource,
  environment: string,
  task: string,
  page: Page,
  parse: (raw: RawDeployment, creators: readonly string[]) => Parsed<T>,
): Promise<readonly T[]> {
  const raw = page.deployments.filter((each) => each.task === task)
  if (page.more) {
    const seen = new Set(raw.map(({ id }) => id))
    for await (const each of olderDeployments(github, environment, task, seen)) raw.push(each)
  }
  const notes: T[] = []
  for (const each of raw) {
    const parsed = parse(each, policy.creators)
    if (parsed.kind === 'record') notes.push(parsed.record)
    else onForeign(each.id, parsed.why)
  }
  return notes
}

type Believe = (run: number, writtenAt: Date) => Promise<Trust>

/** The lock that is in force for a component: the newest word that counts on it, and on all components, decides. */
export async function lockInForce(
  notes: readonly Note<LockPayload>[],
  component: string,
  now: Date,
  believe: Believe,
): Promise<Note<LockPayload> | undefined> {
  const decided = new Set<string>()
  for (const each of notes) {
    const { note } = each
    const scope = note.component ?? ''
    if (decided.has(scope) || (note.component !== undefined && note.component !== component)) continue
    const trust = await believe(note.run.id, each.createdAt)
    // Runs can be deleted. What was locked stays so; only the end of a lock must prove where it comes from.
    const counts = trust.kind === 'trusted' || (trust.gone === true && note.kind === 'lock')
    if (!counts) continue
    decided.add(scope)
    const over = note.until !== undefined && new Date(note.until) <= now
    if (note.kind === 'lock' && !over) return each
  }
  return undefined
}

/** The newest sign-off of a digest under a name that is to be believed. */
export async function signOffOf(
  notes: readonly Note<SignOffPayload>[],
  name: string,
  digest: string,
  believe: Believe,
): Promise<Note<SignOffPayload> | undefined> {
  for (const each of notes) {
    const { note } = each
    if (note.name !== name || note.digest !== digest) continue
    if ((await believe(note.run.id, each.createdAt)).kind === 'trusted') return each
  }
  return undefined
}
