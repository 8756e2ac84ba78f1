import { hash } from 'node:crypto'

/** Characters of a digest: 66 bits of a SHA-256. */
const LENGTH = 11

/** What `packDigests` writes. */
export const DIGESTS = new RegExp(`^sha256:(?:[\\w-]{${LENGTH}})*$`)
const HEAD = 'sha256:'

/**
 * Names as digests, one each, short enough for thousands to lie in a check run. The second of two equal names has another
 * digest than the first: so one more of a name that was there before is seen, in whatever order they come.
 */
export function digestsOf(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return hash('sha256', `${before}\0${name}`, 'base64url').slice(0, LENGTH)
  })
}

/** As one text, the same for the same names in any order. */
export function packDigests(digests: readonly string[]): string {
  return HEAD + digests.toSorted().join('')
}

export function unpackDigests(packed: string): ReadonlySet<string> {
  const digests = new Set<string>()
  for (let at = HEAD.length; at < packed.length; at += LENGTH) digests.add(packed.slice(at, at + LENGTH))
  return digests
}
