/**
 * Builds the bundles: `tsc` 7 emits JavaScript into build/, `ncc` makes one folder `actions/<name>/dist` per action.
 *
 * Not minified and without source maps: both cost start-up time and readability (docs/decisions/0002).
 * `npm run build` builds all, `npm run build -- deploy rollback` some.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyWithoutComments } from './build/without-comments.ts'

const root = join(import.meta.dirname, '..')

/** These declare no `sideEffects`, so webpack keeps undici and the whole OIDC client for nothing: 1 MB, 40 ms a start. */
const SIDE_EFFECT_FREE = ['@actions/core', '@actions/http-client', '@actions/exec', '@actions/io']

export function actionNames(): string[] {
  return readdirSync(join(root, 'actions')).filter((name) => existsSync(join(root, 'actions', name, 'src/run.ts')))
}

function markSideEffectFree(): void {
  for (const name of SIDE_EFFECT_FREE) {
    const file = join(root, 'node_modules', name, 'package.json')
    if (!existsSync(file)) continue
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    if (manifest['sideEffects'] === false) continue
    writeFileSync(file, `${JSON.stringify({ ...manifest, sideEffects: false }, null, 2)}\n`)
  }
}

function run(script: string, args: readonly string[], cwd = root): { ok: boolean; output: string } {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd, encoding: 'utf8' })
  return { ok: result.status === 0, output: `${result.stdout}${result.stderr}` }
}

/** ncc runs inside `emitted`, so that the bundle does not depend on that folder's name: same sources, same bytes. */
function bundle(name: string, emitted: string): void {
  const dist = join(root, 'actions', name, 'dist')
  rmSync(dist, { recursive: true, force: true })
  const args = [
    'build',
    `actions/${name}/src/run.js`,
    '--out',
    dist,
    '--license',
    'licenses.txt',
    '--no-cache',
    '--quiet',
  ]
  const { ok, output } = run('@vercel/ncc/dist/ncc/cli.js', args, emitted)
  if (!ok) throw new Error(`ncc could not bundle ${name}:\n${output}`)
}

function main(asked: readonly string[]): void {
  markSideEffectFree()
  mkdirSync(join(root, 'build'), { recursive: true })
  const emitted = mkdtempSync(join(root, 'build', 'js-'))
  try {
    const types = run('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', emitted])
    // While one action is being worked on, faults elsewhere may stand; a build of everything may have none.
    if (!types.ok) process.stderr.write(types.output)
    if (!types.ok && asked.length === 0) process.exit(1)
    writeFileSync(join(emitted, 'package.json'), '{ "type": "module" }\n')
    copyWithoutComments(root, emitted, (options) => {
      const { ok, output } = run('typescript/bin/tsc', options)
      if (!ok) throw new Error(`tsc could not take comments out of packages:\n${output}`)
    })
    for (const name of asked.length > 0 ? asked : actionNames()) {
      bundle(name, emitted)
      const bytes = statSync(join(root, 'actions', name, 'dist/index.js')).size
      console.log(`actions/${name}/dist/index.js  ${(bytes / 1024).toFixed(1)} KB`)
    }
  } finally {
    rmSync(emitted, { recursive: true, force: true })
  }
}

if (import.meta.main) main(process.argv.slice(2))
