import { type Published, pathConfig, startWorld, type World } from '../test/delivery/world.ts'
import { type Measure, median } from './measure.ts'

const ROUNDS = 7
/** From the decision until the restored version serves, verified; in the rehearsal nothing waits for a machine to boot. */
const BUDGET_SECONDS = 10
const BUDGET_CALLS = 16

/**
 * A rollback by the shipped bundle against the emulated GitHub and a driver of four small programs: how long users wait,
 * how long the whole call takes, and what it asks of GitHub. An empty deployment of the same world is the yardstick.
 */
export async function bench(): Promise<readonly Measure[]> {
  const world = await startWorld((url) => pathConfig(url))
  try {
    const good = await world.publish('1.0.0')
    const rounds: Round[] = []
    for (let index = 0; index < ROUNDS; index++) rounds.push(await round(world, good, index))
    const restore = median(rounds.map((each) => each.restoreSeconds))
    const whole = median(rounds.map((each) => each.wholeSeconds))
    const deploy = median(rounds.map((each) => each.deploySeconds))
    const calls = Math.max(...rounds.map((each) => each.calls))
    return [
      {
        what: 'rollback: decision to restored and verified',
        measured: `${restore.toFixed(2)} s`,
        budget: `${BUDGET_SECONDS} s`,
        within: restore <= BUDGET_SECONDS,
      },
      {
        what: 'rollback: the whole call, cold start included',
        measured: `${whole.toFixed(2)} s, ${(whole / deploy).toFixed(2)}× of a deployment (${deploy.toFixed(2)} s)`,
        budget: '',
        within: true,
      },
      {
        what: 'rollback: calls of the API',
        measured: String(calls),
        budget: String(BUDGET_CALLS),
        within: calls <= BUDGET_CALLS,
      },
    ]
  } finally {
    await world.close()
  }
}

interface Round {
  readonly restoreSeconds: number
  readonly wholeSeconds: number
  readonly deploySeconds: number
  readonly calls: number
}

/** A component of its own, so that no round sees another. */
async function round(world: World, good: Published, index: number): Promise<Round> {
  const component = `shop-${index}`
  const bad = await world.publish(`1.1.${index}`)
  await deploy(world, component, good)
  const deployed = performance.now()
  await deploy(world, component, bad)
  const from = world.github.requests.length
  const started = performance.now()
  const { outputs, log } = await world.run('rollback', {
    environment: 'dev',
    component,
    because: 'bench',
    incident: 'B',
  })
  const ended = performance.now()
  if (outputs['result'] !== 'restored') throw new Error(`the rollback ended as ${outputs['result']}:\n${log}`)
  return {
    restoreSeconds: Number(outputs['time-to-restore']),
    wholeSeconds: (ended - started) / 1000,
    deploySeconds: (started - deployed) / 1000,
    calls: world.github.requests.slice(from).filter(({ jobId }) => jobId !== null).length,
  }
}

function deploy(world: World, component: string, { version, digest, candidate, sha }: Published) {
  return world.run('deploy', { environment: 'dev', component, version, digest, candidate }, { sha })
}
