import { FileCoverage } from '../coverage/file-coverage.ts'

export type FunctionKeyword = 'FN' | 'FNDA' | 'FNL' | 'FNA'

/** What a record may declare about itself, in the order of `LcovRecord.declared`. */
export const DECLARED = ['LF', 'LH', 'BRF', 'BRH', 'FNF', 'FNH'] as const
const UNDECLARED = -1
const NONE: readonly (readonly [keyword: string, declared: number, counted: number])[] = []
/** Groups are told by place and older functions by name, so the two are never added up. */
const GROUPED = 'lcov-groups'

/** One `SF:` … `end_of_record`, which counts only as a whole. One object serves all records of a report in turn. */
export class LcovRecord {
  path = ''
  readonly coverage = new FileCoverage()
  /** Totals the record declares about itself: compared with what was counted, never used. */
  readonly declared = DECLARED.map(() => UNDECLARED)
  /** Function groups of lcov 2.2: index → where the function starts. */
  readonly #groups = new Map<string, string>()

  start(path: string): void {
    this.path = path
    this.coverage.clear()
    this.declared.fill(UNDECLARED)
    // To clear a map makes a new table, also of an empty one, and the engine is slow to let go of these.
    if (this.#groups.size > 0) this.#groups.clear()
  }

  /**
   * `FN:<start>[,<end>],<name>`, `FNDA:<hits>,<name>`; since 2.2 `FNL:<index>,<start>[,<end>]` and
   * `FNA:<index>,<hits>,<alias>`, where a function with several aliases is one. `false` when a field is missing.
   */
  addFunction(keyword: FunctionKeyword, value: string, isHit: (hits: string) => boolean): boolean {
    const [first, rest] = cutAtComma(value)
    if (first === '' || rest === '') return false
    if (keyword === 'FN') {
      const [end, name] = cutAtComma(rest)
      this.coverage.addFunction('lcov', name !== '' && /^\d+$/.test(end) ? name : rest, false)
    } else if (keyword === 'FNDA') this.coverage.addFunction('lcov', rest, isHit(first))
    else if (keyword === 'FNL') {
      // The index is the record's own; only where the function lies is the same in every shard.
      const place = `at ${cutAtComma(rest)[0]}`
      this.#groups.set(first, place)
      this.coverage.addFunction(GROUPED, place, false)
    } else {
      const [hits, alias] = cutAtComma(rest)
      this.coverage.addFunction(GROUPED, this.#groups.get(first) ?? alias, isHit(hits))
    }
    return true
  }

  /** What the record declares and does not hold: keyword, declared, counted. */
  disagreements(): readonly (readonly [keyword: string, declared: number, counted: number])[] {
    const { coverage, declared } = this
    const branches = coverage.branchTotals()
    const functions = coverage.functionTotals()
    const agrees = (index: number, counted: number): boolean =>
      declared[index] === UNDECLARED || declared[index] === counted
    if (
      agrees(0, coverage.lines.measured) &&
      agrees(1, coverage.lines.covered) &&
      agrees(2, branches.total) &&
      agrees(3, branches.covered) &&
      agrees(4, functions.total) &&
      agrees(5, functions.covered)
    )
      return NONE
    const counted = [coverage.lineTotals(), branches, functions].flatMap(({ total, covered }) => [total, covered])
    return DECLARED.flatMap((keyword, index) => {
      const [said = UNDECLARED, found = 0] = [declared[index], counted[index]]
      return said === UNDECLARED || said === found ? [] : [[keyword, said, found] as const]
    })
  }
}

/** What stands before the first comma, and after it. */
function cutAtComma(text: string): readonly [string, string] {
  const at = text.indexOf(',')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
