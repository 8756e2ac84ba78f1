import { caseTitle, shownTitle } from './case-title.ts'
import { shortText } from './short-text.ts'
import type { CaseName } from './test-case.ts'

/** A title that no test has; `instead`: that of a test which ends alike, if there is one. */
export interface AbsentTest {
  readonly title: string
  readonly instead?: string
}

/** So many tests whose titles only end as a sought one does are kept. */
const MOST_ALIKE = 10_000

/** Looks out for tests by their titles, while thousands of others pass by. */
export class SoughtTests {
  readonly #titles: ReadonlySet<string>
  /** What the titles end with. */
  readonly #ends: ReadonlySet<string>
  /** Title as known so far → the names that it is made of. */
  #alike = new Map<string, CaseName>()
  #isFull = false
  /** Of a test that was not kept the title turned out later. */
  #isUnsure = false

  constructor(titles: readonly string[]) {
    this.#titles = new Set(titles.map(shownTitle))
    this.#ends = new Set([...this.#titles].map(endOf))
  }

  see({ suite, className, name }: CaseName): void {
    const end = endOf(name === '' ? NO_NAME : name)
    if (!this.#ends.has(end) && !(ODD.test(name) && this.#ends.has(endOf(shownTitle(end))))) return
    this.#keep({ suite: shortText(suite), className: shortText(className), name: shortText(name) })
  }

  /** Puts in class names that a report gives only after its cases. */
  nameClasses(className: (known: string) => string): void {
    this.#isUnsure ||= this.#isFull
    const seen = [...this.#alike.values()]
    this.#alike = new Map()
    for (const each of seen) this.#keep({ ...each, className: className(each.className) })
  }

  mergeFrom(other: SoughtTests): void {
    for (const each of other.#alike.values()) this.#keep(each)
    this.#isUnsure ||= other.#isUnsure
  }

  /** The titles that no test has; `undefined` when too many end alike to tell. */
  get absent(): readonly AbsentTest[] | undefined {
    if (this.#isUnsure) return undefined
    const instead = new Map<string, string>()
    for (const title of this.#alike.keys()) if (!instead.has(endOf(title))) instead.set(endOf(title), title)
    return [...this.#titles]
      .filter((title) => !this.#alike.has(title))
      .map((title) => {
        const alike = instead.get(endOf(title))
        return alike === undefined ? { title } : { title, instead: alike }
      })
  }

  #keep(names: CaseName): void {
    const title = shownTitle(caseTitle(names))
    if (this.#titles.has(title) || this.#alike.size < MOST_ALIKE) this.#alike.set(title, names)
    else this.#isFull = true
  }
}

/** Holds something that is shown otherwise: blanks that are not single, or no character for people. */
const ODD = /[^\S ]|\s\s|^\s|\s$|[^\x20-\uffff]|[\x7f-\x9f\u202a-\u202e\u2066-\u2069]/
const NO_NAME = '(no name)'
const MARK = ' › '

/** A title ends as the name of its test does, whatever suites and classes stand before it. */
function endOf(title: string): string {
  const at = title.lastIndexOf(MARK)
  return at < 0 ? title : title.slice(at + MARK.length)
}
