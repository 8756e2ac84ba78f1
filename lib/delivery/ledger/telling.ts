import type { Happening } from '../../notify/milestone.ts'
import type { Notices } from '../../notify/notices.ts'
import type { History } from './history.ts'
import { isOldGone } from './kept.ts'
import { readProgress } from './progress.ts'
import type { ChangePayload, State } from './record.ts'
import type { LedgerWriter } from './writer.ts'

/** A ledger that tells of everything it writes: what is no milestone of the ledger is none. */
export function tellingLedger(
  ledger: LedgerWriter,
  notices: Notices,
  environment: string,
  history: History,
): LedgerWriter {
  const opened = new Map<number, ChangePayload>()
  const changeOf = (id: number) =>
    opened.get(id) ?? history.recent.find(({ record }) => record.id === id)?.record.change
  const about = ({ component, kind, version, digest, sha }: ChangePayload) => ({
    environment,
    component,
    kind,
    version,
    digest,
    sha,
  })
  return {
    ...ledger,
    async open(where, production, change) {
      const id = await ledger.open(where, production, change)
      opened.set(id, change)
      notices.tell({
        happening: 'started',
        detail: `${change.kind} of ${change.version} has started`,
        'deployment-id': id,
        ...about(change),
      })
      return id
    },
    async status(id, status) {
      await ledger.status(id, status)
      const change = changeOf(id)
      if (change === undefined) return
      notices.tell({
        happening: happeningOf(status.state, status.description),
        detail: status.description,
        'deployment-id': id,
        ...about(change),
        ...(status.url === undefined ? {} : { url: status.url }),
      })
    },
    async hold(where, production, hold) {
      const id = await ledger.hold(where, production, hold)
      const { component, version, digest, sha, kind, because } = hold
      notices.tell({
        happening: kind === 'hold' ? 'held' : 'hold-lifted',
        detail: kind === 'hold' ? `${version} is held: ${because}` : `the hold of ${version} is lifted: ${because}`,
        environment,
        component,
        version,
        digest,
        sha,
        'deployment-id': id,
      })
      return id
    },
  }
}

function happeningOf(state: State, description: string): Happening {
  switch (state) {
    case 'success':
      return isOldGone(description) ? 'progressed' : 'verified'
    case 'failure':
      return 'failed'
    case 'error':
      return 'errored'
    case 'inactive':
      return 'retired'
    case 'queued':
    case 'in_progress':
      return readProgress([description])?.paused === undefined ? 'progressed' : 'paused'
  }
}
