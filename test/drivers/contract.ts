import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Ability, Driver, DriverRequest } from '../../lib/delivery/drivers/driver.ts'
import { type Candidate, isUp, type Observation, servesOnly, shareOf } from '../../lib/delivery/release.ts'

export interface Place {
  readonly driver: Driver
  /** Where candidates are written. */
  readonly directory: string
  close(): Promise<void>
}

interface Made extends Candidate {
  readonly file: string
}

export interface ContractOptions {
  readonly abilities?: readonly Ability[]
  readonly regions?: readonly [string, string]
  readonly content?: (version: string) => string
  /** `false`: the driver goes by the digest alone, e.g. of an image. */
  readonly filesMatter?: boolean
}

/**
 * What every driver must keep, whatever it changes. `start` gives a place in which nothing is up; `region` is used in
 * every call when the place has regions. `content` makes a candidate of a version.
 */
export function describeDriver(name: string, start: () => Promise<Place>, options: ContractOptions = {}): void {
  const { abilities = [], regions, content = (version: string) => `release ${version}`, filesMatter = true } = options
  const where = regions === undefined ? {} : { region: regions[0] }

  describe(`driver ${name}`, () => {
    let place: Place
    let one: Made
    let two: Made

    beforeEach(async () => {
      place = await start()
      one = await make('1.0.0')
      two = await make('2.0.0')
    })
    afterEach(() => place.close())

    async function make(version: string): Promise<Made> {
      const file = join(place.directory, `candidate-${version}.mjs`)
      await writeFile(file, content(version))
      const digest = `sha256:${createHash('sha256').update(content(version)).digest('hex')}`
      return { version, digest, sha: 'c'.repeat(40), file }
    }

    const look = (at: Pick<DriverRequest, 'region'> = where) =>
      place.driver.observe({ deployment: 1, candidate: undefined, serving: [], ...at })
    const asked = async ({ file: _, ...candidate }: Made) => {
      const seen = await look()
      return { deployment: 1, candidate, serving: seen.kind === 'seen' ? seen.serving : [], ...where }
    }
    const apply = async (made: Made, traffic: 'all' | 'none' | { share: number }) =>
      place.driver.apply({ ...(await asked(made)), traffic, file: made.file })
    const shift = async (weights: readonly [Made, number][]) =>
      place.driver.shift({
        ...(await asked(weights[0]?.[0] ?? one)),
        weights: weights.map(([{ version, digest }, weight]) => ({ version, digest, weight })),
      })
    const retire = async ({ version, digest }: Made) =>
      place.driver.retire({ ...(await asked(one)), retire: { version, digest } })
    const done = (outcome: { kind: string }) => expect(outcome).toMatchObject({ kind: 'done' })
    const has = (verb: 'shift' | 'retire') => place.driver.verbs.has(verb)

    it('declares what it can do, so that a plan can rely on it', () => {
      for (const ability of abilities) expect(place.driver.abilities).toContain(ability)
    })

    it('sees that nothing is up, and says so instead of failing', async () => {
      expect(await look()).toMatchObject({ kind: 'seen', serving: [] })
    })

    it('applies, serves what it applied, and may be asked again', async () => {
      for (let time = 0; time < 2; time++) {
        done(await apply(one, 'all'))
        expect(servesOnly(await look(), one)).toBe(true)
      }
      done(await apply(two, 'all'))
      expect(servesOnly(await look(), two)).toBe(true)
    })

    it('goes back to what it had before', async () => {
      for (const made of [one, two, one]) done(await apply(made, 'all'))
      expect(servesOnly(await look(), one)).toBe(true)
    })

    it('fails with words, and leaves what serves, when the file is not there', async () => {
      if (!filesMatter) return
      done(await apply(one, 'all'))
      await rm(two.file)
      expect(await apply(two, 'all')).toMatchObject({ kind: 'failed', detail: expect.stringContaining('apply') })
      expect(servesOnly(await look(), one)).toBe(true)
    })

    it('brings one up beside without moving any traffic, and may be asked again', async () => {
      if (!has('shift')) return
      done(await apply(one, 'all'))
      for (let time = 0; time < 2; time++) {
        done(await apply(two, 'none'))
        const seen = await look()
        expect([servesOnly(seen, one), isUp(seen, two)]).toEqual([true, true])
      }
    })

    it('moves all traffic and keeps the other up, so that it can be moved back', async () => {
      if (!has('shift')) return
      done(await apply(one, 'all'))
      done(await apply(two, 'none'))
      for (const [to, from] of [
        [two, one],
        [two, one],
        [one, two],
      ] as const) {
        done(
          await shift([
            [to, 100],
            [from, 0],
          ]),
        )
        const seen = await look()
        expect([servesOnly(seen, to), isUp(seen, from)]).toEqual([true, true])
      }
    })

    it('retires what takes no traffic, once or twice, and nothing that serves', async () => {
      if (!has('retire')) return
      done(await apply(one, 'all'))
      done(await apply(two, 'none'))
      done(await retire(two))
      done(await retire(two))
      expect(isUp(await look(), two)).toBe(false)
      await retire(one) // fails or does nothing
      expect(servesOnly(await look(), one)).toBe(true)
    })

    it('divides the traffic, or says that it cannot', async () => {
      if (!has('shift')) return
      done(await apply(one, 'all'))
      done(await apply(two, 'none'))
      const shifted = await shift([
        [two, 30],
        [one, 70],
      ])
      expect(shifted.kind).toBe(abilities.includes('divide') ? 'done' : 'failed')
      expect(shareOf(await look(), two)).toBeCloseTo(abilities.includes('divide') ? 30 : 0)
    })

    it('replaces a share, or says that it cannot', async () => {
      done(await apply(one, 'all'))
      const applied = await apply(two, { share: 50 })
      expect(applied.kind).toBe(abilities.includes('share') ? 'done' : 'failed')
      expect(shareOf(await look(), two)).toBeCloseTo(abilities.includes('share') ? 50 : 0)
    })

    it('changes one region and leaves the other alone', async () => {
      if (regions === undefined) return
      done(await apply(one, 'all'))
      const other: Observation = await look({ region: regions[1] })
      expect(other).toMatchObject({ kind: 'seen', serving: [] })
    })
  })
}
