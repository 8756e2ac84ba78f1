import { readEvent } from '../../../../lib/github/context.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'
import { type Delivered, type Delivery, deliverChangelog, planChangelog } from '../changelog/deliver.ts'
import { itemsOf } from '../changelog/section.ts'
import { type Ports, readSetup, repositoryUrl, type Setup } from '../context.ts'
import { composeNotes } from '../notes/compose.ts'
import type { Notes } from '../notes/model.ts'
import type { Ending } from '../outcome.ts'
import { type Plan, planRelease } from '../range/plan.ts'
import { Refusal } from '../refusal.ts'
import type { NotesInputs } from '../request.ts'
import { planRequest } from './plan.ts'

/** `mode: changelog`: the version stands in the changelog file of the branch, by pull request or commit. */
export async function changelogMode(ports: Ports, inputs: NotesInputs): Promise<Ending> {
  const setup = await readSetup(ports, inputs)
  const plan = await planRelease(ports.git, planRequest(ports, inputs, setup))
  const notes = await composeNotes(ports, inputs, setup, plan)
  if (plan.bump === 'none')
    return {
      mode: 'changelog',
      result: 'unchanged',
      reasonCode: 'nothing-changed',
      message: `The changelog has nothing to add: ${notes.because.join('; ')}.`,
      notes,
    }
  const delivery = await describeDelivery(ports, setup, plan, notes)
  const github = await ports.github()
  const { kept } = await planChangelog(github, delivery)
  if (kept.kind === 'there') return ending(notes, delivery, kept, '')
  if (inputs['dry-run'])
    return {
      ...ending(notes, delivery, { kind: 'committed' }, kept.section),
      result: 'generated',
      reasonCode: 'dry-run',
      message: `${delivery.path} on ${delivery.branch} would get ${notes.version}.`,
    }
  return ending(notes, delivery, await deliverChangelog(github, delivery), kept.section)
}

async function describeDelivery(ports: Ports, setup: Setup, plan: Plan, notes: Notes): Promise<Delivery> {
  const { component, release } = setup
  // The day of the commit, not of the run: a run that is repeated tomorrow writes the same.
  const date = await ports.git.run(['log', '-1', '--format=%cs', plan.head, '--'])
  const folder = component.paths.find((path) => !path.startsWith('!'))
  const listed = release?.components?.get(component.name)
  const path = listed?.changelog ?? (folder === undefined ? undefined : `${folder.replace(/\/+$/, '')}/CHANGELOG.md`)
  return {
    branch: await branchOf(ports),
    path: path ?? release?.changelog?.file ?? 'CHANGELOG.md',
    version: {
      version: notes.version ?? '',
      tag: plan.tag,
      previousTag: plan.previous?.name,
      date: date.trim(),
      repository: repositoryUrl(ports),
      items: itemsOf(notes),
    },
    ...(release?.changelog?.by === 'commit'
      ? {}
      : { proposal: component.name === '' ? 'sluice/changelog' : `sluice/changelog-${component.name}` }),
  }
}

/** The branch of the run; of a run for a tag, the default branch. */
async function branchOf({ job: { ref }, env }: Ports): Promise<string> {
  if (ref.startsWith('refs/heads/')) return ref.slice('refs/heads/'.length)
  const { repository } = await readEvent(env)
  const branch = isRecord(repository) ? repository['default_branch'] : undefined
  if (ref.startsWith('refs/tags/') && typeof branch === 'string') return branch
  throw new Refusal(
    'not-a-branch',
    `A changelog is kept on a branch, and this run is about ${ref || 'no ref'}. Run it for a push to the branch, for a release, or by hand.`,
  )
}

function ending(notes: Notes, { path, branch, proposal }: Delivery, delivered: Delivered, section: string): Ending {
  const base = {
    mode: 'changelog' as const,
    notes,
    ...(section === ''
      ? {}
      : { markdown: `${section}\n`, summary: [{ name: 'changelog', priority: 90, markdown: section }] }),
  }
  switch (delivered.kind) {
    case 'there':
      return {
        ...base,
        result: 'unchanged',
        reasonCode: 'changelog-current',
        message: `${path} on ${branch} has ${notes.version} already.`,
      }
    case 'edited':
      return {
        ...base,
        result: 'unchanged',
        reasonCode: 'changelog-edited',
        message: `Somebody wrote to ${proposal}, so it stays as it is.`,
        ...(delivered.url === undefined ? {} : { pullRequest: delivered.url }),
      }
    case 'committed':
      return {
        ...base,
        result: 'updated',
        reasonCode: 'changelog-written',
        message: `${path} on ${branch} has ${notes.version} now.`,
      }
    case 'proposed':
      return {
        ...base,
        result: 'updated',
        reasonCode: 'changelog-proposed',
        message: `${delivered.url} puts ${notes.version} into ${path} on ${branch}.`,
        pullRequest: delivered.url,
      }
  }
}
