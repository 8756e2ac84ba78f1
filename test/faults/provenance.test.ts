import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { PUBLIC_GOOD } from '../../lib/provenance/public-good.ts'
import { decompress } from '../../lib/provenance/snappy.ts'
import { type Authorities, readAuthorities, type Verification, verifyBundle } from '../../lib/provenance/verify.ts'
import { createSigner } from '../../rehearsal/sigstore/signer.ts'
import { CLAIMS, DIGEST, statementAbout } from '../provenance/claims.ts'

/** mulberry32: the same damage in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Original {
  readonly name: string
  readonly text: string
  readonly authorities: readonly Authorities[]
}

const DAMAGED = 400
/** Verifying a good bundle takes some milliseconds; none may take long. */
const LONGEST_MILLISECONDS = 2000

describe('damaged bundles', () => {
  const originals: Original[] = []
  beforeAll(async () => {
    const folder = join(import.meta.dirname, '../provenance/public')
    const read = (file: string) => readFileSync(join(folder, file), 'utf8')
    const add = (name: string, text: string, root: string) =>
      originals.push({ name, text: JSON.stringify(JSON.parse(text)), authorities: readAuthorities(root) })
    add('called-workflow', read('called-workflow.sigstore.json'), PUBLIC_GOOD)
    add('github-instance', read('github-instance.sigstore.json'), read('github-authorities.json'))
    for (const kind of ['logs', 'timestamps'] as const) {
      const signer = await createSigner(kind)
      const bundle = await signer.sign({ claims: CLAIMS, statement: statementAbout([DIGEST]) })
      add(kind, JSON.stringify(bundle), JSON.stringify(signer.trustedRoot))
    }
  })

  it(`never prove anything else than the whole one: ${DAMAGED} of each, and none breaks or stops the verifier`, () => {
    const next = random(4)
    const counts = { tried: 0, refused: 0, harmless: 0 }
    for (const { name, text, authorities } of originals) {
      const whole = verifyBundle(JSON.parse(text), authorities)
      expect([name, whole.kind]).toEqual([name, 'verified'])
      for (let count = 0; count < DAMAGED; count++) {
        const value = damaged(text, next)
        const started = performance.now()
        const verified: Verification = verifyBundle(value, authorities)
        expect(performance.now() - started).toBeLessThan(LONGEST_MILLISECONDS)
        counts.tried++
        if (verified.kind === 'invalid') counts.refused++
        else {
          // What is not signed may be damaged (an index, a second witness); what is proven stays the same.
          counts.harmless++
          const { identity, statement } = whole as Extract<Verification, { kind: 'verified' }>
          expect({ identity: verified.identity, statement: verified.statement }).toEqual({ identity, statement })
        }
      }
    }
    console.log(`damaged bundles: ${JSON.stringify(counts)}`)
    expect(counts.refused).toBeGreaterThan(counts.tried / 2)
  })

  it('never unpack to more than is read, or break otherwise than by an error of their own', () => {
    const next = random(7)
    let refused = 0
    for (let count = 0; count < 20_000; count++) {
      const block = Uint8Array.from({ length: Math.floor(next() * 60) }, () => Math.floor(next() * 256))
      try {
        expect(decompress(block, 5000).length).toBeLessThanOrEqual(5000)
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
        refused++
      }
    }
    console.log(`damaged Snappy blocks: 20000, ${refused} refused`)
  })
})

/** One change at a place of its own: of a text's bytes, of a kind, a field gone, doubled or taken from elsewhere. */
function damaged(text: string, next: () => number): unknown {
  const value: unknown = JSON.parse(text)
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = []
  const walk = (each: unknown) => {
    if (typeof each !== 'object' || each === null) return
    for (const key of Object.keys(each)) {
      places.push({ holder: each as Record<string, unknown>, key })
      walk((each as Record<string, unknown>)[key])
    }
  }
  walk(value)
  const pick = () => places[Math.floor(next() * places.length)]
  const place = pick()
  if (place === undefined) return value
  const before = place.holder[place.key]
  const way = Math.floor(next() * 6)
  if (way < 3 && typeof before === 'string') place.holder[place.key] = withChangedByte(before, next)
  else if (way === 3) delete place.holder[place.key]
  else if (way === 4) place.holder[place.key] = [null, 0, '', [], {}, -1, 'x', true][Math.floor(next() * 8)]
  else {
    const other = pick()
    place.holder[place.key] = structuredClone(other?.holder[other.key])
  }
  return value
}

/** Of what the text stands for, where it is base64: DER and signatures are damaged inside. */
function withChangedByte(text: string, next: () => number): string {
  if (!/^[A-Za-z0-9+/]{8,}={0,2}$/.test(text))
    return `${text.slice(0, -1)}${String.fromCharCode(33 + Math.floor(next() * 90))}`
  const bytes = Buffer.from(text, 'base64')
  const at = Math.floor(next() * bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8))
  return (next() < 0.1 ? bytes.subarray(0, at) : bytes).toString('base64')
}
