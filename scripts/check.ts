/**
 * Everything that must be clean: `npm run check`. Each part prints one line; the first words of a failure say what to do.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { importCycles } from './check/import-cycles.ts'
import { longFiles } from './check/long-files.ts'
import { workflowFaults } from './check/workflows.ts'

const root = join(import.meta.dirname, '..')

type Problems = readonly string[]

function run(command: string, args: readonly string[]): Problems {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return result.status === 0 ? [] : [`${result.stdout}${result.stderr}`.trim()]
}

const script = (path: string, ...args: string[]) => run(process.execPath, [path, ...args])

/** Wipes and rebuilds every bundle; `git status` also sees new files, which `git diff` would not. */
function distIsFresh(): Problems {
  const built = script('scripts/build.ts')
  if (built.length > 0) return built
  const changed = run('git', ['diff', '--quiet', '--', 'actions/*/dist'])
  const status = spawnSync('git', ['status', '--porcelain', '--', 'actions/*/dist'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout.trim()
  return changed.length === 0 && status === '' ? [] : [`Run "npm run build" and commit what it writes:\n${status}`]
}

const PARTS: readonly (readonly [string, () => Problems])[] = [
  [
    'format and lint',
    () => run(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.']),
  ],
  ['types', () => script('node_modules/typescript/bin/tsc', '--noEmit')],
  ['import cycles', () => importCycles(root)],
  ['file length', () => longFiles(root)],
  ['generated files', () => script('scripts/generate.ts', '--check')],
  ['workflows', () => workflowFaults(root)],
  ['dist', distIsFresh],
]

let failed = 0
for (const [name, check] of PARTS) {
  const started = performance.now()
  const problems = check()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  for (const problem of problems) console.log(`     ${problem.replaceAll('\n', '\n     ')}`)
  if (problems.length > 0) failed++
}
process.exitCode = failed === 0 ? 0 : 1
