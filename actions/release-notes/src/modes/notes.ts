import { text } from '../../../../lib/render/markdown.ts'
import { type Ports, readComponent, repositoryUrl } from '../context.ts'
import { buildNotes } from '../notes/build.ts'
import { renderNotes, renderParts } from '../notes/render.ts'
import type { Ending } from '../outcome.ts'
import { planRelease } from '../range/plan.ts'
import { givenVersion, type NotesInputs } from '../request.ts'

/** `mode: notes`: range, version and notes from the clone alone. */
export async function notesMode(ports: Ports, inputs: NotesInputs): Promise<Ending> {
  const component = await readComponent(ports, inputs)
  const plan = await planRelease(ports.git, {
    component,
    toRef: inputs['to-ref'] || ports.job.sha,
    fromRef: inputs['from-ref'],
    version: givenVersion(inputs, component),
    prerelease: inputs.prerelease,
    bump: inputs.bump,
  })
  const notes = buildNotes(plan, repositoryUrl(ports))
  const nothing = plan.bump === 'none'
  const title = nothing ? `Nothing to release since ${notes.version}` : `This will be ${notes.tag}`
  return {
    mode: 'notes',
    result: nothing ? 'unchanged' : 'generated',
    reasonCode: nothing ? 'nothing-changed' : 'notes-written',
    message: nothing
      ? `Nothing changed since ${notes.version}.`
      : `${notes.tag}: ${notes.commits} commits since ${plan.baseRef ?? 'the first one'}, because ${notes.because.join('; ')}.`,
    notes,
    markdown: renderNotes(notes, inputs.audience),
    summary: [
      { name: 'title', priority: 100, markdown: `## ${text(title)}\n\n${text(notes.because.join('; '), 1000)}` },
      ...renderParts(notes, inputs.audience),
    ],
  }
}
