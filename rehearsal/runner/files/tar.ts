import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'

const BLOCK = 512

/**
 * Unpacks a tar (ustar with pax path records, as `git archive` and `packTar` write it). `place` says where a name goes:
 * a folder, or a function. A name with `..` or an absolute one is an Error.
 */
export function unpackTar(archive: Uint8Array, place: string | ((name: string) => string)): void {
  const locate = typeof place === 'string' ? (name: string): string => join(place, name) : place
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  let at = 0
  let longName: string | undefined
  let longLink: string | undefined
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) {
    const header = bytes.subarray(at, at + BLOCK)
    const size = Number.parseInt(text(header, 124, 12) || '0', 8)
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size)
    const type = String.fromCharCode(header[156] ?? 0)
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
    if (type === 'x') {
      longName = paxRecord(content, 'path') ?? longName
      longLink = paxRecord(content, 'linkpath') ?? longLink
      continue
    }
    if (type === 'g') continue
    const prefix = text(header, 345, 155)
    const name = longName ?? (prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`)
    const link = longLink ?? text(header, 157, 100)
    longName = undefined
    longLink = undefined
    writeEntry(locate, { name, type, link, mode: Number.parseInt(text(header, 100, 8), 8), content })
  }
}

interface Entry {
  readonly name: string
  readonly type: string
  readonly link: string
  readonly mode: number
  readonly content: Uint8Array
}

function writeEntry(locate: (name: string) => string, entry: Entry): void {
  const relative = normalize(entry.name)
  if (relative.startsWith('..') || relative.startsWith(sep))
    throw new Error(`The archive holds ${JSON.stringify(entry.name)}, which lies outside its folder.`)
  const target = locate(relative)
  if (entry.type === '5') {
    mkdirSync(target, { recursive: true })
    return
  }
  mkdirSync(dirname(target), { recursive: true })
  if (entry.type === '2') symlinkSync(entry.link, target)
  else writeFileSync(target, entry.content, { mode: entry.mode & 0o777 })
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return field
    .subarray(0, end < 0 ? length : end)
    .toString('utf8')
    .trim()
}

function paxRecord(content: Buffer, key: string): string | undefined {
  for (const record of content.toString('utf8').split('\n')) {
    const space = record.indexOf(' ')
    if (record.slice(space + 1).startsWith(`${key}=`)) return record.slice(space + key.length + 2)
  }
  return undefined
}

/** Packs files and folders under the given names; modes and symbolic links are kept, times are not. */
export function packTar(entries: readonly { readonly name: string; readonly path: string }[]): Buffer {
  const parts: Buffer[] = []
  const add = (name: string, full: string): void => {
    const stat = lstatSync(full)
    if (stat.isDirectory()) {
      parts.push(...entry(name, '5', stat.mode, '', Buffer.alloc(0)))
      for (const inner of readdirSync(full).sort()) add(`${name}/${inner}`, join(full, inner))
    } else if (stat.isSymbolicLink()) parts.push(...entry(name, '2', stat.mode, readlinkSync(full), Buffer.alloc(0)))
    else if (stat.isFile()) parts.push(...entry(name, '0', stat.mode, '', readFileSync(full)))
  }
  for (const { name, path } of entries) add(name.split(sep).join('/'), path)
  parts.push(Buffer.alloc(BLOCK * 2))
  return Buffer.concat(parts)
}

function entry(name: string, type: string, mode: number, link: string, content: Buffer): Buffer[] {
  const records: string[] = []
  if (Buffer.byteLength(name) > 100) records.push(pax('path', name))
  if (Buffer.byteLength(link) > 100) records.push(pax('linkpath', link))
  const extended = Buffer.from(records.join(''))
  const before = extended.length === 0 ? [] : [header('pax', 'x', 0o644, '', extended.length), ...padded(extended)]
  return [...before, header(name, type, mode, link, content.length), ...padded(content)]
}

function pax(key: string, value: string): string {
  const body = ` ${key}=${value}\n`
  let length = Buffer.byteLength(body) + 1
  while (Buffer.byteLength(`${length}${body}`) !== length) length = Buffer.byteLength(`${length}${body}`)
  return `${length}${body}`
}

function header(name: string, type: string, mode: number, link: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0, 100)
  block.write((mode & 0o777).toString(8).padStart(7, '0'), 100)
  block.write('0000000', 108)
  block.write('0000000', 116)
  block.write(size.toString(8).padStart(11, '0'), 124)
  block.write('00000000000', 136)
  block.write('        ', 148)
  block.write(type, 156)
  block.write(link, 157, 100)
  block.write('ustar\u000000', 257)
  let sum = 0
  for (const byte of block) sum += byte
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function padded(content: Buffer): Buffer[] {
  const rest = content.length % BLOCK
  return rest === 0 ? [content] : [content, Buffer.alloc(BLOCK - rest)]
}
