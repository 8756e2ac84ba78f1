import { appendFile } from 'node:fs/promises'
import type { Environment } from './inputs.ts'

/** GitHub rejects a step summary of more than 1024 KiB (actions/runner). */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024

/**
 * Adds Markdown to the job's summary. The text must already be within `SUMMARY_LIMIT_BYTES` (see `lib/render`); without
 * `GITHUB_STEP_SUMMARY` (outside a runner) nothing is written.
 */
export async function writeSummary(markdown: string, env: Environment): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY']
  if (file === undefined || file === '') return
  const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`
  if (Buffer.byteLength(text) > SUMMARY_LIMIT_BYTES) throw new RangeError('summary is over 1024 KiB')
  await appendFile(file, text)
}
