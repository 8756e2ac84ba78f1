// Nearly every mode needs these. Named here they are bundled once, and not with each mode again.
import './modes/plan.ts'
import './notes/compose.ts'
import './notes/render.ts'
import './range/plan.ts'
import '../../../lib/github/errors.ts'
import type { Ports } from './context.ts'
import { finish, type NotesOutcome, type Share } from './outcome.ts'
import { Refusal } from './refusal.ts'
import { checkInputs, type NotesInputs, namesSeveral } from './request.ts'

/** One run of the action: does what `mode` says, for one component or several, and writes down how it ended. */
export async function releaseNotes(inputs: NotesInputs, ports: Ports): Promise<NotesOutcome> {
  checkInputs(inputs)
  if (!namesSeveral(inputs.component)) return oneComponent(inputs, ports)
  const { severalComponents } = await import('./modes/several.ts')
  return severalComponents(inputs, ports, oneComponent)
}

async function oneComponent(inputs: NotesInputs, ports: Ports, share?: Share): Promise<NotesOutcome> {
  try {
    return await finish(ports, await run(inputs, ports), share)
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    const { result, reasonCode, message } = thrown
    return finish(ports, { mode: inputs.mode, result, reasonCode, message }, share)
  }
}

/** Each mode is loaded when it is asked for. */
async function run(inputs: NotesInputs, ports: Ports) {
  switch (inputs.mode) {
    case 'notes':
      return (await import('./modes/notes.ts')).notesMode(ports, inputs)
    case 'publish':
      return (await import('./modes/publish.ts')).publishMode(ports, inputs)
    case 'changelog':
      return (await import('./modes/changelog.ts')).changelogMode(ports, inputs)
    case 'preview':
      return (await import('./modes/preview.ts')).previewMode(ports, inputs)
    case 'deployed-range':
      return (await import('./modes/deployed-range.ts')).deployedRangeMode(ports, inputs)
    case 'tell-issues':
      return (await import('./modes/tell-issues.ts')).tellIssuesMode(ports, inputs)
  }
}
