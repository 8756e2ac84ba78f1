import { createHmac } from 'node:crypto'
import { type Infer, literal, object, oneOf, required, string } from '../kernel/shape.ts'
import { MILESTONES, type Milestone, milestone } from './milestone.ts'

const typeOf = <const H extends Milestone['happening']>(happening: H) => `sluice.${happening}` as const

/** A milestone in the envelope of CloudEvents 1.0, JSON format. */
export const cloudEvent = object({
  specversion: required(literal('1.0'), 'Version of CloudEvents.'),
  id: required(string(), 'Different for each milestone, the same for each try to deliver it.'),
  source: required(string(), 'Page of the repository.'),
  type: required(oneOf(...MILESTONES.map(typeOf)), 'What happened.'),
  subject: required(string(), '`environment/component`, or the component alone.'),
  time: required(string(), 'When, ISO 8601, by the clock of GitHub.'),
  datacontenttype: required(literal('application/json'), 'Form of `data`.'),
  data: required(milestone, 'The milestone.'),
})

export type CloudEvent = Infer<typeof cloudEvent>

export const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=UTF-8'

export function toCloudEvent(data: Milestone, id: string, time: Date, serverUrl: string): CloudEvent {
  const { environment, component, repository, happening } = data
  return {
    specversion: '1.0',
    id,
    source: `${serverUrl}/${repository}`,
    type: typeOf(happening),
    subject: environment === undefined ? component : `${environment}/${component}`,
    time: time.toISOString(),
    datacontenttype: 'application/json',
    data,
  }
}

/**
 * Headers by which a receiver knows that the body is ours and new (Standard Webhooks 1.0): the signature covers id, time
 * and body. A secret as `whsec_…` is base64, any other is taken as it is.
 */
export function signatureHeaders(secret: string, id: string, at: Date, body: string): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret)
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
