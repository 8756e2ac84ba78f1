import type { Git } from '../../../lib/git/git.ts'
import type { JobContext } from '../../../lib/github/context.ts'
import { GitHubError } from '../../../lib/github/errors.ts'
import type { Outcome } from '../../../lib/kernel/action.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { Log } from '../../../lib/kernel/log.ts'
import { SUMMARY_LIMIT_BYTES } from '../../../lib/kernel/summary.ts'
import { withinBudget } from '../../../lib/render/budget.ts'
import { type Badge, badgeOf } from './badge.ts'
import { isTrunkRun, leaveBaseline } from './baseline/leave-baseline.ts'
import { buildReport } from './build-report.ts'
import { compare, needsBaseline } from './comparison.ts'
import type { contract } from './contract.ts'
import { couldNotJudge } from './could-not-judge.ts'
import { type ReadFindings, readFindings } from './findings/read-findings.ts'
import { notesOnRun, type RunSubject, subjectOfRun } from './finished-run.ts'
import { readExpectedReports } from './judge/expected-reports.ts'
import { type Evidence, judge, type Verdict } from './judge/judge.ts'
import { readNeeds } from './judge/needs.ts'
import { decidePolicy, edits, type Policy } from './judge/policy.ts'
import { notExcused, unmatchedMessage } from './judge/quarantine.ts'
import { wantedBy } from './judge/rules.ts'
import { countedOutputs, type Outputs } from './outputs.ts'
import { readPathMap } from './paths/path-map.ts'
import { resolvedPaths } from './paths/resolved-paths.ts'
import { trackedFiles } from './paths/tracked-files.ts'
import { type FoundFiles, findFiles } from './reading/find-files.ts'
import { type ReadMeasurements, readMeasurements } from './reading/read-measurements.ts'
import { readReports } from './reading/read-reports.ts'
import type { Report } from './report.ts'
import { type PolicyPorts, policySources } from './run-policy.ts'
import { annotate } from './speak/annotations.ts'
import { leaveCheckRun } from './speak/check-run.ts'
import { failingMarks, type Mark, readMarkLimits, uncoveredMarks } from './speak/marks.ts'
import { parts } from './speak/parts.ts'
import { pullRequestNumber, speakInPullRequest } from './speak/pull-request.ts'
import { believedBranches, headOf, onlyReads, trunkOf } from './target-branch.ts'
import { caseTitle } from './tests/case-title.ts'
import { readTolerated } from './tolerate.ts'

export type GateInputs = Inputs<typeof contract>
export type GateOutcome = Outcome<typeof contract>

/** The edges of the gate. */
export interface Ports extends PolicyPorts {
  readonly log: Log
  readonly workspace: string
  /** git in the workspace, which need not be a checkout. */
  readonly git: Git
  /** The run; `undefined` without a token. */
  readonly job: JobContext | undefined
  /** Gives the path of the file. */
  readonly writeReport: (report: Report) => Promise<string>
  /** Gives the path of the file. */
  readonly writeBadge: (badge: Badge) => Promise<string>
  readonly writeSummary: (markdown: string) => Promise<void>
}

/** Reads the reports, judges them, says so everywhere, and ends as the mode demands. */
export async function testGate(inputs: GateInputs, ports: Ports): Promise<GateOutcome> {
  try {
    return await decide(inputs, await aboutFinishedRun(ports))
  } catch (thrown) {
    return await couldNotJudge(thrown, inputs.mode, ports)
  }
}

async function decide(inputs: GateInputs, ports: Ports): Promise<GateOutcome> {
  const tolerate = readTolerated(inputs.tolerate)
  const limits = readMarkLimits(inputs.annotations)
  const evidence = await gather(inputs, ports)
  const verdict = judge(evidence, tolerate)
  const report = await ports.writeReport(buildReport(evidence, verdict, inputs))
  const badge = badgeOf(evidence, verdict, inputs.name)
  const badgePath = badge === undefined ? '' : await ports.writeBadge(badge)
  const room = { failingCases: 50, files: 20 }
  await ports.writeSummary(withinBudget(parts(evidence, verdict, inputs, room), SUMMARY_LIMIT_BYTES / 4))
  const marks = [
    ...failingMarks(notExcused(evidence.measurements.tests.failing, verdict.quarantine)),
    ...uncoveredMarks(evidence.patch),
  ]
  annotate(marks.slice(0, limits.log), inputs.mode, ports.log)
  sayInLog(evidence, verdict, ports.log)
  await comment(inputs, ports, evidence, verdict)
  await baseline(inputs, ports, evidence, verdict)
  if (inputs['check-run']) await checkRun(inputs, ports, evidence, verdict, marks.slice(0, limits.check))
  return outcome(inputs, verdict, { ...countedOutputs(evidence), badge: badgePath, report })
}

function refusedLookUp(thrown: unknown): RunSubject {
  if (thrown instanceof GitHubError) return { kind: 'none', why: thrown.message }
  throw thrown
}

/** After another run (`workflow_run`) the gate speaks of the pull request which that run tested. */
async function aboutFinishedRun(ports: Ports): Promise<Ports> {
  const { github, event } = ports
  const subject = github && (await subjectOfRun(event, github).catch(refusedLookUp))
  if (subject === undefined) return ports
  if (subject.kind === 'found') return { ...ports, event: subject.event, sha: subject.sha }
  ports.log.warning(`No pull request gets a comment: ${subject.why}.`)
  return ports
}

async function gather(inputs: GateInputs, ports: Ports): Promise<Evidence> {
  const { workspace } = ports
  if (inputs['coverage-threshold'] !== undefined && inputs.coverage.length === 0 && inputs.results.length > 0)
    throw new UserError('invalid-input', 'input "coverage-threshold" is given, but "coverage" names no report.')
  const needs = inputs.needs === undefined ? undefined : readNeeds(inputs.needs)
  if (needs?.length === 0) ports.log.warning('"needs" is empty: this job names no other under "needs:".')
  const expectedReports = readExpectedReports(inputs['expected-reports'])
  const find = (input: 'coverage' | 'results' | 'findings' | 'measurements'): Promise<FoundFiles | undefined> =>
    inputs[input].length === 0 ? Promise.resolve(undefined) : findFiles(input, inputs[input], workspace)
  const coverageFiles = await find('coverage')
  const resultFiles = await find('results')
  const findingFiles = await find('findings')
  const metricFiles = await find('measurements')
  const files = { coverage: coverageFiles?.files ?? [], tests: resultFiles?.files ?? [] }
  const index = coverageFiles === undefined ? undefined : await trackedFiles(ports.git)
  const given = readPathMap(inputs['path-map'])
  const decided = await policy(inputs, ports)
  const ruled = { ...decided, notes: [...notesOnRun(ports.event), ...decided.notes] }
  const paths = resolvedPaths(workspace, index, [...ruled.pathMap, ...given])
  const sought = ruled.quarantine?.tests.map(({ test }) => test)
  const measurements = await readReports(files, workspace, paths, inputs['repeated-tests'], sought)
  const analysis = findingFiles && (await findingsOf(findingFiles, workspace))
  return {
    coverageFiles,
    resultFiles,
    measurements,
    totals: measurements.coverage.totals(),
    needs,
    expectedReports,
    analysis,
    metrics: metricFiles && (await metricsOf(metricFiles, workspace)),
    policy: ruled,
    ...(index === undefined ? {} : { paths: paths.summary() }),
    ...(await compare(
      {
        coverage: coverageFiles && measurements.coverage,
        ...(index === undefined ? {} : { tracked: index }),
        paths: paths.summary(),
        tests: resultFiles && measurements.tests,
        found: analysis?.found,
        rules: ruled.rules,
      },
      { event: ports.event, baseRef: inputs['base-ref'] },
      { baseline: inputs.baseline, workspace, gate: inputs.name, branches: believedBranches(ports.event) },
      ports,
    )),
  }
}

async function findingsOf({ files, findings }: FoundFiles, workspace: string): Promise<ReadFindings> {
  const read = await readFindings(files, workspace)
  return { ...read, findings: [...findings, ...read.findings] }
}

async function metricsOf({ files, findings }: FoundFiles, workspace: string): Promise<ReadMeasurements> {
  const read = await readMeasurements(files, workspace)
  return { ...read, findings: [...findings, ...read.findings] }
}

function policy(inputs: GateInputs, ports: Ports): Promise<Policy> {
  const given = { threshold: inputs['coverage-threshold'], rules: inputs.rules, gate: inputs.name }
  return decidePolicy(given, policySources(inputs.config, ports))
}

/** Leaves the values of a run of the default branch for those who will be compared with them. */
async function baseline(inputs: GateInputs, ports: Ports, evidence: Evidence, verdict: Verdict): Promise<void> {
  const { github, job, log, event } = ports
  if (github === undefined || job === undefined || inputs.baseline === 'none') return
  if (!isTrunkRun(job, trunkOf(event))) return
  if (inputs['dry-run']) return log.info('Dry run: the baseline is not left.')
  const left = await leaveBaseline(github, job, inputs.name, evidence, verdict)
  if (left.kind === 'left') return log.info(`The values are left on ${job.sha.slice(0, 7)} as the baseline.`)
  const why = `No baseline is left on ${job.sha.slice(0, 7)}: ${left.why}`
  // Who compares with nothing needs no baseline, and no warning at each push.
  if (left.kind === 'refused' && evidence.policy.rules.some(needsBaseline)) log.warning(`${why} [checks: write]`)
  else log.info(why)
}

function sayInLog({ policy: ruled, measurements, comparison }: Evidence, verdict: Verdict, log: Log): void {
  for (const rule of verdict.rules) log.info(`${rule.name}: ${rule.measured}, wanted ${wantedBy(rule)}`)
  for (const note of [...ruled.notes, ...edits(ruled)]) log.notice(note)
  for (const { failing, by } of verdict.quarantine.excused)
    log.warning(
      `In quarantine until ${by.expires}: ${caseTitle(failing)} fails. Owner: ${by.owner}. Reason: ${by.reason}`,
    )
  for (const each of verdict.quarantine.unmatched) log.warning(unmatchedMessage(each))
  const { goneFiles } = comparison
  if (goneFiles.kind === 'measured' && goneFiles.value.length > 0) log.warning(goneMessage(goneFiles.value))
  for (const { code, message } of verdict.tolerated) log.warning(`${message} [${code}, tolerated]`)
  for (const warning of measurements.warnings) log.info(warning)
}

function goneMessage([first, ...more]: readonly string[]): string {
  const files =
    more.length === 0 ? '1 source file of the baseline is' : `${more.length + 1} source files of the baseline are`
  return `${files} in no report any more: ${first}${more.length === 0 ? '' : ', …'}`
}

async function comment(inputs: GateInputs, ports: Ports, evidence: Evidence, verdict: Verdict): Promise<void> {
  const { log, github } = ports
  const pullRequest = pullRequestNumber(ports.event)
  if (pullRequest === undefined || inputs.comment === 'off') return
  if (github === undefined) return log.info('No github-token: the pull request gets no comment.')
  if (inputs['dry-run']) return log.info(`Dry run: the comment in pull request ${pullRequest} is not written.`)
  const done = await speakInPullRequest(github, pullRequest, evidence, verdict, inputs)
  if (done.kind === 'refused' && onlyReads(ports.event))
    log.info(
      'No comment: the token of a pull request from a fork or by Dependabot only reads. The template gate-comment.yml writes it after the run.',
    )
  else if (done.kind === 'refused')
    log.warning(`The comment could not be written; the verdict stands without it. ${done.why} [pull-requests: write]`)
  else log.info(`Comment in pull request ${pullRequest}: ${done.kind}.`)
}

async function checkRun(
  { name, mode, ...inputs }: GateInputs,
  { log, github, event, sha }: Ports,
  evidence: Evidence,
  verdict: Verdict,
  marks: readonly Mark[],
): Promise<void> {
  if (github === undefined) return log.warning('No github-token: no check run is left.')
  if (inputs['dry-run']) return log.info('Dry run: the check run is not left.')
  const done = await leaveCheckRun(github, headOf(event) ?? sha, evidence, verdict, { name, mode, marks })
  if (done.kind === 'refused')
    log.warning(`The check run could not be left; the verdict stands without it. ${done.why} [checks: write]`)
}

function outcome({ mode }: GateInputs, { findings, reasonCode, rules }: Verdict, outputs: Outputs): GateOutcome {
  const said = rules.map(({ name, measured }) => `${name} ${measured}`).join('; ')
  if (findings.length === 0)
    return { result: 'pass', reasonCode, verdict: 'passed', message: `test-gate: pass: ${said}`, outputs }
  const first = findings.slice(0, 5).map((finding) => finding.message)
  const more = findings.length > first.length ? ` And ${findings.length - first.length} more.` : ''
  const message = `${first.join(' ')}${more}`
  if (mode === 'enforce') return { result: 'fail', reasonCode, verdict: 'refused', message, outputs }
  return {
    result: 'fail',
    reasonCode,
    verdict: 'passed',
    message: `test-gate: report mode; enforce would fail: ${message} [${reasonCode}]`,
    outputs,
  }
}
