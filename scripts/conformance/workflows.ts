import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ConformanceResult } from '../conformance.ts'
import { runCalls } from './workflows/calls.ts'
import { runExpressions } from './workflows/expressions.ts'

/**
 * GitHub's own cases (actions/languageservices): expressions through the runner's evaluator, and calls of reusable
 * workflows (permissions, inputs, secrets) through its planner.
 */
export async function run(folder: string): Promise<ConformanceResult> {
  const root = join(folder, 'workflows', 'languageservices')
  if (!existsSync(root))
    return { passed: 0, failed: 0, skipped: 0, exceptions: ['workflows/languageservices is not here; nothing was run'] }
  const parts = [
    runExpressions(join(root, 'expressions', 'testdata')),
    runCalls(join(root, 'workflow-parser', 'testdata', 'reader')),
  ]
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
    skipped: parts.reduce((sum, part) => sum + part.skipped, 0),
    exceptions: parts.flatMap((part) => part.exceptions),
    failures: parts.flatMap((part) => part.failures ?? []),
  }
}
