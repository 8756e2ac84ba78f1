// One plan of one range in a process of its own: `child.ts <repository> <base> <head>` prints what it cost, as JSON.
import { planRelease } from '../../actions/release-notes/src/range/plan.ts'
import { createGit } from '../../lib/git/git.ts'

const [repository = '', base = '', head = ''] = process.argv.slice(2)
const git = createGit(repository, process.env)
const started = performance.now()
const plan = await planRelease(git, {
  component: { name: '', tagPrefix: 'v', paths: [] },
  toRef: head,
  fromRef: base,
  version: undefined,
  prerelease: '',
  bump: undefined,
})
console.log(
  JSON.stringify({
    milliseconds: performance.now() - started,
    // The kernel's figure, of the whole process, in KiB.
    peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
    commits: plan.commits,
    said: plan.entries.length + plan.merges + plan.cancelled.size + new Set(plan.cancelled.values()).size,
  }),
)
