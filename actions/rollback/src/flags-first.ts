import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { candidateOf, look } from '../../../lib/delivery/machine/machine.ts'
import { describe, servesOnly } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import { parseDuration } from '../../../lib/kernel/duration.ts'
import type { Ports } from './ports.ts'
import { versionBefore } from './target.ts'

const DEFAULT_WINDOW_MILLISECONDS = parseDuration('1m') ?? 0

export type Eased =
  /** `changed`: some flag was still on. */
  | { readonly kind: 'mitigated'; readonly message: string; readonly changed: boolean; readonly serves: string }
  /** Not enough, or not possible: the way back goes on. */
  | { readonly kind: 'not-enough'; readonly note: string }

/** Turns off the flags that came with the release and looks whether the environment serves well for a short window. */
export async function easeByFlags(
  current: LedgerRecord | undefined,
  because: string,
  { machine, settings }: Session,
  { killFlag }: Pick<Ports, 'killFlag'>,
): Promise<Eased> {
  const flags = current?.change.flags ?? []
  if (current === undefined || flags.length === 0)
    return { kind: 'not-enough', note: 'No flag is tied to what serves, so there is none to turn off.' }
  const off: string[] = []
  const trouble: string[] = []
  let changed = false
  for (const flag of flags) {
    const killed = await killFlag(flag, because)
    if (killed.kind === 'stays') trouble.push(`${flag} stays as it is: ${killed.why}`)
    else off.push(flag)
    if (killed.kind === 'unproven') trouble.push(`Whether the service knows of ${flag} is not proven: ${killed.why}`)
    changed ||= killed.kind !== 'was-off' && killed.kind !== 'stays'
  }
  if (off.length === 0) return { kind: 'not-enough', note: trouble.join(' ') }
  const { environment, url } = machine.policy
  const { version } = current.change
  machine.log.info(`${off.join(', ')} off; verifying ${environment}.`)
  const seen = await look(machine, current.id, candidateOf(current))
  const verification = await machine.verifier.verify({
    version,
    base: url ?? (seen.kind === 'seen' ? seen.url : undefined),
    scope: 'environment',
    budgetMilliseconds: settings.rollback?.['flags-window'] ?? DEFAULT_WINDOW_MILLISECONDS,
    measure: { before: versionBefore(machine, current) },
  })
  const told = `${off.join(', ')} ${off.length === 1 ? 'is' : 'are'} off`
  if (verification.kind !== 'passed' || !servesOnly(seen, candidateOf(current)))
    return {
      kind: 'not-enough',
      note: [`${told}, which was not enough: ${verification.detail}.`, ...trouble].join(' '),
    }
  if (changed && current.state === 'success')
    await machine.ledger.status(current.id, { state: 'success', description: `${version}: mitigated, ${told}` })
  const message = [`${environment} serves ${version} well now that ${told}; nothing was taken back.`, ...trouble].join(
    ' ',
  )
  return { kind: 'mitigated', message, changed, serves: describe(seen) }
}
