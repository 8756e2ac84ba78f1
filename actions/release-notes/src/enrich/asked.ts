import type { Enrichment } from '../../../../lib/config/notes.ts'
import type { ReleaseConfig } from '../../../../lib/config/release.ts'
import type { NotesInputs } from '../request.ts'

/** What is asked for beside the commits: by the input, else by the configuration; `none` asks for nothing. */
export function askedFor(
  inputs: Pick<NotesInputs, 'enrich' | 'environment' | 'mode'>,
  release: ReleaseConfig | undefined,
): ReadonlySet<Enrichment> {
  const given = inputs.enrich.length > 0 ? inputs.enrich : (release?.notes?.enrich ?? [])
  const asked = new Set(given.filter((each): each is Enrichment => each !== 'none'))
  // Who is to be told has to be known.
  const tells = inputs.environment !== '' && release?.notes?.['tell-issues'] === true && TELLING.has(inputs.mode)
  return tells ? asked.add('issues') : asked
}

const TELLING: ReadonlySet<NotesInputs['mode']> = new Set(['publish', 'tell-issues'])
