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
})

export type Report = Infer<typeof reportShape>
