import type { GitHub } from '../../../lib/github/client.ts'

/** What a dead machine looks like from the inside: nothing after this runs, no error is handled. */
export class Killed extends Error {}

/** A client that dies before or after its n-th call; `calls` counts them. */
export function dyingAt(
  github: GitHub,
  nth: number,
  when: 'before' | 'after',
): { github: GitHub; calls: () => number } {
  let calls = 0
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    calls++
    if (calls === nth && when === 'before') throw new Killed()
    const answer = await work()
    if (calls === nth) throw new Killed()
    return answer
  }
  const dying: GitHub = {
    ...github,
    request: (route, parameters) => call(() => github.request(route, parameters)),
    find: (route, parameters) => call(() => github.find(route, parameters)),
    graphql: (query, variables) => call(() => github.graphql(query, variables)),
    download: (url) => call(() => github.download(url)),
    upload: (...args) => call(() => github.upload(...args)),
    async *list(route, parameters) {
      await call(async () => undefined)
      yield* github.list(route, parameters)
    },
  }
  return { github: dying, calls: () => calls }
}
