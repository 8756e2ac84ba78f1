import { type Ports, repositoryUrl, type Setup } from '../context.ts'
import type { Plan } from '../range/plan.ts'
import type { NotesInputs } from '../request.ts'
import { buildNotes } from './build.ts'
import { gather } from './gather.ts'
import type { Notes } from './model.ts'

/** The notes of a plan as data, with everything that is asked for. */
export async function composeNotes(ports: Ports, inputs: NotesInputs, setup: Setup, plan: Plan): Promise<Notes> {
  const { entries, base, head } = plan
  const gathered = await gather(ports, inputs, setup, { entries, base, head })
  return buildNotes(plan, repositoryUrl(ports), gathered)
}
