import type { Config } from '../config/config.ts'
import { readPreviews } from '../delivery/preview/ledger.ts'
import { isExpired, openPreviews, type Preview } from '../delivery/preview/record.ts'
import type { GitHub } from '../github/client.ts'

/** The previews of one environment, and which of them have outlived their time. */
export interface StandingPreviews {
  readonly environment: string
  readonly standing: readonly { readonly preview: Preview; readonly expired: boolean }[]
}

/** Names of the environments that hold one copy per pull request. */
export function previewEnvironments(config: Config | undefined): readonly string[] {
  return [...(config?.environments ?? [])]
    .filter(([, settings]) => settings['per-pull-request'] !== undefined)
    .map(([name]) => name)
}

/** Reads the previews of each environment that holds some: one call per hundred of their records. */
export async function readStandingPreviews(
  github: GitHub,
  config: Config | undefined,
  component: string,
  creators: readonly string[],
): Promise<readonly StandingPreviews[]> {
  const found: StandingPreviews[] = []
  for (const environment of previewEnvironments(config)) {
    const previews = openPreviews(await readPreviews(github, environment, component, creators))
    const now = await github.now()
    found.push({ environment, standing: previews.map((preview) => ({ preview, expired: isExpired(preview, now) })) })
  }
  return found
}
