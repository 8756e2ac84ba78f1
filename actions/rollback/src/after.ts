import { findEntry } from '../../../lib/delivery/ledger/history.ts'
import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { runUrl, type Session } from '../../../lib/delivery/session.ts'
import type { GitHub } from '../../../lib/github/client.ts'
import { GitHubError } from '../../../lib/github/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'
import type { Incident, Range } from './incident.ts'
import { writeIncident } from './issue.ts'
import type { Ended } from './outcome.ts'
import type { Ports } from './ports.ts'
import { proposeRevert } from './revert.ts'

/** Commits that a person still reads. */
const SUSPECTS = 20

/**
 * What is left to do when users are well again, or cannot be helped by us: the issue, the pull request. Nothing here
 * may turn a way back that worked into one that failed; what GitHub refuses is told, and that is all.
 */
export async function tellPeople(
  ended: Ended,
  inputs: Inputs<typeof contract>,
  session: Session,
  ports: Ports,
): Promise<Ended> {
  const wanted = inputs['open-issue'] || inputs['revert-pull-request']
  if (!wanted || inputs['dry-run']) return ended
  const known = await fromLedger(ended, session)
  const { bad, good } = known
  if (bad === undefined) return ended
  const issue = inputs['open-issue']
    ? await attempt(ports, 'The incident issue was not written', () => tell(known, inputs, session, ports))
    : undefined
  const told = { ...ended, ...(issue === undefined ? {} : { issue }) }
  if (!inputs['revert-pull-request'] || good === undefined || !took(known)) return told
  const reverted = await attempt(ports, 'No pull request was proposed', () =>
    proposeRevert(ports.github, {
      bad,
      good,
      defaultBranch: session.snapshot.defaultBranch,
      because: inputs.because,
      issue,
    }),
  )
  if (reverted === undefined) return told
  if (reverted.kind === 'not-possible') return { ...told, message: `${told.message} No pull request: ${reverted.why}.` }
  return {
    ...told,
    pullRequest: reverted.url,
    message: `${told.message} To revert: ${reverted.url}. ${reverted.note}`.trim(),
  }
}

function took({ result, reason }: Ended): boolean {
  return result === 'restored' || reason === 'already-restored'
}

/** A run that was killed before it told people left it to the next one, which finds the rollback done already. */
async function fromLedger(ended: Ended, session: Session): Promise<Ended> {
  if (ended.bad !== undefined || ended.deployment === undefined || !took(ended)) return ended
  const own = (record: LedgerRecord) => record.id === ended.deployment && record.change.kind === 'rollback'
  let { machine } = session
  let back = await findEntry(machine.history, own)
  if (back === undefined) {
    // Written in this very run, after its history was read.
    machine = (await session.reload()).machine
    back = await findEntry(machine.history, own)
  }
  const change = back?.record.change
  if (change === undefined) return ended
  const byId = async (id: number | undefined): Promise<LedgerRecord | undefined> =>
    id === undefined ? undefined : (await findEntry(machine.history, (record) => record.id === id))?.record
  const good = await byId(change.restores)
  return {
    ...ended,
    bad: await byId(change.replaces),
    ...(good === undefined ? {} : { good }),
    ...(change.times === undefined ? {} : { times: change.times }),
  }
}

async function tell(
  ended: Ended,
  inputs: Inputs<typeof contract>,
  { machine }: Session,
  { github, context }: Ports,
): Promise<string | undefined> {
  const incident: Incident = {
    component: machine.policy.component,
    environment: machine.policy.environment,
    // The event is the rollback, whoever comes to tell it.
    ended: took(ended) ? { ...ended, result: 'restored', reason: 'restored' } : ended,
    because: inputs.because,
    incident: inputs.incident,
    at: await machine.now(),
    runUrl: runUrl(context),
    range: await readRange(github, ended, runUrl(context).replace(/\/actions\/.*$/, '')),
  }
  return writeIncident(github, incident)
}

async function readRange(github: GitHub, { bad, good }: Ended, base: string): Promise<Range | undefined> {
  if (bad === undefined || good === undefined || bad.change.sha === good.change.sha) return undefined
  const basehead = `${good.change.sha}...${bad.change.sha}`
  const answer = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, per_page: 100 })
  if (answer === undefined) return undefined
  const suspects = answer.commits
    .slice(-SUSPECTS)
    .reverse()
    .map(({ sha, commit, author, html_url: url }) => ({
      sha,
      title: commit.message.split('\n')[0] ?? '',
      author: author?.login ?? commit.author?.name ?? '',
      url,
    }))
  return { url: `${base}/compare/${basehead}`, total: answer.total_commits, suspects }
}

async function attempt<T>({ log }: Ports, what: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warning(`${what}: ${error.message}`)
    return undefined
  }
}
