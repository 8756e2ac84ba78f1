/** `npm run bench [-- area …]`: budgets as ratios from one run. Each area is a file beside this one that exports `bench`. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from './measure.ts'

const areas = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !['main.ts', 'measure.ts'].includes(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort()
const asked = process.argv.slice(2)
const unknown = asked.filter((area) => !areas.includes(area))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${areas.join(', ')}.`)
  process.exit(1)
}

let over = 0
for (const area of asked.length > 0 ? asked : areas) {
  const { bench } = (await import(join(import.meta.dirname, `${area}.ts`))) as {
    bench: () => Promise<readonly Measure[]>
  }
  console.log(`\n${area}`)
  for (const { what, measured, budget, within } of await bench()) {
    console.log(`  ${within ? 'ok  ' : 'OVER'} ${what}: ${measured}${budget === '' ? '' : ` (budget ${budget})`}`)
    if (!within) over++
  }
}
console.log(over === 0 ? '\nEverything is within its budget.' : `\n${over} over budget.`)
process.exitCode = over === 0 ? 0 : 1
