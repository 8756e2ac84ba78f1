import type { GitHub } from '../../github/client.ts'
import {
  LOCK_TASK,
  type LockPayload,
  type Note,
  parseLock,
  parseSignOff,
  type SignOffPayload,
  signOffTask,
} from './notes.ts'
import { lockInForce, readNotes, signOffOf } from './read-notes.ts'
import {
  changeTask,
  type HoldRecord,
  holdTask,
  type LedgerRecord,
  parseChange,
  parseHold,
  type RawDeployment,
} from './record.ts'
import { ofComponent, olderDeployments, type Page } from './snapshot.ts'
import { judgeRun, type RunFacts, type Runs, type Trust, type TrustPolicy } from './trust.ts'

/** A record and whether it is to be believed; asking costs a call at most once per run. */
export interface Entry {
  readonly record: LedgerRecord
  trust(): Promise<Trust>
  /** The same of who made it, whatever was said about it later. */
  made(): Promise<Trust>
}

/** Everything that was ever done to one component in one environment, newest first, read as far as it is needed. */
export interface History {
  readonly environment: string
  readonly component: string
  /** The newest records: enough for what is open and what serves. */
  readonly recent: readonly Entry[]
  /** All of them; every further page is asked for when it is reached. */
  entries(): AsyncIterable<Entry>
  /** The hold on a digest, `undefined` when there is none or it was lifted. */
  holdOn(digest: string): Promise<HoldRecord | undefined>
  /** Every hold that is in force, newest first. */
  holds(): Promise<readonly HoldRecord[]>
  /** The lock that a person has put on the environment, while it stands. */
  lock(now: Date): Promise<Note<LockPayload> | undefined>
  /** The newest word of a person on a digest, under a name such as `exploratory`. */
  signOff(name: string, digest: string): Promise<Note<SignOffPayload> | undefined>
}

export interface HistorySource {
  readonly github: GitHub
  readonly policy: TrustPolicy
  readonly runs: Runs
  /** Our own run needs no asking. */
  readonly own: RunFacts
  /** Told once for each record that is not believed because of how it was written. */
  readonly onForeign: (id: number, why: string) => void
}

export function openHistory(source: HistorySource, environment: string, component: string, page: Page): History {
  const { github, policy, onForeign } = source
  const mine = ofComponent(page, component)
  const toEntry = (raw: RawDeployment): Entry | undefined => {
    const parsed = parseChange(raw, policy.creators)
    if (parsed.kind === 'record') return entry(source, parsed.record)
    onForeign(raw.id, parsed.why)
    return undefined
  }
  const recent = mine
    .filter((raw) => raw.task === changeTask(component))
    .map(toEntry)
    .filter((each) => each !== undefined)
  const seen = new Set(page.deployments.map(({ id }) => id))
  let holds: Promise<readonly HoldRecord[]> | undefined
  let locks: Promise<readonly Note<LockPayload>[]> | undefined
  let signOffs: Promise<readonly Note<SignOffPayload>[]> | undefined
  const allHolds = () => {
    holds ??= readNotes(source, environment, holdTask(component), page, parseHold)
    return holds
  }
  const holdOn = async (digest: string): Promise<HoldRecord | undefined> => {
    for (const record of await allHolds()) {
      if (record.hold.digest !== digest) continue
      const trust = await believe(source, record.hold.run.id, record.createdAt)
      // The newest one that counts decides: a hold, or its lifting.
      if (trust.kind === 'trusted') return record.hold.kind === 'hold' ? record : undefined
      // Runs can be deleted. What was held stays held all the same; only a lifting must prove where it comes from.
      if (trust.gone === true && record.hold.kind === 'hold') return record
      onForeign(record.id, trust.why)
    }
    return undefined
  }
  return {
    environment,
    component,
    recent,
    async *entries() {
      yield* recent
      if (!page.more) return
      for await (const raw of olderDeployments(github, environment, changeTask(component), seen)) {
        const older = toEntry(raw)
        if (older !== undefined) yield older
      }
    },
    holdOn,
    async holds() {
      const inForce = new Map<string, HoldRecord>()
      for (const { hold } of await allHolds()) {
        if (inForce.has(hold.digest)) continue
        const found = await holdOn(hold.digest)
        if (found !== undefined) inForce.set(hold.digest, found)
      }
      return [...inForce.values()]
    },
    async lock(now) {
      locks ??= wasOpen(recent, page).then((open) =>
        readNotes(source, environment, LOCK_TASK, open ? { ...page, more: false } : page, parseLock),
      )
      return lockInForce(await locks, component, now, (run, at) => believe(source, run, at))
    },
    async signOff(name, digest) {
      signOffs ??= readNotes(source, environment, signOffTask(component), page, parseSignOff)
      return signOffOf(await signOffs, name, digest, (run, at) => believe(source, run, at))
    },
  }
}

/** Forward changes: none of them is recorded while a person has locked the environment. */
const FORWARD: readonly string[] = ['deploy', 'promote', 'hotfix']
/** What came so long before such a record is looked at too: a lock may have come while it was being proven. */
const MARGIN_MILLISECONDS = 3_600_000

/**
 * Whether what serves went forward within the page: then no lock is older, and a long history need not be asked for one.
 * Its run is asked about in any case.
 */
async function wasOpen(recent: readonly Entry[], { deployments }: Page): Promise<boolean> {
  const serving = recent.find(({ record }) => record.state === 'success')
  if (serving === undefined || !FORWARD.includes(serving.record.change.kind)) return false
  const inPage = deployments.some(({ id }) => id === serving.record.id)
  const since = deployments.at(-1)?.createdAt.getTime() ?? Number.POSITIVE_INFINITY
  const reachesBack = serving.record.createdAt.getTime() - since >= MARGIN_MILLISECONDS
  return inPage && reachesBack && (await serving.trust()).kind === 'trusted'
}

/** Records that are read on for what is open; more that ended without ever serving are nobody's ordinary day. */
const READ_ON = 20

/**
 * Like `openHistory`, but `recent` goes back to a record that served. Where many components or tools share an
 * environment, all of a component's records may lie beyond the newest page, an open one among them.
 */
export async function openHistoryToServed(
  source: HistorySource,
  environment: string,
  component: string,
  page: Page,
): Promise<History> {
  const history = openHistory(source, environment, component, page)
  if (!page.more || history.recent.some(({ record }) => served(record))) return history
  const recent: Entry[] = []
  for await (const each of history.entries()) {
    recent.push(each)
    if (served(each.record) || recent.length === READ_ON) break
  }
  const known = new Set(recent.map(({ record }) => record.id))
  return {
    ...history,
    recent,
    async *entries() {
      yield* recent
      for await (const each of history.entries()) if (!known.has(each.record.id)) yield each
    },
  }
}

/**
 * The newest trusted change, if it is one of this digest that failed its verification: nothing may try it again by itself.
 * A person may.
 */
export async function justFailed(history: History, digest: string): Promise<LedgerRecord | undefined> {
  const newest = await findEntry(history, ({ change, state }) => change.kind !== 'rollback' && state !== 'error', 20)
  return newest?.record.change.digest === digest && newest.record.state === 'failure' ? newest.record : undefined
}

function served({ state }: LedgerRecord): boolean {
  return state === 'success' || state === 'inactive'
}

/** The newest trusted record that fits, looking at so many at most. */
export async function findEntry(
  history: History,
  fits: (record: LedgerRecord) => boolean,
  limit = 200,
): Promise<Entry | undefined> {
  let looked = 0
  for await (const each of history.entries()) {
    if (++looked > limit) return undefined
    if (fits(each.record) && (await each.trust()).kind === 'trusted') return each
  }
  return undefined
}

/** The trusted record that serves: the newest one whose state is `success`. */
export async function servingEntry(history: History): Promise<Entry | undefined> {
  return findEntry(history, (record) => record.state === 'success')
}

function entry(source: HistorySource, record: LedgerRecord): Entry {
  let answer: Promise<Trust> | undefined
  return {
    record,
    made: () => believe(source, record.change.run.id, record.createdAt),
    trust() {
      answer ??= believeRecord(source, record).then((trust) => {
        if (trust.kind === 'foreign') source.onForeign(record.id, trust.why)
        return trust
      })
      return answer
    },
  }
}

/** The record itself, and the word that it was verified: anyone who may write one status could have said that. */
async function believeRecord(
  source: HistorySource,
  { change, createdAt, verifiedAt, verifiedBy }: LedgerRecord,
): Promise<Trust> {
  const made = await believe(source, change.run.id, createdAt)
  if (made.kind === 'foreign' || verifiedAt === undefined) return made
  if (verifiedBy === undefined) return { kind: 'foreign', why: 'the status that says it is verified names no run' }
  const said = await believe(source, verifiedBy, verifiedAt)
  return said.kind === 'trusted' ? said : { kind: 'foreign', why: `it is said to be verified, but ${said.why}` }
}

/** Trust in what a run wrote. A run of ours that is not trusted by its variables may still be by a called workflow. */
async function believe({ policy, runs, own }: HistorySource, runId: number, writtenAt: Date): Promise<Trust> {
  if (runId === own.id && judgeRun(own, policy).kind === 'trusted') return { kind: 'trusted' }
  return judgeRun(await runs.facts(runId), policy, writtenAt)
}
