import type { FailingCase, TestCase } from './test-case.ts'

/** A scope with more failures than this is no place of retries; what comes after is not looked up. */
const MOST_FAILURES = 10_000
const MOST_PASSES = 1_000_000

/** What it means that one scope holds a test several times and nothing in the report marks a retry. */
export const REPEATED_TESTS = ['rows', 'retries'] as const
export type RepeatedTests = (typeof REPEATED_TESTS)[number]

/**
 * Failed attempts within one scope: a suite element, a package, a file run. The same test in another scope, file or shard
 * is another test (a matrix), never a retry.
 *
 * A retry ends with the first pass. Where a case of that name, of whatever class, passed before the failure, or the test
 * comes again after the pass, they are taken for rows of data that share a name, and the failure stands.
 */
export class Attempts {
  /** Name → failed attempts. Made when something fails, which in most scopes nothing does. */
  #failed: Map<string, FailingCase[]> | undefined
  /** Name → attempts that a pass made good, test by test. */
  #settled: Map<string, (readonly FailingCase[])[]> | undefined
  /** Hashes of the names that failed. */
  readonly #failedHashes = new HashList()
  readonly #passedHashes = new HashList()
  #count = 0

  failed(failing: FailingCase, { nameHash }: Pick<TestCase, 'nameHash'> = {}): void {
    if (failing.name === '' || this.#count >= MOST_FAILURES) return
    if (nameHash !== undefined && this.#passedHashes.has(nameHash)) return
    this.#count++
    if (nameHash !== undefined) this.#failedHashes.add(nameHash)
    this.#failed ??= new Map()
    push(this.#failed, failing.name, failing)
  }

  /** The failures that were taken for attempts and are none, since the test comes again; each is given once. */
  comesAgain(test: TestCase): readonly FailingCase[] {
    if (this.#settled === undefined || test.nameHash === undefined || !this.#mayHaveFailed(test)) return NONE
    const settled = this.#settled.get(test.name)
    const index = settled?.findIndex(([failing]) => failing !== undefined && isSame(failing, test)) ?? -1
    return settled?.splice(index, index < 0 ? 0 : 1)[0] ?? NONE
  }

  /** The failures that this pass makes good; each is given once. */
  passed(test: TestCase): readonly FailingCase[] {
    const { nameHash } = test
    if (nameHash !== undefined && this.#passedHashes.size < MOST_PASSES) this.#passedHashes.add(nameHash)
    if (this.#failed === undefined || !this.#mayHaveFailed(test)) return NONE
    const namesakes = this.#failed.get(test.name) ?? NONE
    const failures = namesakes.filter((failing) => isSame(failing, test))
    if (failures.length === 0) return NONE
    this.#failed.set(
      test.name,
      namesakes.filter((failing) => !isSame(failing, test)),
    )
    if (nameHash !== undefined) {
      this.#settled ??= new Map()
      push(this.#settled, test.name, failures)
    }
    return failures
  }

  /** Nearly no test has the name of one that failed; told by its hash, of which no text need be made. */
  #mayHaveFailed({ nameHash }: TestCase): boolean {
    return nameHash === undefined || this.#failedHashes.has(nameHash)
  }
}

const NONE: readonly FailingCase[] = []

/** Never the name alone: a class, a file and a line tell namesakes apart. */
function isSame(a: FailingCase, b: TestCase): boolean {
  return (
    a.suite === b.suite &&
    a.className === b.className &&
    a.name === b.name &&
    (a.file ?? '') === (b.file ?? '') &&
    positive(a.line) === positive(b.line)
  )
}

function positive(line: number | undefined): number {
  return line !== undefined && line > 0 ? line : 0
}

function push<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [value])
  else list.push(value)
}

/** A list has every hash looked at, which for a few is quicker than making a set of them. */
const LONG_LIST = 64

/** Hashes of which nearly all are only remembered. */
class HashList {
  readonly #list: number[] = []
  #set: Set<number> | undefined

  get size(): number {
    return this.#set?.size ?? this.#list.length
  }

  add(hash: number): void {
    if (this.#set === undefined) this.#list.push(hash)
    else this.#set.add(hash)
  }

  has(hash: number): boolean {
    if (this.#set === undefined && this.#list.length <= LONG_LIST) return this.#list.includes(hash)
    this.#set ??= new Set(this.#list)
    return this.#set.has(hash)
  }
}
