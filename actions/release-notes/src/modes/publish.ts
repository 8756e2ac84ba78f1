import { type Part, withinBudget } from '../../../../lib/render/budget.ts'
import { code, link, table } from '../../../../lib/render/markdown.ts'
import { type Ports, readSetup, repositoryUrl, type Setup } from '../context.ts'
import { amountOf } from '../notes/amount.ts'
import { composeNotes } from '../notes/compose.ts'
import { documentParts } from '../notes/document.ts'
import type { Notes } from '../notes/model.ts'
import { joinParts } from '../notes/render.ts'
import type { Ending } from '../outcome.ts'
import { linkedIssues } from '../production/tell-issues.ts'
import { checksumsOf, FULL_NOTES, fileOf, type ReleaseFile, readFiles } from '../publish/files.ts'
import { isLatest } from '../publish/latest.ts'
import { markerText } from '../publish/marker.ts'
import { findPrerelease, type Prerelease, prereleaseFiles } from '../publish/prerelease.ts'
import { type Published, publishRelease } from '../publish/publish.ts'
import { refuseUnknownReleases } from '../publish/unknown-releases.ts'
import { type Plan, planRelease } from '../range/plan.ts'
import { givenVersion, type NotesInputs } from '../request.ts'
import { isFinal } from '../version/semver.ts'
import { alreadyFinal, finalVersion, planFinal } from './final.ts'
import { planRequest } from './plan.ts'

/** GitHub allows 125,000 characters; bytes are never fewer, and the marker and the note of what was left out need room. */
const BODY_LIMIT_BYTES = 124_000

/** `mode: publish`: the release of a version with its files, safe to repeat. */
export async function publishMode(ports: Ports, inputs: NotesInputs): Promise<Ending> {
  const setup = await readSetup(ports, inputs)
  const { component } = setup
  const given = givenVersion(inputs, component)
  const source =
    inputs['from-prerelease'] === ''
      ? undefined
      : await findPrerelease(await ports.github(), inputs['from-prerelease'], component.tagPrefix)
  const version = source === undefined ? given : finalVersion(source, component, given)
  if (source !== undefined && version === undefined) return alreadyFinal(source, component, inputs['from-prerelease'])

  const asked = planRequest(ports, inputs, setup)
  const request = { ...asked, version, toRef: source?.sha ?? asked.toRef }
  const plan =
    source === undefined || given !== undefined
      ? await planRelease(ports.git, request)
      : await planFinal(ports.git, request, source)
  if (request.version === undefined) await refuseUnknownReleases(await ports.github(), plan)
  const notes = await composeNotes(ports, inputs, setup, plan)
  const parts = await documentParts(ports, inputs, setup, notes, fullTextUrl(ports, plan))
  const markdown = joinParts(parts)
  if (plan.bump === 'none')
    return {
      mode: 'publish',
      result: 'unchanged',
      reasonCode: 'nothing-changed',
      message: `Nothing to release: ${notes.because.join('; ')}.`,
      notes,
      markdown,
    }
  const files = await filesOf(ports, inputs, source)
  const published = await publish(ports, inputs, setup, { plan, notes, parts, markdown, files })
  if (published.kind === 'published' && setup.notify !== undefined) {
    const { tellWebhooks } = await import('../production/tell-webhooks.ts')
    await tellWebhooks(ports, inputs, setup, { notes, markdown, url: published.release?.html_url ?? '' })
  }
  const tells = inputs.environment !== '' && setup.release?.notes?.['tell-issues'] === true
  return {
    ...ending({ inputs, notes, parts, markdown, files, plan, source }, published),
    ...(tells ? { issues: linkedIssues(notes).length } : {}),
  }
}

/** Where the attached full text will be, once the release is out. */
function fullTextUrl(ports: Ports, { tag }: Plan): string {
  return `${repositoryUrl(ports)}/releases/download/${encodeURIComponent(tag)}/${FULL_NOTES}`
}

interface Ready {
  readonly plan: Plan
  readonly notes: Notes
  /** The text in parts, for a budget. */
  readonly parts: readonly Part[]
  readonly markdown: string
  readonly files: readonly ReleaseFile[]
}

async function filesOf(
  ports: Ports,
  inputs: NotesInputs,
  source: Prerelease | undefined,
): Promise<readonly ReleaseFile[]> {
  if (source === undefined) return readFiles(ports.job.workspace, inputs.assets)
  return prereleaseFiles(await ports.github(), source)
}

async function publish(ports: Ports, inputs: NotesInputs, setup: Setup, ready: Ready): Promise<Published> {
  const { plan, markdown, files } = ready
  const marker = { component: plan.component.name, tag: plan.tag, sha: plan.head }
  const parts = [...ready.parts, ...filesPart(files)]
  const body = withinBudget(parts, BODY_LIMIT_BYTES)
  const whole = parts.every((part) => body.includes(part.markdown.trim()))
  const sums = files.length === 0 ? [] : [checksumsOf(files)]
  return publishRelease(await ports.github(), {
    marker,
    name: plan.tag,
    body: `${markerText(marker)}\n${body}`,
    files: [...files, ...sums, ...(whole ? [] : [fileOf(FULL_NOTES, markdown)])],
    prerelease: !isFinal(plan.version),
    latest: await isLatest(ports.github, setup, plan),
    draft: inputs.draft,
    dryRun: inputs['dry-run'],
  })
}

function filesPart(files: readonly ReleaseFile[]): readonly Part[] {
  if (files.length === 0) return []
  const rows = files.map((file) => [code(file.name), code(file.digest)])
  return [{ name: 'list of files', priority: 85, markdown: `### Files\n\n${table(['file', 'digest'], rows)}` }]
}

const ENDINGS = {
  published: { result: 'published', reasonCode: 'release-published', words: 'is published' },
  drafted: { result: 'drafted', reasonCode: 'release-drafted', words: 'is there as a draft' },
  unchanged: { result: 'unchanged', reasonCode: 'already-published', words: 'was published before, as it is now' },
  'dry-run': { result: 'generated', reasonCode: 'dry-run', words: 'would be published' },
} as const

function ending(
  {
    inputs,
    notes,
    parts,
    markdown,
    files,
    plan,
    source,
  }: Ready & { inputs: NotesInputs; source: Prerelease | undefined },
  { kind, release }: Published,
): Ending {
  const { result, reasonCode, words } = ENDINGS[kind]
  const first = files.find((file) => isNamed(file, inputs['from-prerelease'])) ?? files[0]
  const from = source === undefined ? '' : `, made from ${source.tag} with the same ${amountOf(files.length, 'file')}`
  const message = `${plan.tag} ${words} (${amountOf(files.length, 'file')}, commit ${plan.head.slice(0, 12)}${from}).`
  const title = release === undefined ? code(plan.tag) : link(plan.tag, release.html_url)
  const written = kind !== 'dry-run'
  return {
    mode: 'publish',
    result,
    reasonCode,
    message,
    notes,
    markdown,
    summary: [{ name: 'title', priority: 100, markdown: `## ${title} ${words}` }, ...parts, ...filesPart(files)],
    release: {
      id: release?.id ?? 0,
      url: release?.html_url ?? '',
      sha: plan.head,
      ...(source === undefined ? {} : { 'from-prerelease': source.tag }),
      files: files.map(({ name, bytes, digest }) => ({ name, bytes, digest })),
    },
    ...(first !== undefined && written
      ? { candidate: { store: `release:${plan.tag}/${first.name}`, digest: first.digest } }
      : {}),
  }
}

/** The file a store or a digest names. */
function isNamed(file: ReleaseFile, reference: string): boolean {
  return reference === file.digest || (reference.startsWith('release:') && reference.endsWith(`/${file.name}`))
}
