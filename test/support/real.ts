import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe } from '@jest/globals'

/** Path of an executable of this machine: on `PATH`, or where Debian keeps daemons. `undefined`: not installed. */
export function programPath(name: string): string | undefined {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/sbin',
    ...postgres(),
  ]
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** Debian keeps each version of PostgreSQL in a folder of its own. */
function postgres(): readonly string[] {
  const root = '/usr/lib/postgresql'
  return existsSync(root) ? readdirSync(root).map((version) => join(root, version, 'bin')) : []
}

/**
 * Tests that need a real program. Without it they are left out by name; with `SLUICE_REQUIRE_REAL=1`, as in `.ci/run`,
 * that is a failure. `find` is for what is more than one executable.
 */
export function describeReal(program: string, tests: (path: string) => void, find = programPath): void {
  const path = find(program)
  if (path !== undefined) {
    describe(`with the real ${program}`, () => tests(path))
    return
  }
  if (process.env['SLUICE_REQUIRE_REAL'] === '1')
    throw new Error(`${program} is not installed, and SLUICE_REQUIRE_REAL=1 asks for it. See scripts/ci/programs.sh.`)
  process.stderr.write(`left out: tests with the real ${program}, which is not installed\n`)
  describe.skip(`with the real ${program}`, () => tests(''))
}
