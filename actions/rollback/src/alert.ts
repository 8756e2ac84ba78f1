import { UserError } from '../../../lib/kernel/errors.ts'
import { isRecord } from '../../../lib/kernel/shape.ts'

/** What an alert manager said, as far as it concerns the watch. */
export interface Alert {
  readonly incident: string
  /** When it began; `undefined`: nobody says. */
  readonly startedAt: Date | undefined
  readonly because: string
}

const NO_ALERT: Alert = { incident: '', startedAt: undefined, because: '' }
const LIMIT = 200

/**
 * Reads `client_payload` of a `repository_dispatch`: `{ "environment": "production", "incident": "INC-7", "started-at": "2026-03-02T10:00:00Z",
 * "because": "…" }`. Whoever may dispatch wrote it, so it decides nothing but how old the failure is.
 */
export function readAlert(eventName: string, event: Readonly<Record<string, unknown>>, environment: string): Alert {
  if (eventName !== 'repository_dispatch') return NO_ALERT
  const payload = event['client_payload']
  if (payload === undefined || payload === null) return NO_ALERT
  if (!isRecord(payload)) throw malformed('is not an object')
  const text = (name: string): string => {
    const value = payload[name]
    if (value === undefined || value === null) return ''
    if (typeof value !== 'string' || value.length > LIMIT)
      throw malformed(`has a "${name}" that is no text of at most ${LIMIT} characters`)
    return value.trim()
  }
  // Of another environment: this one is looked at all the same, for itself.
  if (!['', environment].includes(text('environment'))) return NO_ALERT
  const started = text('started-at')
  const startedAt = started === '' ? undefined : new Date(started)
  if (startedAt !== undefined && Number.isNaN(startedAt.getTime()))
    throw malformed(`has "started-at": ${JSON.stringify(started)}, which is no time such as 2026-03-02T10:00:00Z`)
  return { incident: text('incident'), startedAt, because: text('because') }
}

function malformed(problem: string): UserError {
  return new UserError('invalid-input', `client_payload of the repository_dispatch ${problem}.`)
}
