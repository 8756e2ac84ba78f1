import { UserError } from '../../../../lib/kernel/errors.ts'
import { type Ports, readSetup } from '../context.ts'
import { finish, type NotesOutcome, type Share } from '../outcome.ts'
import type { NotesReason } from '../refusal.ts'
import type { Report } from '../report.ts'
import type { NotesInputs } from '../request.ts'

/** How a run over several ends: as the first of these that one of them ended with. */
const ORDER: readonly Report['result'][] = ['error', 'refused', 'published', 'drafted', 'generated', 'unchanged']

type One = (inputs: NotesInputs, ports: Ports, share: Share) => Promise<NotesOutcome>

/** One run for several components, one after the other; each has notes and a report of its own. */
export async function severalComponents(inputs: NotesInputs, ports: Ports, one: One): Promise<NotesOutcome> {
  const names = await namesOf(inputs, ports)
  const components: (NonNullable<Report['components']>[number] & { readonly reason: NotesReason })[] = []
  for (const component of names) {
    const share = { suffix: `-${component.replace(/[^A-Za-z0-9_-]/g, '_')}`, among: names.length }
    const { result, reasonCode, message, outputs } = await one({ ...inputs, component }, ports, share)
    components.push({
      component,
      result,
      'reason-code': reasonCode,
      reason: reasonCode,
      message,
      ...(outputs.version ? { version: outputs.version } : {}),
      ...(outputs.tag ? { tag: outputs.tag } : {}),
      report: outputs.report ?? '',
    })
  }
  const [worst] = [...components].sort((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result))
  if (worst === undefined) throw new Error('a run over several components has none')
  return finish(ports, {
    mode: inputs.mode,
    result: worst.result,
    reasonCode: worst.reason,
    message: components.map((each) => `${each.component}: ${each.message}`).join(' '),
    components: components.map(({ reason: _, ...each }) => each),
  })
}

async function namesOf(inputs: NotesInputs, ports: Ports): Promise<readonly string[]> {
  const { release } = await readSetup(ports, { ...inputs, component: '' })
  const listed = [...(release?.components?.keys() ?? [])]
  // Without a list all would be the whole repository, with the same tags.
  if (listed.length === 0)
    throw new UserError(
      'invalid-input',
      `input "component" is ${JSON.stringify(inputs.component)}, and the configuration lists no release.components.`,
    )
  const names = inputs.component === '*' ? listed : inputs.component.split(/[,\n]/).map((name) => name.trim())
  const found = [...new Set(names.filter((name) => name !== ''))]
  if (found.length > 0) return found
  throw new UserError(
    'invalid-input',
    `input "component" is ${JSON.stringify(inputs.component)}, which names none. There are ${listed.join(', ')}; "*" is all of them.`,
  )
}
