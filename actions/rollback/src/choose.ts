import type { Judged } from '../../../lib/delivery/ledger/good.ts'
import { SPEAKS_AGAINST } from '../../../lib/delivery/ledger/good.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { chooseTarget, type ReturnTarget } from '../../../lib/delivery/machine/choose-target.ts'
import { describe, type Observation, servesOnly } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { DataObstacle } from '../../../lib/schema-guard/guard.ts'
import { obstacleLines, waysOut } from '../../../lib/schema-guard/words.ts'
import type { contract } from './contract.ts'
import type { Ended } from './outcome.ts'
import { named, options } from './target.ts'

export interface Chosen extends ReturnTarget {
  /** Set when it is chosen although data speaks against it, which somebody then has to answer for. */
  readonly obstacle: DataObstacle | undefined
}

/** Where the environment stands. */
export interface Situation {
  readonly current: LedgerRecord | undefined
  readonly seen: Observation
}

/** The release to put back with its file at hand, or how the call ends without one. Nothing has moved yet. */
export async function choose(
  inputs: Inputs<typeof contract>,
  session: Session,
  situation: Situation,
): Promise<Chosen | Ended> {
  return inputs['to-version'] === ''
    ? chooseLastGood(inputs, session, situation)
    : chooseNamed(inputs, session, situation)
}

async function chooseLastGood(
  inputs: Inputs<typeof contract>,
  session: Session,
  { current, seen }: Situation,
): Promise<Chosen | Ended> {
  const { machine } = session
  const limits = { ...(current === undefined ? {} : { before: current.id }) }
  const choice = await chooseTarget(machine, current?.change.digest, seen, limits)
  if (choice.kind === 'target') return { ...choice.target, obstacle: undefined }
  const { blocked } = choice
  if (blocked?.obstacle !== undefined) {
    if (!inputs.force) return harmful(session, blocked, current)
    const forced = await chooseTarget(machine, current?.change.digest, seen, { ...limits, pastData: true })
    if (forced.kind === 'target') return { ...forced.target, obstacle: blocked.obstacle }
  }
  const message = `${inputs.environment} has no earlier good release to go back to. Nothing was changed; it serves ${describe(seen)}. Roll forward, turn off flags, or name a version.`
  return {
    fromVersion: current?.change.version,
    result: 'no-target',
    reason: 'no-target',
    message,
    options: await options(machine.history, current),
  }
}

async function chooseNamed(
  inputs: Inputs<typeof contract>,
  session: Session,
  { current, seen }: Situation,
): Promise<Chosen | Ended> {
  const { history } = session.machine
  const name = inputs['to-version']
  // What is down may be named to be put up again; what serves cannot be gone back to.
  const serving = current !== undefined && servesOnly(seen, current.change) ? current : undefined
  const found = await named(history, name, serving)
  const ended = async (ending: Pick<Ended, 'result' | 'reason' | 'message'>): Promise<Ended> => ({
    fromVersion: current?.change.version,
    options: await options(history, current),
    ...ending,
  })
  switch (found.kind) {
    case 'unknown':
      return ended({
        result: 'no-target',
        reason: 'no-target',
        message: `${name} is no version, digest or deployment of ${inputs.environment}: "mode: list" shows what can be gone back to.`,
      })
    case 'current':
      return ended({
        result: 'refused',
        reason: 'not-verified',
        message: `${name} is what ${inputs.environment} serves now, and it is not verified; there is nothing to go back to in it.`,
      })
    case 'ineligible': {
      const { record, eligibility, obstacle } = found.judged
      if (obstacle !== undefined && eligibility === obstacle.reason)
        return inputs.force ? obtain(session, found.judged, current) : harmful(session, found.judged, current)
      const reason = found.why === 'open' ? 'change-in-progress' : found.why
      return ended({
        result: 'refused',
        reason,
        message: `${record.change.version} cannot be restored in ${inputs.environment}: it ${SPEAKS_AGAINST[found.why]}.`,
      })
    }
    case 'found':
      return obtain(session, found.judged, current)
  }
}

async function obtain(
  { machine }: Session,
  { record, obstacle }: Judged,
  current: LedgerRecord | undefined,
): Promise<Chosen | Ended> {
  const { store = '', digest, version } = record.change
  const obtained = await machine.obtain(store, digest)
  if (obtained.kind === 'file') return { record, file: obtained.file, obstacle }
  return {
    fromVersion: current?.change.version,
    options: await options(machine.history, current),
    result: 'refused',
    reason: obtained.kind === 'unavailable' ? 'candidate-unavailable' : 'digest-mismatch',
    message: `${version} cannot be fetched: ${obtained.detail}. Nothing was changed.`,
  }
}

/** A refusal for the sake of data: what exactly stands in the way, and what can be done instead. */
async function harmful(
  session: Session,
  { record, obstacle }: Judged,
  current: LedgerRecord | undefined,
): Promise<Ended> {
  if (obstacle === undefined) throw new Error('nothing speaks against it')
  const { history, policy } = session.machine
  const rows = await options(history, current)
  const safe = rows
    .filter(({ eligibility, record: { id } }) => eligibility === 'eligible' && id < (current?.id ?? 0))
    .at(-1)
  const ways = waysOut(obstacle, {
    earliestSafe: safe?.record.change.version,
    flags: current?.change.flags ?? [],
    down: session.config?.data?.down,
  })
  const { version } = record.change
  const lines = obstacleLines(obstacle)
  const earliest =
    safe === undefined ? 'No earlier release is safe' : `The earliest safe one is ${safe.record.change.version}`
  const message = `${policy.environment} cannot go back to ${version} without harm to its data: ${lines.join('; ')}. Nothing was changed. ${earliest}. What can be done: ${ways.join('; or ')}.`
  return {
    fromVersion: current?.change.version,
    result: 'refused',
    reason: obstacle.reason,
    message,
    options: rows,
    data: {
      version,
      against: lines,
      ways,
      ...(safe === undefined ? {} : { earliestSafe: safe.record.change.version }),
    },
  }
}
