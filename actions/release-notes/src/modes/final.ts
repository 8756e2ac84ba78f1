import type { Git } from '../../../../lib/git/git.ts'
import { resolveCommit } from '../../../../lib/git/refs.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'
import type { Ending } from '../outcome.ts'
import { isOwnFile } from '../publish/files.ts'
import type { Prerelease } from '../publish/prerelease.ts'
import type { Component } from '../range/component.ts'
import { type Plan, type PlanRequest, planRelease } from '../range/plan.ts'
import { compareCores, finalOf, formatVersion, isFinal, parseVersion, type Version } from '../version/semver.ts'

/** The final version a prerelease becomes: its own numbers. `undefined`: what is named is a final release already. */
export function finalVersion(
  source: Prerelease,
  component: Component,
  given: Version | undefined,
): Version | undefined {
  const { tagPrefix } = component
  const version = source.tag.startsWith(tagPrefix) ? parseVersion(source.tag.slice(tagPrefix.length)) : undefined
  if (version === undefined)
    throw new UserError(
      'invalid-input',
      `input "from-prerelease": ${JSON.stringify(source.tag)} is not ${JSON.stringify(tagPrefix)} and a version, as tags of this component are.`,
    )
  if (given !== undefined && (!isFinal(given) || compareCores(given, version) !== 0))
    throw new UserError(
      'invalid-input',
      `${source.tag} can only become ${formatVersion(finalOf(version))}, not ${formatVersion(given)}: a prerelease and its release have the same three numbers.`,
    )
  return isFinal(version) ? undefined : finalOf(version)
}

/**
 * The final release of a prerelease. When another candidate of the same numbers became that release before, this one
 * gets the next version its changes ask for: it serves in production, so it must be released.
 */
export async function planFinal(git: Git, request: PlanRequest, source: Prerelease): Promise<Plan> {
  if (request.version === undefined) return planRelease(git, request)
  const tag = `${request.component.tagPrefix}${formatVersion(request.version)}`
  const holder = await resolveCommit(git, tag)
  if (holder === undefined || holder === source.sha) return planRelease(git, request)
  const plan = await planRelease(git, { ...request, version: undefined })
  return { ...plan, because: [`${tag} was made from another candidate than ${source.tag}`, ...plan.because] }
}

/** The chain of environments may hand over a version that was final from the start. */
export function alreadyFinal({ release, tag, sha }: Prerelease, component: Component, reference: string): Ending {
  const assets = release.assets.filter((asset) => !isOwnFile(asset.name))
  const first = assets.find((asset) => asset.digest === reference || reference.endsWith(`/${asset.name}`)) ?? assets[0]
  return {
    mode: 'publish',
    result: 'unchanged',
    reasonCode: 'already-final',
    message: `${tag} is a final release already.`,
    named: { version: tag.slice(component.tagPrefix.length), tag },
    release: {
      id: release.id,
      url: release.html_url,
      sha,
      files: assets.map(({ name, size, digest }) => ({ name, bytes: size, digest: digest ?? 'unknown' })),
    },
    ...(first?.digest == null ? {} : { candidate: { store: `release:${tag}/${first.name}`, digest: first.digest } }),
  }
}
