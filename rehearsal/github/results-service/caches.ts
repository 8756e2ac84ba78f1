import { addCache, cacheExists, findCache } from '../actions-service/caches.ts'
import type { Answer } from '../http/request.ts'
import { plainLink } from '../http/request.ts'
import { openRoute, type Route } from '../http/router.ts'
import { finishUpload, type ServiceCall, serviceAnswer, serviceMethod, startUpload, twirpError } from './twirp.ts'

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService'

function create(call: ServiceCall): Answer {
  const key = call.body.string('key') ?? ''
  const version = call.body.string('version') ?? ''
  if (cacheExists(call.request.world, call.runId, key, version)) {
    throw twirpError(409, 'already_exists', 'cache entry with the same key, version, and scope already exists')
  }
  const address = startUpload(call, { kind: 'cache', name: key, version, expiresAt: null })
  return serviceAnswer({ ok: true, signed_upload_url: address })
}

function finalize(call: ServiceCall): Answer {
  const key = call.body.string('key') ?? ''
  const version = call.body.string('version') ?? ''
  const upload = finishUpload(call, 'cache', key, version)
  if (upload === null || upload.content === null) throw twirpError(404, 'not_found', `no upload of ${key}`)
  const entry = addCache(call.request.world, call.runId, { key, version, archive: upload.content })
  return serviceAnswer({ ok: true, entry_id: String(entry.id) })
}

function download(call: ServiceCall): Answer {
  const entry = findCache(call.request.world, call.runId, {
    key: call.body.string('key') ?? '',
    restoreKeys: call.body.strings('restore_keys') ?? [],
    version: call.body.string('version') ?? '',
  })
  if (entry === undefined) return serviceAnswer({ ok: false, signed_download_url: '', matched_key: '' })
  return serviceAnswer({
    ok: true,
    signed_download_url: plainLink(call.request, `/_blobs/${entry.id}`),
    matched_key: entry.key,
  })
}

export const cacheServiceRoutes: Route[] = [
  openRoute('POST', `${SERVICE}/CreateCacheEntry`, serviceMethod(create)),
  openRoute('POST', `${SERVICE}/FinalizeCacheEntryUpload`, serviceMethod(finalize)),
  openRoute('POST', `${SERVICE}/GetCacheEntryDownloadURL`, serviceMethod(download)),
]
