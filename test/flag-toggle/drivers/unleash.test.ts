import { doubleFeature, strategyOf, unleashDouble } from '../doubles/unleash.ts'
import { driverContract, type Harness } from './driver-contract.ts'
import { storeOf } from './unleash-store.ts'

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
