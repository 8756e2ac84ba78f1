const SLOTS = 1024
const MOST_NAMES = 512

interface Known {
  readonly name: string
  readonly bytes: Uint8Array
  readonly next: Known | undefined
}

/**
 * Names of elements and attributes as strings, without making a string for each: a report repeats a dozen names millions
 * of times. A name is the same string each time, and the same as a literal of it: they are compared at a glance.
 */
export class XmlNames {
  readonly #slots: (Known | undefined)[] = new Array(SLOTS).fill(undefined)
  #count = 0

  /** `hash` is any number that depends on the bytes alone. */
  intern(bytes: Buffer, start: number, end: number, hash: number): string {
    const slot = hash & (SLOTS - 1)
    for (let known = this.#slots[slot]; known !== undefined; known = known.next)
      if (isSame(known.bytes, bytes, start, end)) return known.name
    const name = bytes.toString('latin1', start, end)
    return this.#count < MOST_NAMES ? this.#keep(name, Uint8Array.from(bytes.subarray(start, end)), slot) : name
  }

  #keep(text: string, bytes: Uint8Array, slot: number): string {
    // What is a key is shared by the engine with every literal; a string fresh from bytes is not.
    const [name = text] = Object.keys({ [text]: true })
    this.#slots[slot] = { name, bytes, next: this.#slots[slot] }
    this.#count++
    return name
  }
}

function isSame(name: Uint8Array, bytes: Buffer, start: number, end: number): boolean {
  if (name.length !== end - start) return false
  for (let index = 0; index < name.length; index++) if (name[index] !== bytes[start + index]) return false
  return true
}

/** Whether the bytes are this name, read as Latin-1: exact for ASCII, and one-to-one for everything else. */
export function sameBytes(name: string, bytes: Buffer, start: number, end: number): boolean {
  if (name.length !== end - start) return false
  for (let index = 0; index < name.length; index++) if (name.charCodeAt(index) !== bytes[start + index]) return false
  return true
}
