import { evaluateStrings } from '../expressions/evaluate.ts'
import type { ReadyStep } from './context.ts'

/** `with` of a step as text, by lower-case name. */
export function givenInputs(step: ReadyStep): Map<string, string> {
  return new Map(
    evaluateStrings(step.definition.token.find('with'), step.scope).map(([name, value]) => [name.toLowerCase(), value]),
  )
}
