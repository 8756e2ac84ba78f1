import type { Identity, World } from '../store/state.ts'

/** Requests per hour: 1,000 per repository for a job's token, 5,000 for people, 60 for nobody in particular. */
const LIMITS: Readonly<Record<Identity['kind'], number>> = { job: 1000, user: 5000, anonymous: 60 }
const HOUR = 60 * 60 * 1000

export interface RateWindow {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  /** Seconds since 1970. */
  readonly reset: number
}

function keyOf(identity: Identity): string {
  if (identity.kind === 'job') return `repository ${identity.repositoryId}`
  return identity.kind === 'user' ? `user ${identity.login}` : 'anonymous'
}

/** Counts requests and tells what GitHub's headers tell. It never refuses: a rehearsal may be quicker than an hour. */
export function createRateLimiter(world: World) {
  const windows = new Map<string, { start: number; used: number }>()
  const read = (identity: Identity, count: number): RateWindow => {
    const now = world.clock.now().getTime()
    const key = keyOf(identity)
    const known = windows.get(key)
    const current = known === undefined || now >= known.start + HOUR ? { start: now, used: 0 } : known
    current.used += count
    windows.set(key, current)
    const limit = LIMITS[identity.kind]
    return {
      limit,
      used: Math.min(current.used, limit),
      remaining: Math.max(0, limit - current.used),
      reset: Math.ceil((current.start + HOUR) / 1000),
    }
  }
  return { count: (identity: Identity) => read(identity, 1), peek: (identity: Identity) => read(identity, 0) }
}

export type RateLimiter = ReturnType<typeof createRateLimiter>

export function rateHeaders(window: RateWindow): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(window.limit),
    'X-RateLimit-Remaining': String(window.remaining),
    'X-RateLimit-Used': String(window.used),
    'X-RateLimit-Reset': String(window.reset),
    'X-RateLimit-Resource': 'core',
  }
}

/** `GET /rate_limit` */
export function rateLimitShape(window: RateWindow) {
  const rate = { limit: window.limit, used: window.used, remaining: window.remaining, reset: window.reset }
  return { resources: { core: rate, search: rate, graphql: rate }, rate }
}
