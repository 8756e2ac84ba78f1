/**
 * `npm run demo`: the main job. A fresh shop repository, our own workflow files and bundles, the whole path and back.
 * Exits 1 when a promise is not kept, 130 on Ctrl-C; leaves neither process nor folder behind, only the report.
 */
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { formatDuration } from '../../lib/kernel/duration.ts'
import { errorMessage } from '../../lib/kernel/errors.ts'
import { Expectations } from './expectations.ts'
import { writeReport } from './report/report.ts'
import { badFeature } from './scenes/bad-feature.ts'
import { badInProduction } from './scenes/bad-in-production.ts'
import { flags } from './scenes/flags.ts'
import { lowCoverage } from './scenes/low-coverage.ts'
import { manualRollback } from './scenes/manual-rollback.ts'
import { refusals } from './scenes/refusals.ts'
import { releaseNotes } from './scenes/release-notes.ts'
import type { Scene, Story } from './scenes/scene.ts'
import { goodCommit } from './scenes/travel.ts'
import { servedVersion } from './shop.ts'
import { Terminal } from './terminal.ts'
import { createWorld, ENVIRONMENTS, type World } from './world.ts'

const SCENES: readonly Scene[] = [
  goodCommit,
  lowCoverage,
  badInProduction,
  refusals,
  flags,
  manualRollback,
  releaseNotes,
  badFeature,
]
const project = join(import.meta.dirname, '../..')

const terminal = new Terminal(
  (text) => process.stdout.write(text),
  process.stdout.isTTY === true && !process.env['NO_COLOR'],
)
const expectations = new Expectations()
const story: Story = {
  firstVersion: '',
  goodVersion: '',
  comment: '',
  badVersion: '',
  restoredAfter: '',
  silentRun: 0,
  notes: '',
}
const started = performance.now()

let creating: Promise<World> | undefined
let stopping = false
/** All is told; what the end of the world cancels is not worth a line. */
let over = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    terminal.line('\nStopping …')
    void close().finally(() => process.exit(130))
  })
}

/** Also when it is still being made: nothing may be left behind. */
async function close(): Promise<void> {
  const world = await creating?.catch(() => undefined)
  await world?.close()
}

async function play(world: World, scene: Scene): Promise<void> {
  terminal.scene(scene)
  expectations.begin(scene.id)
  const before = expectations.all.length
  await scene.play(world, story, expectations).catch((error: unknown) => {
    expectations.check('the scene can be played to its end', false, errorMessage(error))
  })
  for (const expectation of expectations.all.slice(before)) terminal.expectation(expectation)
}

function closingTable(): void {
  const rows = SCENES.map(({ id, title }) => {
    const own = expectations.all.filter(({ scene }) => scene === id)
    const met = own.filter((expectation) => expectation.met).length
    return [id, title, `${met}/${own.length}`, met === own.length ? 'kept' : 'BROKEN']
  })
  terminal.line()
  terminal.table([['', 'scene', 'promises', ''], ...rows])
}

async function main(): Promise<void> {
  terminal.line('Sluice rehearsal: from commit to production and back, on this machine')
  creating = createWorld(project, (progress) => {
    if (!stopping && !over) terminal.progress(progress)
  })
  const world = await creating
  for (const scene of SCENES) if (!stopping) await play(world, scene)
  if (stopping) return
  const board = await world.dispatch('transition.yml', {})
  const file = await writeReport(join(project, 'rehearsal-report'), {
    scenes: SCENES,
    expectations: expectations.all,
    story,
    results: world.runner.results,
    path: await Promise.all(
      ENVIRONMENTS.map(async (environment) => ({ environment, version: await servedVersion(world, environment) })),
    ),
    boardSummary: board.jobs.find(({ summary }) => summary !== '')?.summary ?? '',
    elapsedMilliseconds: performance.now() - started,
  })
  over = true
  closingTable()
  terminal.line()
  if (story.restoredAfter !== '') terminal.line(`  Production was restored ${story.restoredAfter} after the decision.`)
  terminal.line(
    `  ${world.runner.results.length} runs in ${formatDuration(performance.now() - started)}. Report: ${file}`,
  )
}

try {
  await main()
} catch (error) {
  // Ctrl-C also ends the programs we started; one of them may fail before the signal reaches our own handler.
  await setTimeout(200)
  if (!stopping) {
    terminal.line(`The rehearsal could not be played: ${errorMessage(error)}`)
    if (error instanceof Error) terminal.line(error.stack ?? '')
    process.exitCode = 1
  }
} finally {
  if (!stopping) {
    await close()
    if (expectations.failed.length > 0) process.exitCode = 1
  }
}
