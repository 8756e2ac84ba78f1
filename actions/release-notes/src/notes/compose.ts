import { type Ports, repositoryUrl, type Setup } from '../context.ts'
import type { Plan } from '../range/plan.ts'
import type { NotesInputs } from '../request.ts'
import { buildNotes } from './build.ts'
import { gather } from './gather.ts'
import type { Notes } from './model.ts'

/** The notes of a plan as data, with everything that is asked for. */
export async function composeNotes(ports: Ports, inputs: NotesInputs, setup: Setup, plan: Plan): Promise<Notes> {
  const { entries, base, head } = plan
  // Users' notes do not show them, and somebody has to look.
  for (const warning of plan.warnings) ports.log.warning(`${warning}.`)
  const gathered = await gather(ports, inputs, setup, { entries, base, head })
  // What was never released and has no change has no version either.
  const nothing = plan.bump === 'none' && plan.previous === undefined
  return buildNotes(nothing ? { ...plan, version: undefined, tag: undefined } : plan, repositoryUrl(ports), gathered)
}
