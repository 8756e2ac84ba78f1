import type { Git } from '../../../../lib/git/git.ts'
import type { Range } from '../../../../lib/git/history.ts'
import type { Entry } from '../commits/entries.ts'
import type { ReadCommit } from '../commits/read.ts'
import { bumpBetween, type Labels } from '../version/bump.ts'
import { checkGiven, tagOnHead } from '../version/given.ts'
import { type NextVersion, nextVersion } from '../version/next.ts'
import { DEFAULT_RULES } from '../version/rules.ts'
import { compareVersions, formatVersion, isFinal, type Version } from '../version/semver.ts'
import type { Bump } from '../version/steps.ts'
import type { VersionTag } from '../version/tags.ts'
import { type Ancestry, ancestryOf } from './ancestry.ts'
import type { Component } from './component.ts'
import { findPrevious, highestIsPrevious, type Previous } from './find-previous.ts'
import { resolveRef, resolveSite } from './head.ts'
import { type ChosenBy, type Considered, highestFirst, unfit, type Wanted } from './previous.ts'
import {
  entriesOf,
  type PullRequestsOf,
  type RangeEntries,
  type Reading,
  type ReleasedElsewhere,
  readRange,
  startsInside,
  walkRange,
} from './read.ts'

export interface PlanRequest {
  readonly component: Component
  readonly toRef: string
  /** Empty: the release before. */
  readonly fromRef: string
  /** Given by hand, or `undefined`: the changes decide. */
  readonly version: Version | undefined
  readonly prerelease: string
  readonly bump: Bump | undefined
  /** Labels of the entries' pull requests, by commit; asked only where the rules count them. */
  readonly labelsOf?: (entries: readonly Entry[]) => Promise<Labels>
  /** Absent: GitHub is not asked. */
  readonly pullRequestsOf?: PullRequestsOf | undefined
}

/** A range of commits, what it brings, and the version that makes of it. */
export interface Plan extends RangeEntries {
  readonly component: Component
  readonly head: string
  readonly base: string | undefined
  /** The name the base goes by: a tag, or what the user gave. */
  readonly baseRef: string | undefined
  /** How the base was found. */
  readonly chosenBy: ChosenBy
  readonly previous: VersionTag | undefined
  readonly considered: readonly Considered[]
  readonly version: Version
  readonly tag: string
  /** `none` without a release before: there is no version at all. */
  readonly bump: Bump | 'none'
  readonly because: readonly string[]
  /** What somebody should check about range and version. */
  readonly warnings: readonly string[]
  /** Every version tag of the component. */
  readonly tags: readonly VersionTag[]
}

/** Where a plan is made: one component at one commit. */
interface Site {
  readonly git: Git
  readonly request: PlanRequest
  readonly head: string
  readonly tags: readonly VersionTag[]
  readonly ancestry: Ancestry
}

/** Finds the range and the version. Throws a `Refusal` for anything that would make the answer a guess. */
export async function planRelease(git: Git, request: PlanRequest): Promise<Plan> {
  const { component, fromRef } = request
  const { head, tags, warnings } = await resolveSite(git, request)
  const site: Site = { git, request, head, tags, ancestry: ancestryOf(git, head) }
  const known = request.version ?? tagOnHead(tags, head, request.prerelease)
  if (request.version !== undefined) await checkFree(site, request.version)

  const wanted = { head, below: known, prerelease: known === undefined ? request.prerelease !== '' : !isFinal(known) }
  const start = fromRef === '' ? undefined : await resolveRef(git, fromRef, 'from-ref')
  const { previous, commits } =
    start === undefined ? await fromPrevious(site, wanted) : await fromGiven(site, wanted, start)
  const base = start ?? previous.tag?.sha
  const span = spanOf(site, base)
  const elsewhere = start === undefined ? previous.elsewhere : await outside(git, span, commits, fromRef)
  const after = start === undefined ? previous.tag : { name: fromRef, sha: start }
  const range = await entriesOf(git, span, commits, readingOf(request, elsewhere, after))
  const next = await versionOf(site, { known, previous, range, base })
  return {
    ...range,
    component,
    head,
    base,
    baseRef: fromRef === '' ? previous.tag?.name : fromRef,
    chosenBy: fromRef === '' ? previous.by : 'from-ref',
    previous: previous.tag,
    considered: previous.considered,
    version: next.version,
    tag: `${component.tagPrefix}${formatVersion(next.version)}`,
    bump: next.bump,
    because: next.because,
    warnings: [...warnings, ...(fromRef === '' ? previous.warnings : []), ...range.warnings],
    tags,
  }
}

function readingOf(
  { component, pullRequestsOf }: PlanRequest,
  elsewhere: readonly ReleasedElsewhere[],
  after: ReleasedElsewhere | undefined,
): Reading {
  return { elsewhere, after, revertOfBreaking: component.rules?.revertOfBreaking, pullRequestsOf }
}

async function checkFree({ request, head, tags, ancestry }: Site, version: Version): Promise<void> {
  const higher = await ancestry.of(tags.filter((tag) => compareVersions(tag.version, version) > 0))
  checkGiven(version, { tagPrefix: request.component.tagPrefix, head, tags, ancestors: higher })
}

interface Walked {
  readonly previous: Previous
  readonly commits: readonly ReadCommit[]
}

/**
 * The commits since the release before. Nearly always that is the highest tag that fits: the range since it is read at
 * once, and shows by itself whether it starts in its own history. That saves a walk over the same commits.
 */
async function fromPrevious(site: Site, wanted: Wanted): Promise<Walked> {
  const { git, request, tags, ancestry } = site
  const highest = highestFirst(tags).find((tag) => unfit(tag, wanted) === undefined)
  if (highest !== undefined && request.component.paths.length === 0) {
    const range = spanOf(site, highest.sha)
    const walk = walkRange(git, range)
    // git takes a while to its first commit.
    const previous = highestIsPrevious(tags, wanted, highest)
    const commits = await walk
    if (await startsInside(git, range, commits)) return { previous, commits }
  }
  const previous = await findPrevious(git, ancestry, tags, wanted)
  return { previous, commits: await walkRange(git, spanOf(site, previous.tag?.sha)) }
}

async function fromGiven(site: Site, wanted: Wanted, start: string): Promise<Walked> {
  const { git, ancestry, tags } = site
  const [previous, commits] = await Promise.all([
    findPrevious(git, ancestry, tags, wanted),
    walkRange(git, spanOf(site, start)),
  ])
  return { previous, commits }
}

function spanOf({ request, head }: Site, base: string | undefined): Range {
  return { base, head, paths: request.component.paths }
}

/** A start given by hand that is on another line has changes of its own; made here again, they are not new. */
async function outside(
  git: Git,
  range: Range,
  commits: readonly ReadCommit[],
  name: string,
): Promise<readonly ReleasedElsewhere[]> {
  const { base } = range
  return base === undefined || (await startsInside(git, range, commits)) ? [] : [{ name, sha: base }]
}

interface Found {
  readonly known: Version | undefined
  readonly previous: Previous
  readonly range: RangeEntries
  readonly base: string | undefined
}

/** The version follows from all changes since the last final release, whatever the notes begin with. */
async function versionOf(site: Site, { known, previous, range, base }: Found): Promise<NextVersion> {
  const { git, request, head, tags, ancestry } = site
  const final =
    previous.tag !== undefined && isFinal(previous.tag.version)
      ? previous
      : await findPrevious(git, ancestry, tags, { head, below: known, prerelease: false })
  if (known !== undefined) return knownVersion(known, final.tag, request.version !== undefined)
  const nothingNew = previous.tag !== undefined && base === previous.tag.sha && range.entries.length === 0
  if (nothingNew && request.bump === undefined)
    return {
      version: previous.tag.version,
      bump: 'none',
      because: [`nothing changed since ${formatVersion(previous.tag.version)}`],
    }
  const same = base === final.tag?.sha
  const { entries } = same
    ? range
    : await readRange(
        git,
        { base: final.tag?.sha, head, paths: request.component.paths },
        readingOf(request, final.elsewhere, final.tag),
      )
  const rules = request.component.rules ?? DEFAULT_RULES
  const labels = rules.byLabels && request.bump === undefined ? await request.labelsOf?.(entries) : undefined
  const above = tags.filter(({ version }) => final.tag === undefined || compareVersions(version, final.tag.version) > 0)
  const history = {
    previous: final.tag?.version,
    changes: entries,
    labels,
    tags,
    ancestors: await ancestry.of(above),
    rules,
  }
  return nextVersion(history, request)
}

function knownVersion(version: Version, final: VersionTag | undefined, given: boolean): NextVersion {
  const bump = final === undefined ? 'minor' : bumpBetween(final.version, version)
  return { version, bump, because: [given ? 'the version was given' : 'the commit carries the tag already'] }
}
