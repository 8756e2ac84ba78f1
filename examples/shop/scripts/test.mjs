// node scripts/test.mjs unit|integration: runs one suite and writes reports/<suite>.lcov and reports/<suite>.junit.xml.
// Node's own test runner and coverage; nothing to install.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

process.chdir(new URL('..', import.meta.url).pathname)
const suite = process.argv[2]
const suites = readdirSync('test')
if (!suites.includes(suite)) {
  process.stderr.write(`Name the suite to run: ${suites.join(' or ')}.\n`)
  process.exit(2)
}

const files = readdirSync(`test/${suite}`)
  .filter((name) => name.endsWith('.test.mjs'))
  .sort()
  .map((name) => `test/${suite}/${name}`)
const lcov = `reports/${suite}.lcov`
mkdirSync('reports', { recursive: true })

const reporters = { spec: 'stdout', junit: `reports/${suite}.junit.xml`, lcov }
const options = Object.entries(reporters).flatMap(([name, destination]) => [
  `--test-reporter=${name}`,
  `--test-reporter-destination=${destination}`,
])
const child = spawn(
  process.execPath,
  ['--disable-warning=MaxListenersExceededWarning', '--test', '--experimental-test-coverage', ...options, ...files],
  {
    stdio: 'inherit',
  },
)
child.on('exit', (code) => {
  writeFileSync(lcov, onlySources(readFileSync(lcov, 'utf8')))
  process.exitCode = code ?? 1
})

/** Node 20 counts the test files, too; what is measured here is the service. */
function onlySources(text) {
  return text
    .split(/(?<=^end_of_record\n)/m)
    .filter((record) => /^SF:src\//m.test(record))
    .join('')
}
