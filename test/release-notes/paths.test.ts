import { afterAll, describe, expect, it } from '@jest/globals'
import { planRelease } from '../../actions/release-notes/src/range/plan.ts'
import { formatVersion } from '../../actions/release-notes/src/version/semver.ts'
import { makeRepository, type Repository, type Step } from './support/repository.ts'

const made: Repository[] = []
afterAll(() => {
  for (const repo of made) repo.remove()
})

async function plan(name: string, steps: readonly Step[]) {
  const repo = makeRepository(steps)
  made.push(repo)
  const component = { name, tagPrefix: `${name}-v`, paths: [name] }
  const ask = { component, toRef: 'main', fromRef: '', version: undefined, prerelease: '', bump: undefined }
  const answer = await planRelease(repo.git, ask)
  return { ...answer, next: formatVersion(answer.version), titles: answer.entries.map((entry) => entry.title) }
}

const change = (path: string) => ({ files: { [path]: path } })

/** Pull requests for two components, merged one after the other by merge commits; each began before the other came in. */
const steps = (more: readonly Step[] = []): readonly Step[] => [
  { id: 'a', message: 'feat: a', tags: ['api-v1.0.0', 'web-v1.0.0'], files: { 'api/a': '1', 'web/a': '1' } },
  { id: 'p', message: 'fix: api thing', ...change('api/p') },
  { id: 'q', message: 'wip', parents: ['a'], ...change('web/q') },
  { id: 'm', message: 'Merge pull request #11 from acme/api\n\nfix: api thing', parents: ['a', 'p'], files: {} },
  {
    id: 'n',
    message: 'Merge pull request #12 from acme/web\n\nfeat: web thing',
    parents: ['m', 'q'],
    ...change('web/q'),
  },
  ...more,
]

describe('a component of a repository with merge commits', () => {
  it.each([
    ['at the merge of another one', []],
    ['at a commit that touches neither', [{ id: 'd', message: 'docs: d' }]],
  ])('has nothing to release for what the others merged, %s', async (_, more) => {
    const tagged = steps(more).map((step) => (step.id === 'm' ? { ...step, tags: ['api-v1.0.1'] } : step))
    expect(await plan('api', tagged)).toMatchObject({ titles: [], bump: 'none', next: '1.0.1' })
  })

  it('knows the pull requests of its own commits, and their titles, wherever the range ends', async () => {
    const more = [{ id: 'd', message: 'docs: d' }]
    const api = await plan('api', steps(more))
    expect(api).toMatchObject({ titles: ['api thing'], next: '1.0.1' })
    expect(api.entries.map((entry) => entry.pullRequest)).toEqual([11])
    expect(await plan('web', steps(more))).toMatchObject({ next: '1.1.0' })
  })

  it('loses a pull request of its own whose merge was reverted', async () => {
    const repo = makeRepository(steps())
    made.push(repo)
    const revert = {
      id: 'r',
      message: `Revert "Merge pull request #11 from acme/api"\n\nThis reverts commit ${repo.sha('m')}, reversing\nchanges made to ${repo.sha('a')}.`,
      files: { 'api/p': 'gone' },
    }
    expect(await plan('api', steps([revert]))).toMatchObject({ titles: [], bump: 'none' })
  })
})
