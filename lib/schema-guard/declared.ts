import type { DataConfig } from '../config/data.ts'
import { type Infer, integer, list, object, oneOf, optional, required, string } from '../kernel/shape.ts'
import { belongs } from './detect.ts'
import { isWorse, type Step } from './step.ts'

const version = integer(0, 1_000_000)

/** What a record of the ledger says about the data of its release. Steps that trouble nobody are only counted. */
export const dataChanges = object({
  steps: optional(
    list(
      object({
        id: required(string(), 'File or name of the step.'),
        kind: required(oneOf('contract', 'irreversible'), 'What it does to the release before.'),
        what: required(string(), 'What was seen in it.'),
        down: required({ schema: { type: 'boolean' }, read: (value) => value === true }, 'Whether it has a way down.'),
      }),
    ),
    'Steps that the release before does not survive.',
  ),
  more: optional(integer(1, 100_000), 'Such steps that did not fit in here.'),
  expands: optional(integer(1, 100_000), 'Steps with which the release before works on.'),
  formats: optional(
    list(
      object({
        name: required(string(), 'Name of the format.'),
        reads: required(list(version), 'Versions that the release reads.'),
        writes: required(version, 'Version that it writes.'),
      }),
    ),
    'Formats that the release declares.',
  ),
  unknown: optional(string(), 'Why it could not be told what the release does to data.'),
})

export type DataChanges = Infer<typeof dataChanges>
export type Format = NonNullable<DataChanges['formats']>[number]

/** A payload stays small: GitHub keeps it with every deployment. */
const STEPS_LIMIT = 30
const FORMATS_LIMIT = 20
const TEXT_LIMIT = 160

/** The worst steps first, as many as a record can hold. `undefined`: there is nothing to say. */
export function recordable(steps: readonly Step[], formats: readonly Format[]): DataChanges | undefined {
  if (formats.length > FORMATS_LIMIT) return { unknown: `more than ${FORMATS_LIMIT} formats are declared` }
  const grave = steps.filter(({ kind }) => kind !== 'expand').sort((a, b) => (isWorse(b.kind, a.kind) ? 1 : -1))
  const kept = grave.slice(0, STEPS_LIMIT).map(({ id, kind, what, down }) => ({
    id: id.slice(-TEXT_LIMIT),
    kind: kind as 'contract' | 'irreversible',
    what: what.slice(0, TEXT_LIMIT),
    down,
  }))
  const expands = steps.length - grave.length
  if (steps.length === 0 && formats.length === 0) return undefined
  return {
    ...(kept.length === 0 ? {} : { steps: kept }),
    ...(grave.length > kept.length ? { more: grave.length - kept.length } : {}),
    ...(expands === 0 ? {} : { expands }),
    ...(formats.length === 0 ? {} : { formats }),
  }
}

export function formatsOf(data: DataConfig | undefined, component: string): readonly Format[] {
  return [...(data?.formats ?? [])]
    .filter(([, format]) => belongs(format, component))
    .map(([name, { reads, writes }]) => ({ name, reads, writes }))
}
