import { boolean, type Infer, list, object, oneOf, optional, required, string } from '../kernel/shape.ts'

const path = string({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' })
const paths = list(path, { min: 1 })
const names = list(string(), { min: 1 })

/** All keys that are given must fit; of the values of one key, one is enough. */
const CONDITIONS = {
  types: optional(names, 'Types of Conventional Commits, such as `feat`.'),
  scopes: optional(names, 'Scopes of Conventional Commits.'),
  labels: optional(names, 'Labels of the pull request; GitHub is asked for them.'),
  paths: optional(paths, 'Files and folders that the commit touches.'),
}

const category = object({
  title: required(string(), 'Heading. Categories of the same title are one.'),
  ...CONDITIONS,
  fold: optional(boolean(), 'Folded for readers who do not ask for it. Default false.'),
})

const tracker = object({
  'key-prefix': required(
    string({ pattern: /^[A-Za-z0-9][A-Za-z0-9_.#/-]{0,31}$/, what: 'what stands before the number, such as `SHOP-`' }),
    'What stands before the number in a key: `SHOP-` for SHOP-123, `AB#` for AB#123.',
  ),
  'url-template': required(
    string({ pattern: /^https?:\/\/[^\s<>()"']*<num>[^\s<>()"']*$/, what: 'an address with `<num>` in it' }),
    'Where the item is, with `<num>` for the number, as in the autolinks of GitHub.',
  ),
})

export const ENRICHMENTS = ['pull-requests', 'issues', 'contributors', 'facts'] as const

/** What the notes of a release say. */
export const notes = object({
  categories: optional(
    list(category, { min: 1 }),
    'Headings in the order of reading. A change stands under the first that fits; breaking changes always come first, and what fits none comes last.',
  ),
  exclude: optional(
    object({ ...CONDITIONS, authors: optional(names, 'Names or logins of authors.') }),
    'Changes that are left out of the text: those for which any of these fits. Breaking changes never are.',
  ),
  trackers: optional(list(tracker), 'Other trackers whose keys become links.'),
  template: optional(path, 'File of a mustache template, used in place of the built-in text.'),
  enrich: optional(
    list(oneOf(...ENRICHMENTS)),
    'What to ask GitHub for, when the input `enrich` does not say. Default: nothing.',
  ),
  'tell-issues': optional(
    boolean(),
    'Tell each linked issue once since when its change is in production: `mode: tell-issues`, which the template `promote.yml` runs. Default false.',
  ),
})

/** The file that lists every version. */
export const changelog = object({
  file: optional(path, 'The file. Default `CHANGELOG.md`.'),
  by: optional(
    oneOf('pull-request', 'commit'),
    'How it gets there: a pull request (default), or a commit on the branch itself.',
  ),
})

export type NotesConfig = Infer<typeof notes>
export type Enrichment = (typeof ENRICHMENTS)[number]
