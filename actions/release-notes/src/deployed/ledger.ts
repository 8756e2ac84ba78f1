import { parseConfig } from '../../../../lib/config/load.ts'
import { type HistorySource, openHistory, servingEntry } from '../../../../lib/delivery/ledger/history.ts'
import { readSnapshot } from '../../../../lib/delivery/ledger/snapshot.ts'
import { createRuns, ownRun, trustPolicy } from '../../../../lib/delivery/ledger/trust.ts'
import type { GitHub } from '../../../../lib/github/client.ts'
import type { JobContext } from '../../../../lib/github/context.ts'
import type { Log } from '../../../../lib/kernel/log.ts'
import type { ServingReader } from './serving.ts'

/** Reads what serves from the ledger: the newest record that is verified, in force, and written by a trusted run. */
export function ledgerReader(github: GitHub, job: JobContext, log: Log, configPath: string): ServingReader {
  return async (environment, component) => {
    const snapshot = await readSnapshot(github, configPath, [environment])
    const config =
      snapshot.configText === undefined
        ? undefined
        : await parseConfig(snapshot.configText, `${configPath} at ${snapshot.defaultBranch}`)
    const source: HistorySource = {
      github,
      policy: trustPolicy(job, config, snapshot.defaultBranch),
      runs: createRuns(github),
      own: ownRun(job),
      onForeign: (id, why) => log.debug(`deployment ${id} does not count: ${why}`),
    }
    const page = snapshot.pages.get(environment) ?? { deployments: [], more: false }
    const entry = await servingEntry(openHistory(source, environment, component, page))
    if (entry === undefined) return undefined
    const { change, verifiedAt, url } = entry.record
    return {
      sha: change.sha,
      version: change.version,
      since: verifiedAt?.toISOString(),
      approvedBy: change['approved-by'],
      strategy: change.strategy,
      url,
    }
  }
}
