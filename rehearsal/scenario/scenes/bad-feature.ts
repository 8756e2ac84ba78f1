import { shareWithFlag, visitProduct } from '../shop.ts'
import type { EnvironmentName } from '../world.ts'
import type { Scene } from './scene.ts'

const PRODUCTION: EnvironmentName = 'production'
/** Works in every test; in production nobody has set the address of the warehouse. */
const FLAG = 'live-stock'

/** A feature that fails for those who have it is taken back by the guard of its ramp, at the next look. */
export const badFeature: Scene = {
  id: 'h',
  title: 'A bad feature is taken back by the guard of its ramp',
  async play(world, _story, expect) {
    const start = { flag: FLAG, environment: PRODUCTION, mode: 'ramp', ramp: 'start', because: 'Tested and deployed.' }
    expect.equal('its ramp starts', (await world.dispatch('flag.yml', start)).conclusion, 'success')
    const share = await shareWithFlag(world, PRODUCTION, FLAG)
    expect.check('about three users in ten have it', share > 20 && share < 40, `${share} % of 500 users`)
    const failed = await visitProduct(world, PRODUCTION)
    expect.check('their requests fail', failed > 0, `${failed} requests`)

    const look = await world.dispatch('transition.yml', {})
    expect.equal('the next look ends red', look.conclusion, 'failure')
    expect.equal('nobody has it any more', await shareWithFlag(world, PRODUCTION, FLAG), 0)
    expect.equal('and no request fails', await visitProduct(world, PRODUCTION), 0)
  },
}
