// One reader over one file in a process of its own: `child.ts <reader> <file>` prints what it cost, as JSON.
import { statSync } from 'node:fs'
import { readers } from './readers.ts'

const [name = '', file = ''] = process.argv.slice(2)
const reader = readers[name]
if (reader === undefined) throw new Error(`There is no reader ${name}.`)
const megabytes = statSync(file).size / 1e6
const [started, cpu] = [performance.now(), process.cpuUsage()]
const counted = await reader(file)
const { user, system } = process.cpuUsage(cpu)
const wall = performance.now() - started
console.log(
  JSON.stringify({
    perCpuSecond: megabytes / ((user + system) / 1e6),
    perSecond: megabytes / (wall / 1e3),
    // The kernel's figure, of the whole process, in KiB.
    peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
    counted,
  }),
)
