import { type Infer, list, object, oneOf, optional, required, string } from '../kernel/shape.ts'
import { MILESTONES } from '../notify/milestone.ts'
import { address, environmentName, NAME, networks, variable } from './shapes.ts'

const webhook = object({
  name: required(
    string({ pattern: NAME, what: 'a name' }),
    'What the log calls it; its address is never shown, for it may be a secret.',
  ),
  url: optional(address, 'Where milestones are posted. Give either `url` or `url-env`.'),
  'url-env': optional(
    variable,
    'Environment variable of the step that holds the address, where the address itself is a secret, as with Slack.',
  ),
  format: optional(
    oneOf('cloudevents', 'slack', 'grafana'),
    '`cloudevents`: CloudEvents 1.0, JSON in structured mode. `slack`: one line of text, for everything that takes what Slack takes. `grafana`: an annotation. Default `cloudevents`.',
  ),
  'secret-env': optional(
    variable,
    'Environment variable of the step that holds the secret the body is signed with (HMAC-SHA256, Standard Webhooks).',
  ),
  'token-env': optional(variable, 'Environment variable of the step that holds a bearer token.'),
  on: optional(
    list(oneOf(...MILESTONES), { min: 1 }),
    'Milestones that are told. Default: all; for `slack` and `grafana` all but `started`, `progressed` and `retired`.',
  ),
  environments: optional(list(environmentName, { min: 1 }), 'Only milestones of these environments. Default: all.'),
})

/** Who is told of milestones. */
export const notify = object({
  webhooks: required(list(webhook, { min: 1 }), 'Addresses that milestones are posted to.'),
  addresses: optional(
    networks,
    'Private addresses that may be posted to. An address that stands in `url` may be posted to anyway.',
  ),
})

export type NotifyConfig = Infer<typeof notify>
export type WebhookConfig = Infer<typeof webhook>

/** Checks across the keys of `notify`; each problem names its place. */
export function notifyProblems(value: NotifyConfig): readonly string[] {
  const names = new Set<string>()
  return value.webhooks.flatMap((webhook, index) => {
    const place = `notify.webhooks[${index}]`
    const { name, url, format, 'url-env': variableOfUrl, 'secret-env': secret } = webhook
    const problems: string[] = []
    if ((url === undefined) === (variableOfUrl === undefined))
      problems.push(`${place}: needs either "url" or "url-env", not ${url === undefined ? 'neither' : 'both'}`)
    if (url !== undefined && URL.canParse(url) && new URL(url).password !== '')
      problems.push(`${place}.url: holds a password; a secret stands in no file, use "url-env"`)
    if (secret !== undefined && format !== undefined && format !== 'cloudevents')
      problems.push(`${place}.secret-env: only cloudevents are signed`)
    if (names.has(name)) problems.push(`${place}.name: ${name} stands twice`)
    names.add(name)
    return problems
  })
}
