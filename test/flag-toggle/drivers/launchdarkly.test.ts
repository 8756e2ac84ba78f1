import { init, type LDClient } from '@launchdarkly/node-server-sdk'
import { TestData } from '@launchdarkly/node-server-sdk/integrations'
import { booleanDoubleFlag, launchDarklyDouble } from '../doubles/launchdarkly.ts'
import { driverContract, type Harness } from './driver-contract.ts'
import { storeOf } from './launchdarkly-store.ts'

driverContract('launchdarkly (a contract double, evaluated by its own server SDK)', async (): Promise<Harness> => {
  const double = launchDarklyDouble()
  const configOf = (environment: string) => double.flags.get('new-checkout')?.environments.get(environment)
  return {
    store: storeOf(double),
    async served(environment, key, users) {
      const data = new TestData()
      for (const flag of double.flags.values())
        await data.usePreconfiguredFlag({
          ...flag.environments.get(environment),
          key: flag.key,
          variations: flag.variations.map(({ value }) => value),
        })
      const logger = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
      const client: LDClient = init('sdk-key', { updateProcessor: data.getFactory(), sendEvents: false, logger })
      await client.waitForInitialization({ timeout: 5 })
      const values = users.map((user) => client.variation(key, { kind: 'user', key: user }, undefined))
      const found = await Promise.all(values)
      client.close()
      return found
    },
    async addRule(user) {
      configOf('production')?.targets.push({ values: [user], variation: 0 })
    },
    async unmanaged() {
      const { rules, targets, prerequisites } = configOf('production') ?? {}
      const { tags, temporary } = double.flags.get('new-checkout') ?? {}
      return JSON.stringify([rules, targets, prerequisites, tags, temporary, configOf('staging')])
    },
    async reset() {
      for (const key of ['new-checkout', 'dark-mode']) double.flags.set(key, booleanDoubleFlag(key))
    },
    async close() {},
  }
})
