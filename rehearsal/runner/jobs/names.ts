import { evaluateString, type Scope } from '../expressions/evaluate.ts'
import { type Combination, combinationLabel } from '../planner/matrix.ts'
import type { JobDefinition } from '../planner/model.ts'
import { isBasicExpression, literal } from '../planner/tokens.ts'

/** Name of a job that is not expanded: as written, an expression included. */
export function plainName(definition: JobDefinition): string {
  const token = definition.token.find('name')
  if (token === undefined) return definition.id
  return literal(token) ?? (isBasicExpression(token) ? `\${{ ${token.expression} }}` : definition.id)
}

/** Name as shown. The values of a matrix are added unless the name already says something about them. */
export function jobName(definition: JobDefinition, combination: Combination | undefined, scope: Scope): string {
  const token = definition.token.find('name')
  const name = evaluateString(token, scope) || definition.id
  const isExpression = token !== undefined && isBasicExpression(token)
  return combination === undefined || isExpression ? name : `${name} ${combinationLabel(combination)}`
}
