import {
  type Infer,
  integer,
  list,
  literal,
  object,
  oneOf,
  optional,
  required,
  string,
} from '../../../lib/kernel/shape.ts'
import { contract } from './contract.ts'
import { consideredShape } from './notes/model.ts'
import { CHOSEN_BY, type ChosenBy } from './range/previous.ts'

const COUNT = integer(0, Number.MAX_SAFE_INTEGER)

export const reportShape = object({
  schema: required(literal('sluice/release-notes@1'), 'Version of this form.'),
  mode: required(oneOf(...contract.inputs.mode.options), 'What was asked.'),
  result: required(oneOf(...contract.results), 'How it ended.'),
  'reason-code': required(string(), 'Why.'),
  message: required(string(), 'The same in words.'),
  version: optional(string(), 'The version.'),
  'previous-version': optional(string(), 'The release before.'),
  tag: optional(string(), 'Its tag.'),
  'chosen-by': optional(oneOf(...(Object.keys(CHOSEN_BY) as ChosenBy[])), 'How the start of the range was found.'),
  considered: optional(consideredShape, 'Tags looked at for the release before, highest first.'),
  warnings: optional(list(string()), 'What somebody should check.'),
  commits: optional(COUNT, 'Commits in the range.'),
  breaking: optional(COUNT, 'Entries that are breaking changes.'),
  'notes-json': optional(string(), 'Path of the notes as data.'),
  release: optional(
    object({
      id: required(COUNT, 'Number on GitHub.'),
      url: required(string(), 'Address.'),
      sha: required(string(), 'Commit.'),
      'from-prerelease': optional(string(), 'Tag of the prerelease it was made from.'),
      files: required(
        list(
          object({
            name: required(string(), 'Name.'),
            bytes: required(COUNT, 'Size.'),
            digest: required(string(), 'Digest, `sha256:…`.'),
          }),
        ),
        'Files beside the release.',
      ),
    }),
    'The release, with `publish`.',
  ),
  components: optional(
    list(
      object({
        component: required(string(), 'Name.'),
        result: required(oneOf(...contract.results), 'How it ended.'),
        'reason-code': required(string(), 'Why.'),
        message: required(string(), 'The same in words.'),
        version: optional(string(), 'Its version.'),
        tag: optional(string(), 'Its tag.'),
        report: required(string(), 'Path of its own report.'),
      }),
    ),
    'What became of each, when the run was about several.',
  ),
})

export type Report = Infer<typeof reportShape>
