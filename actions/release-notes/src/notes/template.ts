import { readFile } from 'node:fs/promises'
import { errorMessage, UserError } from '../../../../lib/kernel/errors.ts'
import { nearest } from '../../../../lib/kernel/nearest.ts'
import { resolveInside } from '../../../../lib/kernel/paths.ts'
import type { Notes } from './model.ts'
import { templateView, VIEW_NAMES } from './template-view.ts'

export async function readTemplate(workspace: string, path: string): Promise<string> {
  const file = await resolveInside(workspace, path, 'template')
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw invalid(path, `cannot be read (${(error as NodeJS.ErrnoException).code ?? errorMessage(error)})`)
  }
}

/**
 * The notes by a mustache template. Every value of the view is Markdown that is safe already, so `{{x}}` and `{{{x}}}` are
 * the same and no template can let a message of a commit mention somebody. A name the view does not know is an error.
 */
export async function renderTemplate(template: string, notes: Notes, path: string): Promise<string> {
  const { default: mustache } = await import('mustache')
  let tokens: readonly Token[]
  try {
    tokens = mustache.parse(template) as readonly Token[]
  } catch (error) {
    throw invalid(path, errorMessage(error))
  }
  for (const name of namesIn(tokens)) if (!VIEW_NAMES.has(name)) throw invalid(path, unknownName(name))
  return mustache.render(template, templateView(notes), {}, { escape: (value: unknown) => String(value) }).trim()
}

/** `[kind, name, start, end, inner tokens]`, as mustache's parser gives them. */
type Token = readonly [kind: string, name: string, start: number, end: number, inner?: readonly Token[]]

/** Text, comments and other delimiters. */
const NAMELESS = new Set(['text', '!', '='])

function namesIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(([kind, name, , , inner]) => {
    if (kind === '>') return [`> ${name}`]
    const own = NAMELESS.has(kind) || name === '.' ? [] : name.split('.')
    return [...own, ...(Array.isArray(inner) ? namesIn(inner) : [])]
  })
}

function unknownName(name: string): string {
  if (name.startsWith('> ')) return `{{${name}}} would include another file, and a template is one file`
  return `there is no {{${name}}}${nearest(name, [...VIEW_NAMES]) || `; there are ${[...VIEW_NAMES].join(', ')}`}`
}

function invalid(path: string, problem: string): UserError {
  const end = problem.endsWith('?') ? '' : '.'
  return new UserError('invalid-input', `template ${JSON.stringify(path)}: ${problem}${end}`)
}
