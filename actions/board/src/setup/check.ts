import type { Config } from '../../../../lib/config/config.ts'
import { environmentFindings } from './environment-findings.ts'
import type { SetupFacts } from './facts.ts'
import { cannotTell, type Finding, missing, ok } from './finding.ts'
import { workflowFindings } from './workflow-findings.ts'

/** The three lines to start with. */
export const STARTER = `version: 1
path: [dev, staging, production]
environments: { dev: { target: { driver: command, apply: ops/apply } } }
`

/** What is there, what is missing, and what to do about it, in the order in which a person would do it. */
export async function checkSetup(facts: SetupFacts): Promise<readonly Finding[]> {
  return [
    ...permissionFindings(facts),
    ...configFindings(facts),
    ...environmentFindings(facts),
    ...(await workflowFindings(facts)),
  ]
}

/** The part that costs no further call: whether a closer look is called for. */
export function looksIncomplete(facts: SetupFacts): boolean {
  const findings = [...permissionFindings(facts), ...configFindings(facts), ...environmentFindings(facts)]
  const nothingRecorded = 'value' in facts.records && !facts.records.value
  return nothingRecorded || findings.some(({ state }) => state === 'missing')
}

/** What a job needs to say when its token has none of it. */
export const PERMISSION_LINES = `permissions:
  contents: read # the configuration and the workflow files
  deployments: read # what serves where, and since when
  actions: read # environments, and the runs behind the records
`

function permissionFindings({ config, records, environments }: SetupFacts): Finding[] {
  const asked: readonly (readonly [string, string | undefined])[] = [
    ['contents: read', config.kind === 'unreadable' ? config.problem : undefined],
    ['deployments: read', 'problem' in records ? records.problem : undefined],
    ['actions: read', 'problem' in environments ? environments.problem : undefined],
  ]
  return asked.map(([line, problem]) =>
    problem === undefined
      ? ok(`Permission ${line}`, 'the token has it')
      : missing(`Permission ${line}`, problem, `Add "${line}" under "permissions:" of the job.`, {
          file: 'the workflow of this run, in the job and in every workflow that calls it',
          text: PERMISSION_LINES,
        }),
  )
}

function configFindings(facts: SetupFacts): Finding[] {
  const { config, configPath, defaultBranch } = facts
  const subject = `File ${configPath}`
  switch (config.kind) {
    case 'absent':
      return [
        missing(subject, `${defaultBranch} has no such file`, `Add it to ${defaultBranch}; three lines are a start.`, {
          file: configPath,
          text: STARTER,
        }),
      ]
    case 'invalid':
      return [
        missing(subject, config.problem, `Mend it on ${defaultBranch}; a pull request's own edit does not count.`),
      ]
    case 'unreadable':
      return [cannotTell(subject, 'it could not be read', 'Grant the permission above and run again.')]
    case 'found':
      return [
        ok(subject, `valid on ${defaultBranch}`),
        pathFinding(config.config, configPath),
        ...targetFindings(config.config, facts),
        ...trustedRootFindings(facts),
      ]
  }
}

function pathFinding({ path }: Config, configPath: string): Finding {
  if (path !== undefined) return ok('Path', path.join(' → '))
  return missing('Path', 'no order of environments is configured', 'Name the environments in their order.', {
    file: configPath,
    text: 'path: [dev, staging, production]\n',
  })
}

function targetFindings({ path, environments }: Config, { executables, configPath }: SetupFacts): Finding[] {
  const bare = (path ?? []).filter((name) => environments?.get(name)?.target === undefined)
  const findings: Finding[] = []
  if (bare.length > 0)
    findings.push(
      cannotTell(
        `Target of ${bare.join(', ')}`,
        'the configuration does not say how they are changed',
        'Fine if your own steps stand between "mode: begin" and "mode: finish"; else name an executable.',
        { file: configPath, text: targetLines(bare) },
      ),
    )
  for (const [file, there] of executables ?? [])
    findings.push(
      there
        ? ok(`Executable ${file}`, 'is there')
        : missing(
            `Executable ${file}`,
            'the configuration names it and it is not there',
            `Add ${file} (docs/command-driver.md says what it gets and answers) and make it executable: git add --chmod=+x ${file}.`,
          ),
    )
  return findings
}

/** Without the file nothing could be proven, so nothing would be let in. */
function trustedRootFindings({ trustedRoots, defaultBranch }: SetupFacts): Finding[] {
  return [...(trustedRoots ?? [])].map(([file, there]) =>
    there
      ? ok(`Authorities ${file}`, `are there; compare them with \`gh attestation trusted-root\` every two months`)
      : missing(
          `Authorities ${file}`,
          `"provenance" names the file, and ${defaultBranch} has none`,
          `Write it and commit it to ${defaultBranch}: gh attestation trusted-root > ${file}`,
        ),
  )
}

function targetLines(names: readonly string[]): string {
  const entries = names.map((name) => `  ${name}:\n    target: { driver: command, apply: ops/apply }\n`)
  return `environments:\n${entries.join('')}`
}
