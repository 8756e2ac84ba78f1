import { hash } from 'node:crypto'
import { DIGEST_LENGTH } from '../../../../lib/gate/record.ts'

const HEAD = 'sha256:'

/**
 * Names as digests, one each, short enough for thousands to lie in a check run. The second of two equal names has another
 * digest than the first: so one more of a name that was there before is seen, in whatever order they come.
 */
export function digestsOf(names: readonly string[], length = DIGEST_LENGTH): readonly string[] {
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

export function unpackDigests(packed: string, length = DIGEST_LENGTH): ReadonlySet<string> {
  const digests = new Set<string>()
  for (let at = HEAD.length; at < packed.length; at += length) digests.add(packed.slice(at, at + length))
  return digests
}
