import { CALLEES } from './callees.ts'
import type { SetupFacts } from './facts.ts'
import { cannotTell, type Finding, missing, ok } from './finding.ts'
import { type Access, shortfall } from './grants.ts'
import { strangeEnvironments } from './strange-environments.ts'
import { isPinned, type ReadWorkflows, readUses, type SluiceUse } from './workflow-calls.ts'

/** The workflow files of the default branch: whether they call Sluice, and whether GitHub would start them. */
export async function workflowFindings(facts: SetupFacts): Promise<readonly Finding[]> {
  const { workflows, repository } = facts
  if (workflows === undefined) return []
  if ('problem' in workflows)
    return [cannotTell('Workflows', workflows.problem, 'Grant "contents: read" and run again.')]
  const read = await readUses(workflows.value, repository)
  return [
    ...read.broken.map(({ file, problem }) =>
      missing(`Workflow ${file}`, `is not YAML: ${problem}`, 'Mend it; GitHub starts no run from it.'),
    ),
    ...usageFindings(read, facts),
    ...read.uses.flatMap((use) => useFindings(use, facts)),
    ...secretsFinding(read, facts),
  ]
}

function usageFindings({ uses }: ReadWorkflows, { config, repository }: SetupFacts): Finding[] {
  const template = (name: string) => `Copy workflows/${name} of ${repository} to .github/workflows/${name}.`
  if (uses.length === 0)
    return [
      missing(
        'Workflows',
        'none uses Sluice',
        `${template('gate.yml')} It gates pull requests and needs no configuration.`,
      ),
    ]
  const findings = [ok('Workflows', `Sluice is used in ${[...new Set(uses.map(({ file }) => file))].join(', ')}`)]
  const changes = uses.some((use) =>
    ['release.yml', 'pipeline.yml', 'promote.yml', 'actions/deploy'].includes(use.target),
  )
  const returns = uses.some((use) => ['rollback.yml', 'actions/rollback'].includes(use.target))
  if (config.kind === 'found' && config.config.path !== undefined && !changes)
    findings.push(missing('Workflow pipeline.yml', 'nothing deploys', template('pipeline.yml')))
  if (changes && !returns)
    findings.push(missing('Workflow rollback.yml', 'there is no way back by hand', template('rollback.yml')))
  return findings
}

function useFindings(use: SluiceUse, facts: SetupFacts): Finding[] {
  const subject = `Workflow ${use.file}, job ${use.job}`
  const findings: Finding[] = []
  if (!isPinned(use))
    findings.push(
      missing(
        subject,
        `uses Sluice at ${use.ref || 'no version'}, which can change under you`,
        `Pin it to the full commit of a release: ${use.target === '' ? '' : `…/${use.target}`}@<40 hexadecimal digits> # vX.Y.Z.`,
      ),
    )
  if (use.kind === 'workflow') findings.push(...grantFindings(use, subject))
  findings.push(...strangeEnvironments(use, facts, subject))
  return findings
}

/** GitHub starts nothing at all when a called workflow asks for more than the calling job grants. */
function grantFindings(use: SluiceUse, subject: string): Finding[] {
  const asked = CALLEES[use.target]
  if (asked === undefined)
    return [
      cannotTell(subject, `calls ${use.target}, which this version of Sluice does not have`, 'Compare the versions.'),
    ]
  const snippet = { file: `.github/workflows/${use.file}`, text: grantLines(use.job, asked) }
  if (use.grant.kind === 'unwritten')
    return [
      cannotTell(
        subject,
        `does not say what it grants to ${use.target}; the default of the repository decides`,
        'Write the permissions down.',
        snippet,
      ),
    ]
  const lacking = shortfall(use.grant, asked)
  if (lacking.length === 0) return [ok(subject, `grants what ${use.target} asks`)]
  const lines = lacking.map(({ scope, access }) => `"${scope}: ${access}"`).join(', ')
  return [
    missing(
      subject,
      `grants less than ${use.target} asks: GitHub ends the run as startup_failure`,
      `Add ${lines} to the permissions of the job.`,
      snippet,
    ),
  ]
}

function grantLines(job: string, asked: Readonly<Record<string, Access>>): string {
  const lines = Object.entries(asked).map(([scope, access]) => `      ${scope}: ${access}\n`)
  return `jobs:\n  ${job}:\n    permissions:\n${lines.join('')}`
}

const DEPLOYING: readonly string[] = [
  'release.yml',
  'pipeline.yml',
  'promote.yml',
  'rollback.yml',
  'transition.yml',
  'flag.yml',
]

/** Secrets of environments cannot be read, and do not reach a workflow of another owner. */
function secretsFinding({ uses }: ReadWorkflows, { repository }: SetupFacts): Finding[] {
  if (!uses.some(({ kind, target }) => kind === 'workflow' && DEPLOYING.includes(target))) return []
  return [
    cannotTell(
      'Secrets of environments',
      "they do not reach a workflow that is called from another owner's repository, and no token of a job can list them",
      `Look at Settings → Environments → (each) → Environment secrets. None that your executables need: nothing to do. Some: pass them as repository secrets by "secrets: { credentials: … }", use OIDC, or copy workflows/release-with-environment-secrets.yml of ${repository}.`,
    ),
  ]
}
