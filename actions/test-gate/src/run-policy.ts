import type { Config } from '../../../lib/config/config.ts'
import type { Quarantined } from '../../../lib/config/quarantine.ts'
import type { GitHub } from '../../../lib/github/client.ts'
import { GitHubError } from '../../../lib/github/errors.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import { contract } from './contract.ts'
import type { BranchSource, ConfigSource, PolicySources } from './judge/policy-sources.ts'
import { headOf, targetOf } from './target-branch.ts'

/** GitHub lists no more files of a comparison. */
const MOST_FILES = 300

/** The edges by which the policy is read. */
export interface PolicyPorts {
  readonly event: Readonly<Record<string, unknown>>
  /** `undefined` without a token. */
  readonly github: GitHub | undefined
  /** The tested commit. */
  readonly sha: string
  /** The configuration at a branch or commit, by the API. */
  readonly configAt: (github: GitHub, ref: string, path: string) => Promise<Config | undefined>
  /** The tests of a quarantine file at a branch or commit, by the API. */
  readonly quarantineAt: (github: GitHub, ref: string, path: string) => Promise<readonly Quarantined[]>
  /** The configuration in the workspace; `undefined` when there is none. */
  readonly ownConfig: (path: string) => Promise<Config | undefined>
  /** The tests of a quarantine file in the workspace; `undefined` when there is no such file. */
  readonly ownQuarantine: (path: string) => Promise<readonly Quarantined[] | undefined>
}

/** Where the policy of a run is read: what counts at the tip of the target branch, and what the change makes of it. */
export function policySources(path: string, ports: PolicyPorts): PolicySources {
  const { github, event } = ports
  const { branch, isChange } = targetOf(event)
  return {
    path,
    isNamed: path !== contract.inputs.config.default,
    branch: branch ?? 'the default branch',
    isChange,
    atBranch: github && atBranch(github, branch, path, ports),
    inChange: inChange(path, ports),
    changedPaths: () => changedPaths(github, branch, headOf(event)),
  }
}

function atBranch(
  github: GitHub,
  branch: string | undefined,
  path: string,
  { configAt, quarantineAt }: PolicyPorts,
): BranchSource {
  const tip = async () => branch ?? (await github.request('GET /repos/{owner}/{repo}')).default_branch
  return {
    config: async () => configAt(github, await tip(), path),
    quarantine: async (file) => quarantineAt(github, await tip(), file),
    now: () => github.now(),
  }
}

/** The workspace, and where that lacks the file (no checkout, or a sparse one), GitHub at the tested commit. */
function inChange(path: string, ports: PolicyPorts): ConfigSource {
  const { github, sha, configAt, quarantineAt } = ports
  return {
    config: async () => (await ports.ownConfig(path)) ?? (github && configAt(github, sha, path)),
    quarantine: async (file) => {
      const own = await ports.ownQuarantine(file)
      if (own !== undefined) return own
      if (github !== undefined) return quarantineAt(github, sha, file)
      throw new UserError('invalid-config', `gate.quarantine names ${file}, which is not in the workspace.`)
    },
  }
}

/**
 * All files that merging the change into its target branch would touch, by GitHub's word: the workspace may hold anything.
 * Compared with the tip, not with where the branch began, or a change could take back what came after without showing it.
 */
async function changedPaths(
  github: GitHub | undefined,
  branch: string | undefined,
  head: string | undefined,
): Promise<readonly string[] | undefined> {
  if (github === undefined || branch === undefined || head === undefined) return undefined
  try {
    const compared = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', {
      basehead: `${branch}...${head}`,
    })
    const files = compared?.files ?? []
    if (files.length === 0 || files.length >= MOST_FILES) return undefined
    return files.flatMap(({ filename, previous_filename: before }) => [filename, ...(before ? [before] : [])])
  } catch (thrown) {
    if (thrown instanceof GitHubError) return undefined
    throw thrown
  }
}
