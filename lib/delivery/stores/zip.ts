import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The end record and its longest comment. */
const TAIL_BYTES = 22 + 65_535
const STORED = 0
const DEFLATED = 8
/** Written where a number does not fit, which only ZIP64 has room for. */
const TOO_LARGE = 0xffffffff

export interface ZipEntry {
  readonly name: string
  readonly size: number
  /** The bytes, inflated; throws when they are not what the archive says. */
  read(): Buffer
}

/** The files of a ZIP archive, as the artifact service writes it: stored or deflated, up to 4 GB. Throws on any other. */
export function zipEntries(archive: Buffer): readonly ZipEntry[] {
  const end = endRecord(archive)
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY) throw new Error('the archive is damaged')
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (!name.endsWith('/')) entries.push(entry(archive, at, name))
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

function endRecord(archive: Buffer): number {
  const from = Math.max(0, archive.length - TAIL_BYTES)
  for (let at = archive.length - 22; at >= from; at--) if (archive.readUInt32LE(at) === END) return at
  throw new Error('it is not a ZIP archive')
}

function entry(archive: Buffer, at: number, name: string): ZipEntry {
  const method = archive.readUInt16LE(at + 10)
  const packed = archive.readUInt32LE(at + 20)
  const size = archive.readUInt32LE(at + 24)
  const offset = archive.readUInt32LE(at + 42)
  if ([packed, size, offset].includes(TOO_LARGE)) throw new Error(`${name} needs ZIP64, which is not read`)
  return {
    name,
    size,
    read() {
      if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL)
        throw new Error('the archive is damaged')
      const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
      const bytes = archive.subarray(start, start + packed)
      if (method !== STORED && method !== DEFLATED) throw new Error(`${name} is packed by method ${method}`)
      // The declared size bounds what a crafted archive can grow to.
      const content = method === STORED ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) })
      if (content.length !== size) throw new Error(`${name} has not the size that the archive says`)
      return content
    },
  }
}
