import { timestamp } from '../clock.ts'
import type { Release, ReleaseAsset } from '../store/releases.ts'
import type { RepositoryState, World } from '../store/state.ts'
import { nodeId } from './node-id.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'
import { userShape } from './user.ts'

function pageName(release: Release): string {
  return release.draft ? release.untaggedName : release.tagName
}

export function assetShape(world: World, repository: RepositoryState, release: Release, asset: ReleaseAsset) {
  return {
    url: `${repositoryUrl(world, repository)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('RA', asset.id),
    name: asset.name,
    label: asset.label,
    uploader: userShape(world, asset.uploader),
    content_type: asset.contentType,
    state: asset.state,
    size: asset.content.length,
    digest: asset.digest,
    download_count: asset.downloads,
    created_at: timestamp(asset.createdAt),
    updated_at: timestamp(asset.updatedAt),
    browser_download_url: `${repositoryPage(repository)}/releases/download/${pageName(release)}/${encodeURIComponent(asset.name)}`,
  }
}

export function releaseShape(world: World, repository: RepositoryState, release: Release) {
  const base = repositoryUrl(world, repository)
  const url = `${base}/releases/${release.id}`
  return {
    url,
    assets_url: `${url}/assets`,
    // On github.com this is the host uploads.github.com; the client must take what stands here.
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${repositoryPage(repository)}/releases/tag/${pageName(release)}`,
    id: release.id,
    author: userShape(world, release.author),
    node_id: nodeId('RE', release.id),
    tag_name: release.tagName,
    target_commitish: release.targetCommitish,
    name: release.name,
    draft: release.draft,
    immutable: release.immutable,
    prerelease: release.prerelease,
    created_at: timestamp(release.createdAt),
    updated_at: timestamp(release.updatedAt),
    published_at: release.publishedAt === null ? null : timestamp(release.publishedAt),
    assets: release.assets.map((asset) => assetShape(world, repository, release, asset)),
    tarball_url: release.draft ? null : `${base}/tarball/${release.tagName}`,
    zipball_url: release.draft ? null : `${base}/zipball/${release.tagName}`,
    body: release.body,
  }
}
