import type { DataChanges, Format } from './declared.ts'

/** Why going back to a release would harm data, worst first. */
export type DataReason =
  | 'crosses-irreversible-step'
  | 'crosses-contract-step'
  | 'format-unreadable'
  | 'data-changes-unknown'

export interface CrossedStep {
  readonly id: string
  readonly kind: 'contract' | 'irreversible'
  readonly what: string
  readonly down: boolean
  /** Version that brought it. */
  readonly version: string
}

export interface UnreadableFormat {
  readonly name: string
  /** Version of the format that was written meanwhile. */
  readonly writes: number
  /** What the release to go back to reads. */
  readonly reads: readonly number[]
  /** Version that wrote it first, as far back as was looked. */
  readonly version: string
}

/** Everything that speaks against going back to one release. */
export interface DataObstacle {
  readonly reason: DataReason
  readonly steps: readonly CrossedStep[]
  readonly formats: readonly UnreadableFormat[]
  /** Versions of which nobody can tell what they did. */
  readonly unknown: readonly { readonly version: string; readonly why: string }[]
}

/** What changes put in place since some point did to data; grows while history is read from new to old. */
export interface Crossing {
  readonly steps: Map<string, CrossedStep>
  readonly writes: Map<string, Map<number, string>>
  readonly unknown: Map<string, string>
}

export function nothingCrossed(): Crossing {
  return { steps: new Map(), writes: new Map(), unknown: new Map() }
}

/** Adds one older change. However it ended: a deployment that failed may have run its migrations all the same. */
export function cross(crossing: Crossing, version: string, data: DataChanges | undefined): void {
  if (data === undefined) return
  for (const step of data.steps ?? []) crossing.steps.set(step.id, { ...step, version })
  for (const { name, writes } of data.formats ?? []) {
    const versions = crossing.writes.get(name) ?? new Map<number, string>()
    crossing.writes.set(name, versions.set(writes, version))
  }
  if (data.unknown !== undefined) crossing.unknown.set(version, data.unknown)
  if (data.more !== undefined) crossing.unknown.set(version, `${data.more} more steps than its record holds`)
}

/** Version of a format that a release reads and writes when it does not name it. */
const UNNAMED = 1

/** What speaks against going back over what was crossed, to a release that declares these formats. */
export function obstacleFor(crossing: Crossing, formats: readonly Format[]): DataObstacle | undefined {
  const steps = [...crossing.steps.values()]
  const unreadable: UnreadableFormat[] = []
  for (const [name, versions] of crossing.writes) {
    const reads = formats.find((format) => format.name === name)?.reads ?? [UNNAMED]
    for (const [writes, version] of versions)
      if (!reads.includes(writes)) unreadable.push({ name, writes, reads, version })
  }
  const unknown = [...crossing.unknown].map(([version, why]) => ({ version, why }))
  const reason = worstReason(steps, unreadable, unknown.length > 0)
  return reason === undefined ? undefined : { reason, steps, formats: unreadable, unknown }
}

function worstReason(
  steps: readonly CrossedStep[],
  formats: readonly UnreadableFormat[],
  unknown: boolean,
): DataReason | undefined {
  if (steps.some(({ kind }) => kind === 'irreversible')) return 'crosses-irreversible-step'
  if (steps.length > 0) return 'crosses-contract-step'
  if (formats.length > 0) return 'format-unreadable'
  return unknown ? 'data-changes-unknown' : undefined
}
