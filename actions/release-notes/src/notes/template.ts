import { readFile } from 'node:fs/promises'
import { errorMessage, UserError } from '../../../../lib/kernel/errors.ts'
import { nearest } from '../../../../lib/kernel/nearest.ts'
import { resolveInside } from '../../../../lib/kernel/paths.ts'
import type { Notes } from './model.ts'
import { templateView, VIEW_NAMES } from './template-view.ts'

export async function readTemplate(workspace: string, path: string): Promise<string> {
  return readFile(await resolveInside(workspace, path, 'template'), 'utf8')
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
  for (const name of namesIn(tokens))
    if (!VIEW_NAMES.has(name)) throw invalid(path, `there is no {{${name}}}${nearest(name, [...VIEW_NAMES])}`)
  return mustache.render(template, templateView(notes), {}, { escape: (value: unknown) => String(value) }).trim()
}

/** `[kind, name, start, end, inner tokens]`, as mustache's parser gives them. */
type Token = readonly [kind: string, name: string, start: number, end: number, inner?: readonly Token[]]

function namesIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(([kind, name, , , inner]) => {
    if (kind === '>') return [`> ${name}`]
    const own = kind === 'text' || name === '.' ? [] : name.split('.')
    return [...own, ...(Array.isArray(inner) ? namesIn(inner) : [])]
  })
}

function invalid(path: string, problem: string): UserError {
  return new UserError('invalid-input', `template ${JSON.stringify(path)}: ${problem}.`)
}
