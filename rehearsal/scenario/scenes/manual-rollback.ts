import { servedVersion } from '../shop.ts'
import type { Scene } from './scene.ts'

/** People take production back by hand; no reviewer is waited for. */
export const manualRollback: Scene = {
  id: 'f',
  title: 'A rollback by hand waits for nobody',
  async play(world, story, expect) {
    const run = await world.dispatch('rollback.yml', {
      mode: 'restore',
      environment: 'production',
      because: 'Customers report wrong delivery prices.',
      incident: 'INC-42',
    })
    expect.equal('the rollback succeeds while a review is unanswered', run.conclusion, 'success')
    expect.equal(
      'production answers with the version before',
      await servedVersion(world, 'production'),
      story.firstVersion,
    )
  },
}
