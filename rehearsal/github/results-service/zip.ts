import { crc32 } from 'node:zlib'

export interface ZipFile {
  readonly name: string
  readonly content: Uint8Array
}

/** MS-DOS date 1980-01-01: zip files know no earlier one, and the same files must give the same bytes. */
const DOS_DATE = 0x21
const UTF8_NAMES = 0x0800

/** Writes a zip without compression (APPNOTE 4.3): local headers, central directory, end record. */
export function writeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const name = Buffer.from(file.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(UTF8_NAMES, 2)
    common.writeUInt16LE(DOS_DATE, 8)
    common.writeUInt32LE(crc32(file.content), 10)
    common.writeUInt32LE(file.content.length, 14)
    common.writeUInt32LE(file.content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name]))
    parts.push(local, Buffer.from(file.content))
    offset += local.length + file.content.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end])
}
