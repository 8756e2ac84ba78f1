import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { contract } from '../../actions/deploy/src/contract.ts'
import { deploy } from '../../actions/deploy/src/deploy.ts'
import { createGitHub } from '../../lib/github/client.ts'
import { readContext } from '../../lib/github/context.ts'
import { readInputs, variable } from '../../lib/kernel/inputs.ts'
import { toolkitLog } from '../../lib/kernel/log.ts'
import { type Spawn, spawn } from '../../lib/kernel/process.ts'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'
import { SharedClock } from '../support/shared-clock.ts'

/** Two runs under `lock: ref`: one that is at it for long, and one that waits. */
const clock = new SharedClock('slow', 'waiting')

/** Longer than the time to live of the lock: without signs of life it would be taken over. */
const STEP_MILLISECONDS = 150_000
const TTL_SECONDS = 60

let world: World
let first: Published
let second: Published

beforeAll(async () => {
  // A probe waits on the clock for an answer that comes in real time.
  world = await startWorld((url) => pathConfig(url).replace(/^ {4}verify:.*\n/gm, ''))
  first = await world.publish('1.0.0')
  second = await world.publish('1.1.0')
})
afterAll(() => world.close())

/** A run of the action in this process, so that it can be given that clock. */
async function start(name: 'slow' | 'waiting', { version, digest, candidate, sha }: Published) {
  const run = world.newRun({ sha })
  const job = world.github.actions.createJob(run, { name: 'deploy', labels: ['ubuntu-latest'] })
  world.github.actions.updateJob(job.id, { status: 'in_progress' })
  const token = world.github.tokenForJob(job.id, { deployments: 'write', contents: 'write', actions: 'read' })
  const temp = join(world.workspace, `temp-${run}`)
  await mkdir(temp)
  await writeFile(join(temp, 'summary'), '')
  const inputs = {
    ...{
      environment: 'dev',
      version,
      digest,
      candidate,
      lock: 'ref',
      'wait-for-lock': '2h',
      'lock-ttl': `${TTL_SECONDS}s`,
    },
    ...{ 'check-run': String(job.id), 'github-token': token },
  }
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [variable(name), value])),
    GITHUB_API_URL: world.github.url,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: sha,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'ann',
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/release.yml@refs/heads/main',
    GITHUB_WORKSPACE: world.workspace,
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
    RUNNER_TEMP: temp,
    SERVICE_URL: world.url,
  }
  const context = readContext(env)
  const own = clock.of(name)
  const github = createGitHub(token, context, own)
  const ports = { github, context, env, log: toolkitLog(), clock: own, spawn: name === 'slow' ? slowly : spawn }
  const ended = deploy(readInputs(contract, env), ports)
  return {
    job: job.id,
    ended: ended.then((outcome) => {
      world.github.actions.updateJob(job.id, { status: 'completed', conclusion: 'success' })
      world.endRun(run)
      clock.end(name)
      return [outcome.result, outcome.reasonCode]
    }),
  }
}

/** Putting it in place takes its time; looking does not. */
const slowly: Spawn = async (command, args, options) => {
  if (options?.input?.includes('"verb":"apply"')) await clock.of('slow').sleep(STEP_MILLISECONDS)
  return spawn(command, args, options)
}

const callsOf = (job: number, route: string) =>
  world.github.requests.filter((request) => request.jobId === job && request.route === route)

it('a lock that is kept alive through a long step is not taken over by who waits, and then it is', async () => {
  const slow = await start('slow', first)
  // The lock is taken when the first claim stands.
  while ((await world.locks()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  const waiting = await start('waiting', second)
  expect(await slow.ended).toEqual(['deployed', 'verified'])
  expect(await waiting.ended).toEqual(['deployed', 'verified'])

  // One claim, and a sign of life every third of the time to live for as long as the step took.
  const beats = callsOf(slow.job, 'POST /repos/{owner}/{repo}/git/commits').length - 1
  expect(beats).toBeGreaterThanOrEqual(3)
  // It looked again and again, and moved nothing until the other had ended.
  const looks = callsOf(waiting.job, 'GET /repos/{owner}/{repo}/git/ref/{ref}').length
  expect(looks).toBeGreaterThanOrEqual(3)
  expect(await world.verbs()).toEqual(['observe', 'apply', 'observe', 'observe', 'apply', 'observe'])
  expect(await world.history('dev')).toEqual(['deploy 1.1.0 success', 'deploy 1.0.0 inactive'])
  expect(await world.locks()).toEqual([])
  expect(world.github.violations).toEqual([])
})
