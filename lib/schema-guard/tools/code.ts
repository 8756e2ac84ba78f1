import { readSql } from '../sql.ts'
import type { Finding, StepKind } from '../step.ts'
import { stepOf } from './scripts.ts'
import type { Tool } from './tool.ts'

/** Migrations that are programs: the part that goes up is searched for the words of the tool. */
type Words = readonly (readonly [RegExp, StepKind, string])[]

function found(code: string, words: Words): readonly Finding[] {
  return words.flatMap(([pattern, kind, what]) => (pattern.test(code) ? [{ kind, what }] : []))
}

/** Every quoted text after a call that runs SQL, read as SQL; one that is built at run time cannot be told. */
function embeddedSql(code: string, call: RegExp): readonly Finding[] {
  const findings: Finding[] = []
  for (const match of code.matchAll(call)) {
    const rest = code.slice((match.index ?? 0) + match[0].length)
    const text =
      /^\s*(?:sa\.)?(?:text\()?\s*(?:r?"""([\s\S]*?)"""|<<[~-]?['"]?(\w+)['"]?[^\n]*\n([\s\S]*?)\n\s*\2\b|`([^`$]*)`|r?"([^"\n]*)"|r?'([^'\n]*)')/.exec(
        rest,
      )
    const body = text?.slice(1).find((each, index) => each !== undefined && index !== 1)
    findings.push(
      ...(body === undefined ? [{ kind: 'contract', what: 'SQL made at run time' } as const] : readSql(body)),
    )
  }
  return findings
}

/** The lines of a block that starts at a line, by indentation; empty without one. */
function block(text: string, start: RegExp): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => start.test(line))
  if (first < 0) return ''
  const indent = /^\s*/.exec(lines[first] ?? '')?.[0].length ?? 0
  const body: string[] = []
  for (const line of lines.slice(first + 1)) {
    if (line.trim() !== '' && (/^\s*/.exec(line)?.[0].length ?? 0) <= indent) break
    body.push(line)
  }
  return body.join('\n')
}

const withoutComments = (text: string, comment: RegExp) => text.replace(comment, '')

const RAILS: Words = [
  [
    /\b(?:drop_table|drop_join_table|remove_columns?|remove_timestamps|remove_reference|remove_belongs_to)\b|\bt\.remove\b/,
    'irreversible',
    'drops a table or column',
  ],
  [/\b(?:delete_all|destroy_all|update_all|update_columns?)\b/, 'irreversible', 'rewrites rows'],
  [/\braise\b.*\bIrreversibleMigration\b/, 'irreversible', 'IrreversibleMigration'],
  [
    /\b(?:rename_table|rename_column|change_column|change_column_null|change_table)\b/,
    'contract',
    'renames or changes a column',
  ],
  [/\b(?:add_foreign_key|add_check_constraint|unique:\s*true|null:\s*false(?!.*\bdefault:))/, 'contract', 'constraint'],
  [
    /\b(?:create_table|create_join_table|add_column|add_reference|add_belongs_to|add_timestamps|add_index|remove_index|enable_extension|change_column_default)\b/,
    'expand',
    'adds',
  ],
]

/** `db/migrate/<time>_<name>.rb` with `change`, or `up` and `down`. */
export const rails: Tool = {
  isMigration: (path) => /(?:^|\/)\d+_[^/]+\.rb$/.test(path),
  read(file) {
    const text = withoutComments(file.text, /^\s*#.*$/gm)
    const up = block(text, /^\s*def (?:self\.)?(?:up|change)\b/)
    const reversible =
      /^\s*def (?:self\.)?change\b/m.test(text) || block(text, /^\s*def (?:self\.)?down\b/).trim() !== ''
    const findings = [...found(createsWithNull(up), RAILS), ...embeddedSql(up, /\bexecute\b\s*\(?/g)]
    return [stepOf(file, findings, reversible && !/IrreversibleMigration/.test(text))]
  },
}

/** In a new table a column that must be filled troubles nobody. */
function createsWithNull(code: string): string {
  return code.replace(/\bcreate_table\b[\s\S]*?^\s*end\b/gm, 'create_table')
}

const ALEMBIC: Words = [
  [/\bop\.drop_(?:table|column)\b|\bbatch_op\.drop_column\b/, 'irreversible', 'drops a table or column'],
  [
    /\bop\.(?:alter_column|rename_table|create_(?:unique|check|exclude)_constraint|create_foreign_key|create_primary_key|drop_constraint)\b|\bbatch_op\.(?:alter_column|create_unique_constraint|create_foreign_key|drop_constraint)\b/,
    'contract',
    'changes a column or constraint',
  ],
  [/\bcreate_index\b[^\n]*unique\s*=\s*True/, 'contract', 'unique index'],
  [
    /\badd_column\b(?![\s\S]{0,200}?(?:nullable\s*=\s*True|server_default))[\s\S]{0,200}?nullable\s*=\s*False/,
    'contract',
    'column that must be filled',
  ],
  [
    /\bop\.(?:add_column|create_table|create_index|drop_index|bulk_insert|create_table_comment)\b|\bbatch_op\.(?:add_column|create_index)\b/,
    'expand',
    'adds',
  ],
]

/** `versions/*.py` with `upgrade` and `downgrade`. */
export const alembic: Tool = {
  isMigration: (path) => /(?:^|\/)(?!__|env\.py$)[^/]+\.py$/.test(path),
  read(file) {
    const text = withoutComments(file.text, /^\s*#.*$/gm)
    const up = block(text, /^def upgrade\(/)
    const down = block(text, /^def downgrade\(/).trim()
    return [
      stepOf(
        file,
        [...found(up, ALEMBIC), ...embeddedSql(up, /\b(?:op|conn|connection|bind)\.execute\(/g)],
        down !== '' && !/^(?:pass$|raise\b|\.\.\.$)/.test(down),
      ),
    ]
  },
}

const KNEX: Words = [
  [/\.(?:dropTable|dropTableIfExists|dropColumns?|dropTimestamps)\(/, 'irreversible', 'drops a table or column'],
  [/\.(?:del|delete|truncate|update)\(/, 'irreversible', 'rewrites rows'],
  [
    /\.(?:renameTable|renameColumn|alter|setNullable|dropNullable|unique|foreign|references|dropUnique|dropForeign|dropPrimary)\(/,
    'contract',
    'renames, changes or constrains',
  ],
  [/\.notNullable\(\)(?![^\n]*\.defaultTo\()(?<!defaultTo\([^\n]*)/, 'contract', 'column that must be filled'],
  [/\.(?:createTable|createTableIfNotExists|table|alterTable|index|dropIndex|insert|batchInsert)\(/, 'expand', 'adds'],
]

/** `migrations/<time>_<name>.js` or `.ts` with `up` and `down`. */
export const knex: Tool = {
  isMigration: (path) => /(?:^|\/)\d+[^/]*\.(?:js|cjs|mjs|ts)$/.test(path) && !path.endsWith('.d.ts'),
  read(file) {
    const text = withoutComments(file.text, /^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm)
    const { up, down } = upAndDown(text)
    const inNewTables = up.replace(/\.createTable(?:IfNotExists)?\([\s\S]*?\n\s*\}\)/g, '.createTable(')
    const findings = [...found(inNewTables, KNEX), ...embeddedSql(up, /\.raw\(/g)]
    return [stepOf(file, up === '' ? [] : findings, /\S/.test(bodyOf(down)) && !/^\s*throw\b/.test(bodyOf(down)))]
  },
}

const START = (name: string) =>
  new RegExp(
    `(?:exports\\.${name}\\s*=|export\\s+(?:async\\s+)?(?:function|const)\\s+${name}\\b|async\\s+function\\s+${name}\\b|function\\s+${name}\\b)`,
  )

function upAndDown(text: string): { up: string; down: string } {
  const up = START('up').exec(text)?.index
  const down = START('down').exec(text)?.index
  if (up === undefined) return { up: '', down: down === undefined ? '' : text.slice(down) }
  if (down === undefined) return { up: text.slice(up), down: '' }
  return up < down
    ? { up: text.slice(up, down), down: text.slice(down) }
    : { up: text.slice(up), down: text.slice(down, up) }
}

/** What stands between the first brace and its end, without empty promises. */
function bodyOf(code: string): string {
  const body = /\{([\s\S]*)\}/.exec(code)?.[1] ?? code.replace(/^[^=>]*=>?/, '')
  return body.replace(/\breturn\b\s*(?:Promise\.resolve\(\))?;?/g, '').trim()
}
