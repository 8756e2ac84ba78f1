// Loaded before an action's bundle: writes down what the process cost when it ends.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6
  writeFileSync(process.env.SLUICE_BENCH_COST, JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMegabytes }))
})
