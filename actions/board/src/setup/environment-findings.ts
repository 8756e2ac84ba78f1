import type { Config } from '../../../../lib/config/config.ts'
import type { GitHubEnvironment } from '../../../../lib/overview/github-environments.ts'
import type { SetupFacts } from './facts.ts'
import { cannotTell, type Finding, missing, ok } from './finding.ts'

const SETTINGS = 'Settings → Environments'

/** The environments that the configuration names, as GitHub knows and protects them. */
export function environmentFindings({ config, environments, defaultBranch }: SetupFacts): Finding[] {
  if (config.kind !== 'found') return []
  if ('problem' in environments)
    return [cannotTell('Environments', 'they could not be read', 'Grant "actions: read" and run again.')]
  const known = new Map(environments.value.map((each) => [each.name, each]))
  const path = config.config.path ?? []
  const last = path.at(-1)
  return [
    ...path.flatMap((name) => placeFindings(name, known.get(name), config.config, name === last, defaultBranch)),
    ...approvals(config.config).map(([name, target]) => approvalFinding(name, target, known.get(name))),
    ...recoveries(config.config).map(([name, target]) => recoveryFinding(name, target, known.get(name))),
  ]
}

/** An environment that candidates are deployed to. */
function placeFindings(
  name: string,
  found: GitHubEnvironment | undefined,
  config: Config,
  last: boolean,
  defaultBranch: string,
): Finding[] {
  const subject = `Environment ${name}`
  if (found === undefined)
    return [
      missing(
        subject,
        'does not exist; GitHub makes it, unprotected, when a job first names it',
        `${SETTINGS} → New environment → ${name}.`,
      ),
    ]
  const findings: Finding[] = []
  if (found.reviewers && config.environments?.get(name)?.['recovery-environment'] === undefined)
    findings.push(
      missing(
        subject,
        'has reviewers of its own: a rollback would wait for them too',
        `${SETTINGS} → ${name}: move the required reviewers to an approval environment (${name}-approval) and name it under "approval:", or name a "recovery-environment:" without reviewers.`,
      ),
    )
  if (last && found.anyBranch)
    findings.push(
      missing(
        subject,
        'can be used from any branch',
        `${SETTINGS} → ${name} → Deployment branches and tags → Selected branches and tags → Add rule: ${defaultBranch}.`,
      ),
    )
  return findings.length > 0 ? findings : [ok(subject, found.anyBranch ? 'exists' : 'exists, selected branches only')]
}

function approvalFinding(name: string, target: string, found: GitHubEnvironment | undefined): Finding {
  const subject = `Environment ${name}`
  const add = `${name} → Required reviewers → add a team or people`
  if (found === undefined)
    return missing(
      subject,
      `does not exist, and ${target} asks for its approval`,
      `${SETTINGS} → New environment → ${add}.`,
    )
  return found.reviewers
    ? ok(subject, `has reviewers, who approve for ${target}`)
    : missing(subject, `has no required reviewers, so nobody can approve for ${target}`, `${SETTINGS} → ${add}.`)
}

function recoveryFinding(name: string, target: string, found: GitHubEnvironment | undefined): Finding {
  const subject = `Environment ${name}`
  if (found === undefined)
    return missing(
      subject,
      `does not exist, and is the way back of ${target}`,
      `${SETTINGS} → New environment → ${name}, with the same secrets as ${target} and no reviewers.`,
    )
  return found.reviewers
    ? missing(
        subject,
        `has reviewers: the way back of ${target} would wait for them`,
        `${SETTINGS} → ${name}: remove the reviewers.`,
      )
    : ok(subject, `is the way back of ${target}, without reviewers`)
}

function approvals({ environments }: Config): [string, string][] {
  return [...(environments ?? [])].flatMap(([name, each]) =>
    each.approval === undefined ? [] : [[each.approval.environment, name]],
  )
}

function recoveries({ environments }: Config): [string, string][] {
  return [...(environments ?? [])].flatMap(([name, each]) => {
    const recovery = each['recovery-environment']
    return recovery === undefined ? [] : [[recovery, name]]
  })
}
