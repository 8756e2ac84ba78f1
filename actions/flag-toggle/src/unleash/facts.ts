import { inBatches } from '../batches.ts'
import type { ProviderApi } from '../provider-http.ts'
import type { FlagFacts } from '../store.ts'
import { date, type Feature, items } from './feature.ts'
import { viewOf } from './state.ts'

const AT_ONCE = 6

/** What Unleash knows about age and use: creation, its own marks, the last request of an application, the newest event. */
export async function factsOf(
  api: ProviderApi,
  environment: string,
  features: readonly Feature[],
): Promise<readonly FlagFacts[]> {
  const types = items(((await api.find('/api/admin/feature-types')) as { types?: unknown } | undefined)?.types)
  const permanent = new Set(types.filter((type) => type['lifetimeDays'] === null).map((type) => type['id']))
  return inBatches(features, AT_ONCE, async (feature): Promise<FlagFacts> => {
    const changedAt = await lastChange(api, environment, feature.name)
    return {
      flag: feature.name,
      view: viewOf(feature),
      permanent: permanent.has(feature.type),
      markedStale: feature.stale,
      evaluatedAt: feature.lastSeenAt ?? 'never',
      ...(feature.createdAt === undefined ? {} : { createdAt: feature.createdAt }),
      ...(changedAt === undefined ? {} : { changedAt }),
    }
  })
}

/** Events come newest first; those of the flag itself have no environment. */
async function lastChange(api: ProviderApi, environment: string, flag: string): Promise<Date | undefined> {
  const body = (await api.find(`/api/admin/events/${encodeURIComponent(flag)}`)) as { events?: unknown } | undefined
  const event = items(body?.events).find((each) => each['environment'] === environment)
  return date(event?.['createdAt'])
}
