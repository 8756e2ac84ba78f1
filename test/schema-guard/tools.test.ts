import { describe, expect, it } from '@jest/globals'
import { changedFiles, readSteps, removedFiles, type ToolName } from '../../lib/schema-guard/detect.ts'

/** tool, file, text, files beside it, expected `kind` and whether it has a way down. */
const FILES: readonly (readonly [ToolName, string, string, readonly string[], string])[] = [
  ['flyway', 'V2__note.sql', 'ALTER TABLE a ADD note text;', [], 'expand'],
  ['flyway', 'V3__drop.sql', 'ALTER TABLE a DROP COLUMN note;', [], 'irreversible'],
  ['flyway', 'V4__rename.sql', 'ALTER TABLE a RENAME COLUMN b TO c;', ['U4__rename.sql'], 'contract down'],
  ['flyway', 'V5__marked.sql', '-- sluice: expand nobody reads b any more\nALTER TABLE a RENAME b TO c;', [], 'expand'],
  ['flyway', 'V6__data.java', 'public class V6__data {}', [], 'contract'],
  ['flyway', 'R__view.sql', 'CREATE OR REPLACE VIEW v AS SELECT 1;', [], 'contract'],
  ['prisma', '2026_add/migration.sql', 'ALTER TABLE "User" ADD COLUMN "age" INTEGER;', [], 'expand'],
  [
    'prisma',
    '2026_drop/migration.sql',
    '-- DropForeignKey\nALTER TABLE "Post" DROP CONSTRAINT "fk";\n-- DropTable\nDROP TABLE "Post";',
    ['2026_drop/down.sql'],
    'irreversible down',
  ],
  ['sql', '7.up.sql', 'CREATE TABLE a (id int);', ['7.down.sql'], 'expand down'],
  ['sql', '8.sql', 'DROP TABLE a;', [], 'irreversible'],
  [
    'rails',
    '2026010101_add_note.rb',
    'class AddNote < ActiveRecord::Migration[7.1]\n  def change\n    add_column :orders, :note, :string\n  end\nend\n',
    [],
    'expand down',
  ],
  [
    'rails',
    '2026010102_create.rb',
    'class C < ActiveRecord::Migration[7.1]\n  def change\n    create_table :carts do |t|\n      t.string :note, null: false\n    end\n  end\nend\n',
    [],
    'expand down',
  ],
  [
    'rails',
    '2026010103_drop.rb',
    'class D < ActiveRecord::Migration[7.1]\n  def up\n    remove_column :orders, :note\n  end\n\n  def down\n    add_column :orders, :note, :string\n  end\nend\n',
    [],
    'irreversible down',
  ],
  [
    'rails',
    '2026010104_never.rb',
    'class N < ActiveRecord::Migration[7.1]\n  def up\n    rename_column :orders, :note, :remark\n  end\n\n  def down\n    raise ActiveRecord::IrreversibleMigration\n  end\nend\n',
    [],
    'contract',
  ],
  [
    'rails',
    '2026010105_sql.rb',
    'class S < ActiveRecord::Migration[7.1]\n  def up\n    execute <<~SQL\n      DELETE FROM orders\n    SQL\n  end\nend\n',
    [],
    'irreversible',
  ],
  [
    'alembic',
    'versions/ab12_note.py',
    'def upgrade():\n    op.add_column("orders", sa.Column("note", sa.String(), nullable=True))\n\n\ndef downgrade():\n    op.drop_column("orders", "note")\n',
    [],
    'expand down',
  ],
  [
    'alembic',
    'versions/ab13_type.py',
    'def upgrade() -> None:\n    op.alter_column("orders", "note", type_=sa.Text())\n\n\ndef downgrade() -> None:\n    pass\n',
    [],
    'contract',
  ],
  [
    'alembic',
    'versions/ab14_exec.py',
    'def upgrade():\n    op.execute("DROP TABLE orders")\n\n\ndef downgrade():\n    raise NotImplementedError()\n',
    [],
    'irreversible',
  ],
  ['alembic', 'versions/ab15_built.py', 'def upgrade():\n    op.execute(make_sql())\n', [], 'contract'],
  [
    'knex',
    '20260101_note.js',
    "exports.up = (knex) => knex.schema.table('orders', (t) => {\n  t.string('note')\n})\nexports.down = (knex) => knex.schema.table('orders', (t) => {\n  t.dropColumn('note')\n})\n",
    [],
    'expand down',
  ],
  [
    'knex',
    '20260102_drop.ts',
    "export async function up(knex: Knex): Promise<void> {\n  await knex.schema.dropTable('orders')\n}\nexport async function down(): Promise<void> {\n  throw new Error('no way down')\n}\n",
    [],
    'irreversible',
  ],
  [
    'knex',
    '20260103_create.js',
    "exports.up = (knex) =>\n  knex.schema.createTable('carts', (t) => {\n    t.string('note').notNullable()\n  })\nexports.down = (knex) => knex.schema.dropTable('carts')\n",
    [],
    'expand down',
  ],
  [
    'knex',
    '20260104_raw.js',
    "exports.up = (knex) => knex.raw('TRUNCATE orders')\nexports.down = () => {}\n",
    [],
    'irreversible',
  ],
  ['knex', '20260105_other.js', 'module.exports = make()\n', [], 'contract'],
  [
    'liquibase',
    'changes.sql',
    '--liquibase formatted sql\n--changeset ann:1\nALTER TABLE a RENAME b TO c;\n--rollback ALTER TABLE a RENAME c TO b;\n',
    [],
    'contract down',
  ],
  [
    'liquibase',
    'changes.xml',
    '<databaseChangeLog><changeSet id="1" author="ann"><dropColumn tableName="a" columnName="b"/></changeSet></databaseChangeLog>',
    [],
    'irreversible',
  ],
  [
    'liquibase',
    'changes.yaml',
    'databaseChangeLog:\n  - changeSet:\n      id: 1\n      author: ann\n      changes:\n        - addColumn:\n            tableName: a\n',
    [],
    'expand down',
  ],
  [
    'liquibase',
    'sql.xml',
    '<changeSet id="2" author="ann"><sql>DELETE FROM a</sql><rollback/></changeSet>',
    [],
    'irreversible',
  ],
]

describe('what a migration does, by its file', () => {
  it.each(FILES)('%s %s', (tool, path, text, beside, expected) => {
    const listing = new Map([path, ...beside].map((each) => [each, each]))
    expect(changedFiles(tool, new Map(), listing)).toEqual([path])
    const steps = readSteps(tool, 'db/', [{ path, text, before: undefined }], listing)
    expect(steps.map(({ kind, down }) => `${kind}${down ? ' down' : ''}`)).toEqual([expected])
    expect(steps[0]?.id.startsWith(`db/${path}`)).toBe(true)
  })

  it('reads only the change sets that were added to a changelog', () => {
    const before = '--changeset ann:1\nCREATE TABLE a (id int);\n'
    const text = `${before}--changeset ann:2\nDROP TABLE b;\n`
    const steps = readSteps('liquibase', 'db', [{ path: 'all.sql', text, before }], new Map())
    expect(steps.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['db/all.sql#ann:2 irreversible'])
  })

  it('sees what changed, what came and what went', () => {
    const before = new Map([
      ['V1__a.sql', '1'],
      ['V2__b.sql', '2'],
      ['V3__c.sql', '3'],
    ])
    const after = new Map([
      ['V1__a.sql', '1'],
      ['V2__b.sql', 'changed'],
      ['V4__d.sql', '4'],
      ['U4__d.sql', '5'],
      ['README.md', '6'],
    ])
    expect(changedFiles('flyway', before, after)).toEqual(['V2__b.sql', 'V4__d.sql'])
    expect(removedFiles('flyway', before, after)).toEqual(['V3__c.sql'])
  })
})

describe('a marker', () => {
  it.each([
    ['-- sluice: irreversible the table goes', 'irreversible'],
    ['/* sluice: contract */', 'contract'],
    ['  -- SLUICE: Expand', 'expand'],
    ['-- sluices: expand', 'irreversible'],
    ["INSERT INTO a VALUES ('-- sluice: expand');", 'irreversible'],
  ])('%s', (marker, expected) => {
    const text = `${marker}\nDROP TABLE a;`
    const [step] = readSteps('sql', 'db', [{ path: '1.sql', text, before: undefined }], new Map())
    expect(step?.kind).toBe(expected)
  })
})
