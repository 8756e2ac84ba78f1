import { text } from '../../../../lib/render/markdown.ts'
import { type Ports, readSetup, type Setup } from '../context.ts'
import { amountOf } from '../notes/amount.ts'
import { composeNotes } from '../notes/compose.ts'
import { documentParts } from '../notes/document.ts'
import { piecesOf } from '../notes/render.ts'
import type { Ending } from '../outcome.ts'
import { planRelease } from '../range/plan.ts'
import type { NotesInputs } from '../request.ts'
import { planRequest } from './plan.ts'

/** `mode: notes`: range, version and notes; from the clone alone unless something is asked for. */
export async function notesMode(ports: Ports, inputs: NotesInputs): Promise<Ending> {
  const setup = await readSetup(ports, inputs)
  const { notes, baseRef } = await planned(ports, inputs, setup)
  const parts = await documentParts(ports, inputs, setup, notes)
  const nothing = notes.bump === 'none'
  const since = notes.version === undefined ? '' : ` since ${notes.version}`
  const title = nothing ? `Nothing to release${since}` : `This will be ${notes.tag}`
  return {
    mode: 'notes',
    result: nothing ? 'unchanged' : 'generated',
    reasonCode: nothing ? 'nothing-changed' : 'notes-written',
    message: nothing
      ? `Nothing to release: ${notes.because.join('; ')}.`
      : `${notes.tag}: ${amountOf(notes.commits, 'commit')} ${baseRef === undefined ? 'from the first on' : `since ${baseRef}`}, because ${notes.because.join('; ')}.`,
    notes,
    markdown: piecesOf(parts),
    summary: [
      { name: 'title', priority: 100, markdown: `## ${text(title)}\n\n${text(notes.because.join('; '), 1000)}` },
      ...parts,
    ],
  }
}

/** The plan is let go of when the notes are made of it: both at once are twice the history. */
async function planned(ports: Ports, inputs: NotesInputs, setup: Setup) {
  const plan = await planRelease(ports.git, planRequest(ports, inputs, setup))
  return { notes: await composeNotes(ports, inputs, setup, plan), baseRef: plan.baseRef }
}
