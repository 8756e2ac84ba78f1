import { randomBytes } from 'node:crypto'
import { assertMayMoveTo } from '../access/workflow-files.ts'
import { unprocessable, validationFailed } from '../errors.ts'
import { refMoved } from '../events/ref-moved.ts'
import { readCommit } from '../git/history.ts'
import { resolveObject } from '../git/objects.ts'
import { changeRefs, isValidRef } from '../git/refs.ts'
import type { RepositoryRequest } from '../http/request.ts'
import { resolveCommitish } from '../routes/commitish.ts'
import { RELEASE_BODY_LIMIT, type Release } from '../store/releases.ts'

export function untaggedName(): string {
  return `untagged-${randomBytes(10).toString('hex')}`
}

export function checkReleaseBody(body: string | undefined): void {
  if (body === undefined || body.length <= RELEASE_BODY_LIMIT) return
  const message = `body is too long (maximum is ${RELEASE_BODY_LIMIT} characters)`
  throw validationFailed({ resource: 'Release', field: 'body', code: 'custom', message })
}

/** A tag can carry one published release, and never one again that an immutable release had. */
export async function checkTagName(request: RepositoryRequest, tag: string, own: Release | null): Promise<void> {
  const { repository } = request
  if (!(await isValidRef(repository.gitDirectory, `refs/tags/${tag}`))) {
    throw validationFailed({
      resource: 'Release',
      field: 'tag_name',
      code: 'custom',
      message: 'tag_name is not well-formed',
    })
  }
  const taken = [...repository.releases.values()].some(
    (release) => release !== own && !release.draft && release.tagName === tag,
  )
  if (taken) throw validationFailed({ resource: 'Release', field: 'tag_name', code: 'already_exists' })
  const burnt = repository.burntTags.has(tag) && own?.tagName !== tag
  if (burnt || (repository.burntTags.has(tag) && own?.immutable !== true)) {
    const message = 'tag_name was used by an immutable release'
    throw validationFailed({ resource: 'Release', field: 'tag_name', code: 'custom', message })
  }
}

/** Makes a release public: the tag comes to be, dates are set, and an immutable repository freezes it. */
export async function publish(request: RepositoryRequest, release: Release): Promise<void> {
  const { world, repository, identity } = request
  const directory = repository.gitDirectory
  const name = `refs/tags/${release.tagName}`
  let commit = await resolveObject(directory, name, 'commit')
  if (commit === null) {
    commit = await resolveCommitish(repository, release.targetCommitish)
    if (commit === null) {
      throw validationFailed({ resource: 'Release', field: 'target_commitish', code: 'invalid' })
    }
    await assertMayMoveTo(request, name, commit)
    if (!(await changeRefs(directory, [{ name, after: commit, before: null }]))) {
      throw unprocessable('Reference already exists')
    }
    await refMoved(world, repository, identity, { ref: name, before: null, after: commit })
  }
  release.draft = false
  release.createdAt = (await readCommit(directory, commit)).committer.date
  release.publishedAt ??= world.clock.now()
  if (repository.immutableReleases) {
    release.immutable = true
    repository.burntTags.add(release.tagName)
  }
}
