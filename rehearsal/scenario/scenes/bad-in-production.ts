import { priceCache } from '../../../examples/shop/demo/changes.mjs'
import { deploymentRecords } from '../records.ts'
import { servedVersion } from '../shop.ts'
import type { Scene } from './scene.ts'
import { promoteToProduction, travel } from './travel.ts'

/** Tests pass, production fails under real requests, and the deployment takes itself back. */
export const badInProduction: Scene = {
  id: 'c',
  title: 'What fails only in production is taken back by itself',
  async play(world, story, expect) {
    await world.commit(priceCache)
    const run = await travel(world)
    expect.equal('the commit passes every test on its way to staging', run.conclusion, 'success')
    story.badVersion = await servedVersion(world, 'staging')
    const promoted = await promoteToProduction(world, story.badVersion)
    expect.equal('its promotion to production ends red', promoted.conclusion, 'failure')
    expect.equal(
      'production answers with the old version again',
      await servedVersion(world, 'production'),
      story.goodVersion,
    )
    const records = (await deploymentRecords(world)).filter(({ environment }) => environment === 'production')
    const back = records.find(({ kind }) => kind === 'rollback')
    expect.check(
      'the way back is a record of its own',
      back?.states[0] === 'success',
      `kind rollback: ${back?.states.join(' < ') ?? 'none'}`,
    )
    expect.check(
      'the bad record is closed as failed',
      records.some(
        ({ version, states }) => version === story.badVersion && !states.includes('success') && states.length > 0,
      ),
      'no success among its states',
    )
    const deploy = promoted.jobs.find(({ name }) => name.includes('deploy'))
    story.restoredAfter = /serves [^ ]+ again, verified after ([\d.]+\w+)/.exec(deploy?.log ?? '')?.[1] ?? ''
    expect.check('the time to restore is told', story.restoredAfter !== '', story.restoredAfter || 'not in the log')
  },
}
