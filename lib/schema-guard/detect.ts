import type { DataConfig } from '../config/data.ts'
import type { Step } from './step.ts'
import { alembic, knex, rails } from './tools/code.ts'
import { liquibase } from './tools/liquibase.ts'
import { flyway, prisma, sql } from './tools/scripts.ts'
import type { MigrationFile, Tool } from './tools/tool.ts'

export type ToolName = NonNullable<DataConfig['migrations']>[number]['tool']

const TOOLS: Readonly<Record<ToolName, Tool>> = { flyway, liquibase, rails, alembic, prisma, knex, sql }

/** Files of a folder by path, each with the id of its content. */
export type Listing = ReadonlyMap<string, string>

/** Migrations that a release brings or changes, by what lies in the folder before it and with it. */
export function changedFiles(tool: ToolName, before: Listing, after: Listing): readonly string[] {
  return [...after.keys()]
    .filter((path) => TOOLS[tool].isMigration(path) && before.get(path) !== after.get(path))
    .sort()
}

/** Migrations that were there and are gone: what they did to the data stays done, and nobody can tell what it was. */
export function removedFiles(tool: ToolName, before: Listing, after: Listing): readonly string[] {
  return [...before.keys()].filter((path) => TOOLS[tool].isMigration(path) && !after.has(path)).sort()
}

/** Steps of changed migrations, under the folder's own name. */
export function readSteps(
  tool: ToolName,
  folder: string,
  files: readonly MigrationFile[],
  after: Listing,
): readonly Step[] {
  const has = (path: string) => after.has(path)
  return files.flatMap((file) =>
    TOOLS[tool].read(file, has).map((step) => ({ ...step, id: `${folder.replace(/\/$/, '')}/${step.id}` })),
  )
}

/** Steps that the configuration names with this release and did not name before it. */
export function declaredSteps(before: DataConfig | undefined, after: DataConfig, component: string): readonly Step[] {
  const known = new Set((before?.steps ?? []).map(({ id, kind }) => `${id} ${kind}`))
  return (after.steps ?? [])
    .filter((step) => belongs(step, component) && !known.has(`${step.id} ${step.kind}`))
    .map(({ id, kind }) => ({ id, kind, what: 'declared', down: false }))
}

/** Whether an entry of the configuration is about the component. */
export function belongs(entry: { readonly component?: string }, component: string): boolean {
  return entry.component === undefined || entry.component === component
}
