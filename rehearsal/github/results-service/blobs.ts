import { ApiError, notFound } from '../errors.ts'
import type { Answer, Request } from '../http/request.ts'
import { parameter } from '../http/request.ts'
import { openRoute, type Route } from '../http/router.ts'
import type { Upload } from '../store/results.ts'

/** What the storage client expects of every answer of Azure's. */
const HEADERS = { 'x-ms-version': '2024-11-04', 'x-ms-request-id': '0', ETag: '"0x1"' }

function uploadOf(request: Request): Upload {
  const upload = request.world.uploads.get(parameter(request, 'upload_id'))
  if (upload === undefined) throw notFound()
  return upload
}

/** Ids of a block list, in order: `<Latest>…</Latest>`, `<Uncommitted>…`, `<Committed>…`. */
function blockIds(xml: string): string[] {
  return [...xml.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]*)</g)].map((found) => found[1] ?? '')
}

/** Azure block blobs: single `PUT`, or `comp=block` parts and then `comp=blocklist`. */
function put(request: Request): Answer {
  const upload = uploadOf(request)
  const operation = request.query.get('comp')
  if (operation === 'block') {
    upload.blocks.set(request.query.get('blockid') ?? '', request.bytes)
  } else if (operation === 'blocklist') {
    const parts = blockIds(Buffer.from(request.bytes).toString()).map((id) => {
      const block = upload.blocks.get(id)
      if (block === undefined) throw new ApiError(400, `InvalidBlockList: ${id}`)
      return block
    })
    upload.content = Buffer.concat(parts)
  } else {
    upload.content = request.bytes
  }
  return { status: 201, headers: { ...HEADERS, 'Last-Modified': request.world.clock.now().toUTCString() } }
}

/** The bytes, or the part a `Range` (or Azure's `x-ms-range`) asks for. */
function serveBytes(request: Request, content: Uint8Array, head: boolean): Answer {
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers['x-ms-range'] ?? request.headers.range ?? ''))
  const common = {
    ...HEADERS,
    'Content-Type': 'application/octet-stream',
    'Accept-Ranges': 'bytes',
    'Last-Modified': request.world.clock.now().toUTCString(),
    'x-ms-blob-type': 'BlockBlob',
  }
  if (head) return { status: 200, headers: { ...common, 'Content-Length': String(content.length) } }
  if (range === null) return { status: 200, bytes: content, headers: common }
  const start = Number(range[1])
  const end = Math.min(content.length - 1, range[2] === '' ? Number.POSITIVE_INFINITY : Number(range[2]))
  if (start > end) throw new ApiError(416, 'InvalidRange')
  return {
    status: 206,
    bytes: content.subarray(start, end + 1),
    headers: { ...common, 'Content-Range': `bytes ${start}-${end}/${content.length}` },
  }
}

function contentOf(request: Request): Uint8Array {
  const id = Number(parameter(request, 'entry_id'))
  for (const repository of request.world.repositories.values()) {
    const content = repository.artifacts.get(id)?.zip ?? repository.caches.get(id)?.archive
    if (content !== undefined) return content
  }
  throw notFound()
}

export const blobRoutes: Route[] = [
  openRoute('PUT', '/_uploads/{upload_id}', put),
  openRoute('GET', '/_blobs/{entry_id}', (request) => serveBytes(request, contentOf(request), false)),
  openRoute('HEAD', '/_blobs/{entry_id}', (request) => serveBytes(request, contentOf(request), true)),
]
