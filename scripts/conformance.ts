// npm run conformance [area …]: runs outside test data against our own code. Areas are the files in
// scripts/conformance that export `run`.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface ConformanceResult {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** One line each: which case, and why it is not counted. */
  readonly exceptions: readonly string[]
  /** One line per failed case. */
  readonly failures?: readonly string[]
  /** Rows of a table, shown first. */
  readonly table?: readonly string[]
}

const here = dirname(fileURLToPath(import.meta.url))
const areasFolder = join(here, 'conformance')

/** `SLUICE_CONFORMANCE`, else `../shared/conformance` beside the checkout. */
function dataFolder(): string {
  return resolve(process.env['SLUICE_CONFORMANCE'] ?? join(here, '..', '..', 'shared', 'conformance'))
}

async function findAreas(): Promise<Map<string, (folder: string) => Promise<ConformanceResult>>> {
  const areas = new Map<string, (folder: string) => Promise<ConformanceResult>>()
  for (const file of readdirSync(areasFolder).sort()) {
    if (!file.endsWith('.ts')) continue
    const module: unknown = await import(join(areasFolder, file))
    if (typeof module === 'object' && module !== null && 'run' in module && typeof module.run === 'function') {
      const { run } = module
      areas.set(file.slice(0, -'.ts'.length), (folder) => run(folder))
    }
  }
  return areas
}

async function main(wanted: readonly string[]): Promise<number> {
  const folder = dataFolder()
  if (!existsSync(folder)) {
    process.stdout.write('The conformance data is not here (SLUICE_CONFORMANCE names its folder); nothing was run.\n')
    return 0
  }
  const areas = await findAreas()
  const unknown = wanted.filter((name) => !areas.has(name))
  if (unknown.length > 0) {
    process.stderr.write(`No conformance area ${unknown.join(', ')}; there are: ${[...areas.keys()].join(', ')}.\n`)
    return 2
  }
  let failed = 0
  for (const [name, run] of areas) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    process.stdout.write(`${name}\n`)
    const result = await run(folder)
    for (const line of result.table ?? []) process.stdout.write(`  ${line}\n`)
    for (const line of result.failures ?? []) process.stdout.write(`  failed: ${line}\n`)
    for (const line of result.exceptions) process.stdout.write(`  exception: ${line}\n`)
    if (result.skipped > 0) process.stdout.write(`  ${result.skipped} skipped\n`)
    process.stdout.write(`${result.passed} passed, ${result.failed} failed\n`)
    failed += result.failed
  }
  return failed === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
