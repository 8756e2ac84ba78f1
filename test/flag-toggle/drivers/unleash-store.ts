import { providerApi } from '../../../actions/flag-toggle/src/provider-http.ts'
import type { FlagStore } from '../../../actions/flag-toggle/src/store.ts'
import { unleashStore } from '../../../actions/flag-toggle/src/unleash/store.ts'
import { TOKEN, type UnleashDouble } from '../doubles/unleash.ts'

const clock = { monotonic: () => 0, sleep: async () => {} }

/** The driver over a double, without waiting. */
export function storeOf(double: Pick<UnleashDouble, 'fetch'>): FlagStore {
  const place = { name: 'Unleash', url: 'https://unleash.example', headers: { authorization: TOKEN } }
  return unleashStore(providerApi(place, { fetch: double.fetch, clock }), {
    project: 'default',
    environments: new Map(),
  })
}
