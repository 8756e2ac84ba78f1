// A driver for tests: keeps what is up in one JSON file per environment, and can end the action at a chosen call.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const request = JSON.parse(readFileSync(0, 'utf8'))
const { verb, environment, region, candidate } = request
const place = region === undefined ? environment : `${environment}.${region}`
const file = join(process.cwd(), `${place}.state.json`)
const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { up: [] })
const write = (state) => writeFileSync(file, JSON.stringify(state))
const plain = ({ version, digest, weight }) => ({ version, digest, weight })

const counter = join(process.cwd(), 'verbs.log')
const call = (existsSync(counter) ? readFileSync(counter, 'utf8').trim().split('\n').length : 0) + 1
writeFileSync(counter, `${verb}\n`, { flag: 'a' })
const [when, nth] = (process.env['KILL_VERB'] ?? '').split(' ')
const killNow = (moment) => when === moment && Number(nth) === call
if (killNow('before')) {
  process.kill(process.ppid, 'SIGKILL')
  process.exit(0)
}

const VERBS = {
  apply() {
    const content = readFileSync(candidate.file, 'utf8')
    if (content.includes('cannot start')) {
      process.stderr.write('it does not start\n')
      process.exit(3)
    }
    if (content.includes('breaks the host')) {
      write({ up: [] })
      process.exit(4)
    }
    const state = read()
    const others = state.up.filter(({ digest }) => digest !== candidate.digest)
    const weight = request.traffic === 'all' ? 100 : (request.share ?? 0)
    const mine = { version: candidate.version, digest: candidate.digest, weight, content }
    const kept = request.share === undefined ? others : others.map((each) => ({ ...each, weight: 100 - weight }))
    write({ up: weight === 100 ? [mine] : [...kept, mine] })
    return { url: `${process.env['SERVICE_URL']}/${place}/side/${candidate.version}` }
  },
  observe: () => ({ serving: read().up.map(plain) }),
  shift() {
    const weightOf = (digest) => request.weights.find((each) => each.digest === digest)?.weight ?? 0
    write({ up: read().up.map((each) => ({ ...each, weight: weightOf(each.digest) })) })
    return {}
  },
  retire() {
    if (read().up.some(({ digest, weight }) => digest === request.retire.digest && weight > 0)) {
      process.stderr.write('it takes traffic\n')
      process.exit(5)
    }
    write({ up: read().up.filter(({ digest }) => digest !== request.retire.digest) })
    return {}
  },
}
const answer = JSON.stringify(VERBS[verb]())
if (killNow('after')) process.kill(process.ppid, 'SIGKILL')
process.stdout.write(answer)
