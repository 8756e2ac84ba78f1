import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Measure } from '../measure.ts'
import { sourcePath, writeCobertura, writeJUnit, writeLcov } from './generate.ts'
import { type ActionCost, type PeerAction, peerAction, runAction } from './peer-actions.ts'

const OWN = peerAction(join(import.meta.dirname, '../../actions/test-gate'))

/** From start to end, with what git tracks, the report and the summary. */
export async function measureMemory(name: string, file: string, tracked: number, megabytes: number): Promise<Measure> {
  trackSources(dirname(file), tracked)
  const cost = await runAction(OWN, file)
  return {
    what: `${name}, whole action in a checkout of ${tracked} files: test-gate`,
    measured: costOf(cost),
    budget: `${megabytes} MB`,
    within: cost.ended && cost.peakMegabytes < megabytes,
  }
}

/** Makes the folder a checkout whose index has the first source files of a generated report, and no others. */
function trackSources(folder: string, count: number): void {
  const blob = 'e'.repeat(40)
  const index = Array.from({ length: count }, (_, file) => `100644 ${blob}\t${sourcePath(file, 'ts')}\n`).join('')
  for (const args of [
    ['init', '-q'],
    ['read-tree', '--empty'],
    ['update-index', '--index-info'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, input: index, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr}`)
  }
}

const PEER_BYTES = 100e6
/** So many times as fast as the fastest other action, by CPU time of the whole process. */
const TIMES_PEER = 15
const REPORTS = { lcov: 'lcov.info', cobertura: 'cobertura.xml', junit: 'junit.xml' }
const WRITERS = { lcov: writeLcov, cobertura: writeCobertura, junit: writeJUnit }

/** Other actions, by their checkouts named in `SLUICE_BENCH_PEERS`, over a report of 100 MB, each beside ours. */
export async function measurePeerActions(folder: string): Promise<readonly Measure[]> {
  const peers = (process.env['SLUICE_BENCH_PEERS'] ?? '')
    .split(':')
    .filter((each) => each !== '')
    .map(peerAction)
  const measures: Measure[] = []
  trackSources(folder, 0)
  for (const peer of peers) measures.push(...(await measurePeerAction(peer, folder)))
  return measures
}

async function measurePeerAction(peer: PeerAction, folder: string): Promise<readonly Measure[]> {
  const file = join(folder, REPORTS[peer.kind])
  WRITERS[peer.kind](file, PEER_BYTES)
  const [ours, theirs] = [await runAction(OWN, file), await runAction(peer, file)]
  rmSync(file)
  const what = `${peer.kind}, 100 MB, whole action`
  const times = theirs.cpuSeconds / ours.cpuSeconds
  return [
    { what: `${what}: ${peer.name}`, measured: costOf(theirs), budget: '', within: true },
    {
      what: `${what}: test-gate`,
      measured: `${costOf(ours)}, ${times.toFixed(1)}× as fast`,
      budget: `${TIMES_PEER}×`,
      within: times >= TIMES_PEER,
    },
  ]
}

function costOf({ cpuSeconds, seconds, peakMegabytes, ended }: ActionCost): string {
  const how = ended ? '' : ', did not end well'
  return `${cpuSeconds.toFixed(2)} s of CPU (wall ${seconds.toFixed(2)}), peak ${peakMegabytes.toFixed(0)} MB${how}`
}
