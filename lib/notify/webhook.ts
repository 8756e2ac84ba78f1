import type { WebhookConfig } from '../config/notify.ts'
import { errorMessage } from '../kernel/errors.ts'
import { secretFrom } from '../kernel/secret.ts'
import type { Asked, Post } from '../verify/request.ts'
import { CLOUD_EVENT_TYPE, signatureHeaders, toCloudEvent } from './cloud-event.ts'
import { type Happening, MILESTONES, type Milestone } from './milestone.ts'
import { annotation, slackText } from './text.ts'

/** One milestone with what makes it an event. */
export interface Notice {
  readonly id: string
  readonly at: Date
  readonly milestone: Milestone
}

export interface Webhook {
  readonly name: string
  wants(milestone: Milestone): boolean
  /** `undefined`: delivered; else why not, without the address. */
  deliver(notice: Notice): Promise<string | undefined>
}

export interface WebhookPorts {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly post: Post
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Whether nobody waits any longer. */
  readonly isOver: () => boolean
  readonly serverUrl: string
}

const ATTEMPTS = 4
const TIMEOUT_MILLISECONDS = 5000
const FIRST_PAUSE_MILLISECONDS = 500
const LONGEST_PAUSE_MILLISECONDS = 10_000

/** What somebody who reads a chat or a chart need not see. */
const QUIET: ReadonlySet<Happening> = new Set(['started', 'progressed', 'retired'])

export function createWebhook(config: WebhookConfig, ports: WebhookPorts): Webhook {
  const { name, format = 'cloudevents', environments } = config
  const wanted = new Set(config.on ?? MILESTONES.filter((each) => format === 'cloudevents' || !QUIET.has(each)))
  return {
    name,
    wants: ({ happening, environment }) =>
      wanted.has(happening) &&
      (environments === undefined || (environment !== undefined && environments.includes(environment))),
    async deliver(notice) {
      const url = config.url ?? secretFrom(ports.env, config['url-env'])
      if (url === undefined) return `the environment variable ${config['url-env']} is empty`
      if (config['secret-env'] !== undefined && secretFrom(ports.env, config['secret-env']) === undefined)
        return `the environment variable ${config['secret-env']} is empty, so it cannot be signed`
      try {
        return await send(url, bodyOf(notice, format, ports.serverUrl), notice, config, ports)
      } catch (error) {
        return errorMessage(error).replaceAll(url, 'the address')
      }
    },
  }
}

function bodyOf(
  { milestone, id, at }: Notice,
  format: NonNullable<WebhookConfig['format']>,
  serverUrl: string,
): string {
  switch (format) {
    case 'cloudevents':
      return JSON.stringify(toCloudEvent(milestone, id, at, serverUrl))
    case 'slack':
      return JSON.stringify({ text: slackText(milestone) })
    case 'grafana':
      return JSON.stringify(annotation(milestone, at))
  }
}

/** Posts until it is taken, it is refused for good, or enough was tried; each time under the same id. */
async function send(
  url: string,
  body: string,
  { id, at }: Notice,
  { format = 'cloudevents', 'secret-env': secretName, 'token-env': tokenName }: WebhookConfig,
  { env, post, sleep, isOver }: WebhookPorts,
): Promise<string | undefined> {
  const secret = secretFrom(env, secretName)
  const token = secretFrom(env, tokenName)
  const headers = {
    'content-type': format === 'cloudevents' ? CLOUD_EVENT_TYPE : 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(secret === undefined ? {} : signatureHeaders(secret, id, at, body)),
  }
  let pause = FIRST_PAUSE_MILLISECONDS
  for (let attempt = 1; ; attempt++) {
    const asked = await post(url, body, TIMEOUT_MILLISECONDS, headers)
    if (asked.kind === 'answered' && asked.answer.status >= 200 && asked.answer.status < 300) return undefined
    const trouble = troubleOf(asked, url)
    if (trouble.forGood || attempt === ATTEMPTS || isOver())
      return `${trouble.detail}${attempt > 1 ? `, ${attempt} times` : ''}`
    await sleep(Math.max(pause, trouble.waitMilliseconds))
    pause *= 3
  }
}

function troubleOf(asked: Asked, url: string) {
  if (asked.kind !== 'answered')
    return { detail: asked.detail.replaceAll(url, 'the address'), forGood: false, waitMilliseconds: 0 }
  const { status, headers } = asked.answer
  const seconds = Number(headers['retry-after'] ?? 0)
  const waitMilliseconds = Math.min(LONGEST_PAUSE_MILLISECONDS, seconds > 0 ? seconds * 1000 : 0)
  const forGood = status < 500 && status !== 408 && status !== 429
  return { detail: `answered ${status}`, forGood, waitMilliseconds }
}
