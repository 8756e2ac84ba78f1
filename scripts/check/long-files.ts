import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFiles } from './source-files.ts'

const LIMIT = 400

/** Source files that hold more than one idea, by their length. */
export function longFiles(root: string): string[] {
  return sourceFiles(root, ['.ts', '.mjs', '.js'])
    .filter((file) => existsSync(join(root, file)))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LIMIT)
    .map(({ file, lines }) => `${file} has ${lines} lines; the limit is ${LIMIT}. Split it by idea.`)
}
