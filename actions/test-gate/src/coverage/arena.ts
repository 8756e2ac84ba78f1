import { ByteReader, ByteWriter } from './bytes.ts'

const FIRST_PIECE_BYTES = 16 * 1024
/** Of every further piece. A page of memory is only used once it is written to. */
const PIECE_BYTES = 1024 * 1024
/** Places are multiples of this, so that a piece and a place in it fit into 31 bits. */
const ALIGNMENT = 4
const PLACES_PER_PIECE = PIECE_BYTES / ALIGNMENT
const HEAD_BYTES = 4
/** Where less is left of a piece, `write` begins another one: most of what is written fits and lies where it stays. */
const FEWEST_BYTES = 4096

/**
 * Byte strings in a few large pieces of memory: a hundred thousand small arrays would need ten times as much, and would
 * be copied by the garbage collector again and again.
 */
export class Arena {
  readonly #pieces: Uint8Array[] = [new Uint8Array(FIRST_PIECE_BYTES)]
  #used = 0
  readonly #writer = new ByteWriter()

  /** A writer at the end of what is stored; `keep` or `replace` follows. */
  write(): ByteWriter {
    if (this.#used + FEWEST_BYTES > this.#last().length) this.#addPiece(PIECE_BYTES)
    this.#writer.bytes = this.#last()
    this.#writer.length = this.#used + HEAD_BYTES
    return this.#writer
  }

  /** Stores what was written since `write`; gives the place to find it at. */
  keep(room = this.#written): number {
    const { bytes, length } = this.#writer
    const needed = bytesFor(room)
    // The writer takes other memory when the piece is too short for it.
    const inPlace = bytes === this.#last() && this.#used + needed <= bytes.length
    return inPlace
      ? this.#take(needed)
      : this.store(bytes.subarray(this.#used + HEAD_BYTES, length), this.#written, room)
  }

  /** Puts what was written there; gives the new place where it does not fit, with room to grow. */
  replace(place: number): number {
    const piece = this.#piece(place)
    const at = offset(place)
    const length = this.#written
    if (length > readRoom(piece, at)) return this.keep(length * 2)
    const start = this.#used + HEAD_BYTES
    copy(this.#writer.bytes.subarray(start, start + length), length, piece, at + HEAD_BYTES)
    return place
  }

  /** Copies the first `length` bytes; gives the place to find them at. */
  store(bytes: Uint8Array, length: number, room = length): number {
    const needed = bytesFor(room)
    if (this.#used + needed > this.#last().length) this.#addPiece(Math.max(PIECE_BYTES, needed))
    copy(bytes, length, this.#last(), this.#used + HEAD_BYTES)
    return this.#take(needed)
  }

  /** Makes the reader stand at the first byte. */
  seek(reader: ByteReader, place: number): ByteReader {
    reader.bytes = this.#piece(place)
    reader.at = offset(place) + HEAD_BYTES
    return reader
  }

  get #written(): number {
    return this.#writer.length - this.#used - HEAD_BYTES
  }

  /** Of the last piece so many bytes more. */
  #take(needed: number): number {
    const at = this.#used
    this.#used += needed
    writeRoom(this.#last(), at, needed - HEAD_BYTES)
    return (this.#pieces.length - 1) * PLACES_PER_PIECE + at / ALIGNMENT
  }

  #addPiece(length: number): void {
    this.#pieces.push(new Uint8Array(length))
    this.#used = 0
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

function bytesFor(room: number): number {
  return Math.ceil((HEAD_BYTES + room) / ALIGNMENT) * ALIGNMENT
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
