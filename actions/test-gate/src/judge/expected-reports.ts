import { UserError } from '../../../../lib/kernel/errors.ts'
import { type Glob, matchesGlob, parseGlob } from '../rules/glob.ts'

/** Input `expected-reports`: so many files, or one for each name. */
export type ExpectedReports =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'names'; readonly names: readonly Glob[] }

/** `undefined`: nothing is expected. */
export function readExpectedReports(lines: readonly string[]): ExpectedReports | undefined {
  const [first, ...more] = lines
  if (first === undefined) return undefined
  if (more.length === 0 && /^-?\d+$/.test(first)) {
    if (!/^[1-9]\d{0,5}$/.test(first)) throw invalid(first, 'is not a number of files from 1 to 999999')
    return { kind: 'count', count: Number(first) }
  }
  const names = lines.map((line) => {
    const glob = parseGlob(line)
    if (glob === undefined) throw invalid(line, 'has braces that do not match')
    return glob
  })
  return { kind: 'names', names }
}

/** The names no report file answers to: with a `/` by its path, without by its name or a folder it lies in. */
export function missingReports(
  files: readonly string[],
  { names }: Extract<ExpectedReports, { kind: 'names' }>,
): readonly string[] {
  const answers = (glob: Glob, file: string) =>
    matchesGlob(glob, file) || (!glob.text.includes('/') && file.split('/').some((part) => matchesGlob(glob, part)))
  return names.filter((glob) => !files.some((file) => answers(glob, file))).map(({ text }) => text)
}

function invalid(given: string, what: string): UserError {
  return new UserError('invalid-input', `input "expected-reports": ${JSON.stringify(given.slice(0, 80))} ${what}.`)
}
