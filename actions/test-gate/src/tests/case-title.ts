import { oneLine } from '../../../../lib/kernel/printing.ts'
import type { CaseName } from './test-case.ts'

/** Suite, class and name of a test, without saying the same twice. */
export function caseTitle({ suite, className, name }: CaseName): string {
  const known = suite === '' ? [] : [suite]
  // Surefire repeats the class as the suite; jest-junit and .NET begin the name with the class.
  if (
    className !== '' &&
    className !== name &&
    !suite.includes(className) &&
    !name.startsWith(`${className} `) &&
    !name.startsWith(`${className}.`)
  ) {
    if (className.includes(suite)) known.pop()
    known.push(className)
  }
  return [...known, name === '' ? '(no name)' : name].join(' › ')
}

/** Suite, class and name are kept up to a thousand characters each. */
const LONGEST_TITLE = 4096

/** A title as people see it, and copy it into a quarantine: on one line, with single blanks. */
export function shownTitle(title: string): string {
  return oneLine(title, LONGEST_TITLE)
}
