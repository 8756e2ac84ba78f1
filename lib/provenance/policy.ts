import type { ProvenanceConfig } from '../config/provenance.ts'
import type { JobContext } from '../github/context.ts'

/** What the configuration demands, with its defaults filled in. */
export interface ProvenancePolicy {
  /** `owner/repo/.github/workflows/x.yml@ref`; `*` in the ref stands for anything but a slash. */
  readonly signers: readonly string[]
  readonly issuer: string
  /** Where repositories live: `https://github.com`. */
  readonly server: string
  /** `owner/repo`. */
  readonly source: string
  /** Number of this repository, which survives renames and cannot be taken over with a name; `undefined`: not compared. */
  readonly sourceId: string | undefined
  readonly refs: readonly string[]
  readonly runner: 'github-hosted' | 'any'
}

const ACTIONS_ISSUER = 'https://token.actions.githubusercontent.com'

export function policyOf(
  config: ProvenanceConfig,
  { owner, repository, serverUrl }: Pick<JobContext, 'owner' | 'repository' | 'serverUrl'>,
  repositoryId: string | undefined,
  defaultBranch: string,
): ProvenancePolicy {
  return {
    signers: config['signer-workflow'],
    issuer: config.issuer ?? issuerOf(serverUrl),
    server: serverUrl,
    source: config.source ?? `${owner}/${repository}`,
    sourceId: repositoryId,
    refs: config['source-ref'] ?? [`refs/heads/${defaultBranch}`],
    runner: config.runner ?? 'github-hosted',
  }
}

/** Enterprises on ghe.com have an issuer by their subdomain. */
function issuerOf(serverUrl: string): string {
  const tenant = /^https:\/\/([a-z0-9-]+)\.ghe\.com$/.exec(serverUrl)?.[1]
  return tenant === undefined ? ACTIONS_ISSUER : `https://token.actions.${tenant}.ghe.com`
}
