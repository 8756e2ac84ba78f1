import { holds } from '../access/authorize.ts'
import { notFound, unprocessable, validationFailed } from '../errors.ts'
import { emit } from '../events/emit.ts'
import { resolveObject } from '../git/objects.ts'
import { paginate } from '../http/pagination.ts'
import {
  type Answer,
  created,
  noContent,
  numberParameter,
  ok,
  parameter,
  type RepositoryRequest,
} from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { generateNotes } from '../releases/notes.ts'
import { checkReleaseBody, checkTagName, publish, untaggedName } from '../releases/publish.ts'
import { releaseShape } from '../shapes/release.ts'
import type { Release } from '../store/releases.ts'
import { loginOf, newId } from '../store/state.ts'
import { resolveCommitish } from './commitish.ts'

/** Drafts are seen by those who may write. */
function seesDrafts(request: RepositoryRequest): boolean {
  return holds(request.identity, request.repository, { name: 'contents', access: 'write' })
}

export function releaseOf(request: RepositoryRequest): Release {
  const release = request.repository.releases.get(numberParameter(request, 'release_id'))
  if (release === undefined || (release.draft && !seesDrafts(request))) throw notFound()
  return release
}

function list(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const drafts = seesDrafts(request)
  const releases = [...repository.releases.values()]
    .filter((release) => drafts || !release.draft)
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id)
  return paginate(request, releases, (release) => releaseShape(world, repository, release))
}

/** The one marked `make_latest`, else the newest full release by the date of its commit. */
function latest(request: RepositoryRequest): Answer {
  const candidates = [...request.repository.releases.values()].filter(
    (release) => !release.draft && !release.prerelease && release.latest !== 'false',
  )
  const marked = candidates
    .filter((release) => release.latest === 'true')
    .sort(byPublication)
    .at(0)
  const newest = candidates.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id)[0]
  const found = marked ?? newest
  if (found === undefined) throw notFound()
  return ok(releaseShape(request.world, request.repository, found))
}

function byPublication(a: Release, b: Release): number {
  return (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0) || b.id - a.id
}

function byTag(request: RepositoryRequest): Answer {
  const tag = parameter(request, 'tag')
  const found = [...request.repository.releases.values()].find((release) => !release.draft && release.tagName === tag)
  if (found === undefined) throw notFound()
  return ok(releaseShape(request.world, request.repository, found))
}

function makeLatest(request: RepositoryRequest, otherwise: Release['latest']): Release['latest'] {
  const value = request.body.string('make_latest')
  if (value === undefined) return otherwise
  if (value === 'true' || value === 'false' || value === 'legacy') return value
  throw validationFailed({ resource: 'Release', field: 'make_latest', code: 'invalid' })
}

async function announce(request: RepositoryRequest, release: Release, actions: readonly string[]): Promise<void> {
  const { world, repository, identity } = request
  const ref = `refs/tags/${release.tagName}`
  const sha = await resolveObject(repository.gitDirectory, ref, 'commit')
  if (sha === null) return
  const shape = releaseShape(world, repository, release)
  for (const action of actions) {
    emit(world, repository, identity, { name: 'release', sha, ref, payload: { action, release: shape } })
  }
}

async function create(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const tagName = body.requiredString('tag_name', 'Release')
  checkReleaseBody(body.string('body'))
  const draft = body.boolean('draft') ?? false
  await checkTagName(request, tagName, null)
  const targetCommitish = body.string('target_commitish') ?? repository.defaultBranch
  let text = body.string('body') ?? null
  let name = body.string('name') ?? null
  if (body.boolean('generate_release_notes') === true) {
    const head = (await resolveCommitish(repository, tagName)) ?? (await resolveCommitish(repository, targetCommitish))
    if (head !== null) {
      const notes = await generateNotes(repository, { tag: tagName, head, previous: undefined })
      text = text === null ? notes.body : `${text}\n\n${notes.body}`
      name ??= notes.name
    }
  }
  const now = world.clock.now()
  const release: Release = {
    id: newId(world),
    tagName,
    targetCommitish,
    name,
    body: text,
    draft: true,
    prerelease: body.boolean('prerelease') ?? false,
    immutable: false,
    latest: makeLatest(request, 'true'),
    author: loginOf(identity),
    createdAt: now,
    publishedAt: null,
    updatedAt: now,
    assets: [],
    untaggedName: untaggedName(),
  }
  if (release.prerelease && body.string('make_latest') === 'true') {
    throw validationFailed({ resource: 'Release', field: 'make_latest', code: 'invalid' })
  }
  if (!draft) await publish(request, release)
  repository.releases.set(release.id, release)
  if (!draft)
    await announce(request, release, ['created', 'published', ...(release.prerelease ? ['prereleased'] : ['released'])])
  return created(releaseShape(world, repository, release))
}

/** A frozen release takes a new title and notes, nothing else. */
function refuseFrozen(request: RepositoryRequest, release: Release): void {
  if (!release.immutable) return
  const { body } = request
  const tag = body.string('tag_name')
  const movesTag = tag !== undefined && tag !== release.tagName
  if (movesTag || body.boolean('draft') === true) throw unprocessable('Cannot modify an immutable release')
}

async function update(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body } = request
  const release = releaseOf(request)
  checkReleaseBody(body.string('body'))
  refuseFrozen(request, release)
  const tagName = body.string('tag_name') ?? release.tagName
  if (tagName !== release.tagName || release.draft) await checkTagName(request, tagName, release)
  const wasPrerelease = release.prerelease
  release.tagName = tagName
  release.targetCommitish = body.string('target_commitish') ?? release.targetCommitish
  if (body.has('name')) release.name = body.string('name') ?? null
  if (body.has('body')) release.body = body.string('body') ?? null
  release.prerelease = body.boolean('prerelease') ?? release.prerelease
  release.latest = makeLatest(request, release.latest)
  release.updatedAt = world.clock.now()
  const draft = body.boolean('draft') ?? release.draft
  if (release.draft && !draft) {
    await publish(request, release)
    await announce(request, release, ['published', release.prerelease ? 'prereleased' : 'released'])
  } else if (!release.draft) {
    release.draft = draft
    await announce(request, release, wasPrerelease && !release.prerelease ? ['edited', 'released'] : ['edited'])
  }
  return ok(releaseShape(world, repository, release))
}

/** A deleted immutable release takes its tag's name with it, for good. */
function remove(request: RepositoryRequest): Answer {
  const release = releaseOf(request)
  request.repository.releases.delete(release.id)
  return noContent
}

async function notes(request: RepositoryRequest): Promise<Answer> {
  const { repository, body } = request
  const tag = body.requiredString('tag_name', 'Release')
  const head =
    (await resolveCommitish(repository, tag)) ??
    (await resolveCommitish(repository, body.string('target_commitish') ?? repository.defaultBranch))
  if (head === null) throw notFound()
  const previous = body.string('previous_tag_name')
  if (previous !== undefined && (await resolveCommitish(repository, previous)) === null) {
    throw validationFailed({ resource: 'Release', field: 'previous_tag_name', code: 'invalid' })
  }
  return ok(await generateNotes(repository, { tag, head, previous }))
}

export const releaseRoutes: Route[] = [
  repositoryRoute('GET', '/releases', list),
  repositoryRoute('POST', '/releases', create),
  repositoryRoute('GET', '/releases/latest', latest),
  repositoryRoute('GET', '/releases/tags/{tag}', byTag),
  repositoryRoute('POST', '/releases/generate-notes', notes),
  repositoryRoute('GET', '/releases/{release_id}', (request) =>
    ok(releaseShape(request.world, request.repository, releaseOf(request))),
  ),
  repositoryRoute('PATCH', '/releases/{release_id}', update),
  repositoryRoute('DELETE', '/releases/{release_id}', remove),
  repositoryRoute('GET', '/immutable-releases', ({ repository }) => {
    if (!repository.immutableReleases) throw notFound()
    return ok({ enabled: true, enforced_by_owner: false })
  }),
  repositoryRoute('PUT', '/immutable-releases', ({ repository }) => {
    repository.immutableReleases = true
    return noContent
  }),
  repositoryRoute('DELETE', '/immutable-releases', ({ repository }) => {
    repository.immutableReleases = false
    return noContent
  }),
]
