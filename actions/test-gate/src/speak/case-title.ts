import type { FailingCase } from '../tests/test-results.ts'

/** Suite, class and name of a test, without saying the same twice. */
export function caseTitle({ suite, className, name }: FailingCase): string {
  const outer = suite.includes(className) ? suite : className.includes(suite) ? className : `${suite} › ${className}`
  if (outer === '') return name === '' ? '(no name)' : name
  // jest-junit writes the suite into the name as well.
  return name.includes(outer) ? name : `${outer} › ${name}`
}
