import { hash } from 'node:crypto'

/** Characters of a digest: 66 bits of a SHA-256. */
const LENGTH = 11
/** Of a source file: 36 bits. There may be ten thousand, and two that are taken for one only hide a file that is gone. */
export const FILE_LENGTH = 6

/** What `packDigests` writes. */
export const DIGESTS = digestsPattern(LENGTH)
export const FILE_DIGESTS = digestsPattern(FILE_LENGTH)
const HEAD = 'sha256:'

/**
 * Names as digests, one each, short enough for thousands to lie in a check run. The second of two equal names has another
 * digest than the first: so one more of a name that was there before is seen, in whatever order they come.
 */
export function digestsOf(names: readonly string[], length = LENGTH): readonly string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return hash('sha256', `${before}\0${name}`, 'base64url').slice(0, length)
  })
}

/** As one text, the same for the same names in any order. */
export function packDigests(digests: readonly string[]): string {
  return HEAD + digests.toSorted().join('')
}

export function unpackDigests(packed: string, length = LENGTH): ReadonlySet<string> {
  const digests = new Set<string>()
  for (let at = HEAD.length; at < packed.length; at += length) digests.add(packed.slice(at, at + length))
  return digests
}

function digestsPattern(length: number): RegExp {
  return new RegExp(`^sha256:(?:[\\w-]{${length}})*$`)
}
