import type { Preview } from '../../../../lib/delivery/preview/record.ts'
import type { Ended } from '../outcome.ts'
import type { PreviewSetting } from './setting.ts'

/** Destroys the copy of a pull request. Repeated, it changes nothing. */
export async function takeDown(number: number, setting: PreviewSetting, dryRun: boolean): Promise<Ended> {
  const preview = setting.previews.find(({ pullRequest }) => pullRequest === number)
  if (preview === undefined) {
    const message = `#${number} has no preview in ${setting.environment}.`
    return { result: 'unchanged', reason: 'nothing-to-remove', message }
  }
  if (dryRun) {
    const message = `The preview of #${number} would be destroyed. Dry run: nothing was changed.`
    return { result: 'planned', reason: 'dry-run', message }
  }
  const destroyed = await destroy(preview, setting, 'destroyed')
  return destroyed.kind === 'done'
    ? { result: 'removed', reason: 'removed', message: `The preview of #${number} is destroyed.` }
    : {
        result: 'error',
        reason: 'driver-failed',
        message: `The preview of #${number} is not gone: ${destroyed.detail}.`,
      }
}

/** `down`, and only then the closing of its records: killed in between, it is done again. */
export async function destroy(
  { records }: Preview,
  { driver, ledger }: PreviewSetting,
  why: string,
): Promise<{ readonly kind: 'done' } | { readonly kind: 'failed'; readonly detail: string }> {
  const outcome = await driver.down(records[0].preview)
  if (outcome.kind === 'failed') return outcome
  for (const { id } of records) await ledger.close(id, why)
  return { kind: 'done' }
}
