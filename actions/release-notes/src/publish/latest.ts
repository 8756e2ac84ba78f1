import type { GitHub } from '../../../../lib/github/client.ts'
import type { Setup } from '../context.ts'
import type { Plan } from '../range/plan.ts'
import { compareVersions, isFinal, parseVersion } from '../version/semver.ts'

/**
 * Whether GitHub is to show a release as the latest one: the highest final version, by the tags of the clone and by what
 * GitHub shows now. A release on an older line never takes that place, nor does one of several components unless the
 * configuration gives it to it.
 */
export async function isLatest(github: () => Promise<GitHub>, setup: Setup, plan: Plan): Promise<boolean> {
  const { version, tags, component } = plan
  if (!isFinal(version)) return false
  const listed = setup.release?.components?.get(component.name)
  if (listed !== undefined && listed.latest !== true) return false
  if (tags.some((tag) => isFinal(tag.version) && compareVersions(tag.version, version) > 0)) return false
  const shown = await (await github()).find('GET /repos/{owner}/{repo}/releases/latest')
  const { tagPrefix } = component
  const highest = shown?.tag_name.startsWith(tagPrefix)
    ? parseVersion(shown.tag_name.slice(tagPrefix.length))
    : undefined
  return highest === undefined || compareVersions(highest, version) <= 0
}
