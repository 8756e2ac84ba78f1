import { setTimeout } from 'node:timers/promises'
import { shareWithFlag } from '../shop.ts'
import type { World } from '../world.ts'
import type { Scene } from './scene.ts'

const PRODUCTION = 'production'
const GOOD = 'new-checkout'
/** Works in every test; in production nobody has set the address of the warehouse. */
const BAD = 'live-stock'
/** Longer than the hold of the shop's ramp, by a clock that is read in whole seconds. */
const HOLD_MILLISECONDS = 2100

/** One ramp goes to its end by schedule, one is taken back by its guard; the review stays unanswered all the while. */
export const ramps: Scene = {
  id: 'h',
  title: 'A ramp completes, and one is taken back by its guard',
  async play(world, _story, expect) {
    await world.dispatch('flag.yml', { flag: GOOD, environment: PRODUCTION, mode: 'off', because: 'The kill is over.' })
    const good = await start(world, GOOD)
    expect.equal('the ramp of a good feature starts', good.conclusion, 'success')
    await visit(world)
    await setTimeout(HOLD_MILLISECONDS)
    await world.dispatch('transition.yml', {})
    expect.equal('by schedule it reaches everybody', await shareWithFlag(world, PRODUCTION, GOOD), 100)
    await visit(world)

    const bad = await start(world, BAD)
    expect.equal('the ramp of a bad feature starts', bad.conclusion, 'success')
    const share = await shareWithFlag(world, PRODUCTION, BAD)
    expect.check('about three users in ten have it', share > 20 && share < 40, `${share} % of 500 users`)
    const failed = await visit(world)
    expect.check('their requests fail', failed > 0, `${failed} of ${VISITORS}`)
    const look = await world.dispatch('transition.yml', {})
    expect.equal('the guard takes it back at the next look', look.conclusion, 'failure')
    expect.equal('nobody has it any more', await shareWithFlag(world, PRODUCTION, BAD), 0)
    expect.equal('and no request fails', await visit(world), 0)
    const done = look.jobs.find(({ name }) => name.includes(`ramp ${GOOD}`))
    expect.equal('the good one is completed in the same run', done?.conclusion, 'success')
    expect.equal('and keeps everybody', await shareWithFlag(world, PRODUCTION, GOOD), 100)
  },
}

function start(world: World, flag: string) {
  return world.dispatch('flag.yml', {
    flag,
    environment: PRODUCTION,
    mode: 'ramp',
    ramp: 'start',
    because: 'Deployed long ago; now released.',
  })
}

const VISITORS = 120

/** So many customers look at a product; how many of them got no answer that is of use. */
async function visit(world: World): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: VISITORS }, (_, index) =>
      fetch(`${world.url(PRODUCTION)}/products/cup`, { headers: { 'x-customer-id': `user-${index}` } }),
    ),
  )
  await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  return answers.filter(({ status }) => status >= 500).length
}
