import { isExpired, type Preview } from '../../../../lib/delivery/preview/record.ts'
import type { Log } from '../../../../lib/kernel/log.ts'
import type { Ended } from '../outcome.ts'
import { destroy } from './down.ts'
import type { PreviewSetting } from './setting.ts'

/** Destroys every preview whose time to live is over; one that resists does not save the others. */
export async function sweep(setting: PreviewSetting, now: Date, dryRun: boolean, log: Log): Promise<Ended> {
  const expired = setting.previews.filter((preview) => isExpired(preview, now))
  if (expired.length === 0) {
    const message = `No preview of ${setting.environment} has outlived its time (${setting.previews.length} stand).`
    return { result: 'unchanged', reason: 'nothing-to-remove', message }
  }
  if (dryRun) {
    const message = `Would be destroyed: ${named(expired)}. Dry run: nothing was changed.`
    return { result: 'planned', reason: 'dry-run', message }
  }
  const left: string[] = []
  for (const preview of expired) {
    log.info(`Destroying the preview of #${preview.pullRequest}.`)
    const trouble = await sweepOne(preview, setting)
    if (trouble !== undefined) left.push(`#${preview.pullRequest}: ${trouble}`)
  }
  if (left.length > 0) {
    const message = `${left.length} of ${expired.length} expired previews are not gone: ${left.join('; ')}.`
    return { result: 'error', reason: 'driver-failed', message }
  }
  const message = `Their time to live was over, so they are destroyed: ${named(expired)}.`
  return { result: 'removed', reason: 'removed', message }
}

/**
 * A push may bring the copy up anew at any moment, and its job is in another concurrency group. So the records are read
 * again right before and right after: a newer one before saves the copy; one that came meanwhile is told the truth.
 */
async function sweepOne(preview: Preview, setting: PreviewSetting): Promise<string | undefined> {
  if (await newer(preview, setting)) return undefined
  const destroyed = await destroy(preview, setting, 'destroyed: its time to live was over')
  if (destroyed.kind === 'failed') return destroyed.detail
  const overtaken = await newer(preview, setting)
  if (overtaken === undefined) return undefined
  await setting.ledger.failed(overtaken, 'error', 'destroyed while it came up: run the job again')
  return 'it came up again while it was destroyed; run its job again'
}

/** Id of a record of the same pull request that is newer than those known. */
async function newer({ pullRequest, records }: Preview, setting: PreviewSetting): Promise<number | undefined> {
  const now = (await setting.readAgain()).find((each) => each.pullRequest === pullRequest)
  const newest = now?.records[0].id
  return newest !== undefined && newest > records[0].id ? newest : undefined
}

function named(previews: readonly Preview[]): string {
  return previews.map(({ pullRequest }) => `#${pullRequest}`).join(', ')
}
