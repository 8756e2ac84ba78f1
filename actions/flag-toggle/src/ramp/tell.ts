import { noteFlag } from '../../../../lib/delivery/ledger/flag-note.ts'
import type { RampState } from '../../../../lib/flags/ramp-state.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { INCIDENT_LABEL, writeOwnIssue } from '../../../../lib/github/own-issue.ts'
import { errorMessage } from '../../../../lib/kernel/errors.ts'
import { code, link, table, text } from '../../../../lib/render/markdown.ts'
import type { Analysis } from '../../../../lib/verify/metrics/result.ts'
import type { Given } from '../modes/mode.ts'
import type { RampDefinition } from './definition.ts'

const READ_OUT_LABEL = 'sluice-read-out'

/** The end of a ramp goes into the ledger; a guard that took it back also opens an issue. Failing at it is only told. */
export async function tellEnd(
  given: Given,
  definition: RampDefinition,
  state: RampState,
  end: { readonly kind: 'ramp-completed' | 'ramp-reverted'; readonly to: string; readonly incident: boolean },
  guards: Analysis | undefined,
): Promise<void> {
  const { github, context } = given.ports
  const { environment, flag } = definition
  const audit = await given.audit()
  const because = state.events.at(-1)?.because ?? ''
  await attempt(given, 'the ledger (deployments: write)', () =>
    noteFlag(
      github,
      environment,
      {
        schema: 'sluice/flag@1',
        kind: end.kind,
        flag,
        from: state['snapshot-words'],
        to: end.to,
        because: because || '-',
        sha: context.sha,
        run: { id: context.runId, attempt: context.runAttempt },
      },
      audit.runUrl,
    ),
  )
  if (!end.incident) return
  await attempt(given, 'the incident issue (issues: write)', () =>
    writeOwnIssue(github, {
      marker: markerOf('ramp', definition, state),
      label: INCIDENT_LABEL,
      title: `Incident: flag ${flag} in ${environment} was taken back`,
      body: incidentBody(definition, state, guards, audit.runUrl),
    }),
  )
}

/** The comparison of the two variants as an issue of its own, once. */
export function tellReadOut(
  given: Given,
  definition: RampDefinition,
  state: RampState,
  analysis: Analysis,
  runUrl: string,
): Promise<boolean> {
  const { flag, environment } = definition
  return attempt(given, 'the read-out (issues: write)', () =>
    writeOwnIssue(given.ports.github, {
      marker: markerOf('read-out', definition, state),
      label: READ_OUT_LABEL,
      title: `Read-out: flag ${flag} in ${environment}`,
      body: [
        `${code(flag)} in ${text(environment)}, started ${text(state['started-at'])} by ${text(state['started-by'])}: ${text(state.because)}`,
        `**${readOutWords(analysis)}**`,
        findings(analysis),
        link('The run', runUrl),
      ].join('\n\n'),
    }),
  )
}

/** What the comparison says, in a sentence. */
export function readOutWords({ verdict, detail }: Pick<Analysis, 'verdict' | 'detail'>): string {
  if (verdict === 'pass') return 'The feature does no harm of the size that counts.'
  if (verdict === 'fail') return `Users with the feature fare worse: ${text(detail, 600)}.`
  return `The numbers do not decide yet: ${text(detail, 600)}.`
}

function incidentBody(
  { flag, environment, steps }: RampDefinition,
  state: RampState,
  guards: Analysis | undefined,
  runUrl: string,
): string {
  const timeline = state.events.map(({ at, what, step, by, because }) => [
    text(at),
    text(what),
    `${step + 1} of ${steps.length}`,
    text(by),
    text(because, 300),
  ])
  return [
    `The ramp of ${code(flag)} in ${text(environment)} was taken back to "${text(state['snapshot-words'])}": ${text(state.events.at(-1)?.because ?? '', 600)}`,
    guards === undefined ? '' : findings(guards),
    table(['When', 'What', 'Step', 'Who', 'Why'], timeline),
    link('The run', runUrl),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function findings({ results }: Analysis): string {
  return table(
    ['Metric', 'Check', 'Verdict', 'Found'],
    results.map(({ metric, check, verdict, detail }) => [text(metric), check, verdict, text(detail, 600)]),
  )
}

function markerOf(kind: string, { environment, flag }: RampDefinition, state: RampState): string {
  return `<!-- sluice:${kind} ${encodeURIComponent(environment)} ${encodeURIComponent(flag)} ${state['started-at']} -->`
}

/** The ramp is where it is, whether or not it can be told; without the permission there is a warning. */
async function attempt({ ports }: Given, what: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    ports.runner.log.warning(`Not told: ${what}. ${errorMessage(error)}`)
    return false
  }
}
