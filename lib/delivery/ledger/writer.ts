import type { GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/errors.ts'
import { oneLine } from '../../kernel/printing.ts'
import { LOCK_TASK, type LockPayload, type SignOffPayload, signOffTask } from './notes.ts'
import { type ChangePayload, changeTask, type HoldPayload, holdTask, type State } from './record.ts'

/** GitHub refuses longer descriptions. */
const DESCRIPTION_LIMIT = 140
/** Characters of a reason that are kept, so that no text however long can make GitHub refuse a record or a hold. */
const BECAUSE_LIMIT = 2000

/** Writes the ledger. Every status leaves all other deployments alone. */
export interface LedgerWriter {
  /** A new record, in progress from the start; gives its id. */
  open(environment: string, production: boolean, change: ChangePayload): Promise<number>
  status(id: number, status: { state: State; description: string; url?: string | undefined }): Promise<void>
  hold(environment: string, production: boolean, hold: HoldPayload): Promise<number>
  /** A lock of the environment by a person, or its end. */
  lock(environment: string, production: boolean, lock: LockPayload): Promise<number>
  signOff(environment: string, production: boolean, signOff: SignOffPayload): Promise<number>
  /** The closing status of a hold, when the process that placed it ended before. */
  closeHold(id: number, hold: HoldPayload): Promise<void>
}

/** `runUrl` is where a reader of the deployment finds the log. */
export function createLedgerWriter(github: GitHub, runUrl: string): LedgerWriter {
  const status: LedgerWriter['status'] = async (id, { state, description, url }) => {
    const send = () =>
      github.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: id,
        state,
        description: oneLine(description, DESCRIPTION_LIMIT),
        log_url: runUrl,
        ...(url === undefined ? {} : { environment_url: url }),
        // Else one component's success would inactivate another's record.
        auto_inactive: false,
      })
    // The same status twice says nothing new, so a lost answer is simply asked again.
    await send().catch((error: unknown) => {
      if (error instanceof GitHubError && error.outcomeUnknown) return send()
      throw error
    })
  }
  // A hold is a note and not a deployment: it must not look as if something were under way.
  const closeHold: LedgerWriter['closeHold'] = (id, hold) =>
    status(id, { state: 'inactive', description: describeHold(hold) })
  const note = async (wanted: NewDeployment): Promise<number> => {
    const id = await createDeployment(github, wanted)
    await status(id, { state: 'inactive', description: wanted.description })
    return id
  }
  return {
    status,
    async open(environment, production, change) {
      const description = `${change.kind} ${change.version}`
      const id = await createDeployment(github, {
        environment,
        production,
        task: changeTask(change.component),
        description,
        payload: change,
      })
      await status(id, { state: 'in_progress', description: `${change.version}: putting it in place` })
      return id
    },
    async hold(environment, production, hold) {
      const description = describeHold(hold)
      const task = holdTask(hold.component)
      const id = await createDeployment(github, { environment, production, task, description, payload: hold })
      await closeHold(id, hold)
      return id
    },
    lock: (environment, production, lock) =>
      note({ environment, production, task: LOCK_TASK, description: describeLock(lock), payload: lock }),
    signOff: (environment, production, signOff) =>
      note({
        environment,
        production,
        task: signOffTask(signOff.component),
        description: `${signOff.version} ${signOff.kind} ${signOff.name}, ${signOff.because}`,
        payload: signOff,
      }),
    closeHold,
  }
}

function describeHold({ kind, version, because }: HoldPayload): string {
  return `${kind === 'hold' ? 'held' : 'hold lifted'}: ${version}, ${because}`
}

function describeLock({ kind, component, because }: LockPayload): string {
  return `${kind === 'lock' ? 'locked' : 'unlocked'}${component === undefined ? '' : ` for ${component}`}: ${because}`
}

export interface NewDeployment {
  readonly environment: string
  readonly production: boolean
  /** Of an environment that will be destroyed again. */
  readonly transient?: boolean
  readonly task: string
  readonly description: string
  readonly payload: { readonly sha: string; readonly because?: string | undefined }
}

/** A deployment of our own form; gives its id. A lost answer is looked up before it is asked again. */
export async function createDeployment(github: GitHub, wanted: NewDeployment): Promise<number> {
  const { because } = wanted.payload
  const payload = {
    ...wanted.payload,
    ...(because === undefined ? {} : { because: oneLine(because, BECAUSE_LIMIT) || '-' }),
  }
  const send = async () => {
    const answer = await github.request('POST /repos/{owner}/{repo}/deployments', {
      ref: wanted.payload.sha,
      task: wanted.task,
      auto_merge: false,
      // Else the run's own unfinished checks would refuse it.
      required_contexts: [],
      environment: wanted.environment,
      description: oneLine(wanted.description, DESCRIPTION_LIMIT),
      production_environment: wanted.production,
      transient_environment: wanted.transient ?? false,
      payload: { ...payload },
    })
    // 202: GitHub merged branches instead; cannot happen with auto_merge false.
    if (!('id' in answer)) throw new Error(`GitHub made no deployment: ${answer.message ?? 'no reason given'}`)
    return Number(answer.id)
  }
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof GitHubError) || !error.outcomeUnknown) throw error
    return (await findOwn(github, { ...wanted, payload })) ?? (await send())
  }
}

/** The record whose creation was not answered, if it was made after all. */
async function findOwn(github: GitHub, wanted: NewDeployment): Promise<number | undefined> {
  const newest = await github.request('GET /repos/{owner}/{repo}/deployments', {
    environment: wanted.environment,
    task: wanted.task,
    per_page: 10,
  })
  const form = JSON.stringify(wanted.payload)
  const found = newest.find((each) => sameJson(each.payload, form))
  return found === undefined ? undefined : Number(found.id)
}

function sameJson(payload: unknown, form: string): boolean {
  return sorted(payload) === sorted(JSON.parse(form))
}

/** JSON with the keys of every object in order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
