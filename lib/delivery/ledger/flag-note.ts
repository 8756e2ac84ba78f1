import type { GitHub } from '../../github/client.ts'
import { type Infer, integer, literal, object, oneOf, required, string } from '../../kernel/shape.ts'
import { COMMIT } from '../release.ts'
import { createDeployment, createLedgerWriter } from './writer.ts'

/** Task of notes about flags: they tell what happened in an environment, and no proof or rollback reads them. */
export const FLAG_TASK = 'sluice:flag'

/** Payload of a note: a ramp ended. */
export const flagNote = object({
  schema: required(literal('sluice/flag@1'), 'Version of this form.'),
  kind: required(oneOf('ramp-completed', 'ramp-reverted'), 'What happened.'),
  flag: required(string(), 'Key of the flag.'),
  from: required(string(), 'State before the ramp, in words.'),
  to: required(string(), 'State now, in words.'),
  because: required(string(), 'Why.'),
  sha: required(string({ pattern: COMMIT, what: 'a commit' }), 'Commit of the run.'),
  run: required(
    object({
      id: required(integer(1, Number.MAX_SAFE_INTEGER), 'Workflow run.'),
      attempt: required(integer(1, 100_000), 'Attempt.'),
    }),
    'Run that wrote the note.',
  ),
})

export type FlagNote = Infer<typeof flagNote>

/** Writes a note; like a hold it ends at once, so that it does not look as if something were under way. */
export async function noteFlag(github: GitHub, environment: string, note: FlagNote, runUrl: string): Promise<void> {
  const words = note.kind === 'ramp-completed' ? 'ramp completed' : 'ramp taken back'
  const description = `${note.flag}: ${words}, ${note.from} to ${note.to}`
  const id = await createDeployment(github, {
    environment,
    production: false,
    transient: true,
    task: FLAG_TASK,
    description,
    payload: note,
  })
  await createLedgerWriter(github, runUrl).status(id, { state: 'inactive', description })
}
