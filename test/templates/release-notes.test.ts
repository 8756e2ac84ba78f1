import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runGit, SHOP } from '../rehearsal-runner/harness.ts'
import { failures, startWorld, type TemplateWorld, template } from './world.ts'

describe('release-preview.yml and changelog.yml, as they are copied', () => {
  let world: TemplateWorld
  beforeAll(async () => {
    world = await startWorld()
    const first = await world.rehearsal.push({ ...template('release-preview.yml'), ...template('changelog.yml') })
    runGit(world.rehearsal.github.repository(SHOP).gitDirectory, ['tag', 'v2.3.1', first])
    await world.rehearsal.push({ 'a.txt': 'a' }, { message: 'fix: a' })
  })
  afterAll(() => world.close())

  const api = async <T>(path: string, body?: object): Promise<T> => {
    const { github } = world.rehearsal
    const response = await fetch(`${github.url}/repos/${SHOP.owner}/${SHOP.name}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${github.tokenForUser('octo')}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return (await response.json()) as T
  }

  it('say in the pull request which version it will make', async () => {
    const { rehearsal } = world
    await rehearsal.push({ 'b.txt': 'b' }, { branch: 'work', message: 'feat: gift cards', byGit: true })
    const before = rehearsal.progress.length
    const { number } = await api<{ number: number }>('/pulls', {
      title: 'feat: gift cards',
      head: 'work',
      base: 'main',
    })
    await rehearsal.github.settled()
    const created = rehearsal.progress.slice(before).find((event) => event.kind === 'run-created')
    if (created?.kind !== 'run-created') throw new Error('no run was started')
    expect(failures(await rehearsal.runner.completed(created.run.id))).toEqual([])
    const [comment] = await api<readonly { body: string }[]>(`/issues/${number}/comments`)
    expect(comment?.body).toContain('the next release will be **2.4.0**, because a feature')
    expect(comment?.body).toContain('gift cards')
  })

  it('puts a release into the changelog by a pull request', async () => {
    const { rehearsal } = world
    const { gitDirectory } = rehearsal.github.repository(SHOP)
    runGit(gitDirectory, ['tag', 'v2.3.2', 'main'])
    expect(failures(await rehearsal.dispatch('changelog.yml', { tag: 'v2.3.2' }))).toEqual([])
    expect(runGit(gitDirectory, ['show', 'sluice/changelog:CHANGELOG.md'])).toMatch(
      /## \[2\.3\.2\].*\n\n### Fixed\n\n- a /,
    )
    const pulls = await api<readonly { title: string }[]>('/pulls?state=open&head=acme:sluice/changelog')
    expect(pulls.map(({ title }) => title)).toContain('docs(changelog): 2.3.2')
  })
})
