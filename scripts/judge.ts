/**
 * `npm run judge -- <file.json>`: the judge on saved data, as it would decide (docs/judge.md). Prints a table; ends with 0
 * (pass), 1 (fail), 2 (inconclusive) or 3 (the file cannot be judged).
 */
import { readFileSync } from 'node:fs'
import { errorMessage } from '../lib/kernel/errors.ts'
import { judgeSaved } from '../lib/verify/metrics/saved.ts'
import { analysisTable } from '../lib/verify/metrics/table.ts'

const CODES = { pass: 0, fail: 1, inconclusive: 2 } as const

function main([path]: readonly string[]): number {
  if (path === undefined) {
    console.error('Name a file: npm run judge -- saved.json. What stands in it: docs/judge.md.')
    return 3
  }
  let document: unknown
  try {
    document = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    console.error(`${path}: ${errorMessage(error)}`)
    return 3
  }
  const judged = judgeSaved(document)
  if ('problems' in judged) {
    console.error(`${path}:\n${judged.problems.map((problem) => `  - ${problem}`).join('\n')}`)
    return 3
  }
  console.log(`${analysisTable(judged)}\n\n${judged.verdict}: ${judged.detail}`)
  return CODES[judged.verdict]
}

process.exitCode = main(process.argv.slice(2))
