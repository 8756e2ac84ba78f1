import type { GitHub } from '../../github/client.ts'
import type { Fetched } from './artifact.ts'

/** `release:<tag>/<asset>`: a file of a release; a tag may hold slashes, an asset not. */
export interface ReleaseReference {
  readonly kind: 'release'
  readonly tag: string
  readonly asset: string
}

export function parseRelease(rest: string): ReleaseReference | undefined {
  const slash = rest.lastIndexOf('/')
  if (slash <= 0 || slash === rest.length - 1) return undefined
  return { kind: 'release', tag: rest.slice(0, slash), asset: rest.slice(slash + 1) }
}

export async function fetchAsset({ tag, asset }: ReleaseReference, github: GitHub): Promise<Fetched> {
  const release = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag })
  if (release === undefined) return { kind: 'unavailable', detail: `there is no release ${tag}` }
  const found = release.assets.find((each) => each.name === asset)
  if (found === undefined) return { kind: 'unavailable', detail: `release ${tag} has no asset ${asset}` }
  return { kind: 'bytes', name: asset, bytes: await github.download(found.url) }
}
