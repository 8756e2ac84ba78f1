import { list, object, optional, parsed, record, string } from '../kernel/shape.ts'

const TAG_PREFIX = /^(?:[A-Za-z0-9][A-Za-z0-9._/@-]{0,49})?$/

/** May be empty: tags that are versions and nothing else. */
const tagPrefix = parsed({ type: 'string', pattern: TAG_PREFIX.source }, (text) =>
  TAG_PREFIX.test(text) ? { ok: true, value: text } : { ok: false, problem: 'is not a tag prefix' },
)

const component = object({
  'tag-prefix': optional(tagPrefix, 'What stands before the version in a tag. Default `<component>-v`.'),
  paths: optional(
    list(string({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' }), { min: 1 }),
    'Files and folders of the component; only commits that touch them count. Default: the whole repository.',
  ),
})

/** How versions and tags are made. These are facts of the history, no policy: they are read from the checkout. */
export const release = object({
  'tag-prefix': optional(tagPrefix, 'What stands before the version in a tag. Default `v`.'),
  components: optional(record(component), 'Components that are released by themselves, by name.'),
})
