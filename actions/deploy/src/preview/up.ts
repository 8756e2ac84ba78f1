import type { PreviewPayload, PreviewRecord } from '../../../../lib/delivery/preview/record.ts'
import { Refusal } from '../../../../lib/delivery/reasons.ts'
import type { Candidate } from '../../../../lib/delivery/release.ts'
import { createObtain, digestOf, parseStore } from '../../../../lib/delivery/store.ts'
import { jobRegistry } from '../../../../lib/delivery/stores/registry.ts'
import { parseDuration } from '../../../../lib/kernel/duration.ts'
import type { Inputs } from '../../../../lib/kernel/inputs.ts'
import { resolveInside } from '../../../../lib/kernel/paths.ts'
import { checkInputs } from '../candidate.ts'
import type { contract } from '../contract.ts'
import type { Ended } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { type PullRequest, readPullRequest } from './pull-request.ts'
import type { PreviewSetting } from './setting.ts'

const DEFAULT_TIME_TO_LIVE = parseDuration('3d') ?? 0

/**
 * Brings the copy of a pull request up at its head, or up to date, and verifies it. The record is written before anything
 * is built, so that whatever dies on the way is found and destroyed later.
 */
export async function bringUp(
  inputs: Inputs<typeof contract>,
  number: number,
  setting: PreviewSetting,
  ports: Ports,
): Promise<Ended> {
  const pull = await readPullRequest(ports.github, number)
  const obtained = await obtainCandidate(inputs, ports)
  const payload = await payloadOf(inputs, pull, obtained?.digest, setting, ports)
  const { version } = payload
  const title = `#${number} (${version})`
  if (inputs['dry-run']) {
    const message = `The preview of ${title} would come up in ${setting.environment}. Dry run: nothing was changed.`
    return { result: 'planned', reason: 'dry-run', message }
  }
  const { ledger, driver, verifier } = setting
  const id = await ledger.open(payload)
  const common = { deployment: id, ...(obtained === undefined ? {} : { candidate: candidateOf(payload, obtained) }) }
  ports.log.info(`Bringing up the preview of ${title}.`)
  const outcome = await driver.up(payload, obtained?.file)
  if (outcome.kind === 'failed') {
    await ledger.failed(id, 'error', outcome.detail)
    const message = `The preview of ${title} did not come up: ${outcome.detail}.`
    return { ...common, result: 'error', reason: 'driver-failed', message }
  }
  const { url } = outcome.answer
  const { budgetMilliseconds } = setting
  const checked = await verifier.verify({ version, base: url, scope: 'environment', budgetMilliseconds })
  if (checked.kind !== 'passed') {
    await ledger.failed(id, 'failure', `${version}: ${checked.detail}`, url)
    const message = `The preview of ${title} is up and does not serve well: ${checked.detail}.`
    return { ...common, environmentUrl: url, result: 'failed', reason: 'verification-failed', message }
  }
  await ledger.up(id, url, `${version}: verified, until ${payload.until.slice(0, 16)}Z`)
  await closeOlder(setting, number, version)
  const message = `The preview of ${title} is up and verified; it stands until ${payload.until}.`
  return { ...common, environmentUrl: url, result: 'deployed', reason: 'verified', message }
}

interface ObtainedCandidate {
  readonly file: string
  readonly digest: string
}

/** The candidate's file, when there is one: its digest is computed here and must be the given one. */
async function obtainCandidate(
  inputs: Inputs<typeof contract>,
  { github, context, env }: Ports,
): Promise<ObtainedCandidate | undefined> {
  const given = checkInputs(inputs)
  if (given.candidate === '') return undefined
  const digest =
    given.digest ||
    (parseStore(given.candidate)?.kind === 'file'
      ? await digestOf(await resolveInside(context.workspace, given.candidate, 'input "candidate"'))
      : '')
  const obtained = await createObtain({
    github,
    workspace: context.workspace,
    env,
    registry: jobRegistry(env, context, inputs['github-token']),
    // A preview is of a pull request, so no other run's artifacts are its business.
    trustRun: async (id) =>
      id === context.runId
        ? { kind: 'trusted' }
        : { kind: 'foreign', why: 'a preview takes artifacts of its own run only' },
  })(given.candidate, digest)
  if (obtained.kind === 'file') return { file: obtained.file, digest }
  const reason = obtained.kind === 'unavailable' ? 'candidate-unavailable' : obtained.kind
  throw new Refusal(reason, `The candidate of the preview cannot be used: ${obtained.detail}.`)
}

async function payloadOf(
  inputs: Inputs<typeof contract>,
  { number, sha }: PullRequest,
  digest: string | undefined,
  { component, config }: PreviewSetting,
  { github, context }: Ports,
): Promise<PreviewPayload> {
  const until = (await github.now()).getTime() + (config['time-to-live'] ?? DEFAULT_TIME_TO_LIVE)
  return {
    schema: 'sluice/preview@1',
    component,
    'pull-request': number,
    version: inputs.version || `pr-${number}-${sha.slice(0, 12)}`,
    sha,
    ...(digest === undefined ? {} : { digest }),
    until: new Date(until).toISOString(),
    run: { id: context.runId, attempt: context.runAttempt },
  }
}

function candidateOf({ version, sha }: PreviewPayload, { digest }: ObtainedCandidate): Candidate {
  return { version, sha, digest }
}

/** The new record stands for the copy; the ones before it are closed. */
async function closeOlder({ previews, ledger }: PreviewSetting, number: number, version: string): Promise<void> {
  const older: readonly PreviewRecord[] = previews.find(({ pullRequest }) => pullRequest === number)?.records ?? []
  for (const { id } of older) await ledger.close(id, `brought up to date: ${version}`)
}
