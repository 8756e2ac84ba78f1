import { readMarker } from '../marker.ts'
import { readSql } from '../sql.ts'
import { type Finding, type Step, type StepKind, worst } from '../step.ts'
import type { MigrationFile, Tool } from './tool.ts'

interface ChangeSet {
  readonly name: string
  readonly body: string
}

const NAMES: readonly (readonly [RegExp, StepKind, string])[] = [
  [
    /\b(?:dropTable|dropColumn|delete|dropAllForeignKeyConstraints|mergeColumns|update)\b/,
    'irreversible',
    'drops or rewrites data',
  ],
  [
    /\b(?:renameTable|renameColumn|renameView|modifyDataType|addNotNullConstraint|dropNotNullConstraint|addUniqueConstraint|addForeignKeyConstraint|addPrimaryKey|addCheckConstraint|dropUniqueConstraint|dropForeignKeyConstraint|dropPrimaryKey|dropView|createProcedure|customChange|executeCommand|sqlFile|loadUpdateData)\b/,
    'contract',
    'renames, changes or constrains',
  ],
  [
    /\b(?:createTable|addColumn|createIndex|dropIndex|createSequence|createView|addDefaultValue|dropDefaultValue|insert|loadData|addAutoIncrement|tagDatabase|setTableRemarks|setColumnRemarks|addLookupTable)\b/,
    'expand',
    'adds',
  ],
]

/** What Liquibase can take back without being told how. */
const REVERSED_BY_ITSELF =
  /^(?!.*(?:dropTable|dropColumn|delete|update|insert|loadData|modifyDataType|customChange|sqlFile|mergeColumns|<sql|sql:))/s

/** Changelogs as formatted SQL, XML, YAML or JSON; each change set is a step, also one added to an older file. */
export const liquibase: Tool = {
  isMigration: (path) => /\.(?:sql|xml|ya?ml|json)$/.test(path),
  read(file) {
    const known = new Set(changeSets(file, file.before ?? '').map(({ name, body }) => `${name}\n${body}`))
    return changeSets(file, file.text)
      .filter(({ name, body }) => !known.has(`${name}\n${body}`))
      .map((each) => (file.path.endsWith('.sql') ? ofSql(file, each) : ofNames(file, each)))
  },
}

function changeSets({ path }: MigrationFile, text: string): readonly ChangeSet[] {
  if (path.endsWith('.sql')) return split(text, /^\s*--\s*changeset\s+(\S+)/im)
  if (path.endsWith('.xml')) return split(text.replace(/<!--(?!\s*sluice:)[\s\S]*?-->/g, ''), /<changeSet\b([^>]*)>/)
  return split(text, /["']?changeSet["']?\s*:/)
}

/** The text from each start to the next; what stands before the first is no change set. */
function split(text: string, start: RegExp): readonly ChangeSet[] {
  const starts = [...text.matchAll(new RegExp(start.source, `${start.flags.replace('g', '')}g`))]
  return starts.map((match, index) => {
    const body = text.slice(match.index, starts[index + 1]?.index ?? text.length)
    return { name: nameIn(match[1] ?? '', body), body: body.trim() }
  })
}

function nameIn(header: string, body: string): string {
  const named = (key: string, text: string) =>
    new RegExp(`\\b${key}["']?\\s*[=:]\\s*["']?([^"'\\s,>]+)`).exec(text)?.[1]
  if (header !== '' && !header.includes('=')) return header
  const id = named('id', header || body) ?? '?'
  return `${named('author', header || body) ?? '?'}:${id}`
}

function ofSql({ path }: MigrationFile, { name, body }: ChangeSet): Step {
  const down = /^\s*--\s*rollback\s+(?!(?:not required|empty)\b)\S/im.test(body)
  return step(path, name, body, readSql(body), down)
}

function ofNames({ path }: MigrationFile, { name, body }: ChangeSet): Step {
  const up = body.replace(/<rollback\b[\s\S]*?<\/rollback>/g, '').replace(/["']?rollback["']?\s*:[\s\S]*$/, '')
  const own = NAMES.flatMap(([pattern, kind, what]): Finding[] => (pattern.test(up) ? [{ kind, what }] : []))
  const sql = [...up.matchAll(/<sql\b[^>]*>([\s\S]*?)<\/sql>/g)].flatMap((match) =>
    readSql((match[1] ?? '').replace(/<!\[CDATA\[|\]\]>/g, '')),
  )
  const inline = /["']?sql["']?\s*:/.test(up) ? [{ kind: 'contract', what: 'SQL in a changelog' } as const] : []
  const down = /<rollback\b[^>]*[^/]>|["']?rollback["']?\s*:/.test(body) || REVERSED_BY_ITSELF.test(up)
  return step(path, name, body, [...own, ...sql, ...inline], down)
}

function step(path: string, name: string, body: string, findings: readonly Finding[], down: boolean): Step {
  const id = `${path}#${name}`
  const marker = readMarker(body)
  if (marker !== undefined) return { id, kind: marker.kind, what: marker.reason || 'as its author marked it', down }
  return { id, ...worst(findings), down }
}
