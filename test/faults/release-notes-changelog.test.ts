import { afterAll, describe, expect, it } from '@jest/globals'
import { startWorld, type World } from '../release-notes/support/world.ts'

/**
 * The shipped bundle as a process of its own, ended right before and right after every call it makes to keep a changelog,
 * then run again: one pull request, one commit.
 */
let killed = 0
afterAll(() => {
  process.stdout.write(`release-notes, changelog: ${killed} kill points tried\n`)
})

interface Scenario {
  readonly name: string
  readonly config: string
  readonly inputs: Readonly<Record<string, string>>
  /** Brings the world back to where a try begins. */
  readonly clear: (world: World) => Promise<void>
  /** What there is in the end, whatever happened. */
  readonly state: (world: World) => Promise<unknown>
}

const fileAt = (world: World, ref: string) => {
  world.clone.raw('fetch', '-q', '--prune', 'origin', '+refs/heads/*:refs/remotes/origin/*')
  return world.clone.raw('show', `origin/${ref}:CHANGELOG.md`)
}
const openPulls = async (world: World) =>
  (await world.api('/pulls?state=open')) as readonly { number: number; title: string }[]

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a pull request for the changelog',
    config: '',
    inputs: { mode: 'changelog' },
    async clear(world) {
      for (const { number } of await openPulls(world))
        await world.api(`/pulls/${number}`, { method: 'PATCH', body: { state: 'closed' } })
      await world.api('/git/refs/heads/sluice/changelog', { method: 'DELETE' }).catch(() => undefined)
    },
    async state(world) {
      const titles = (await openPulls(world)).map(({ title }) => title)
      const file = fileAt(world, 'sluice/changelog')
      return [titles, file, world.clone.raw('rev-list', '--count', 'main..origin/sluice/changelog').trim()]
    },
  },
  {
    name: 'a commit with the changelog',
    config: '  changelog: { by: commit }\n',
    inputs: { mode: 'changelog' },
    clear: (world) => world.push(),
    async state(world) {
      const file = fileAt(world, 'main')
      return [file, world.clone.raw('rev-list', '--count', 'main..origin/main').trim()]
    },
  },
]

describe.each(SCENARIOS)('$name', ({ config, inputs, clear, state }) => {
  it('killed at any call, the next run makes it whole and nothing twice', async () => {
    const world = await startWorld([
      { id: 'a', message: 'feat: a', tags: ['v1.4.0'] },
      {
        id: 'b',
        message: 'fix: b',
        files: { '.github/sluice.yml': `version: 1\nrelease:\n  tag-prefix: v\n${config}` },
      },
    ])
    try {
      const from = world.github.requests.length
      expect((await world.bundle({ inputs })).outputs['result']).toBe('updated')
      const calls = world.github.requests.slice(from).filter(({ jobId }) => jobId !== null).length
      const whole = await state(world)
      for (const moment of ['before', 'after'] as const)
        for (let nth = 1; nth <= calls; nth++) {
          await clear(world)
          let pid = 0
          const kill = () => process.kill(pid, 'SIGKILL')
          world.github.faults.inject({ route: '*', nth, kind: `kill-${moment}`, kill })
          const run = await world.bundle({
            inputs,
            onStart: (started) => {
              pid = started
            },
          })
          world.github.faults.clear()
          const place = `call ${nth}, ${moment}`
          expect([place, run.code]).toEqual([place, null])
          killed++
          const again = await world.bundle({ inputs })
          expect([place, again.code, again.log]).toEqual([place, 0, again.log])
          expect([place, await state(world)]).toEqual([place, whole])
        }
      expect(world.github.violations).toEqual([])
    } finally {
      await world.close()
    }
  })
})
