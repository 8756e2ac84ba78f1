// One plan of one range in a process of its own: `child.ts <repository> <base> <head>` prints what it cost, as JSON. With
// `read` behind it the output of the same `git log` is read and nothing is done with it.
import { planRelease } from '../../actions/release-notes/src/range/plan.ts'
import { createGit } from '../../lib/git/git.ts'
import { FIELDS } from './fields.ts'

const [repository = '', base = '', head = '', only] = process.argv.slice(2)
const git = createGit(repository, process.env)
const started = performance.now()
const counted = only === 'read' ? await readOnly() : await plan()
console.log(
  JSON.stringify({
    milliseconds: performance.now() - started,
    // The kernel's figure, of the whole process, in KiB.
    peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
    ...counted,
  }),
)

async function readOnly() {
  let bytes = 0
  await git.bytes(['log', '-z', '--topo-order', FIELDS, head, `^${base}`, '--'], (chunk) => {
    bytes += chunk.length
  })
  return { bytes }
}

async function plan() {
  const { commits, entries, merges, cancelled } = await planRelease(git, {
    component: { name: '', tagPrefix: 'v', paths: [] },
    toRef: head,
    fromRef: base,
    version: undefined,
    prerelease: '',
    bump: undefined,
  })
  return { commits, said: entries.length + merges + cancelled.size + new Set(cancelled.values()).size }
}
