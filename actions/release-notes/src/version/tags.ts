import type { Tag } from '../../../../lib/git/refs.ts'
import { parseVersion, type Version } from './semver.ts'

/** A tag of the component whose rest after the prefix is a strict version. */
export interface VersionTag extends Tag {
  readonly version: Version
}

/** The version tags among `tags`; `others` start with the prefix and are no version (`vnext`, `v1.2`, `v01.0.0`). */
export function versionTags(
  tags: readonly Tag[],
  prefix: string,
): { readonly versions: readonly VersionTag[]; readonly others: readonly Tag[] } {
  const versions: VersionTag[] = []
  const others: Tag[] = []
  for (const tag of tags) {
    const version = tag.name.startsWith(prefix) ? parseVersion(tag.name.slice(prefix.length)) : undefined
    if (version === undefined) others.push(tag)
    else versions.push({ ...tag, version })
  }
  return { versions, others }
}
