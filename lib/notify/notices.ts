import { randomUUID } from 'node:crypto'
import type { NotifyConfig } from '../config/notify.ts'
import type { GitHub } from '../github/client.ts'
import type { JobContext } from '../github/context.ts'
import type { Clock } from '../kernel/clock.ts'
import { errorMessage } from '../kernel/errors.ts'
import type { Log } from '../kernel/log.ts'
import { secretFrom } from '../kernel/secret.ts'
import { createAddressPolicy } from '../verify/addresses.ts'
import { createPost } from '../verify/request.ts'
import type { Milestone, Told } from './milestone.ts'
import { createWebhook, type Webhook } from './webhook.ts'

/** Tells milestones to whom the configuration names. Nothing here ever fails or holds up what it tells of. */
export interface Notices {
  /** Comes to effect with the configuration; before, nobody is told. */
  use(config: NotifyConfig | undefined): void
  /** Begins to tell; does not wait. */
  tell(told: Told): void
  /** Waits for what is still under way, for a short time, and warns of what could not be delivered. */
  settle(): Promise<void>
}

/** Work that tells milestones; ends when they are told, or were given up. */
export async function withNotices<T>(ports: NoticePorts, work: (notices: Notices) => Promise<T>): Promise<T> {
  const notices = createNotices(ports)
  try {
    return await work(notices)
  } finally {
    await notices.settle()
  }
}

export interface NoticePorts {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly context: JobContext
  readonly log: Log
  readonly clock: Clock
  readonly github: Pick<GitHub, 'now'>
}

/** After so long at the end of an action nothing is tried any more. */
const PATIENCE_MILLISECONDS = 20_000

export function createNotices(ports: NoticePorts): Notices {
  const { context, log, clock } = ports
  let webhooks: readonly Webhook[] = []
  let ends = Number.POSITIVE_INFINITY
  const isOver = () => clock.monotonic() > ends
  const lost = new Map<string, { count: number; why: string }>()
  // Each webhook hears of milestones in their order, and none waits for another.
  const queues = new Map<string, Promise<void>>()
  const miss = (name: string, why: string) => {
    const before = lost.get(name)
    lost.set(name, { count: (before?.count ?? 0) + 1, why: before?.why ?? why })
  }
  return {
    use(config) {
      webhooks = config === undefined ? [] : webhooksOf(config, ports, isOver)
    },
    tell(told) {
      const milestone = complete(told, context)
      const wanting = webhooks.filter((each) => each.wants(milestone))
      if (wanting.length === 0) return
      const at = ports.github.now()
      // It is awaited in its turn; until then nobody would catch it.
      at.catch(() => {})
      const id = randomUUID()
      for (const webhook of wanting) {
        const deliver = async () => {
          const trouble = isOver() ? 'it took too long' : await webhook.deliver({ id, at: await at, milestone })
          if (trouble !== undefined) miss(webhook.name, trouble)
        }
        const before = queues.get(webhook.name) ?? Promise.resolve()
        queues.set(
          webhook.name,
          before.then(deliver).catch((error: unknown) => miss(webhook.name, errorMessage(error))),
        )
      }
    },
    async settle() {
      ends = clock.monotonic() + PATIENCE_MILLISECONDS
      await Promise.all(queues.values())
      for (const [name, { count, why }] of lost)
        log.warning(`Webhook ${name} was not told of ${count} milestone(s): ${why}.`, { title: 'notify' })
      lost.clear()
    },
  }
}

function webhooksOf(
  { webhooks, addresses = [] }: NotifyConfig,
  { env, context, log, clock }: NoticePorts,
  isOver: () => boolean,
) {
  const post = createPost(
    createAddressPolicy(
      addresses,
      webhooks.flatMap(({ url }) => (url === undefined ? [] : [url])),
    ),
  )
  for (const each of webhooks) {
    for (const name of [each['url-env'], each['secret-env'], each['token-env']]) {
      const value = secretFrom(env, name)
      if (value !== undefined) log.mask(value)
    }
  }
  const sleep = (milliseconds: number) => clock.sleep(milliseconds)
  return webhooks.map((config) => createWebhook(config, { env, post, sleep, isOver, serverUrl: context.serverUrl }))
}

function complete(told: Told, context: JobContext): Milestone {
  const { owner, repository, serverUrl, runId, runAttempt, actor } = context
  return {
    schema: 'sluice/milestone@1',
    ...told,
    repository: `${owner}/${repository}`,
    actor,
    run: { id: runId, attempt: runAttempt, url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}` },
  }
}
