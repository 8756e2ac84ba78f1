import { createHash } from 'node:crypto'
import { holds } from '../access/authorize.ts'
import { ApiError, notFound, unprocessable, validationFailed } from '../errors.ts'
import { paginate } from '../http/pagination.ts'
import {
  type Answer,
  created,
  noContent,
  numberParameter,
  ok,
  plainLink,
  type RepositoryRequest,
  type Request,
} from '../http/request.ts'
import { openRoute, type Route, repositoryRoute } from '../http/router.ts'
import { assetShape } from '../shapes/release.ts'
import type { Release, ReleaseAsset } from '../store/releases.ts'
import { loginOf, newId } from '../store/state.ts'
import { releaseOf } from './releases.ts'

function refuseFrozen(release: Release): void {
  if (release.immutable) throw unprocessable('Cannot upload assets to an immutable release.')
}

/** GitHub writes other characters as dots. */
function assetName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9._+@-]+/g, '.')
}

function upload(request: RepositoryRequest): Answer {
  const { world, repository, query, identity, bytes, headers } = request
  const release = releaseOf(request)
  refuseFrozen(release)
  const given = query.get('name')
  if (given === null || given === '') throw new ApiError(400, 'Bad Size or name missing')
  if (bytes.length === 0) throw new ApiError(400, 'Bad Content-Length')
  const name = assetName(given)
  if (release.assets.some((asset) => asset.name === name)) {
    throw validationFailed({ resource: 'ReleaseAsset', field: 'name', code: 'already_exists' })
  }
  const now = world.clock.now()
  const asset: ReleaseAsset = {
    id: newId(world),
    name,
    label: query.get('label') ?? '',
    state: 'uploaded',
    contentType: headers['content-type'] ?? 'application/octet-stream',
    content: bytes,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    downloads: 0,
    uploader: loginOf(identity),
    createdAt: now,
    updatedAt: now,
  }
  release.assets.push(asset)
  return created(assetShape(world, repository, release, asset))
}

function find(request: RepositoryRequest): { release: Release; asset: ReleaseAsset } {
  const id = numberParameter(request, 'asset_id')
  const writes = holds(request.identity, request.repository, { name: 'contents', access: 'write' })
  for (const release of request.repository.releases.values()) {
    const asset = release.assets.find((known) => known.id === id)
    if (asset !== undefined && (!release.draft || writes)) return { release, asset }
  }
  throw notFound()
}

/** The bytes come by redirect when the caller asks for `application/octet-stream`. */
function get(request: RepositoryRequest): Answer {
  const { release, asset } = find(request)
  if (request.headers.accept?.includes('application/octet-stream') === true) {
    return { status: 302, headers: { Location: plainLink(request, `/_assets/${asset.id}`) } }
  }
  return ok(assetShape(request.world, request.repository, release, asset))
}

function bytes(request: Request): Answer {
  const id = numberParameter(request, 'asset_id')
  for (const repository of request.world.repositories.values()) {
    for (const release of repository.releases.values()) {
      const asset = release.assets.find((known) => known.id === id)
      if (asset === undefined) continue
      asset.downloads += 1
      return { status: 200, bytes: asset.content, headers: { 'Content-Type': asset.contentType } }
    }
  }
  throw notFound()
}

function update(request: RepositoryRequest): Answer {
  const { release, asset } = find(request)
  refuseFrozen(release)
  const name = request.body.string('name')
  if (name !== undefined && release.assets.some((other) => other !== asset && other.name === name)) {
    throw validationFailed({ resource: 'ReleaseAsset', field: 'name', code: 'already_exists' })
  }
  asset.name = name ?? asset.name
  asset.label = request.body.string('label') ?? asset.label
  asset.updatedAt = request.world.clock.now()
  return ok(assetShape(request.world, request.repository, release, asset))
}

function remove(request: RepositoryRequest): Answer {
  const { release, asset } = find(request)
  refuseFrozen(release)
  release.assets.splice(release.assets.indexOf(asset), 1)
  return noContent
}

export const releaseAssetRoutes: Route[] = [
  repositoryRoute('GET', '/releases/{release_id}/assets', (request) => {
    const release = releaseOf(request)
    return paginate(request, release.assets, (asset) => assetShape(request.world, request.repository, release, asset))
  }),
  repositoryRoute('POST', '/releases/{release_id}/assets', upload),
  repositoryRoute('GET', '/releases/assets/{asset_id}', get),
  repositoryRoute('PATCH', '/releases/assets/{asset_id}', update),
  repositoryRoute('DELETE', '/releases/assets/{asset_id}', remove),
  openRoute('GET', '/_assets/{asset_id}', bytes),
]
