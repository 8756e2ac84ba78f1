import { movedLines } from './moved-lines.ts'
import { type DiffVisitor, KEPT_CHARACTERS } from './unified-diff.ts'

/** So many lines of a diff are compared for moves; a larger one is generated code, and all its lines are new. */
const MOST_COMPARED_LINES = 1_000_000

/** File as it is called after the change → numbers of its new lines, ascending. */
export type NewLines = ReadonlyMap<string, readonly number[]>

/** Collects the new lines of a diff: added, and not moved from elsewhere. */
export class NewLinesCollector implements DiffVisitor {
  readonly #files: { readonly path: string; readonly lines: number[] }[] = []
  readonly #added: (string | undefined)[] = []
  readonly #removed: (string | undefined)[] = []

  file(path: string): void {
    this.#files.push({ path, lines: [] })
  }

  gap(): void {
    for (const list of [this.#added, this.#removed])
      if (list.length > 0 && list.at(-1) !== undefined) list.push(undefined)
  }

  added(line: number, text: string): void {
    this.#files.at(-1)?.lines.push(line)
    // What was cut off could differ: such a line equals no other, and no other holds a line break.
    this.#added.push(isWhole(text) ? text : `\n${this.#added.length}`)
  }

  removed(text: string): void {
    if (isWhole(text)) this.#removed.push(text)
    else this.gap()
  }

  newLines(): NewLines {
    const isSmall = this.#added.length + this.#removed.length <= MOST_COMPARED_LINES
    const moved = isSmall ? movedLines(this.#added, this.#removed) : []
    let at = 0
    const isNew = (): boolean => {
      while (at < this.#added.length && this.#added[at] === undefined) at++
      return moved[at++] !== true
    }
    return new Map(this.#files.map(({ path, lines }) => [path, lines.filter(isNew)]))
  }
}

/** The sign in front was taken off. */
function isWhole(text: string): boolean {
  return text.length < KEPT_CHARACTERS - 1
}
