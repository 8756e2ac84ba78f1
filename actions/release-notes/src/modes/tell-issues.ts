import { text } from '../../../../lib/render/markdown.ts'
import { type Ports, readSetup, repositoryUrl, type Setup } from '../context.ts'
import type { Serving } from '../deployed/serving.ts'
import { composeNotes } from '../notes/compose.ts'
import type { Ending } from '../outcome.ts'
import { linkedIssues, MOST_TOLD, type Told, tellIssues } from '../production/tell-issues.ts'
import { type Plan, planRelease } from '../range/plan.ts'
import { givenVersion, type NotesInputs } from '../request.ts'
import { formatVersion } from '../version/semver.ts'
import { planRequest } from './plan.ts'

/**
 * `mode: tell-issues`: each issue of a release is told, once, since when it is in production. The ledger says whether it
 * is; a run that is repeated or was cut anywhere goes on where that one stopped.
 */
export async function tellIssuesMode(ports: Ports, inputs: NotesInputs): Promise<Ending> {
  const setup = await readSetup(ports, inputs)
  const { tag, version } = namedRelease(inputs, setup)
  const quiet = (reasonCode: 'telling-is-off' | 'not-in-production', message: string): Ending => ({
    mode: 'tell-issues',
    result: 'unchanged',
    reasonCode,
    message,
    named: { version, tag },
    issues: 0,
  })
  if (setup.release?.notes?.['tell-issues'] !== true)
    return quiet('telling-is-off', 'No issue is told: set "release.notes.tell-issues: true" in the configuration.')

  const request = planRequest(ports, inputs, setup)
  const plan = await planRelease(ports.git, { ...request, toRef: inputs['to-ref'] || tag })
  const read = await ports.serving()
  const serving = await read(inputs.environment, inputs.component || ports.job.repository)
  if (serving?.sha !== plan.head) {
    const serves = serving === undefined ? 'nothing that is verified' : serving.version
    return quiet('not-in-production', `No issue is told: ${inputs.environment} serves ${serves}, not ${version}.`)
  }
  return tell(ports, inputs, setup, plan, serving)
}

function namedRelease(inputs: NotesInputs, { component }: Setup): { readonly tag: string; readonly version: string } {
  const given = givenVersion(inputs, component)
  const version = given === undefined ? '' : formatVersion(given)
  return { version, tag: `${component.tagPrefix}${version}` }
}

async function tell(ports: Ports, inputs: NotesInputs, setup: Setup, plan: Plan, serving: Serving): Promise<Ending> {
  const notes = await composeNotes(ports, inputs, setup, plan)
  const issues = linkedIssues(notes)
  const url = `${repositoryUrl(ports)}/releases/tag/${encodeURIComponent(plan.tag)}`
  const news = { environment: inputs.environment, component: inputs.component, version: notes.version ?? '', url }
  const told: Told = inputs['dry-run']
    ? { told: [], knew: [], closedToUs: [], problem: '' }
    : await tellIssues(await ports.github(), { ...news, since: serving.since, issues })
  const words = wordsOf(told, issues, inputs)
  return {
    mode: 'tell-issues',
    ...resultOf(told, inputs),
    message: words,
    notes,
    issues: told.told.length,
    summary: [{ name: 'issues told', priority: 90, markdown: text(words, 1000) }],
  }
}

function resultOf(told: Told, inputs: NotesInputs): Pick<Ending, 'result' | 'reasonCode'> {
  if (inputs['dry-run']) return { result: 'generated', reasonCode: 'dry-run' }
  if (told.problem !== '') return { result: 'error', reasonCode: 'not-all-told' }
  return { result: told.told.length > 0 ? 'updated' : 'unchanged', reasonCode: 'issues-told' }
}

function wordsOf({ told, knew, closedToUs, problem }: Told, issues: readonly number[], inputs: NotesInputs): string {
  const { environment } = inputs
  if (inputs['dry-run']) return `${issues.length} linked issues would be told that it is in ${environment}.`
  const parts = [
    `${told.length} of ${issues.length} linked issues told that it is in ${environment}`,
    ...(knew.length === 0 ? [] : [`${knew.length} knew`]),
    ...(issues.length > MOST_TOLD ? [`only the first ${MOST_TOLD} are`] : []),
    ...(closedToUs.length === 0 ? [] : [`${closedToUs.length} cannot be told (gone, moved or locked)`]),
  ]
  return `${parts.join('; ')}.${problem === '' ? '' : ` Not all: ${problem}`}`
}
