import type { Clock } from '../../lib/kernel/clock.ts'
import type { Log } from '../../lib/kernel/log.ts'
import type { Asked } from '../../lib/verify/request.ts'

export const answered = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Asked => ({
  kind: 'answered',
  answer: { status, body: typeof body === 'string' ? body : JSON.stringify(body), headers, milliseconds: 5 },
})

/** Time that passes only by sleeping. */
export function fakeClock(): Clock {
  let time = 0
  return {
    monotonic: () => time,
    async sleep(milliseconds) {
      time += milliseconds
    },
  }
}

export const silent: Log = {
  info: () => {},
  debug: () => {},
  notice: () => {},
  warning: () => {},
  error: () => {},
  mask: () => {},
  group: () => () => {},
}
