import { readMarker } from '../marker.ts'
import { readSql } from '../sql.ts'
import { type Finding, type Step, worst } from '../step.ts'
import type { MigrationFile, Tool } from './tool.ts'

/** One file, one step, told by its marker or by what is found in it. */
export function stepOf(file: MigrationFile, findings: readonly Finding[], down: boolean): Step {
  const marker = readMarker(file.text)
  if (marker !== undefined)
    return { id: file.path, kind: marker.kind, what: marker.reason || 'as its author marked it', down }
  return { id: file.path, ...worst(findings), down }
}

const JAVA_OR_OTHER = /(?:^|\/)[VR][^/]*__[^/]+\.(?:java|kt|groovy|py|js)$/

/** Versioned and repeatable scripts; `U<version>__…` is the way down of `V<version>__…`. */
export const flyway: Tool = {
  isMigration: (path) => /(?:^|\/)(?:V[^/]*|R)__[^/]+\.sql$/.test(path) || JAVA_OR_OTHER.test(path),
  read(file, has) {
    const down = has(file.path.replace(/(^|\/)V([^/]*)$/, '$1U$2'))
    return [stepOf(file, file.path.endsWith('.sql') ? readSql(file.text) : [], down && !/(?:^|\/)R__/.test(file.path))]
  },
}

/** `<time>_<name>/migration.sql`; a way down, where a team writes one, is `down.sql` beside it. */
export const prisma: Tool = {
  isMigration: (path) => /(?:^|\/)migration\.sql$/.test(path),
  read: (file, has) => [stepOf(file, readSql(file.text), has(file.path.replace(/migration\.sql$/, 'down.sql')))],
}

/** Plain files: `<name>.up.sql` or `<name>.sql`, with the way down in `<name>.down.sql`. */
export const sql: Tool = {
  isMigration: (path) => path.endsWith('.sql') && !/\.down\.sql$/.test(path),
  read: (file, has) => [stepOf(file, readSql(file.text), has(file.path.replace(/(?:\.up)?\.sql$/, '.down.sql')))],
}
