import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a whole file or nothing: readers see the old or the new content, never a part. */
export async function writeAtomically(file, content, mode = 0o644) {
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.new`
  await writeFile(temporary, content, { mode })
  await rename(temporary, file)
}

/** The JSON in a file, or `undefined` when there is no file. */
export async function readJsonFile(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
