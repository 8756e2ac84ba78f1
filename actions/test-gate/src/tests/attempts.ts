import type { FailingCase, TestCase } from './test-case.ts'

/** A scope with more failures than this is no place of retries; what comes after is not looked up. */
const MOST_FAILURES = 10_000

/**
 * Failed attempts within one scope: a suite element, a package, a file run. The same test in another scope, file or shard
 * is another test (a matrix), never a retry.
 */
export class Attempts {
  readonly #failed = new Map<string, FailingCase[]>()
  readonly #names = new Set<string>()
  #count = 0

  failed(failing: FailingCase): void {
    if (failing.name === '' || this.#count >= MOST_FAILURES) return
    this.#count++
    this.#names.add(failing.name)
    const key = keyOf(failing)
    const known = this.#failed.get(key)
    if (known === undefined) this.#failed.set(key, [failing])
    else known.push(failing)
  }

  /** The failures that this pass makes good; each is given once. */
  passed(test: TestCase): readonly FailingCase[] {
    // Nearly no test that passes has the name of one that failed.
    if (this.#failed.size === 0 || !this.#names.has(test.name)) return []
    const key = keyOf(test)
    const failures = this.#failed.get(key)
    this.#failed.delete(key)
    return failures ?? []
  }
}

/** Never the name alone: a class, a file and a line tell namesakes apart. */
function keyOf({ suite, className, name, file, line }: FailingCase | TestCase): string {
  return [suite, className, name, file ?? '', line !== undefined && line > 0 ? line : ''].join('\u0000')
}
