import { providerApi } from '../../../actions/flag-toggle/src/provider-http.ts'
import { unleashStore } from '../../../actions/flag-toggle/src/unleash/store.ts'
import { doubleFeature, strategyOf, TOKEN, type UnleashDouble, unleashDouble } from '../doubles/unleash.ts'
import { driverContract, type Harness } from './driver-contract.ts'

const clock = { monotonic: () => 0, sleep: async () => {} }

export function storeOf(double: UnleashDouble) {
  const place = { name: 'Unleash', url: 'https://unleash.example', headers: { authorization: TOKEN } }
  return unleashStore(providerApi(place, { fetch: double.fetch, clock }), {
    project: 'default',
    environments: new Map(),
  })
}

driverContract('unleash (a double)', async (): Promise<Harness> => {
  const double = unleashDouble()
  const production = () => double.features.get('new-checkout')?.environments.get('production')
  return {
    store: storeOf(double),
    served: async (environment, flag, users) => users.map((user) => double.isOn(environment, flag, user)),
    async addRule(user) {
      production()?.strategies.push(strategyOf({ name: 'userWithId', parameters: { userIds: user } }))
    },
    async unmanaged() {
      const others = production()?.strategies.filter(({ title }) => !title.startsWith('Sluice'))
      return JSON.stringify([others, double.features.get('new-checkout')?.environments.get('staging')])
    },
    async reset() {
      for (const name of ['new-checkout', 'dark-mode']) double.features.set(name, doubleFeature(name))
    },
    async close() {},
  }
})
