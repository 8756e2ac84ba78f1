import { isRecord } from '../../../../lib/kernel/shape.ts'
import type { ProviderApi } from '../provider-http.ts'
import type { FlagFacts } from '../store.ts'
import { StoreError } from '../store.ts'
import { dateOf, type Flag, records } from './flag.ts'
import { viewOf } from './state.ts'

interface Place {
  readonly api: ProviderApi
  readonly project: string
  readonly environment: string
}

/** Age, use and owner of flags; LaunchDarkly's own statuses say when each was last asked for. */
export async function factsOf(place: Place, flags: readonly Flag[]): Promise<readonly FlagFacts[]> {
  const seen = await lastRequests(place)
  return flags.map((flag): FlagFacts => {
    const evaluatedAt = seen.get(flag.key)
    return {
      flag: flag.key,
      view: viewOf(flag, place.environment),
      permanent: !flag.temporary,
      markedStale: flag.deprecated,
      ...(flag.maintainer === undefined ? {} : { owner: flag.maintainer }),
      ...(flag.createdAt === undefined ? {} : { createdAt: flag.createdAt }),
      ...(flag.changedAt === undefined ? {} : { changedAt: flag.changedAt }),
      ...(evaluatedAt === undefined ? {} : { evaluatedAt }),
    }
  })
}

/** `name: new` is a flag that was never asked for. The flag of a status is known by its link only. */
async function lastRequests({ api, project, environment }: Place): Promise<ReadonlyMap<string, Date | 'never'>> {
  const path = `/api/v2/flag-statuses/${encodeURIComponent(project)}/${encodeURIComponent(environment)}`
  const body = await api.find(path)
  if (!isRecord(body)) throw new StoreError('provider-refused', `LaunchDarkly gives no statuses (GET ${path}).`)
  return new Map(
    records(body['items']).flatMap((status) => {
      const links = isRecord(status['_links']) ? status['_links'] : {}
      const parent = isRecord(links['parent']) ? String(links['parent']['href']) : ''
      const key = decodeURIComponent(parent.split('/').at(-1) ?? '')
      const at = dateOf(status['lastRequested'])
      return key === '' ? [] : [[key, at ?? ('never' as const)] as const]
    }),
  )
}
