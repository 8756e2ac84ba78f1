/** What is wrong with a line of rules, and where. */
export interface RuleProblem {
  /** From 1. */
  readonly line: number
  /** Of the character, from 1. */
  readonly column: number
  readonly message: string
  /** The line as written. */
  readonly source: string
}

const MOST = 10
const WIDTH = 100

/** Each problem with its place, its line and a caret under the character. `from` names the text: `input rules`. */
export function describeProblems(from: string, problems: readonly RuleProblem[]): string {
  const shown = problems.slice(0, MOST).map((problem) => describe(from, problem))
  const more = problems.length > MOST ? [`… and ${problems.length - MOST} more`] : []
  return [...shown, ...more].join('\n')
}

function describe(from: string, { line, column, message, source }: RuleProblem): string {
  const characters = [...source.replaceAll('\t', ' ')]
  const start = Math.max(0, column - 1 - WIDTH / 2)
  const part = characters.slice(start, start + WIDTH).join('')
  return `${from}, line ${line}, column ${column}: ${message}\n  ${part}\n  ${' '.repeat(column - 1 - start)}^`
}
