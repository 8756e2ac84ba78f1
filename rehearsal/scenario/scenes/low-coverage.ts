import { lowerThreshold, untestedVouchers } from '../../../examples/shop/demo/changes.mjs'
import type { World } from '../world.ts'
import type { Scene } from './scene.ts'

/** A pull request whose coverage is too low is stopped, also when it lowers the bar in its own policy file. */
export const lowCoverage: Scene = {
  id: 'b',
  title: 'A pull request with too little coverage is stopped',
  async play(world, story, expect) {
    const { author, runs, runner, ada } = world
    author.git('switch', '--quiet', '--create', 'vouchers')
    await world.commit(untestedVouchers)
    await author.push('vouchers')
    const pull = await ada.openPullRequest('vouchers', untestedVouchers.message)
    const first = await runner.completed((await runs.next('gate.yml')).id)
    expect.equal('the gate is red', first.conclusion, 'failure')
    const comment = await sluiceComment(world, pull)
    expect.check(
      'its comment on the pull request names the reason',
      /line coverage|lines/i.test(comment) && comment.includes('80'),
      firstLine(comment),
    )

    await world.commit(lowerThreshold)
    await author.push('vouchers')
    const second = await runner.completed((await runs.next('gate.yml')).id)
    expect.equal(
      'it stays red when the pull request lowers the threshold in its own .github/sluice.yml',
      second.conclusion,
      'failure',
    )
    const updated = await sluiceComment(world, pull)
    expect.check(
      'and the comment says that this takes effect after the merge',
      /after (the )?merge/i.test(updated),
      firstLine(updated),
    )
    story.comment = updated
    author.git('switch', '--quiet', 'main')
  },
}

async function sluiceComment(world: World, pull: number): Promise<string> {
  const comments = await world.ada.call<readonly { body: string }[]>('GET', `/issues/${pull}/comments`)
  const ours = comments.filter(({ body }) => body.includes('<!-- sluice -->'))
  return ours.length === 1 ? (ours[0]?.body ?? '') : `${ours.length} comments of Sluice`
}

function firstLine(comment: string): string {
  return comment.split('\n').find((line) => line.trim() !== '' && !line.startsWith('<!--')) ?? '(no comment)'
}
