import { type History, openHistoryToServed } from '../delivery/ledger/history.ts'
import { holdTask, parseHold } from '../delivery/ledger/record.ts'
import { olderDeployments, type Page, readSnapshot } from '../delivery/ledger/snapshot.ts'
import { createRuns, ownRun, type Runs, type TrustPolicy } from '../delivery/ledger/trust.ts'
import { Refusal } from '../delivery/reasons.ts'
import type { GitHub } from '../github/client.ts'
import type { JobContext } from '../github/context.ts'
import { errorMessage, UserError } from '../kernel/errors.ts'
import { type EnvironmentState, type ForeignRecord, readState } from './environment-state.ts'

/** One environment as the ledger shows it, with what was not believed. */
export interface ReadEnvironment {
  readonly name: string
  readonly state: EnvironmentState
  readonly foreign: readonly ForeignRecord[]
  /** For further questions; `undefined` when the environment cannot be read. */
  readonly history: History | undefined
}

export interface LedgerSource {
  readonly github: GitHub
  readonly context: JobContext
  readonly policy: TrustPolicy
  readonly configPath: string
}

/** One call reads the newest records of so many environments. */
const AT_ONCE = 5

/**
 * Reads what serves in each environment. What cannot be read becomes `unreadable` there, with the reason, and stops
 * nobody else. Costs one call per five environments, and one per run that matters.
 */
export async function readEnvironments(
  source: LedgerSource,
  component: string,
  names: readonly string[],
): Promise<readonly ReadEnvironment[]> {
  const runs = createRuns(source.github)
  const read: ReadEnvironment[] = []
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const some = names.slice(start, start + AT_ONCE)
    const pages = await attempt(() => readSnapshot(source.github, source.configPath, some))
    const states = some.map((name) => {
      if ('problem' in pages) return unreadable(name, pages.problem)
      return readOne(source, runs, component, name, pages.value.pages.get(name) ?? { deployments: [], more: false })
    })
    read.push(...(await Promise.all(states)))
  }
  return read
}

async function readOne(
  { github, context, policy }: LedgerSource,
  runs: Runs,
  component: string,
  name: string,
  page: Page,
): Promise<ReadEnvironment> {
  const foreign = new Map<number, ForeignRecord>()
  const onForeign = (id: number, why: string) => foreign.set(id, { id, why })
  const own = ownRun(context)
  const found = await attempt(async () => {
    const history = await openHistoryToServed({ github, policy, runs, own, onForeign }, name, component, page)
    const digests = await heldDigests(github, policy, component, name, page)
    const known = await readState(history, runs, digests, () => foreign.size > 0, await github.now())
    return { history, known }
  })
  if ('problem' in found) return unreadable(name, found.problem)
  return { name, state: found.value.known, foreign: [...foreign.values()], history: found.value.history }
}

/** Digests of which a hold was ever recorded; whether it still stands is the history's to say. */
async function heldDigests(
  github: GitHub,
  policy: TrustPolicy,
  component: string,
  name: string,
  page: Page,
): Promise<readonly string[]> {
  const task = holdTask(component)
  const raw = page.deployments.filter((each) => each.task === task)
  if (page.more) {
    const seen = new Set(raw.map(({ id }) => id))
    for await (const each of olderDeployments(github, name, task, seen)) raw.push(each)
  }
  const holds = raw.map((each) => parseHold(each, policy.creators))
  return [...new Set(holds.flatMap((parsed) => (parsed.kind === 'record' ? [parsed.record.hold.digest] : [])))]
}

/** The value, or in words why it could not be had; faults of our own are thrown on. */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly problem: string }> {
  try {
    return { value: await work() }
  } catch (error) {
    if (error instanceof UserError || error instanceof Refusal) return { problem: errorMessage(error) }
    throw error
  }
}

function unreadable(name: string, problem: string): ReadEnvironment {
  return { name, state: { kind: 'unreadable', problem }, foreign: [], history: undefined }
}
