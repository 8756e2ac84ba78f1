import type { Happening } from '../../notify/milestone.ts'
import type { Notices } from '../../notify/notices.ts'
import type { PreviewLedger } from './ledger.ts'
import type { PreviewPayload, PreviewRecord } from './record.ts'

/** A ledger of previews that tells of everything it writes, as that of the environments does. */
export function tellingPreviews(
  ledger: PreviewLedger,
  notices: Notices,
  environment: string,
  known: readonly PreviewRecord[],
): PreviewLedger {
  const previews = new Map(known.map(({ id, preview }) => [id, preview]))
  const tell = (happening: Happening, id: number, detail: string, url?: string) => {
    const preview = previews.get(id)
    if (preview === undefined) return
    const where = url === undefined ? {} : { url }
    notices.tell({ happening, detail, environment, 'deployment-id': id, ...about(preview), ...where })
  }
  return {
    async open(preview) {
      const id = await ledger.open(preview)
      previews.set(id, preview)
      tell('started', id, `the preview of #${preview['pull-request']} comes up: ${preview.version}`)
      return id
    },
    async up(id, url, description) {
      await ledger.up(id, url, description)
      tell('verified', id, description, url)
    },
    async failed(id, state, description, url) {
      await ledger.failed(id, state, description, url)
      tell(state === 'failure' ? 'failed' : 'errored', id, description, url)
    },
    async close(id, description) {
      await ledger.close(id, description)
      tell('retired', id, description)
    },
  }
}

function about({ component, version, digest, sha, 'pull-request': number }: PreviewPayload) {
  const file = digest === undefined ? {} : { digest }
  return { kind: 'preview', component, version, sha, 'pull-request': number, ...file }
}
