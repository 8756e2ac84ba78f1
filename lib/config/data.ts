import { type Infer, integer, list, object, oneOf, optional, record, required, string } from '../kernel/shape.ts'
import { command, NAME } from './shapes.ts'

const folder = string({ pattern: /^[^/:\s\\][^:\\]{0,200}$/, what: 'a folder inside the repository' })
const component = string({ pattern: NAME, what: 'a component name' })
const OF_COMPONENT = 'Only for this component. Default: every component of the repository.'

const migrations = object({
  tool: required(
    oneOf('flyway', 'liquibase', 'rails', 'alembic', 'prisma', 'knex', 'sql'),
    'What runs them; decides how they are read. `sql`: plain files, a way down in `<name>.down.sql`.',
  ),
  path: required(folder, 'Folder they lie in.'),
  component: optional(component, OF_COMPONENT),
})

const version = integer(0, 1_000_000)
const format = object({
  reads: required(list(version, { min: 1 }), 'Versions of the format that the release can read.'),
  writes: required(version, 'Version that it writes.'),
  component: optional(component, OF_COMPONENT),
})

const step = object({
  id: required(string({ pattern: /^[^\s]{1,100}$/, what: 'a name without spaces' }), 'Name of the step.'),
  kind: required(
    oneOf('expand', 'contract', 'irreversible'),
    '`expand`: the release before works on. `contract`: it does not. `irreversible`: data is lost for good.',
  ),
  component: optional(component, OF_COMPONENT),
})

/** What releases do to data that outlives them. */
export const data = object({
  migrations: optional(
    list(migrations, { min: 1 }),
    'Where migrations lie. A deployment records those that the release brings; read at the default branch.',
  ),
  formats: optional(
    record(format),
    'Formats of caches, files, messages and the like, by name. Read at the commit of the release. What a release does not name it reads and writes as version 1.',
  ),
  steps: optional(
    list(step, { min: 1 }),
    'Changes of data that no migration file shows. A release brings those that its commit names and the one before did not.',
  ),
  down: optional(
    command,
    'Your command that takes a migration back. Never run by Sluice: a refused rollback names it to whoever is on call.',
  ),
})

export type DataConfig = Infer<typeof data>
