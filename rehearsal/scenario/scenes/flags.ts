import { priceCacheFix } from '../../../examples/shop/demo/changes.mjs'
import { servedVersion, shareWithFlag, visitProduct } from '../shop.ts'
import type { EnvironmentName, World } from '../world.ts'
import type { Scene } from './scene.ts'
import { travel } from './travel.ts'

const FLAG = 'new-checkout'
const PRODUCTION: EnvironmentName = 'production'

/** A flag ramps to 10 %, to 100 %, and is killed while a review stays unanswered; users see each step. */
export const flags: Scene = {
  id: 'e',
  title: 'A flag is ramped up and killed, apart from any deployment',
  async play(world, story, expect) {
    await world.commit(priceCacheFix)
    expect.equal('the fix of the bad commit reaches staging', (await travel(world)).conclusion, 'success')
    const waiting = { environment: 'production', version: await servedVersion(world, 'staging'), because: 'The fix.' }
    story.silentRun = (await world.start('promote.yml', waiting)).id
    expect.check(
      'its promotion waits for grace, who stays silent',
      await world.waitsForReview(story.silentRun),
      'waiting',
    )

    const ten = await toggle(world, { mode: 'ramp', ramp: 'start', because: 'Deployed long ago; now released.' })
    expect.equal('its ramp starts with 10 %', ten.conclusion, 'success')
    const share = await shareWithFlag(world, PRODUCTION, FLAG)
    expect.check('about one user in ten has the feature', share > 5 && share < 16, `${share} % of 500 users`)
    await visitProduct(world, PRODUCTION)

    expect.equal('its guard holds, so it goes on by schedule', await look(world), 'success')
    expect.equal('every user has it', await shareWithFlag(world, PRODUCTION, FLAG), 100)
    await visitProduct(world, PRODUCTION)
    expect.equal('and the ramp is completed', await look(world), 'success')

    const kill = await toggle(world, { mode: 'kill', because: 'Complaints after all.' })
    expect.equal('the kill succeeds while a review is unanswered', kill.conclusion, 'success')
    expect.equal('no user has it', await shareWithFlag(world, PRODUCTION, FLAG), 0)
  },
}

/** One look of the schedule; how its job for the ramp ended. */
async function look(world: World) {
  const { jobs } = await world.dispatch('transition.yml', {})
  return jobs.find(({ name }) => name.includes(`ramp ${FLAG}`))?.conclusion
}

function toggle(world: World, inputs: Readonly<Record<string, string>>) {
  return world.dispatch('flag.yml', { flag: FLAG, environment: PRODUCTION, ...inputs })
}
