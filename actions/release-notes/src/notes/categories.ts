import type { NotesConfig } from '../../../../lib/config/notes.ts'

/** What a category is chosen by. */
export interface Subject {
  readonly type: string | null
  readonly scope: string | null
  readonly breaking: boolean
  readonly bot: boolean
  /** `undefined`: GitHub was not asked. */
  readonly labels: readonly string[] | undefined
  /** Names and logins. */
  readonly authors: readonly string[]
  readonly paths: readonly string[]
}

/** Conditions that must all fit; of the values of one, one is enough. */
export interface Conditions {
  readonly types?: readonly string[]
  readonly scopes?: readonly string[]
  readonly labels?: readonly string[]
  readonly paths?: readonly string[]
  readonly authors?: readonly string[]
}

export interface Category extends Conditions {
  readonly title: string
  readonly fold: boolean
  /** Whether it takes what bots made; the built-in ones leave that to the heading of the bots. */
  readonly takesBots: boolean
  /** Keeps an entry out of this category; any that fits is enough. */
  readonly except?: Conditions
}

/** How the changes of a range are sorted into headings. */
export interface Categories {
  readonly list: readonly Category[]
  readonly exclude: Conditions
}

export const BREAKING = 'Breaking changes'
export const BY_BOTS = 'Updates by bots'
export const OTHERS = 'Other changes'
export const REVERTED = 'Reverted'

const BUILT_IN = { fold: false, takesBots: false }
const DEFAULT: readonly Category[] = [
  { title: 'Features', types: ['feat'], ...BUILT_IN },
  { title: 'Fixes', types: ['fix'], ...BUILT_IN },
  { title: 'Performance', types: ['perf'], ...BUILT_IN },
  { title: REVERTED, types: ['revert'], ...BUILT_IN },
]

/** The configured categories, else those of GitHub's own file, else what the types of commits say. */
export function chooseCategories(config: NotesConfig | undefined, github: Categories | undefined): Categories {
  const own = config?.categories?.map((each) => ({ ...each, fold: each.fold ?? false, takesBots: true }))
  return { list: own ?? github?.list ?? DEFAULT, exclude: config?.exclude ?? github?.exclude ?? {} }
}

/** The heading of a change. Breaking changes come first whatever the configuration says. */
export function categoryOf(subject: Subject, { list }: Categories): string {
  if (subject.breaking) return BREAKING
  const found = list.find(
    (category) =>
      (category.takesBots || !subject.bot) && fitsAll(category, subject) && !fitsAny(category.except ?? {}, subject),
  )
  return found?.title ?? (subject.bot ? BY_BOTS : OTHERS)
}

/** Whether the text leaves a change out; one that users have to do something about is always told. */
export function isHidden(subject: Subject, { exclude }: Categories): boolean {
  return !subject.breaking && fitsAny(exclude, subject)
}

/** All headings in the order of reading. */
export function headings({ list }: Categories): readonly { readonly title: string; readonly fold: boolean }[] {
  const all = [{ title: BREAKING, fold: false }, ...list, { title: OTHERS, fold: true }, { title: BY_BOTS, fold: true }]
  const seen = new Set<string>()
  return all.flatMap(({ title, fold }) => {
    if (seen.has(title)) return []
    seen.add(title)
    return [{ title, fold }]
  })
}

/** Whether any category or exclusion asks for what only GitHub or the files of each commit can tell. */
export function asksFor({ list, exclude }: Categories, what: 'labels' | 'paths'): boolean {
  return [...list, ...list.map((each) => each.except ?? {}), exclude].some((each) => (each[what]?.length ?? 0) > 0)
}

function fitsAll(conditions: Conditions, subject: Subject): boolean {
  return verdicts(conditions, subject).every((fits) => fits !== false)
}

function fitsAny(conditions: Conditions, subject: Subject): boolean {
  return verdicts(conditions, subject).includes(true)
}

/** One answer per condition; `undefined` where none is set. */
function verdicts(conditions: Conditions, subject: Subject): readonly (boolean | undefined)[] {
  const { types, scopes, labels, paths, authors } = conditions
  return [
    types && oneOf(types, subject.type === null ? [] : [subject.type]),
    scopes && oneOf(scopes, subject.scope === null ? [] : [subject.scope]),
    labels && (labels.includes('*') ? true : oneOf(labels, subject.labels ?? [])),
    paths?.some((wanted) => subject.paths.some((path) => isUnder(path, wanted))),
    authors && oneOf(authors, subject.authors),
  ]
}

function oneOf(wanted: readonly string[], values: readonly string[]): boolean {
  const lower = values.map((value) => value.toLowerCase())
  return wanted.some((each) => lower.includes(each.toLowerCase()))
}

function isUnder(path: string, folder: string): boolean {
  const name = folder.replace(/^\.\//, '').replace(/\/+$/, '')
  return path === name || path.startsWith(`${name}/`)
}
