import { readFile } from 'node:fs/promises'
import { errorMessage, UserError } from '../../kernel/errors.ts'
import { boolean, type Infer, integer, isRecord, list, object, optional, required, string } from '../../kernel/shape.ts'

const COUNT = integer(0, Number.MAX_SAFE_INTEGER)

const change = object({
  sha: required(string(), 'Commit.'),
  title: required(string(), 'What it says.'),
  'pull-request': optional(COUNT, 'Pull request.'),
  breaking: required(boolean(), 'Whether users have to do something.'),
})

/** What whoever approved was shown: the changes between what served and the candidate. */
export const bringsShape = object({
  relation: required(
    string(),
    'How the candidate lies to what served: first, same, forward, back, diverged or unknown.',
  ),
  'serving-version': optional(string(), 'Version that served.'),
  commits: required(COUNT, 'Commits it brings.'),
  adds: required(list(change), 'Changes it brings, newest first.'),
  removes: required(list(change), 'Changes it takes away.'),
  leaves: required(list(change), 'Changes of it that were there already, by cherry-pick.'),
})

export type Brings = Infer<typeof bringsShape>

export interface Shown {
  /** Commit the notes end with. */
  readonly to: string
  /** What the candidate was compared with; absent where it was not what serves by the ledger. */
  readonly against?: Against
  readonly brings: Brings
}

/** What served when the notes were made; `undefined`: nothing did. */
export interface Against {
  readonly sha: string | undefined
}

type Fields = Readonly<Record<string, unknown>>

/** More in one evidence would be a history; the number of commits says how many there are. */
const MOST = 500

/** The notes that `release-notes` wrote with `mode: deployed-range`, as far as evidence keeps them. */
export async function readBrings(path: string, environment: string, component: string): Promise<Shown> {
  const invalid = (problem: string) =>
    new UserError('invalid-input', `input "brings": ${JSON.stringify(path)} ${problem}.`)
  let notes: unknown
  try {
    notes = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw invalid(`cannot be read as JSON (${errorMessage(error)})`)
  }
  if (!isRecord(notes) || notes['schema'] !== 'sluice/notes@1' || !isRecord(notes['deployed']))
    throw invalid('is not what release-notes writes with "mode: deployed-range" (its output "notes-json")')
  const { to, commits, entries, deployed } = notes
  if (deployed['environment'] !== environment)
    throw invalid(`is about ${JSON.stringify(deployed['environment'])}, not ${environment}`)
  const about = notes['component']
  if (about !== undefined && about !== component) throw invalid(`is about ${JSON.stringify(about)}, not ${component}`)
  const { relation, 'serving-version': serving, removes, leaves } = deployed
  const problems: string[] = []
  const brings = bringsShape.read(
    {
      relation,
      ...(serving === undefined ? {} : { 'serving-version': serving }),
      commits,
      adds: changes(entries),
      removes: changes(removes),
      leaves: changes(leaves),
    },
    '',
    problems,
  )
  if (brings === undefined || typeof to !== 'string' || problems.length > 0)
    throw invalid(`is malformed: ${problems[0] ?? 'it names no commit'}`)
  return { to, brings, ...againstOf(notes, deployed) }
}

/** Where `from-ref` said what serves, nobody looked at the ledger. */
function againstOf(notes: Fields, deployed: Fields): Pick<Shown, 'against'> {
  const sha = deployed['serving-sha']
  if (typeof sha === 'string') return notes['chosen-by'] === 'from-ref' ? {} : { against: { sha } }
  return deployed['relation'] === 'first' ? { against: { sha: undefined } } : {}
}

function changes(entries: unknown): unknown {
  if (!Array.isArray(entries)) return entries
  return entries.slice(0, MOST).map((entry: unknown) => {
    if (!isRecord(entry)) return entry
    const { sha, title, breaking, 'pull-request': number } = entry
    return { sha, title, breaking, ...(number === undefined ? {} : { 'pull-request': number }) }
  })
}
