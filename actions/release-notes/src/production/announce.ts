import type { Ports, Setup } from '../context.ts'
import type { Notes } from '../notes/model.ts'
import type { NotesInputs } from '../request.ts'

/**
 * Tells the issues of a release that it is in production, when the configuration wants it and the ledger says so. Gives
 * what was done in words for the summary; empty: nothing was asked for.
 */
export async function announceInProduction(
  ports: Ports,
  inputs: NotesInputs,
  setup: Setup,
  notes: Notes,
  url: string,
): Promise<string> {
  const { environment } = inputs
  if (environment === '' || setup.release?.notes?.['tell-issues'] !== true) return ''
  const read = await ports.serving()
  const serving = await read(environment, inputs.component || ports.job.repository)
  if (serving?.sha !== notes.to) {
    const serves = serving === undefined ? 'nothing that is verified' : serving.version
    ports.log.warning(`No issue is told: ${environment} serves ${serves}, not ${notes.version}.`)
    return ''
  }
  const issues = [...new Set(notes.entries.flatMap((entry) => (entry.issues ?? []).map(({ number }) => number)))]
  const { tellIssues } = await import('./tell-issues.ts')
  const { told, problem } = await tellIssues(await ports.github(), {
    environment,
    component: inputs.component,
    version: notes.version ?? '',
    url,
    since: serving.since,
    issues,
  })
  if (problem !== '') ports.log.warning(`Not every issue is told: ${problem}`)
  return `${told.length} of ${issues.length} linked issues told that it is in ${environment}; the others know or cannot be told.`
}
