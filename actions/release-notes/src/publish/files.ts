import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../../../lib/kernel/errors.ts'
import { resolveInside } from '../../../../lib/kernel/paths.ts'

/** A file that is to lie beside a release. */
export interface ReleaseFile {
  readonly name: string
  readonly bytes: number
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
  read(): Promise<Uint8Array>
}

export const CHECKSUMS = 'checksums.txt'
export const FULL_NOTES = 'release-notes.md'
const OWN_NAMES = [CHECKSUMS, FULL_NOTES]

/** GitHub writes every other character as a dot, and the name would not be found again. */
const NAME = /^[A-Za-z0-9_+@-][A-Za-z0-9._+@-]{0,200}$/

/** The files the user names, digests computed. Names must be distinct, files not empty. */
export async function readFiles(workspace: string, paths: readonly string[]): Promise<readonly ReleaseFile[]> {
  const files: ReleaseFile[] = []
  for (const path of paths) {
    if (/[*?[\]]/.test(path)) throw new UserError('invalid-input', noPattern(path))
    const real = await resolveInside(workspace, path, 'input "assets"')
    const name = basename(path)
    const problem = nameProblem(name, files)
    if (problem !== undefined)
      throw new UserError('invalid-input', `input "assets": ${JSON.stringify(path)} ${problem}.`)
    const { bytes, digest } = await hashFile(real, path)
    if (bytes === 0) throw new UserError('invalid-input', `input "assets": ${JSON.stringify(path)} is empty.`)
    files.push({ name, bytes, digest, read: () => readFile(real) })
  }
  return files
}

/** A file that is made up here, with its digest. */
export function fileOf(name: string, content: string | Uint8Array): ReleaseFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { name, bytes: bytes.length, digest: digestOf(bytes), read: async () => bytes }
}

/** `sha256sum -c checksums.txt` checks what was downloaded. */
export function checksumsOf(files: readonly ReleaseFile[]): ReleaseFile {
  const lines = files.map((file) => `${file.digest.slice('sha256:'.length)}  ${file.name}\n`)
  return fileOf(CHECKSUMS, lines.sort().join(''))
}

/** What `deploy` lays beside a candidate when it was promoted; it is about the candidate and no part of it. */
const EVIDENCE = /^evidence-.+-\d+\.json$/

export function isOwnFile(name: string): boolean {
  return OWN_NAMES.includes(name) || EVIDENCE.test(name)
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** No name of an asset may have one of these signs. */
function noPattern(path: string): string {
  return `input "assets": ${JSON.stringify(path)} looks like a pattern, and patterns are not followed: what is released is named, one file a line.`
}

function nameProblem(name: string, others: readonly ReleaseFile[]): string | undefined {
  if (isOwnFile(name)) return `would stand where this action writes its own ${name}`
  if (others.some((file) => file.name === name)) return `has the same name as another file`
  return NAME.test(name) ? undefined : 'may have only letters, digits and ". _ + @ -" in its name'
}

async function hashFile(file: string, path: string): Promise<{ bytes: number; digest: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    await pipeline(createReadStream(file), async (chunks) => {
      for await (const chunk of chunks as AsyncIterable<Buffer>) {
        bytes += chunk.length
        hash.update(chunk)
      }
    })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UserError('invalid-input', `input "assets": ${JSON.stringify(path)} cannot be read (${code}).`)
  }
  return { bytes, digest: `sha256:${hash.digest('hex')}` }
}
