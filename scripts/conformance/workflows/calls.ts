import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupFailure } from '../../../rehearsal/runner/planner/errors.ts'
import { parseWorkflowFile } from '../../../rehearsal/runner/planner/parse.ts'
import { loadCalls } from '../../../rehearsal/runner/planner/reusable.ts'
import type { SourceTree } from '../../../rehearsal/runner/sources/tree.ts'
import type { ConformanceResult } from '../../conformance.ts'
import { CALL_EXCEPTIONS } from './call-exceptions.ts'

/**
 * Cases of GitHub's workflow reader: a workflow, the files it calls, and what it becomes or why it is refused. What it
 * becomes is the reader's own model; here it counts that a good one loads and a wrong one is refused, for calls of
 * reusable workflows with GitHub's very text.
 */
export function runCalls(folder: string): ConformanceResult {
  let passed = 0
  let skipped = 0
  const failures: string[] = []
  const exceptions: string[] = []
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yml')) continue
    const reason = CALL_EXCEPTIONS.get(file)
    const problem = check(folder, file)
    if (reason !== undefined) {
      skipped += 1
      exceptions.push(`reader/${file}: ${reason}`)
      if (problem === undefined) failures.push(`reader/${file}: listed as an exception, but passes`)
    } else if (problem === undefined) passed += 1
    else failures.push(`reader/${file}: ${problem}`)
  }
  return { passed, failed: failures.length, skipped, exceptions, failures }
}

interface Case {
  readonly options: string
  readonly files: ReadonlyMap<string, string>
  readonly expected: { readonly errors?: readonly { readonly Message: string }[] }
}

function readCase(text: string, file: string): Case {
  const parts = text.split(/^---[ \t]*\r?\n/m)
  const [options = '', workflow = '', ...rest] = parts
  const expected = JSON.parse(rest.pop() ?? '{}')
  const files = new Map([[`.github/workflows/${file}`, workflow]])
  for (let i = 0; i + 1 < rest.length; i += 2) files.set((rest[i] ?? '').trim(), rest[i + 1] ?? '')
  return { options, files, expected }
}

function check(folder: string, file: string): string | undefined {
  const one = readCase(readFileSync(join(folder, file), 'utf8'), file)
  const actual = load(one, file)
  const errors = one.expected.errors ?? []
  if (errors.length === 0) return actual === undefined ? undefined : `refused: ${actual}`
  if (actual === undefined) return `was accepted; expected ${errors.map((error) => error.Message).join(' | ')}`
  if (!file.startsWith('errors-reusable-workflow-')) return undefined
  const missing = errors.map((error) => withoutFile(error.Message)).find((message) => !sameMessage(actual, message))
  return missing === undefined ? undefined : `said '${actual}', expected '${missing}'`
}

/** Long messages of the data are cut off with `[...]`. */
function sameMessage(actual: string, expected: string): boolean {
  const [start = ''] = expected.split('[...]')
  return actual.includes(start)
}

function withoutFile(message: string): string {
  return message.slice(Math.max(0, message.indexOf('(Line:')))
}

/** The refusal; `undefined` when the workflow loads. */
function load(one: Case, file: string): string | undefined {
  const sources = {
    commit: () => treeOf(one, ''),
    resolve: (owner: string, name: string, ref: string) => ({ tree: treeOf(one, `${owner}/${name}`, ref) }),
  }
  try {
    const workflow = parseWorkflowFile(treeOf(one, ''), `.github/workflows/${file}`)
    const policy = /permissions-policy: *(\S+)/.exec(one.options)?.[1]
    const depth = /max-nested-reusable-workflows-depth: *(\d+)/.exec(one.options)?.[1]
    loadCalls(
      workflow,
      { defaultPermissions: policy === 'LimitedRead' ? 'read' : 'write' },
      sources,
      depth === undefined ? {} : { levels: Number(depth) },
    )
    return undefined
  } catch (error) {
    if (error instanceof StartupFailure) return error.message
    throw error
  }
}

function treeOf(one: Case, repository: string, ref = 'refs/heads/main'): SourceTree {
  const name = (path: string): string => (repository === '' ? path : `${repository}/${path}@${ref}`)
  return {
    repository,
    ref,
    sha: `${repository}@${ref}`,
    read: (path) => one.files.get(name(path)) ?? one.files.get(path),
    list: () => [],
    directory: () => '',
  }
}
