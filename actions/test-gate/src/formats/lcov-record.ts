import { FileCoverage } from '../coverage/file-coverage.ts'

export type FunctionKeyword = 'FN' | 'FNDA' | 'FNL' | 'FNA'

/** One `SF:` … `end_of_record`, which counts only as a whole. */
export class LcovRecord {
  readonly path: string
  readonly coverage = new FileCoverage()
  /** Totals the record declares about itself: compared with what was counted, never used. */
  readonly declared = new Map<string, number>()
  /** Function groups of lcov 2.2: index → where the function starts. */
  readonly #groups = new Map<string, string>()

  constructor(path: string) {
    this.path = path
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
      this.coverage.addFunction('lcov', place, false)
    } else {
      const [hits, alias] = cutAtComma(rest)
      this.coverage.addFunction('lcov', this.#groups.get(first) ?? alias, isHit(hits))
    }
    return true
  }

  /** What the record declares and does not hold: keyword, declared, counted. */
  disagreements(): readonly (readonly [keyword: string, declared: number, counted: number])[] {
    const { declared, coverage } = this
    const lines = coverage.lineTotals()
    const branches = declared.has('BRF') ? coverage.branchTotals() : undefined
    const functions = declared.has('FNF') ? coverage.functionTotals() : undefined
    const counted: readonly (readonly [string, number | undefined])[] = [
      ['LF', lines.total],
      ['LH', lines.covered],
      ['BRF', branches?.total],
      ['BRH', branches?.covered],
      ['FNF', functions?.total],
      ['FNH', functions?.covered],
    ]
    return counted.flatMap(([keyword, count]) => {
      const said = declared.get(keyword)
      return said === undefined || count === undefined || said === count ? [] : [[keyword, said, count] as const]
    })
  }
}

/** What stands before the first comma, and after it. */
function cutAtComma(text: string): readonly [string, string] {
  const at = text.indexOf(',')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
