import type { RunResult } from '../../runner/ports.ts'
import { servedVersion } from '../shop.ts'
import type { Scene } from './scene.ts'

/** What is held, and what was never verified upstream, does not enter production; the reason is told. */
export const refusals: Scene = {
  id: 'd',
  title: 'A held and an unverified candidate are refused',
  async play(world, story, expect) {
    const held = await world.dispatch('promote.yml', {
      environment: 'production',
      version: story.badVersion,
      because: 'Try again.',
    })
    expect.equal('promoting the version that was taken back ends red', held.conclusion, 'failure')
    expect.check('because its digest is held', mentions(held, 'held'), reason(held))
    const unknown = await world.dispatch('promote.yml', {
      environment: 'production',
      version: '99.0.0',
      because: 'Skip the queue.',
    })
    expect.equal('promoting what staging never verified ends red', unknown.conclusion, 'failure')
    expect.check('because it is not verified upstream', mentions(unknown, 'not-verified-upstream'), reason(unknown))
    expect.equal(
      'production still answers with the good version',
      await servedVersion(world, 'production'),
      story.goodVersion,
    )
  },
}

function mentions(result: RunResult, code: string): boolean {
  return result.jobs.some(({ annotations }) => annotations.some(({ message }) => message.includes(code)))
}

export function reason(result: RunResult): string {
  const failed = result.jobs.flatMap(({ annotations }) => annotations).find(({ level }) => level === 'failure')
  return failed?.message.split('\n')[0] ?? result.message ?? 'no reason given'
}
