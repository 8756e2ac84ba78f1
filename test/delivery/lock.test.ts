import { describe, expect, it } from '@jest/globals'
import { type Claim, claimMessage, parseClaim } from '../../lib/delivery/lock/claim.ts'
import { type LockPorts, takeLock } from '../../lib/delivery/lock/lock.ts'
import type { OwnerState } from '../../lib/delivery/lock/owner.ts'
import type { LockRefs } from '../../lib/delivery/lock/refs.ts'

const claim = (run: number, more: Partial<Claim> = {}): Claim => ({
  schema: 'sluice/claim@1',
  component: 'shop',
  environment: 'production',
  run,
  attempt: 1,
  'check-run': run * 10,
  'ttl-seconds': 900,
  beat: 0,
  ...more,
})

/** One ref in memory, and a clock that only sleeping moves. */
class Place {
  at: string | undefined
  readonly commits = new Map<string, string>()
  readonly owners = new Map<number, OwnerState>()
  readonly asked: number[] = []
  time = 0
  /** Done at the next sleep, as if by another run. */
  meanwhile: (() => void) | undefined
  compares = true

  refs(): LockRefs {
    return {
      commit: async (message) => {
        const oid = `c${this.commits.size + 1}`
        this.commits.set(oid, message)
        return oid
      },
      create: async (oid) => {
        if (this.at !== undefined) return 'taken'
        this.at = oid
        return 'created'
      },
      read: async () => this.at,
      messageOf: async (oid) => this.commits.get(oid) ?? '',
      swap: async (before, after) => {
        if (this.compares && this.at !== before) return 'moved'
        this.at = after
        return 'swapped'
      },
    }
  }

  ports(): LockPorts {
    return {
      refs: this.refs(),
      ownerState: async ({ run }) => {
        this.asked.push(run)
        return this.owners.get(run) ?? 'alive'
      },
      clock: {
        monotonic: () => this.time,
        // A lock that is held beats only when it is told to.
        sleep: (milliseconds, signal) => {
          if (signal !== undefined) return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
          this.time += milliseconds
          this.meanwhile?.()
          return Promise.resolve()
        },
      },
      log: { info() {}, debug() {}, notice() {}, warning() {}, error() {}, mask() {}, group: () => () => {} },
    }
  }

  holder(): number | undefined {
    return this.at === undefined ? undefined : parseClaim(this.commits.get(this.at) ?? '')?.run
  }

  put(message: string): void {
    this.at = `p${this.commits.size}`
    this.commits.set(this.at, message)
  }
}

const take = (place: Place, run: number, wait = 60_000, more: Partial<Claim> = {}) =>
  takeLock(claim(run, more), wait, place.ports())

describe('a lock by ref', () => {
  it('is taken where nobody holds it, and given back', async () => {
    const place = new Place()
    const taken = await take(place, 1)
    if (taken.kind !== 'held') throw new Error(taken.kind)
    expect(place.holder()).toBe(1)
    taken.lock.guard()
    await taken.lock.release()
    expect(place.at).toBeUndefined()
  })

  it('is waited for, and taken once it is given back', async () => {
    const place = new Place()
    place.put(claimMessage(claim(1)))
    place.meanwhile = () => {
      if (place.time > 5000) place.at = undefined
    }
    expect((await take(place, 2)).kind).toBe('held')
    expect(place.holder()).toBe(2)
  })

  it('is not taken from an owner that lives, however often it is looked at', async () => {
    const place = new Place()
    place.put(claimMessage(claim(1)))
    const taken = await take(place, 2)
    expect(taken).toMatchObject({ kind: 'busy', claim: { run: 1 } })
    expect(place.holder()).toBe(1)
    expect(place.asked.length).toBeLessThan(5)
  })

  it('is taken over from an owner whose job is over', async () => {
    const place = new Place()
    place.put(claimMessage(claim(1)))
    place.owners.set(1, 'dead')
    expect((await take(place, 2, 0)).kind).toBe('held')
    expect(place.holder()).toBe(2)
  })

  it('is taken over after the time to live that the owner has set, when nobody can tell whether it lives', async () => {
    const place = new Place()
    place.put(claimMessage(claim(1, { 'ttl-seconds': 120 })))
    place.owners.set(1, 'unknown')
    expect((await take(place, 2, 60_000)).kind).toBe('busy')
    expect((await take(place, 2, 180_000)).kind).toBe('held')
    expect(place.time).toBeGreaterThanOrEqual(120_000)
  })

  it('counts that time anew whenever the ref moves', async () => {
    const place = new Place()
    place.put(claimMessage(claim(1, { 'ttl-seconds': 120 })))
    place.owners.set(1, 'unknown')
    let beats = 0
    place.meanwhile = () => place.put(claimMessage(claim(1, { 'ttl-seconds': 120, beat: ++beats })))
    expect((await take(place, 2, 600_000)).kind).toBe('busy')
  })

  it('blocks, and says so, when it cannot be read', async () => {
    const place = new Place()
    place.put('somebody else was here')
    expect(await take(place, 2)).toMatchObject({ kind: 'unreadable' })
    expect(place.commits.get(place.at ?? '')).toBe('somebody else was here')
  })

  it('is still ours in a later step of the same job, and not in another attempt or job', async () => {
    const place = new Place()
    const first = await take(place, 1)
    if (first.kind === 'held') await first.lock.leave()
    expect((await take(place, 1, 0)).kind).toBe('held')
    expect((await take(place, 1, 0, { attempt: 2 })).kind).toBe('busy')
    expect((await take(place, 1, 0, { 'check-run': 99 })).kind).toBe('busy')
  })

  it('goes to one of two that find its owner dead', async () => {
    const place = new Place()
    place.put(claimMessage(claim(1)))
    place.owners.set(1, 'dead')
    const both = await Promise.all([take(place, 2, 0), take(place, 3, 0)])
    expect(both.filter(({ kind }) => kind === 'held')).toHaveLength(1)
  })

  it('protects nothing where a ref moves whatever is expected, and says so', async () => {
    const place = new Place()
    place.compares = false
    place.put(claimMessage(claim(1)))
    place.owners.set(1, 'dead')
    await expect(take(place, 2)).rejects.toThrow('protects nothing')
  })

  it('stops the owner that has lost it or could not renew it', async () => {
    const place = new Place()
    const taken = await take(place, 1)
    if (taken.kind !== 'held') throw new Error(taken.kind)
    place.time += 901_000
    expect(() => taken.lock.guard()).toThrow('could not be renewed in time')
  })
})
