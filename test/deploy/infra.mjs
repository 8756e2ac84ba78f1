// Infrastructure as code in a few lines: `wanted.json` is the code, `real.json` what is there, `known.json` what was left.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'

const { action, plan, candidate } = JSON.parse(readFileSync(0, 'utf8'))
const read = (name) => (existsSync(name) ? JSON.parse(readFileSync(name, 'utf8')) : {})
const write = (name, value) => writeFileSync(name, JSON.stringify(value))
const how = existsSync('trouble.txt') ? readFileSync('trouble.txt', 'utf8').trim() : ''
appendFileSync('verbs.log', `provision-${action}\n`)

if (how === `${action} fails`) {
  process.stderr.write(`no credentials for the account of ${candidate.version}\n`)
  process.exit(2)
}
const differences = (from, to) =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((name) => from[name] !== to[name])
    .map((name) => ({ what: name, action: name in from ? (name in to ? 'update' : 'delete') : 'create' }))

const wanted = read('wanted.json')
if (action === 'plan') {
  if (how === 'plan talks') process.stdout.write('Refreshing state… ')
  const drift = differences(read('known.json'), read('real.json'))
  const answer = { changes: differences(read('real.json'), wanted), drift, plan: JSON.stringify(wanted) }
  if (how === 'plan invents') answer.changes = [{ what: 'bucket', action: 'explode' }]
  process.stdout.write(JSON.stringify(answer))
} else {
  const goal = Object.entries(JSON.parse(plan))
  if (how === 'killed half-way') {
    write('real.json', Object.fromEntries(goal.slice(0, 1)))
    process.kill(process.ppid, 'SIGKILL')
    process.exit(0)
  }
  const done = how === 'apply lies' ? goal.slice(0, 1) : goal
  write('real.json', Object.fromEntries(done))
  write('known.json', Object.fromEntries(done))
}
