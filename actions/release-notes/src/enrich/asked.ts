import type { Enrichment } from '../../../../lib/config/notes.ts'
import type { ReleaseConfig } from '../../../../lib/config/release.ts'
import type { NotesInputs } from '../request.ts'

/** What is asked for beside the commits: by the input, else by the configuration; `none` asks for nothing. */
export function askedFor(
  inputs: Pick<NotesInputs, 'enrich'>,
  release: ReleaseConfig | undefined,
): ReadonlySet<Enrichment> {
  const given = inputs.enrich.length > 0 ? inputs.enrich : (release?.notes?.enrich ?? [])
  return new Set(given.filter((each): each is Enrichment => each !== 'none'))
}
