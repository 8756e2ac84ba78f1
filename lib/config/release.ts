import { boolean, type Infer, list, object, oneOf, optional, parsed, record, string } from '../kernel/shape.ts'
import { changelog, notes } from './notes.ts'

const TAG_PREFIX = /^(?:[A-Za-z0-9][A-Za-z0-9._/@-]{0,49})?$/
const FINAL_VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/

/** May be empty: tags that are versions and nothing else. */
const tagPrefix = parsed({ type: 'string', pattern: TAG_PREFIX.source }, (text) =>
  TAG_PREFIX.test(text) ? { ok: true, value: text } : { ok: false, problem: 'is not a tag prefix' },
)

const component = object({
  'tag-prefix': optional(tagPrefix, 'What stands before the version in a tag. Default `<component>-v`.'),
  paths: optional(
    list(string({ pattern: /^!?[^/:!][^:]{0,200}$/, what: 'a path inside the repository' }), { min: 1 }),
    'Files and folders of the component; only commits that touch them count. With `!` in front: not these. Default: the whole repository.',
  ),
  changelog: optional(
    string({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' }),
    'Its changelog. Default `CHANGELOG.md` in the first of its paths.',
  ),
  latest: optional(
    boolean(),
    'Whether its releases may be shown as the latest of the repository. Default false: that is the place of the releases without a component.',
  ),
})

const labels = list(string({ pattern: /^.{1,100}$/, what: 'a label' }), { min: 1 })
const asked = oneOf('major', 'minor', 'patch', 'none')

const version = object({
  from: optional(
    oneOf('commits', 'labels'),
    'Who says how far the version moves. `labels`: those of the pull request, where it has one of `labels`; else the commit. Default `commits`.',
  ),
  labels: optional(
    object({
      major: optional(labels, 'Default `major`, `breaking`.'),
      minor: optional(labels, 'Default `minor`, `feature`, `enhancement`.'),
      patch: optional(labels, 'Default `patch`, `fix`, `bug`.'),
      none: optional(labels, 'Pull requests that ask for no release. Default `skip-release`.'),
    }),
    'Labels by what they ask for; the highest of a pull request counts.',
  ),
  types: optional(
    record(asked),
    'What each type of commit asks for. A breaking change is always `major`. Default `feat: minor`, `fix`, `perf` and `revert: patch`.',
  ),
  others: optional(
    oneOf('patch', 'none'),
    'What a commit of any other type asks for. `none`: commits of these types alone make no version. Default `patch`: what is built has a version of its own.',
  ),
  'breaking-before-1': optional(
    oneOf('minor', 'major'),
    'What a breaking change moves before 1.0.0 (semver rule 4). Default `minor`.',
  ),
  'feature-before-1': optional(oneOf('minor', 'patch'), 'What a feature moves before 1.0.0. Default `minor`.'),
  'revert-of-breaking': optional(
    oneOf('major', 'patch'),
    'What the revert of a breaking change that was released moves. It breaks whoever followed that change, so it is a breaking change too (semver rule 8). `patch`: it is the repair of a slip that nobody followed. Default `major`.',
  ),
  first: optional(
    string({ pattern: FINAL_VERSION, what: 'a version such as 1.0.0' }),
    'The version of what was never released. Default `0.1.0`.',
  ),
})

/** How versions and tags are made. These are facts of the history, no policy: they are read from the checkout. */
export const release = object({
  'tag-prefix': optional(tagPrefix, 'What stands before the version in a tag. Default `v`.'),
  components: optional(record(component), 'Components that are released by themselves, by name.'),
  version: optional(version, 'How the next version follows from the changes.'),
  notes: optional(notes, 'What the notes say and in which order.'),
  changelog: optional(changelog, 'Where `mode: changelog` keeps the changelog.'),
})

export type ReleaseConfig = Infer<typeof release>
