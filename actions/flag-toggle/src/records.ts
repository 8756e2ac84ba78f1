import { errorMessage, UserError } from '../../../lib/kernel/errors.ts'
import { isRecord } from '../../../lib/kernel/shape.ts'
import { commitMessage } from './audit.ts'
import { readBranchFile, writeBranchFile } from './branch.ts'
import type { BranchPlace } from './branch-place.ts'
import type { Audit, ChangePlan, FlagSet, FlagStore } from './store.ts'

/**
 * What Sluice wrote last at a provider that keeps flags itself: `<environment>.<provider>.json` on the branch of the flags.
 * The commit is the audit of the change, and the file is what drift is measured against. A flag that is not in it was
 * never changed by Sluice: unmanaged, and none of its business.
 */
export function recorded(store: FlagStore, place: BranchPlace): FlagStore {
  return {
    ...store,
    async read(environment, flags) {
      const inner = await store.read(environment, flags)
      return recordedSet(inner, place, `${environment}.${store.provider}.json`)
    },
  }
}

function recordedSet(inner: FlagSet, place: BranchPlace, path: string): FlagSet {
  let records: Promise<Readonly<Record<string, unknown>>> | undefined
  return {
    ...inner,
    async apply(plan, audit) {
      const applied = await inner.apply(plan, audit)
      if (applied.kind !== 'applied') return applied
      const problem = await keep(place, path, plan, audit)
      // The flag has changed, and a kill must not fail for its record.
      return problem === undefined ? applied : { ...applied, warnings: [...(applied.warnings ?? []), problem] }
    },
    async lastWritten(flag) {
      records ??= readBranchFile(place.github, place.branch, path).then(({ text }) => recordsIn(text))
      const entry = (await records)[flag]
      return isRecord(entry) && typeof entry['managed'] === 'string' ? entry['managed'] : undefined
    },
  }
}

const ATTEMPTS = 5

/** Why the record could not be written, or `undefined`. */
async function keep(place: BranchPlace, path: string, plan: ChangePlan, audit: Audit): Promise<string | undefined> {
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const file = await readBranchFile(place.github, place.branch, path)
      const { after, flag } = plan
      const flags = { ...recordsIn(file.text), [flag]: { state: after.words, managed: after.managed } }
      const text = `${JSON.stringify({ flags: sorted(flags) }, null, 2)}\n`
      const written = await writeBranchFile(place.github, file, text, commitMessage(plan, audit))
      if (written.kind === 'written') return undefined
      if (written.kind === 'refused') return problemOf(place, written.message)
    }
    return problemOf(place, 'others write it faster')
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return problemOf(place, errorMessage(error))
  }
}

function problemOf({ branch }: BranchPlace, words: string): string {
  return `The flag is changed, but the record of it could not be written to ${branch}, so the next drift check reports it: ${words}`
}

function recordsIn(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {}
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && isRecord(value['flags']) ? value['flags'] : {}
  } catch {
    return {}
  }
}

function sorted(flags: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(flags).sort(([a], [b]) => (a < b ? -1 : 1)))
}
