import { StringDecoder } from 'node:string_decoder'
import { unquoteName } from './quoted-name.ts'

/** What is longer than this is no header, and as content only its beginning is compared. */
export const KEPT_CHARACTERS = 8192

/** The lines of a diff, in its order. */
export interface DiffVisitor {
  /** The file as it is called after the change. */
  file(path: string): void
  /** Between two runs of lines that do not stand next to each other. */
  gap(): void
  added(line: number, text: string): void
  removed(text: string): void
}

/** The diff is not what git writes; then nothing of it may be believed. */
export class DiffError extends Error {}

const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/
const SUBMODULE = /^(?:new mode|new file mode|index [0-9a-f]+\.\.[0-9a-f]+) 160000$/

/**
 * Reads a unified diff piece by piece, with or without context lines, in time linear to its length.
 *
 * A hunk is exactly as long as its header says: content that looks like a header is content. Binary files have no lines;
 * the commit id of a submodule is no line of code.
 */
export class UnifiedDiffReader {
  readonly #visitor: DiffVisitor
  readonly #decoder = new StringDecoder('utf8')
  #pieces: string[] = []
  #pieceCharacters = 0
  #oldLeft = 0
  #newLeft = 0
  #line = 0
  /** `undefined`: deleted, or no code. */
  #path: string | undefined
  #isSubmodule = false

  constructor(visitor: DiffVisitor) {
    this.#visitor = visitor
  }

  push(bytes: Buffer): void {
    this.#text(this.#decoder.write(bytes))
  }

  end(): void {
    this.#text(this.#decoder.end())
    if (this.#pieceCharacters > 0) this.#endLine('')
    if (this.#oldLeft > 0 || this.#newLeft > 0) throw new DiffError('the diff breaks off within a hunk')
  }

  /** The hunks of one file, as the API gives them: without the lines that name it. */
  patch(path: string, patch: string): void {
    this.#begin(path)
    this.#text(patch.endsWith('\n') ? patch : `${patch}\n`)
    if (this.#oldLeft > 0 || this.#newLeft > 0) throw new DiffError(`the patch of ${path} breaks off within a hunk`)
  }

  #text(text: string): void {
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      this.#endLine(text.slice(from, at))
      from = at + 1
    }
    if (from < text.length) this.#keep(text.slice(from))
  }

  #keep(piece: string): void {
    if (this.#pieceCharacters < KEPT_CHARACTERS) this.#pieces.push(piece)
    this.#pieceCharacters += piece.length
  }

  #endLine(last: string): void {
    const line = [...this.#pieces, last].join('').slice(0, KEPT_CHARACTERS)
    this.#pieces = []
    this.#pieceCharacters = 0
    this.#readLine(line)
  }

  #readLine(line: string): void {
    if (this.#oldLeft > 0 || this.#newLeft > 0) this.#readContent(line)
    else this.#readHeader(line)
  }

  #readContent(line: string): void {
    const kind = line[0] ?? ' '
    if (kind === '\\') return
    if (kind === '+') {
      this.#newLeft--
      if (this.#path !== undefined) this.#visitor.added(this.#line, line.slice(1))
      this.#line++
    } else if (kind === '-') {
      this.#oldLeft--
      if (!this.#isSubmodule) this.#visitor.removed(line.slice(1))
    } else if (kind === ' ' || kind === '\r') {
      this.#oldLeft--
      this.#newLeft--
      this.#line++
      this.#visitor.gap()
    } else throw new DiffError('a hunk of the diff holds a line that is neither added, removed nor context')
    if (this.#oldLeft < 0 || this.#newLeft < 0) throw new DiffError('a hunk of the diff is longer than its header says')
  }

  #readHeader(line: string): void {
    if (line.startsWith('@@ ')) this.#readHunk(line)
    else if (line.startsWith('@@@')) throw new DiffError('a combined diff of a merge cannot be read')
    else if (line.startsWith('diff --git ')) this.#begin(undefined)
    else if (line.startsWith('+++ ')) this.#name(line.slice(4))
    else if (SUBMODULE.test(line.trimEnd())) this.#isSubmodule = true
  }

  #readHunk(line: string): void {
    const match = HUNK.exec(line)
    if (match === null) throw new DiffError('a hunk header of the diff cannot be read')
    this.#oldLeft = Number(match[1] ?? 1)
    this.#newLeft = Number(match[3] ?? 1)
    this.#line = Number(match[2])
    this.#visitor.gap()
  }

  #begin(path: string | undefined): void {
    this.#isSubmodule = false
    this.#path = path
    if (path !== undefined) this.#visitor.file(path)
    this.#visitor.gap()
  }

  #name(text: string): void {
    // git ends a name that holds blanks with a tab.
    const plain = text.endsWith('\r') ? text.slice(0, -1) : text
    const name = unquoteName(plain.endsWith('\t') ? plain.slice(0, -1) : plain)
    this.#path = name === '/dev/null' || this.#isSubmodule ? undefined : name.replace(/^b\//, '')
    if (this.#path !== undefined) this.#visitor.file(this.#path)
  }
}
