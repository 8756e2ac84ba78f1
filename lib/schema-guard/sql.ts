import type { Finding, StepKind } from './step.ts'

/** Rules for one statement in upper case, first match wins. Data that is lost is lost whatever the database can undo. */
const RULES: readonly (readonly [RegExp, StepKind, string])[] = [
  [/^DROP (?:TABLE|SCHEMA|DATABASE|MATERIALIZED VIEW)\b/, 'irreversible', 'DROP TABLE'],
  [/^TRUNCATE\b/, 'irreversible', 'TRUNCATE'],
  [/^DELETE\b/, 'irreversible', 'DELETE'],
  [/^(?:UPDATE|MERGE|REPLACE INTO)\b/, 'irreversible', 'UPDATE'],
  [
    /^ALTER TABLE\b.*\bDROP (?!(?:CONSTRAINT|DEFAULT|NOT NULL|IDENTITY|INDEX|KEY|PRIMARY|FOREIGN|CHECK)\b)/,
    'irreversible',
    'DROP COLUMN',
  ],
  [/^ALTER TABLE\b.*\bRENAME\b/, 'contract', 'RENAME'],
  [/^(?:RENAME|ALTER (?:VIEW|TYPE|SCHEMA|SEQUENCE|INDEX)\b.*\bRENAME)\b/, 'contract', 'RENAME'],
  [/^ALTER TABLE\b.*\b(?:TYPE|MODIFY|CHANGE)\b/, 'contract', 'change of a type'],
  [/^ALTER TABLE\b.*\b(?:SET|DROP) NOT NULL\b/, 'contract', 'NOT NULL'],
  [/^ALTER TABLE\b(?!.*\bDEFAULT\b).*\bADD\b.*\bNOT NULL\b/, 'contract', 'column that must be filled'],
  [/^ALTER TABLE\b.*\b(?:CONSTRAINT|UNIQUE|FOREIGN KEY|PRIMARY KEY|CHECK)\b/, 'contract', 'constraint'],
  [/^ALTER TABLE\b.*\bADD\b/, 'expand', 'ADD COLUMN'],
  [/^ALTER TABLE\b.*\bALTER\b.*\b(?:SET|DROP) DEFAULT\b/, 'expand', 'DEFAULT'],
  [/^CREATE UNIQUE INDEX\b/, 'contract', 'UNIQUE INDEX'],
  [/^CREATE (?:OR REPLACE )?TRIGGER\b/, 'contract', 'TRIGGER'],
  [/^CREATE OR REPLACE\b/, 'contract', 'CREATE OR REPLACE'],
  [/^CREATE\b/, 'expand', 'CREATE'],
  [/^(?:INSERT|COPY)\b/, 'expand', 'INSERT'],
  [/^DROP INDEX\b/, 'expand', 'DROP INDEX'],
  [/^DROP\b/, 'contract', 'DROP'],
  [/^(?:GRANT|COMMENT|ANALYZE|VACUUM|REINDEX)\b/, 'expand', 'GRANT'],
  [/^(?:BEGIN|START TRANSACTION|COMMIT|END|SET|USE|PRAGMA|LOCK|SHOW)\b/, 'expand', 'nothing that lasts'],
]

/** What each statement of a script does to the release before. */
export function readSql(text: string): readonly Finding[] {
  // Databases differ in whether \' ends a text. Where it matters, both readings count, so that nothing hides in one.
  const readings = text.includes("\\'")
    ? [withoutTexts(text, false), withoutTexts(text, true)]
    : [withoutTexts(text, false)]
  return readings.flatMap(statements).flatMap(clauses).map(finding)
}

function finding(statement: string): Finding {
  for (const [pattern, kind, what] of RULES) if (pattern.test(statement)) return { kind, what }
  return { kind: 'contract', what: `${statement.slice(0, 40)} is not understood` }
}

/** Statements in upper case, on one line each. */
function statements(text: string): readonly string[] {
  return text
    .split(';')
    .map((each) => each.replace(/\s+/g, ' ').trim().toUpperCase())
    .filter((each) => each !== '')
}

/** `ALTER TABLE t ADD a, DROP b` is two changes. */
function clauses(statement: string): readonly string[] {
  if (!statement.startsWith('ALTER TABLE')) return [statement]
  const [first = '', ...more] = statement.split(/,(?![^(]*\))/)
  return [first, ...more.map((clause) => `ALTER TABLE _ ${clause.trim()}`)]
}

/** Comments go, texts become `''`, dollar-quoted bodies too: a semicolon or a DROP in one of them means nothing. */
function withoutTexts(text: string, escapes: boolean): string {
  let result = ''
  let at = 0
  while (at < text.length) {
    const end = endOfQuoted(text, at, escapes)
    if (end === undefined) {
      result += text[at]
      at++
    } else {
      const first = text[at]
      result += first === '"' || first === '`' ? text.slice(at, end) : first === "'" || first === '$' ? "''" : ' '
      at = end
    }
  }
  return result
}

/** Where what starts here ends, if it is a comment or a quoted text. */
function endOfQuoted(text: string, at: number, escapes: boolean): number | undefined {
  const two = text.slice(at, at + 2)
  const first = text[at]
  if (two === '--' || (first === '#' && (at === 0 || text[at - 1] === '\n'))) return after(text, '\n', at)
  if (two === '/*') return after(text, '*/', at + 2)
  if (first === "'" && escapes) return afterEscaped(text, at + 1)
  if (first === "'" || first === '"' || first === '`') return after(text, first, at + 1)
  const tag = first === '$' ? /^\$[A-Za-z_]*\$/.exec(text.slice(at, at + 64))?.[0] : undefined
  return tag === undefined ? undefined : after(text, tag, at + tag.length)
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from)
  return found < 0 ? text.length : found + end.length
}

function afterEscaped(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === "'") return at + 1
  }
  return text.length
}
