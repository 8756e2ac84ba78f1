import { launchDarklyStore } from '../../../actions/flag-toggle/src/launchdarkly/store.ts'
import { providerApi } from '../../../actions/flag-toggle/src/provider-http.ts'
import type { FlagStore } from '../../../actions/flag-toggle/src/store.ts'
import { type LaunchDarklyDouble, PROJECT, TOKEN } from '../doubles/launchdarkly.ts'

const clock = { monotonic: () => 0, sleep: async () => {} }

/** The driver over a double, without waiting. */
export function storeOf(double: Pick<LaunchDarklyDouble, 'fetch'>): FlagStore {
  const place = { name: 'LaunchDarkly', url: 'https://ld.example', headers: { authorization: TOKEN } }
  const contentType = 'application/json; domain-model=launchdarkly.semanticpatch'
  const api = providerApi({ ...place, contentType }, { fetch: double.fetch, clock })
  return launchDarklyStore(api, { project: PROJECT, environments: new Map() })
}
