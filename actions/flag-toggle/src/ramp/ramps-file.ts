import { isDeepStrictEqual } from 'node:util'
import { type RampState, rampsFile, rampsPath } from '../../../../lib/flags/ramp-state.ts'
import type { Clock } from '../../../../lib/kernel/clock.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'
import { oneLine } from '../../../../lib/kernel/printing.ts'
import { readShape } from '../../../../lib/kernel/shape.ts'
import { type BranchFile, readBranchFile, writeBranchFile } from '../branch.ts'
import type { BranchPlace } from '../branch-place.ts'

export type RampsPlace = Pick<BranchPlace, 'github' | 'branch'>

export type RampWritten =
  | { readonly kind: 'written' }
  /** Somebody else moved this very ramp since it was read. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'refused'; readonly message: string }

/** The ramps of an environment by flag, as they are now. */
export async function readRamps(place: RampsPlace, environment: string): Promise<ReadonlyMap<string, RampState>> {
  return statesIn(await readBranchFile(place.github, place.branch, rampsPath(environment)))
}

const ATTEMPTS = 8
const PAUSE_MILLISECONDS = 50

/**
 * Writes one ramp if it still is as it was read; ramps of other flags that somebody writes meanwhile stay as they are.
 * A lost answer is found by reading again.
 */
export async function writeRamp(
  place: RampsPlace,
  change: {
    readonly environment: string
    readonly flag: string
    readonly before: RampState | undefined
    readonly after: RampState
    readonly because: string
  },
  clock: Clock,
): Promise<RampWritten> {
  const { environment, flag, before, after } = change
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const file = await readBranchFile(place.github, place.branch, rampsPath(environment))
    const states = statesIn(file)
    const current = states.get(flag)
    if (isDeepStrictEqual(current, after)) return { kind: 'written' }
    if (!isDeepStrictEqual(current, before)) return { kind: 'overtaken' }
    const text = textOf(new Map([...states, [flag, after]]))
    const written = await writeBranchFile(place.github, file, text, messageOf(change))
    if (written.kind !== 'conflict') return written.kind === 'written' ? { kind: 'written' } : written
    await clock.sleep(PAUSE_MILLISECONDS * attempt)
  }
  return { kind: 'overtaken' }
}

function statesIn({ text, path, branch }: BranchFile): ReadonlyMap<string, RampState> {
  if (text === undefined) return new Map()
  const where = `${path} at ${branch}`
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UserError(
      'invalid-config',
      `${where} is not JSON. It is written by Sluice alone: take back the commit that broke it.`,
    )
  }
  const reading = readShape(rampsFile, value)
  if ('value' in reading) return reading.value.ramps
  throw new UserError('invalid-config', `${where} is not as Sluice writes it: ${reading.problems.join('; ')}.`)
}

function textOf(states: ReadonlyMap<string, RampState>): string {
  const ramps = Object.fromEntries([...states].sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ schema: 'sluice/ramps@1', ramps }, null, 2)}\n`
}

function messageOf({ environment, flag, after, because }: Parameters<typeof writeRamp>[1]): string {
  const latest = after.events.at(-1)
  return [
    `ramp of ${oneLine(flag, 60)} in ${environment}: ${latest?.what ?? after.state}, step ${after.step + 1} [skip ci]`,
    '',
    oneLine(because, 500),
    '',
    `Changed-by: ${oneLine(latest?.by ?? '', 100)}`,
    `Run: ${latest?.run ?? ''}`,
    '',
  ].join('\n')
}
