export interface ReleaseAsset {
  readonly id: number
  name: string
  label: string
  state: 'uploaded' | 'open'
  readonly contentType: string
  readonly content: Uint8Array
  /** `sha256:…` */
  readonly digest: string
  downloads: number
  readonly uploader: string
  readonly createdAt: Date
  updatedAt: Date
}

export interface Release {
  readonly id: number
  tagName: string
  targetCommitish: string
  name: string | null
  body: string | null
  draft: boolean
  prerelease: boolean
  /** Frozen at its publication, when the repository had the setting. */
  immutable: boolean
  /** What `make_latest` said. */
  latest: 'true' | 'false' | 'legacy'
  readonly author: string
  /** Date of the tagged commit; GitHub's `created_at` of a published release. */
  createdAt: Date
  publishedAt: Date | null
  updatedAt: Date
  readonly assets: ReleaseAsset[]
  /** Drafts have no tag yet; their page has this name. */
  readonly untaggedName: string
}

/** Most characters of a release's body. */
export const RELEASE_BODY_LIMIT = 125_000
