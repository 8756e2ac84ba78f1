import { describe, expect, it } from '@jest/globals'
import { retrying } from '../../lib/github/retry.ts'

const DATE = 'Thu, 26 Nov 2026 10:00:00 GMT'
const at = (seconds: number) => String(Date.parse(DATE) / 1000 + seconds)

/** Sends a query that is refused with these answers one after the other, then answered; gives the waits between. */
async function send(answers: readonly object[], request: object = {}): Promise<readonly number[]> {
  const waits: number[] = []
  const wrap = retrying({ monotonic: () => 0, sleep: async (milliseconds) => void waits.push(milliseconds) })
  const left = [...answers]
  await wrap(
    async () => {
      const answer = left.shift()
      if (answer !== undefined) throw answer
      return 'answered'
    },
    { method: 'POST', url: 'https://x/graphql', query: 'query { x }', request },
  )
  return waits
}
const refused = (status: number, headers: object, message = 'no') => ({
  status,
  response: { headers: { date: DATE, ...headers }, data: { message } },
})

describe('a limit of GitHub', () => {
  it.each([
    ['says how long', refused(403, { 'retry-after': '7' }), 7000],
    [
      'is the primary one, soon over',
      refused(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': at(20) }),
      21_000,
    ],
    ['is the secondary one, without a word', refused(403, {}, 'You have exceeded a secondary rate limit.'), 60_000],
    ['is 429', refused(429, { 'retry-after': '2' }), 2000],
  ])('that %s is waited for', async (_, answer, wait) => {
    expect(await send([answer])).toEqual([wait])
  })

  it('that lasts longer than a minute is for people', async () => {
    const late = refused(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': at(600) })
    await expect(send([late])).rejects.toMatchObject({ reasonCode: 'github-unavailable', rateLimited: true })
  })
})

describe('a query that gets no answer', () => {
  it('is tried again, but once only where the caller has something better', async () => {
    expect(await send([refused(502, {}), refused(502, {})])).toEqual([500, 1000])
    await expect(send([refused(502, {})], { attempts: 1 })).rejects.toMatchObject({ status: 502 })
    expect(await send([refused(403, { 'retry-after': '1' })], { attempts: 1 })).toEqual([1000])
  })
})
