import { ByteReader } from './bytes.ts'

const FIRST_PIECE_BYTES = 16 * 1024
/** Of every further piece. A page of memory is only used once it is written to. */
const PIECE_BYTES = 1024 * 1024
/** Places are multiples of this, so that a piece and a place in it fit into 31 bits. */
const ALIGNMENT = 4
const PLACES_PER_PIECE = PIECE_BYTES / ALIGNMENT
const HEAD_BYTES = 4

/**
 * Byte strings in a few large pieces of memory: a hundred thousand small arrays would need ten times as much, and would
 * be copied by the garbage collector again and again.
 */
export class Arena {
  readonly #pieces: Uint8Array[] = [new Uint8Array(FIRST_PIECE_BYTES)]
  #used = 0

  /** Copies the first `length` bytes; gives the place to find them at. */
  store(bytes: Uint8Array, length: number, room = length): number {
    const needed = Math.ceil((HEAD_BYTES + room) / ALIGNMENT) * ALIGNMENT
    let piece = this.#last()
    if (this.#used + needed > piece.length) {
      piece = new Uint8Array(Math.max(PIECE_BYTES, needed))
      this.#pieces.push(piece)
      this.#used = 0
    }
    const at = this.#used
    this.#used += needed
    writeRoom(piece, at, needed - HEAD_BYTES)
    copy(bytes, length, piece, at + HEAD_BYTES)
    return (this.#pieces.length - 1) * PLACES_PER_PIECE + at / ALIGNMENT
  }

  /** Puts other bytes there; gives the new place where they do not fit, with room to grow. */
  replace(place: number, bytes: Uint8Array, length: number): number {
    const piece = this.#piece(place)
    const at = offset(place)
    if (length > readRoom(piece, at)) return this.store(bytes, length, length * 2)
    copy(bytes, length, piece, at + HEAD_BYTES)
    return place
  }

  /** Makes the reader stand at the first byte. */
  seek(reader: ByteReader, place: number): ByteReader {
    reader.bytes = this.#piece(place)
    reader.at = offset(place) + HEAD_BYTES
    return reader
  }

  #piece(place: number): Uint8Array {
    return this.#pieces[Math.floor(place / PLACES_PER_PIECE)] ?? this.#last()
  }

  #last(): Uint8Array {
    const last = this.#pieces.at(-1)
    if (last === undefined) throw new Error('an arena has at least one piece')
    return last
  }
}

function offset(place: number): number {
  return (place % PLACES_PER_PIECE) * ALIGNMENT
}

function copy(from: Uint8Array, length: number, to: Uint8Array, at: number): void {
  // For a few hundred bytes a loop is quicker than a call into native code with a subarray made for it.
  if (length > 2048) to.set(from.subarray(0, length), at)
  else for (let index = 0; index < length; index++) to[at + index] = from[index] ?? 0
}

function writeRoom(piece: Uint8Array, at: number, room: number): void {
  for (let index = 0; index < HEAD_BYTES; index++) piece[at + index] = room >>> (index * 8)
}

function readRoom(piece: Uint8Array, at: number): number {
  return new ByteReader(piece, at).word() >>> 0
}
