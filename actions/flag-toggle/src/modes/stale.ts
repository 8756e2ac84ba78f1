import type { Item } from '../report.ts'
import { DEFAULT_EXTENSIONS } from '../settings.ts'
import { writeStaleIssues } from '../stale/issues.ts'
import { type Judged, staleFlags } from '../stale/judge.ts'
import type { FlagFacts } from '../store.ts'
import { environmentsOf, type Given, type Mode } from './mode.ts'

const DAY = 86_400_000
const DEFAULT_AGE = 90 * DAY

/** Flags that should be cleaned up, and why; an issue for each owner. Changes no flag. */
export const stale: Mode = {
  takes: { environment: 'optional' },
  async run(given) {
    const facts = new Map<string, readonly FlagFacts[]>()
    for (const environment of environmentsOf(given))
      facts.set(environment, await (await given.store.read(environment, 'all')).facts())
    const { stale: rules, owners } = given.settings.flags
    const judged = staleFlags(facts, {
      now: await given.ports.github.now(),
      age: rules?.age ?? DEFAULT_AGE,
      extensions: rules?.extensions ?? DEFAULT_EXTENSIONS,
      ownerOf: (flag) => [...(owners ?? [])].find(([, flags]) => flags.includes(flag))?.[0],
    })
    const items = judged.flatMap(itemsOf)
    if (!given.inputs['dry-run']) await tell(given, judged)
    const count = new Set([...facts.values()].flat().map(({ flag }) => flag))
    if (judged.length === 0)
      return { result: 'unchanged', reasonCode: 'none-stale', message: `None of ${count.size} flags is stale.`, items }
    const message = `${judged.length} of ${count.size} flags should be cleaned up: ${judged.map(({ flag }) => flag).join(', ')}.`
    return { result: 'unchanged', reasonCode: 'stale-found', message, items }
  },
}

async function tell({ ports, audit }: Given, judged: readonly Judged[]): Promise<void> {
  const problem = await writeStaleIssues(ports.github, judged, (await audit()).runUrl)
  if (problem !== undefined) ports.runner.log.warning(problem)
}

function itemsOf({ flag, owner, reasons }: Judged): readonly Item[] {
  return reasons.map(({ kind, detail }) => ({ flag, kind, detail, ...(owner === undefined ? {} : { owner }) }))
}
