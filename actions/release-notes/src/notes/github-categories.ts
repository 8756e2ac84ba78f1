import type { Git } from '../../../../lib/git/git.ts'
import { errorMessage, UserError } from '../../../../lib/kernel/errors.ts'
import { list, object, optional, readShape, required, string } from '../../../../lib/kernel/shape.ts'
import type { Categories } from './categories.ts'

/** GitHub looks for its own settings of release notes here. */
const FILES = ['.github/release.yml', '.github/release.yaml']

const exclude = object({
  labels: optional(list(string()), 'Labels.'),
  authors: optional(list(string()), 'Logins.'),
})
const settings = object({
  changelog: optional(
    object({
      exclude: optional(exclude, 'Pull requests that are left out.'),
      categories: optional(
        list(
          object({
            title: required(string(), 'Heading.'),
            labels: required(list(string(), { min: 1 }), 'Labels; `*` takes all that is left.'),
            exclude: optional(exclude, 'Pull requests that this category leaves out.'),
          }),
        ),
        'Headings.',
      ),
    }),
    'Release notes of GitHub.',
  ),
})

/** The categories GitHub's own release notes would have at a commit; `undefined`: the repository sets none. */
export async function githubCategories(git: Git, commit: string): Promise<Categories | undefined> {
  for (const file of FILES) {
    const text = await git.ask(['cat-file', 'blob', `${commit}:${file}`])
    if (text !== undefined) return readCategories(text, `${file} at ${commit.slice(0, 7)}`)
  }
  return undefined
}

/** GitHub's settings as ours. */
export async function readCategories(text: string, from: string): Promise<Categories | undefined> {
  const { load } = await import('js-yaml')
  let value: unknown
  try {
    value = load(text) ?? {}
  } catch (error) {
    throw new UserError('invalid-config', `${from} is not YAML: ${errorMessage(error)}`)
  }
  const reading = readShape(settings, value)
  if ('problems' in reading)
    throw new UserError('invalid-config', `${from}:\n${reading.problems.map((problem) => `  - ${problem}`).join('\n')}`)
  const { changelog } = reading.value
  if (changelog === undefined) return undefined
  return {
    list: (changelog.categories ?? []).map(({ title, labels, exclude: except }) => ({
      title,
      labels,
      fold: false,
      takesBots: true,
      ...(except === undefined ? {} : { except }),
    })),
    exclude: changelog.exclude ?? {},
  }
}
