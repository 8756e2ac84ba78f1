import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Packages with many comments, and every other one that imports them: else they would be bundled twice. */
const TALKATIVE = [
  '@octokit/auth-token',
  '@octokit/core',
  '@octokit/endpoint',
  '@octokit/graphql',
  '@octokit/plugin-paginate-rest',
  '@octokit/request',
  '@octokit/request-error',
  '@sigstore/bundle',
  '@sigstore/core',
  '@sigstore/protobuf-specs',
  '@sigstore/verify',
  'content-type',
  'js-yaml',
  'json-with-bigint',
  'mustache',
  'yaml',
]

/**
 * Copies of some packages without their comments, in `emitted/node_modules`, where the bundler looks first. Their code
 * stays as it is, and readable; licences and versions go along. `compile` is `tsc` with these arguments.
 */
export function copyWithoutComments(root: string, emitted: string, compile: (args: readonly string[]) => void): void {
  const modules = join(root, 'node_modules')
  for (const name of TALKATIVE) {
    const from = join(modules, name)
    if (existsSync(join(from, 'node_modules')))
      throw new Error(`${name} has packages of its own, which a copy would lose`)
    mkdirSync(join(emitted, 'node_modules', name), { recursive: true })
    for (const file of readdirSync(from))
      if (file === 'package.json' || /^licen[cs]e/i.test(file))
        cpSync(join(from, file), join(emitted, 'node_modules', name, file))
  }
  compile([
    ...['--ignoreConfig', '--allowJs', '--noCheck', '--removeComments', '--noResolve', '--skipLibCheck'],
    ...['--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2023'],
    ...['--rootDir', modules, '--outDir', join(emitted, 'node_modules')],
    ...TALKATIVE.flatMap((name) => sources(join(modules, name))),
  ])
}

/** Files that can be imported: below the folder of the package, whose tests have names of their own. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.[cm]?js$/.test(entry.name) && !/__tests__|scripts|browser/.test(entry.parentPath),
    )
    .map((entry) => join(entry.parentPath, entry.name))
}
