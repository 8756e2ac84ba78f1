import type { GitHub } from '../../../../lib/github/client.ts'
import type { Plan } from '../range/plan.ts'
import { Refusal } from '../refusal.ts'
import { parseVersion } from '../version/semver.ts'

/**
 * A clone that was made without tags, and may not fetch them, looks as if nothing was ever released. Before a first
 * version comes out by mistake, GitHub is asked for tags that the clone lacks.
 */
export async function refuseUnknownReleases(
  github: GitHub,
  { chosenBy, component, tags, head }: Pick<Plan, 'chosenBy' | 'component' | 'tags' | 'head'>,
): Promise<void> {
  if (chosenBy !== 'root') return
  const { tagPrefix } = component
  const refs = await github.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref: `tags/${tagPrefix}` })
  const known = new Set(tags.map((tag) => tag.name))
  const unknown = refs.find(({ ref, object }) => {
    const name = ref.slice('refs/tags/'.length)
    return !known.has(name) && object.sha !== head && parseVersion(name.slice(tagPrefix.length)) !== undefined
  })
  if (unknown === undefined) return
  throw new Refusal(
    'shallow-clone',
    `GitHub has the tag ${unknown.ref.slice('refs/tags/'.length)}, and the clone has no tag of an earlier release, so the version would be a guess. Set "fetch-depth: 0" on actions/checkout, or give "version".`,
    'error',
  )
}
