import { describe, expect, it } from '@jest/globals'
import { readSql } from '../../lib/schema-guard/sql.ts'
import { worst } from '../../lib/schema-guard/step.ts'

const STATEMENTS: readonly (readonly [string, string])[] = [
  ['CREATE TABLE orders (id bigint PRIMARY KEY, note text NOT NULL)', 'expand'],
  ['create index concurrently on orders (note)', 'expand'],
  ['ALTER TABLE orders ADD COLUMN note text', 'expand'],
  ['ALTER TABLE orders ADD note varchar(20) NOT NULL DEFAULT 0', 'expand'],
  ['ALTER TABLE orders ADD COLUMN note int DEFAULT 0 NOT NULL', 'expand'],
  ['ALTER TABLE orders ADD COLUMN note text NOT NULL', 'contract'],
  ['ALTER TABLE orders ADD a int NOT NULL, ADD b int DEFAULT 1', 'contract'],
  ['ALTER TABLE orders ADD a numeric(10, 2) DEFAULT 1, DROP COLUMN b', 'irreversible'],
  ['ALTER TABLE orders DROP COLUMN note', 'irreversible'],
  ['ALTER TABLE orders DROP note', 'irreversible'],
  ['ALTER TABLE orders DROP COLUMN IF EXISTS checked', 'irreversible'],
  ['ALTER TABLE orders DROP checked', 'irreversible'],
  ['ALTER TABLE orders DROP CONSTRAINT positive', 'contract'],
  ['ALTER TABLE orders ALTER COLUMN note DROP NOT NULL', 'contract'],
  ['ALTER TABLE orders ALTER COLUMN note SET DEFAULT 1', 'expand'],
  ['ALTER TABLE orders ALTER COLUMN id TYPE bigint', 'contract'],
  ['ALTER TABLE orders MODIFY note text', 'contract'],
  ['ALTER TABLE orders RENAME COLUMN note TO remark', 'contract'],
  ['ALTER TABLE orders ADD CONSTRAINT one UNIQUE (note)', 'contract'],
  ['CREATE UNIQUE INDEX one ON orders (note)', 'contract'],
  ["ALTER TYPE mood ADD VALUE 'calm'", 'contract'],
  ['DROP TABLE orders', 'irreversible'],
  ['TRUNCATE orders', 'irreversible'],
  ['DELETE FROM orders WHERE old', 'irreversible'],
  ["UPDATE orders SET note = 'x'", 'irreversible'],
  ['WITH gone AS (DELETE FROM orders RETURNING *) SELECT 1', 'contract'],
  ['DO $$ BEGIN DROP TABLE orders; END $$', 'contract'],
  ['DROP VIEW totals', 'contract'],
  ['DROP INDEX one', 'expand'],
  ["INSERT INTO kinds VALUES ('a; DROP TABLE orders')", 'expand'],
  ['-- DROP TABLE orders;\nCREATE TABLE a (id int)', 'expand'],
  ['/* DROP TABLE orders; */ CREATE TABLE a (id int)', 'expand'],
  ['CREATE FUNCTION f() RETURNS void AS $body$ BEGIN DELETE FROM a; END $body$ LANGUAGE plpgsql', 'expand'],
  ["INSERT INTO a VALUES ('it\\'s'); DROP TABLE b; INSERT INTO a VALUES ('x')", 'irreversible'],
  ['BEGIN; CREATE TABLE a (id int); COMMIT;', 'expand'],
  ['FROBNICATE orders', 'contract'],
  ['', 'contract'],
]

describe('what a statement does to the release before', () => {
  it.each(STATEMENTS)('%s', (statement, kind) => {
    expect(worst(readSql(statement)).kind).toBe(kind)
  })
})
