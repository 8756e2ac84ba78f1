const SLOTS = 1024
const MOST_NAMES = 512

interface Known {
  readonly name: string
  readonly next: Known | undefined
}

/**
 * Element names as strings without making a string for every element: a report repeats a dozen names millions of times.
 */
export class XmlNames {
  readonly #slots: (Known | undefined)[] = new Array(SLOTS).fill(undefined)
  #count = 0

  /** `hash` is any number that depends on the bytes alone. */
  intern(bytes: Buffer, start: number, end: number, hash: number): string {
    const slot = hash & (SLOTS - 1)
    for (let known = this.#slots[slot]; known !== undefined; known = known.next)
      if (sameBytes(known.name, bytes, start, end)) return known.name
    const name = bytes.toString('latin1', start, end)
    if (this.#count < MOST_NAMES) {
      this.#slots[slot] = { name, next: this.#slots[slot] }
      this.#count++
    }
    return name
  }
}

/** Whether the bytes are this name, read as Latin-1: exact for ASCII, and one-to-one for everything else. */
export function sameBytes(name: string, bytes: Buffer, start: number, end: number): boolean {
  if (name.length !== end - start) return false
  for (let index = 0; index < name.length; index++) if (name.charCodeAt(index) !== bytes[start + index]) return false
  return true
}
