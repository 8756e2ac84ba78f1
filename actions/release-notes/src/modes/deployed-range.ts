import { resolveCommit } from '../../../../lib/git/refs.ts'
import { type Ports, readSetup, repositoryUrl, type Setup } from '../context.ts'
import { compareDeployed } from '../deployed/range.ts'
import { headline, renderDeployed } from '../deployed/render.ts'
import type { Serving } from '../deployed/serving.ts'
import { buildNotes, type Deployment, type Described } from '../notes/build.ts'
import { gather } from '../notes/gather.ts'
import { piecesOf } from '../notes/render.ts'
import type { Ending } from '../outcome.ts'
import { ancestryOf } from '../range/ancestry.ts'
import type { Component } from '../range/component.ts'
import { findPrevious } from '../range/find-previous.ts'
import { resolveRef, resolveSite } from '../range/head.ts'
import { type Reading, readRange } from '../range/read.ts'
import { Refusal } from '../refusal.ts'
import { givenVersion, type NotesInputs } from '../request.ts'
import { compareVersions, formatVersion, parseVersion, type Version } from '../version/semver.ts'
import type { VersionTag } from '../version/tags.ts'
import { pullRequestsOf } from './plan.ts'

/** `mode: deployed-range`: what a candidate brings to an environment, takes from it and leaves as it is. */
export async function deployedRangeMode(ports: Ports, inputs: NotesInputs): Promise<Ending> {
  const { git } = ports
  const setup = await readSetup(ports, inputs)
  const { component } = setup
  const version = candidateVersion(inputs, component)
  const serving = await servingNow(ports, inputs)
  const toRef =
    inputs['to-ref'] || (version === undefined ? ports.job.sha : `${component.tagPrefix}${formatVersion(version)}`)
  const site = await siteOf(git, { component, toRef }, serving)
  const { head } = site
  const { described, deployment } = await describe({ ports, inputs, setup, ...site, version, serving })
  const { base, entries } = described
  const gathered = await gather(ports, inputs, setup, {
    entries: [...entries, ...deployment.removes, ...deployment.leaves],
    base,
    head,
  })
  const built = buildNotes(described, repositoryUrl(ports), gathered, deployment)
  const notes = version === undefined && inputs.version !== '' ? { ...built, version: inputs.version } : built
  const parts = renderDeployed(notes, inputs.audience)
  const same = deployment.relation === 'same'
  return {
    mode: 'deployed-range',
    result: same ? 'unchanged' : 'generated',
    reasonCode: same ? 'nothing-changed' : 'notes-written',
    message: headline(notes),
    notes,
    markdown: piecesOf(parts),
    summary: parts,
  }
}

/** A candidate that `to-ref` names may have a version of whatever form: it is a name then, and no tag is looked for. */
function candidateVersion(inputs: NotesInputs, component: Component): Version | undefined {
  const isName = inputs['to-ref'] !== '' && inputs.tag === '' && parseVersion(inputs.version) === undefined
  return isName ? undefined : givenVersion(inputs, component)
}

interface Site {
  readonly head: string
  readonly tags: readonly VersionTag[]
  /** Whether the commit that serves is nowhere to be had. */
  readonly lost: boolean
}

/** A branch may be gone, or forced to another commit, while what was built from it serves. */
async function siteOf(
  git: Ports['git'],
  request: { readonly component: Component; readonly toRef: string },
  serving: Serving | undefined,
): Promise<Site> {
  try {
    return { ...(await resolveSite(git, request, serving === undefined ? [] : [serving.sha])), lost: false }
  } catch (error) {
    if (serving === undefined || !(error instanceof Refusal) || error.reasonCode !== 'shallow-clone') throw error
    const site = await resolveSite(git, request)
    return { ...site, lost: (await resolveCommit(git, serving.sha)) === undefined }
  }
}

/** By the ledger, or what `from-ref` says instead. */
async function servingNow(ports: Ports, inputs: NotesInputs): Promise<Serving | undefined> {
  const from = inputs['from-ref']
  if (from !== '') return { sha: await resolveRef(ports.git, from, 'from-ref'), version: from }
  const read = await ports.serving()
  return read(inputs.environment, inputs.component || ports.job.repository)
}

interface Situation extends Site {
  readonly ports: Ports
  readonly inputs: NotesInputs
  readonly setup: Setup
  readonly version: Version | undefined
  readonly serving: Serving | undefined
}

async function describe(situation: Situation): Promise<{ described: Described; deployment: Deployment }> {
  const { inputs, setup, head, tags, serving, lost } = situation
  const { component } = setup
  const version = situation.version ?? highestOn(tags, head)
  const range =
    serving === undefined || lost ? await releaseRange(situation, version) : await servedRange(situation, serving)
  const { relation, removes, leaves, previous, chosenBy, base, baseRef, ...brought } = range
  const described: Described = {
    ...brought,
    chosenBy,
    warnings: range.warnings,
    component,
    head,
    base,
    baseRef,
    previous,
    considered: [],
    version,
    tag: version === undefined ? undefined : `${component.tagPrefix}${formatVersion(version)}`,
    bump: 'none',
    because: [],
    tags: range.relation === 'first' ? tags : [],
  }
  const deployment: Deployment = {
    environment: inputs.environment,
    relation,
    ...(serving === undefined ? {} : { 'serving-version': serving.version, 'serving-sha': serving.sha }),
    removes,
    leaves,
  }
  return { described, deployment }
}

function readingOf(setup: Setup): Reading {
  return { revertOfBreaking: setup.component.rules?.revertOfBreaking, pullRequestsOf: pullRequestsOf(setup) }
}

async function servedRange({ ports, inputs, setup, head }: Situation, serving: Serving) {
  const { component } = setup
  const range = await compareDeployed(ports.git, serving.sha, head, component.paths, readingOf(setup))
  const parsed = parseVersion(serving.version)
  const name = `${component.tagPrefix}${serving.version}`
  const previous = parsed === undefined ? undefined : { name, sha: serving.sha, version: parsed }
  return {
    ...range.adds,
    relation: range.relation,
    removes: range.removes,
    leaves: range.leaves,
    base: serving.sha,
    baseRef: previous?.name ?? serving.version,
    previous,
    chosenBy: inputs['from-ref'] === '' ? ('deployment' as const) : ('from-ref' as const),
    warnings: [],
  }
}

/** Nothing serves yet, or nobody knows from which commit: the changes since the release before stand for what is new. */
async function releaseRange({ ports, setup, head, tags, lost }: Situation, version: Version | undefined) {
  const { component } = setup
  const wanted = { head, below: version, prerelease: false }
  const previous = await findPrevious(ports.git, ancestryOf(ports.git, head), tags, wanted)
  const base = previous.tag?.sha
  return {
    ...(await readRange(ports.git, { base, head, paths: component.paths }, readingOf(setup))),
    relation: lost ? ('unknown' as const) : ('first' as const),
    removes: [],
    leaves: [],
    base,
    baseRef: previous.tag?.name,
    previous: previous.tag,
    chosenBy: previous.by,
    warnings: previous.warnings,
  }
}

function highestOn(tags: readonly VersionTag[], head: string): Version | undefined {
  return tags
    .filter((tag) => tag.sha === head)
    .map((tag) => tag.version)
    .sort(compareVersions)
    .at(-1)
}
