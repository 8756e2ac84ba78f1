import type { BranchPlace } from './branch-place.ts'
import type { Ports } from './ports.ts'
import type { ProviderApi } from './provider-http.ts'
import { recorded } from './records.ts'
import { tokenFrom } from './secret.ts'
import { DEFAULT_EXTENSIONS, type Settings } from './settings.ts'
import type { FlagStore } from './store.ts'

/** The store that the configuration names. Each driver is loaded only when it is the one. */
export async function openStore(settings: Settings, ports: Ports): Promise<FlagStore> {
  const { flags, defaultBranch, definitions } = settings
  const place = branchPlace(settings, ports)
  switch (settings.provider) {
    case 'flagd-file': {
      const { flagdFileStore } = await import('./flagd-file/store.ts')
      const extensions = flags.stale?.extensions ?? DEFAULT_EXTENSIONS
      return flagdFileStore(ports.github, place, { defaultBranch, definitions, extensions })
    }
    case 'unleash': {
      const [{ unleashStore }, api] = await Promise.all([import('./unleash/store.ts'), unleashApi(settings, ports)])
      const { project = 'default', environments = new Map() } = flags.unleash ?? {}
      return recorded(unleashStore(api, { project, environments }), place)
    }
    case 'launchdarkly': {
      const driver = await import('./launchdarkly/store.ts')
      const { project = '', environments = new Map() } = flags.launchdarkly ?? {}
      const api = await launchDarklyApi(settings, ports, driver)
      return recorded(driver.launchDarklyStore(api, { project, environments }), place)
    }
  }
}

async function unleashApi({ flags }: Settings, ports: Ports): Promise<ProviderApi> {
  const { providerApi } = await import('./provider-http.ts')
  const token = tokenFrom(flags.unleash?.['token-env'], 'Unleash', ports)
  return providerApi({ name: 'Unleash', url: flags.unleash?.url ?? '', headers: { authorization: token } }, ports)
}

async function launchDarklyApi(
  { flags }: Settings,
  ports: Ports,
  driver: { readonly API_VERSION: string; readonly SEMANTIC_PATCH: string },
): Promise<ProviderApi> {
  const { providerApi } = await import('./provider-http.ts')
  const token = tokenFrom(flags.launchdarkly?.['token-env'], 'LaunchDarkly', ports)
  return providerApi(
    {
      name: 'LaunchDarkly',
      url: flags.launchdarkly?.url ?? 'https://app.launchdarkly.com',
      headers: { authorization: token, 'ld-api-version': driver.API_VERSION },
      contentType: driver.SEMANTIC_PATCH,
    },
    ports,
  )
}

/** Where the files of the flags and their ramps lie. */
export function branchPlace({ flags, branch }: Settings, ports: Ports): BranchPlace {
  const elsewhere = flags.repository
  if (elsewhere === undefined) return { github: ports.github, branch, repository: undefined }
  const token = tokenFrom(elsewhere['token-env'], `Repository ${elsewhere.name}`, ports)
  return { github: ports.githubOf(elsewhere.name, token), branch, repository: elsewhere.name }
}
