import { expect } from '@jest/globals'
import { restore } from '../../actions/rollback/src/restore.ts'
import { Environment } from '../delivery/memory.ts'
import { flagPorts, inputsOf, type SessionSetting, sessionOf } from './session.ts'

export interface History {
  readonly name: string
  /** Oldest first, as in `ledgers.ts`. */
  readonly lines: readonly string[]
  /** What takes traffic; the first of several all of it. Nothing: `[]`. */
  readonly serves: readonly string[]
  readonly inputs?: Readonly<Record<string, string>>
  readonly setting?: SessionSetting
  readonly gone?: readonly string[]
  readonly swapped?: readonly string[]
  /** Version that is put back, with the result, or the result and its reason. */
  readonly expected: string
  /** What the message must say besides. */
  readonly says?: RegExp
}

/** Input that names a version to go to. */
export const to = (version: string) => ({ inputs: { 'to-version': version } })
const store = (version: string) => `release:v${version}/shop.mjs`

/** Presses the button in that history: the choice, its reason, and that nothing else was touched. */
export async function playHistory(history: History): Promise<void> {
  const world = new Environment(history.serves)
  for (const version of history.gone ?? []) world.gone.add(store(version))
  for (const version of history.swapped ?? []) world.swapped.add(store(version))
  const { ports } = flagPorts()
  const ended = await restore(inputsOf(history.inputs), sessionOf(world, history.lines, history.setting), ports)
  const restored = ended.result === 'restored'
  expect(restored ? `${ended.release?.version} restored` : `${ended.result} ${ended.reason}`).toBe(history.expected)
  if (history.says !== undefined) expect(ended.message).toMatch(history.says)
  // What is refused or done already has moved nothing and written nothing.
  if (restored) expect(world.serves(ended.release?.version ?? '')).toBe(true)
  else expect(world.events).toEqual([])
}
