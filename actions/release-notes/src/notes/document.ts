import type { Part } from '../../../../lib/render/budget.ts'
import type { Ports, Setup } from '../context.ts'
import type { NotesInputs } from '../request.ts'
import type { Notes } from './model.ts'
import { renderParts } from './render.ts'

/** The text of the notes: the user's own template where there is one, else the built-in text for the audience. */
export async function documentParts(
  ports: Ports,
  inputs: NotesInputs,
  setup: Setup,
  notes: Notes,
  fullText?: string,
): Promise<readonly Part[]> {
  const path = inputs.template || setup.release?.notes?.template
  if (path === undefined || path === '') return renderParts(notes, inputs.audience, fullText)
  const { renderTemplate, readTemplate } = await import('./template.ts')
  const template = await readTemplate(ports.job.workspace, path)
  return [{ name: 'notes', priority: 90, markdown: await renderTemplate(template, notes, path) }]
}
