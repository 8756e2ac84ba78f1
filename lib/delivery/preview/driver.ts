import type { PerPullRequestConfig } from '../../config/preview.ts'
import { address } from '../../config/shapes.ts'
import { object, optional } from '../../kernel/shape.ts'
import { type CommandOptions, callCommand } from '../drivers/command-call.ts'
import type { VerbOutcome } from '../drivers/driver.ts'
import type { PreviewPayload } from './record.ts'

/** Builds and destroys the copy of a pull request. Both verbs may be called again and must leave the same state. */
export interface PreviewDriver {
  up(preview: PreviewPayload, file: string | undefined): Promise<VerbOutcome<{ readonly url?: string }>>
  down(preview: PreviewPayload): Promise<VerbOutcome<unknown>>
}

const PROTOCOL = 1
const answered = object({ url: optional(address, 'Where the copy is reached.') })
const nothing = object({})

/** The user's own executables: JSON in, JSON out (docs/command-driver.md). */
export function createPreviewDriver(
  { up, down }: PerPullRequestConfig,
  environment: string,
  options: CommandOptions,
): PreviewDriver {
  const body = (verb: string, preview: PreviewPayload) => ({
    protocol: PROTOCOL,
    verb,
    environment,
    component: preview.component,
    preview: { 'pull-request': preview['pull-request'], name: `pr-${preview['pull-request']}` },
  })
  return {
    up(preview, file) {
      const { version, sha, digest } = preview
      const candidate = { version, sha, ...(digest === undefined ? {} : { digest }), ...(file ? { file } : {}) }
      return callCommand(options, 'up', up, { ...body('up', preview), candidate }, answered)
    },
    down: (preview) => callCommand(options, 'down', down, body('down', preview), nothing),
  }
}
