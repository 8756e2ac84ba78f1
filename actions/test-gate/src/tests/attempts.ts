import type { FailingCase, TestCase } from './test-case.ts'

/** A scope with more failures than this is no place of retries; what comes after is not looked up. */
const MOST_FAILURES = 10_000
const MOST_PASSES = 1_000_000

/**
 * Failed attempts within one scope: a suite element, a package, a file run. The same test in another scope, file or shard
 * is another test (a matrix), never a retry.
 *
 * A retry ends with the first pass. Where a case of that name, of whatever class, passed before the failure, or the test
 * comes again after the pass, they are taken for rows of data that share a name, and the failure stands.
 */
export class Attempts {
  readonly #failed = new Map<string, FailingCase[]>()
  readonly #names = new Set<string>()
  /** Hashes of cases that passed: a list, which costs next to nothing, until the first failure. */
  #passes: number[] = []
  #passed: Set<number> | undefined
  /** What a pass made good, by the test. */
  readonly #settled = new Map<string, readonly FailingCase[]>()
  #count = 0

  failed(failing: FailingCase, { nameHash }: Pick<TestCase, 'nameHash'> = {}): void {
    if (failing.name === '' || this.#count >= MOST_FAILURES) return
    this.#passed ??= new Set(this.#passes)
    if (nameHash !== undefined && this.#passed.has(nameHash)) return
    this.#count++
    this.#names.add(failing.name)
    const key = keyOf(failing)
    const known = this.#failed.get(key)
    if (known === undefined) this.#failed.set(key, [failing])
    else known.push(failing)
  }

  /** The failures that were taken for attempts and are none, since the test comes again; each is given once. */
  comesAgain(test: TestCase): readonly FailingCase[] {
    if (this.#settled.size === 0 || test.nameHash === undefined || !this.#names.has(test.name)) return []
    const key = keyOf(test)
    const failures = this.#settled.get(key) ?? []
    this.#settled.delete(key)
    return failures
  }

  /** The failures that this pass makes good; each is given once. */
  passed(test: TestCase): readonly FailingCase[] {
    if (test.nameHash !== undefined) this.#remember(test.nameHash)
    // Nearly no test that passes has the name of one that failed.
    if (this.#failed.size === 0 || !this.#names.has(test.name)) return []
    const key = keyOf(test)
    const failures = this.#failed.get(key)
    this.#failed.delete(key)
    if (failures !== undefined && test.nameHash !== undefined) this.#settled.set(key, failures)
    return failures ?? []
  }

  #remember(hash: number): void {
    if (this.#passed !== undefined) {
      if (this.#passed.size < MOST_PASSES) this.#passed.add(hash)
    } else if (this.#passes.length < MOST_PASSES) this.#passes.push(hash)
  }
}

/** Never the name alone: a class, a file and a line tell namesakes apart. */
function keyOf({ suite, className, name, file, line }: FailingCase | TestCase): string {
  return [suite, className, name, file ?? '', line !== undefined && line > 0 ? line : ''].join('\u0000')
}
