import { parseConfig } from '../../../../lib/config/load.ts'
import type { PerPullRequestConfig } from '../../../../lib/config/preview.ts'
import { DEFAULT_BUDGET_MILLISECONDS } from '../../../../lib/config/verify.ts'
import { readSnapshot } from '../../../../lib/delivery/ledger/snapshot.ts'
import { trustPolicy } from '../../../../lib/delivery/ledger/trust.ts'
import { createPreviewDriver, type PreviewDriver } from '../../../../lib/delivery/preview/driver.ts'
import { createPreviewLedger, type PreviewLedger, readPreviews } from '../../../../lib/delivery/preview/ledger.ts'
import { openPreviews, type Preview } from '../../../../lib/delivery/preview/record.ts'
import { tellingPreviews } from '../../../../lib/delivery/preview/telling.ts'
import { runUrl } from '../../../../lib/delivery/session.ts'
import { forVerbs } from '../../../../lib/delivery/verb-environment.ts'
import { verifierFor } from '../../../../lib/delivery/verifier-for.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'
import type { Verifier } from '../../../../lib/verify/verifier.ts'
import type { Telling } from '../ports.ts'

/** An environment of previews, and everything that changes one of them. */
export interface PreviewSetting {
  readonly environment: string
  readonly component: string
  readonly config: PerPullRequestConfig
  readonly driver: PreviewDriver
  readonly ledger: PreviewLedger
  readonly verifier: Verifier
  /** Longest time from the change to "verified", in milliseconds. */
  readonly budgetMilliseconds: number
  /** Those that are not closed, as of the start. */
  readonly previews: readonly Preview[]
  /** The same, now. */
  readAgain(): Promise<readonly Preview[]>
}

/** Reads policy at the tip of the default branch, and the previews that stand. */
export async function openPreviewSetting(
  call: { readonly environment: string; readonly component: string; readonly configPath: string },
  ports: Telling,
): Promise<PreviewSetting> {
  const { github, context, env, spawn, log, notices } = ports
  const { environment, component, configPath } = call
  const { configText, defaultBranch } = await readSnapshot(github, configPath, [])
  const from = `${configPath} at ${defaultBranch}`
  const config = configText === undefined ? undefined : await parseConfig(configText, from)
  const settings = config?.environments?.get(environment)
  const perPullRequest = settings?.['per-pull-request']
  if (settings === undefined || perPullRequest === undefined)
    throw new UserError(
      'invalid-config',
      `${from} has no "environments.${environment}.per-pull-request" with "up" and "down", so ${environment} holds no previews.`,
    )
  const { timeout } = perPullRequest
  const commands = {
    workspace: context.workspace,
    env: forVerbs(env),
    ...(timeout === undefined ? {} : { timeoutMilliseconds: timeout }),
    spawn,
    log,
  }
  notices.use(config?.notify)
  const { creators } = trustPolicy(context, config, defaultBranch)
  const read = async () => openPreviews(await readPreviews(github, environment, component, creators))
  const previews = await read()
  const records = previews.flatMap((each) => each.records)
  return {
    environment,
    component,
    config: perPullRequest,
    driver: createPreviewDriver(perPullRequest, environment, commands),
    ledger: tellingPreviews(createPreviewLedger(github, environment, runUrl(context)), notices, environment, records),
    verifier: verifierFor({ ...ports, environment, component }, settings, config),
    budgetMilliseconds: settings.verify?.budget ?? DEFAULT_BUDGET_MILLISECONDS,
    previews,
    readAgain: read,
  }
}
