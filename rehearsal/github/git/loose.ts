import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

/** Writes a file's content as a loose object, as `git hash-object -w` does, without starting git; gives its id. */
export async function writeLooseBlob(directory: string, content: Uint8Array): Promise<string> {
  const object = Buffer.concat([Buffer.from(`blob ${content.length}\0`), content])
  const sha = createHash('sha1').update(object).digest('hex')
  const folder = join(directory, 'objects', sha.slice(0, 2))
  const temporary = join(folder, `tmp_obj_${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  await writeFile(temporary, deflateSync(object), { mode: 0o444 })
  await rename(temporary, join(folder, sha.slice(2)))
  return sha
}
