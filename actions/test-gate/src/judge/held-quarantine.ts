import type { Quarantined } from '../../../../lib/config/quarantine.ts'
import type { SaidQuarantine } from './said.ts'

/** So many edits are told one by one. */
const MOST_TOLD = 10

/** The entries for the gate of this name (empty: without one); of several for one test the one that ends first. */
export function entriesFor(tests: readonly Quarantined[], gate: string): readonly Quarantined[] {
  const held = new Map<string, Quarantined>()
  for (const entry of tests) {
    if (entry.gate !== undefined && entry.gate !== gate) continue
    const known = held.get(entry.test)
    // The days are written so that their order is that of the texts.
    if (known === undefined || entry.expires < known.expires) held.set(entry.test, entry)
  }
  return [...held.values()]
}

/** Tests that have more than one entry for the same gate. */
export function doubled(tests: readonly Quarantined[]): readonly string[] {
  const gates = new Map<string, Set<string | undefined>>()
  const twice = new Set<string>()
  for (const { test, gate } of tests) {
    const known = gates.get(test) ?? new Set()
    if (known.has(gate) || known.has(undefined) || (gate === undefined && known.size > 0)) twice.add(test)
    gates.set(test, known.add(gate))
  }
  return [...twice]
}

/** What is wrong with the list of a change, and is not so at its target branch already; each as a sentence. */
export function newFaults(held: SaidQuarantine, own: SaidQuarantine, today: string): readonly string[] {
  if (own.problem !== undefined) {
    const isKnown = held.problem !== undefined && held.file === own.file
    return isKnown ? [] : [`This change leaves a quarantine that cannot be read: ${own.problem}`]
  }
  const known = new Set(held.tests.map(textOf))
  const over = own.tests.filter((entry) => entry.expires <= today && !known.has(textOf(entry)))
  const knownTwice = new Set(doubled(held.tests))
  const twice = doubled(own.tests).filter((test) => !knownTwice.has(test))
  return [
    ...over.map(
      ({ test, expires }) =>
        `This change puts ${JSON.stringify(test)} in quarantine until ${expires}, and today is ${today}: it would excuse nothing. Give a later day, or leave it out.`,
    ),
    ...twice.map(
      (test) => `This change leaves ${JSON.stringify(test)} in quarantine twice. Keep one entry, with one day.`,
    ),
  ]
}

/** What a change does to the quarantined tests, each as a clause. */
export function quarantineEdits(held: SaidQuarantine, own: SaidQuarantine): readonly string[] {
  const moved = held.file === own.file ? [] : [fileEdit(own.file)]
  if (own.problem !== undefined) return moved
  const [before, after] = [byText(held.tests), byText(own.tests)]
  const edits = [
    ...[...before].filter(([key]) => !after.has(key)).map(([, entry]) => `takes ${shown(entry)} out of quarantine`),
    ...[...after].filter(([key]) => !before.has(key)).map(([, entry]) => `puts ${shown(entry)} in quarantine`),
  ]
  const more = edits.length - MOST_TOLD
  return [...moved, ...edits.slice(0, MOST_TOLD), ...(more > 0 ? [`edits ${more} more entries of the quarantine`] : [])]
}

function fileEdit(file: string | undefined): string {
  return file === undefined ? 'names no quarantine file any more' : `names the quarantine file ${file}`
}

function byText(tests: readonly Quarantined[]): ReadonlyMap<string, Quarantined> {
  return new Map(tests.map((entry) => [textOf(entry), entry]))
}

function textOf({ test, reason, owner, expires, gate }: Quarantined): string {
  return JSON.stringify([test, reason, owner, expires, gate])
}

function shown({ test, expires, gate }: Quarantined): string {
  return `${JSON.stringify(test)} (until ${expires}${gate === undefined ? '' : `, gate ${JSON.stringify(gate)}`})`
}
