import { isSha } from '../../../../lib/git/refs.ts'
import { writeComment } from '../../../../lib/github/comment.ts'
import { readEvent } from '../../../../lib/github/context.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'
import { type Ports, readSetup } from '../context.ts'
import { composeNotes } from '../notes/compose.ts'
import type { Ending } from '../outcome.ts'
import { renderPreview } from '../preview/render.ts'
import { planRelease } from '../range/plan.ts'
import type { NotesInputs } from '../request.ts'
import { planRequest } from './plan.ts'

interface PullRequest {
  readonly number: number
  readonly title: string
  readonly base: string
  readonly head: string
}

/** `mode: preview`: the section of the one comment that says which version a pull request will make, and why. */
export async function previewMode(ports: Ports, inputs: NotesInputs): Promise<Ending> {
  const pullRequest = pullRequestOf(await readEvent(ports.env))
  const setup = await readSetup(ports, inputs, pullRequest.number)
  const plan = await planRelease(ports.git, planRequest(ports, inputs, setup))
  const notes = await composeNotes(ports, inputs, setup, plan)
  const range = ['rev-list', pullRequest.head, `^${pullRequest.base}`, '--']
  const own = new Set((await ports.git.run(range)).split('\n').filter(isSha))
  const { title } = pullRequest
  const markdown = renderPreview({ notes, own, title, component: setup.component.name })
  const commented = await comment(ports, inputs, pullRequest.number, setup.component.name, markdown)
  const version = plan.bump === 'none' ? 'no new version' : (notes.version ?? '')
  return {
    mode: 'preview',
    result: 'generated',
    reasonCode: commented ? 'preview-written' : 'notes-written',
    message: `Pull request ${pullRequest.number}: ${version}, because ${notes.because.join('; ')}.`,
    notes,
    markdown: `${markdown}\n`,
    summary: [{ name: 'preview', priority: 90, markdown }],
  }
}

function pullRequestOf(event: Readonly<Record<string, unknown>>): PullRequest {
  const { pull_request: pull } = event
  const shaOf = (side: unknown) =>
    isRecord(side) && typeof side['sha'] === 'string' && isSha(side['sha']) ? side['sha'] : ''
  if (!isRecord(pull) || typeof pull['number'] !== 'number' || shaOf(pull['head']) === '' || shaOf(pull['base']) === '')
    throw new UserError(
      'invalid-input',
      '"mode: preview" speaks about a pull request: run it for the event "pull_request".',
    )
  return {
    number: pull['number'],
    title: typeof pull['title'] === 'string' ? pull['title'] : '',
    base: shaOf(pull['base']),
    head: shaOf(pull['head']),
  }
}

/** A run for a fork may not comment; its preview stands in the summary of the run. */
async function comment(
  ports: Ports,
  inputs: NotesInputs,
  pullRequest: number,
  component: string,
  markdown: string,
): Promise<boolean> {
  if (inputs['dry-run']) return false
  const section = component === '' ? 'release-notes' : `release-notes/${component.replace(/[^A-Za-z0-9-]/g, '-')}`
  try {
    await writeComment(await ports.github(), pullRequest, { section, markdown, create: true })
    return true
  } catch (error) {
    if (!(error instanceof GitHubError) || error.reasonCode !== 'missing-permission') throw error
    ports.log.warning(`The preview stands in the summary only: ${error.message}`)
    return false
  }
}
