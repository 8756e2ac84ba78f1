/**
 * Writes what follows from the contracts: every `action.yml`, the tables in the README files, and the JSON Schemas.
 * With `--check`, writes nothing and fails when something is not as it would be written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { notesShape } from '../actions/release-notes/src/notes/model.ts'
import { config } from '../lib/config/config.ts'
import { evidenceShape } from '../lib/delivery/evidence/document.ts'
import { changePayload } from '../lib/delivery/ledger/record.ts'
import { previewPayload } from '../lib/delivery/preview/record.ts'
import type { ActionContract } from '../lib/kernel/contract.ts'
import type { Shape } from '../lib/kernel/shape.ts'
import { cloudEvent } from '../lib/notify/cloud-event.ts'
import { actionNames } from './build.ts'
import { actionYml } from './generate/action-yml.ts'
import { contractTables } from './generate/contract-tables.ts'
import { between } from './generate/markers.ts'
import { actionsTable, permissionsTable } from './generate/overview-tables.ts'
import { publicGood } from './generate/public-good.ts'

const root = join(import.meta.dirname, '..')

export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** Every generated file with the text it should have. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const contracts = await readContracts()
  const files: GeneratedFile[] = []
  for (const contract of contracts) {
    const folder = join(root, 'actions', contract.name)
    files.push({ path: join(folder, 'action.yml'), text: actionYml(contract, 'dist/index.js') })
    files.push(insert(join(folder, 'README.md'), 'contract', contractTables(contract)))
    const report = await readReportShape(contract.name)
    if (report !== undefined) files.push(schemaFile(`${contract.name}.report`, `Report of ${contract.name}`, report))
  }
  files.push(schemaFile('release-notes.notes', 'Notes of release-notes', notesShape))
  files.push(schemaFile('ledger', 'Payload of a deployment record', changePayload))
  files.push(schemaFile('preview', 'Payload of the record of a preview', previewPayload))
  files.push(schemaFile('evidence', 'Evidence of one change', evidenceShape))
  files.push(schemaFile('event', 'Milestone as a CloudEvent', cloudEvent))
  const board = contracts.find((contract) => contract.name === 'board')
  if (board !== undefined)
    files.push({ path: join(root, 'action.yml'), text: actionYml(board, 'actions/board/dist/index.js') })
  files.push(schemaFile('sluice', '.github/sluice.yml', config))
  files.push({ path: join(root, 'lib/provenance/public-good.ts'), text: publicGood(root) })
  const readme = insert(join(root, 'README.md'), 'actions', actionsTable(contracts))
  files.push({ path: readme.path, text: between(readme.text, 'permissions', permissionsTable(contracts)) })
  return files
}

async function readContracts(): Promise<ActionContract[]> {
  const modules = actionNames().map(async (name) => {
    const file = join(root, 'actions', name, 'src/contract.ts')
    const { contract } = (await import(pathToFileURL(file).href)) as { contract: ActionContract }
    if (contract.name !== name) throw new Error(`${relative(root, file)} names itself ${contract.name}`)
    return contract
  })
  return Promise.all(modules)
}

async function readReportShape(name: string): Promise<Shape<unknown> | undefined> {
  const file = join(root, 'actions', name, 'src/report.ts')
  if (!existsSync(file)) return undefined
  const module = (await import(pathToFileURL(file).href)) as { reportShape?: Shape<unknown> }
  return module.reportShape
}

function schemaFile(name: string, title: string, shape: Shape<unknown>): GeneratedFile {
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', title, ...shape.schema }
  return { path: join(root, 'schema', `${name}.schema.json`), text: `${JSON.stringify(schema, null, 2)}\n` }
}

function insert(path: string, marker: string, table: string): GeneratedFile {
  return { path, text: between(existsSync(path) ? readFileSync(path, 'utf8') : '', marker, table) }
}

async function main(check: boolean): Promise<void> {
  let stale = 0
  for (const { path, text } of await generatedFiles()) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    stale++
    console.log(`${check ? 'stale' : 'wrote'}: ${relative(root, path)}`)
    if (check) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  if (check && stale > 0) {
    console.log('Run "npm run generate" and commit what it writes.')
    process.exitCode = 1
  }
}

if (import.meta.main) await main(process.argv.includes('--check'))
