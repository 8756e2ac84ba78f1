import type { Ports } from './ports.ts'
import { secretFrom } from './secret.ts'
import type { Settings } from './settings.ts'
import type { FlagStore } from './store.ts'

/** The store that the configuration names. Each driver is loaded only when it is the one. */
export async function openStore(settings: Settings, ports: Ports): Promise<FlagStore> {
  const { flags, branch, defaultBranch, definitions } = settings
  const elsewhere = flags.repository
  const branchGitHub =
    elsewhere === undefined
      ? ports.github
      : ports.githubOf(elsewhere.name, secretFrom(elsewhere['token-variable'], `Repository ${elsewhere.name}`, ports))
  const place = { github: branchGitHub, branch, repository: elsewhere?.name }
  switch (settings.provider) {
    case 'flagd-file': {
      const { flagdFileStore } = await import('./flagd-file/store.ts')
      return flagdFileStore(ports.github, place, { defaultBranch, definitions })
    }
    case 'unleash':
    case 'launchdarkly':
      throw new Error(`there is no driver for ${settings.provider} yet`)
  }
}
