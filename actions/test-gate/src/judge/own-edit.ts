import { compareDecimals, type Decimal, formatDecimal } from '../../../../lib/kernel/decimal.ts'
import { errorMessage, UserError } from '../../../../lib/kernel/errors.ts'
import { isSameMap } from '../paths/path-map.ts'
import type { Finding } from './finding.ts'
import { newFaults, quarantineEdits } from './held-quarantine.ts'
import { ruleEdits } from './held-rules.ts'
import type { PolicySources } from './policy-sources.ts'
import { isWrong, readSaid, type Said } from './said.ts'

/** The configuration as the change leaves it, which never counts before it is merged. */
export type OwnReading =
  /** There is none, it is out of reach, or the run is for no change. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'invalid'; readonly why: string }
  | ({ readonly kind: 'present' } & Said)

export async function readOwn({ isChange, inChange, path }: PolicySources, gate: string): Promise<OwnReading> {
  if (!isChange) return { kind: 'absent' }
  try {
    const said = await readSaid(inChange, `${path} in the change`, gate)
    return said === undefined ? { kind: 'absent' } : { kind: 'present', ...said }
  } catch (thrown) {
    // What GitHub did not hand out tells nothing of the change.
    if (thrown instanceof UserError && !isWrong(thrown)) return { kind: 'absent' }
    return { kind: 'invalid', why: errorMessage(thrown) }
  }
}

/** Once merged, it would shut the gate for every change, or excuse nobody: refused before that. */
export function brokenEdit(
  held: Said,
  own: OwnReading,
  today: string,
  { path, branch }: PolicySources,
): readonly Finding[] {
  if (own.kind === 'absent') return []
  const faults =
    own.kind === 'present'
      ? newFaults(held.quarantine, own.quarantine, today)
      : [`This change leaves a ${path} that ${branch} could not judge anything by: ${own.why}`]
  return faults.map((message) => ({ code: 'invalid-edit', message }))
}

/** What the change does to the policy, for people; `undefined`: nothing. */
export function ownEdit(held: Said, own: OwnReading, { path, branch }: PolicySources): string | undefined {
  if (own.kind !== 'present') return undefined
  const configured = [
    ...thresholdEdit(held.percent, own.percent),
    ...ruleEdits(held.rules, own.rules),
    ...(isSameMap(held.pathMap, own.pathMap) ? [] : ['edits the path map']),
  ]
  const quarantine = quarantineEdits(held.quarantine, own.quarantine)
  if (configured.length + quarantine.length === 0) return undefined
  const { file } = own.quarantine
  const isOnlyFile = configured.length === 0 && file !== undefined && file === held.quarantine.file
  const both = quarantine.length > 0 && file !== undefined ? `${path} and ${file}` : path
  return `This change ${[...configured, ...quarantine].join(', ')} in ${isOnlyFile ? file : both}. That takes effect after merge; it is judged by ${branch}.`
}

function thresholdEdit(held: Decimal | undefined, wanted: Decimal | undefined): readonly string[] {
  if (held === undefined) return wanted === undefined ? [] : [`sets a coverage threshold of ${show(wanted)}`]
  if (wanted === undefined) return [`removes the coverage threshold of ${show(held)}`]
  const order = compareDecimals(wanted, held)
  if (order === 0) return []
  return [`${order < 0 ? 'lowers' : 'raises'} the coverage threshold from ${show(held)} to ${show(wanted)}`]
}

function show(percent: Decimal): string {
  return `${formatDecimal(percent)} %`
}
