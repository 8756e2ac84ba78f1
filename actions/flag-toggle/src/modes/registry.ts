import { change, percent } from './change.ts'
import type { Mode, ModeName } from './mode.ts'

/** Every mode and its file. Those that only look are loaded when they are asked for, so that a kill does not wait for them. */
export const MODES: Readonly<Record<ModeName, () => Promise<Mode>>> = {
  on: async () => change,
  off: async () => change,
  kill: async () => change,
  percent: async () => percent,
  ramp: async () => (await import('./ramp.ts')).ramp,
  promote: async () => (await import('./promote.ts')).promote,
  drift: async () => (await import('./drift.ts')).drift,
  stale: async () => (await import('./stale.ts')).stale,
  lint: async () => (await import('./lint.ts')).lint,
}
