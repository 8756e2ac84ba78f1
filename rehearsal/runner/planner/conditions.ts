import { ensureStatusFunction } from '@actions/workflow-parser/model/converter/if-condition'
import { ExpressionToken } from '@actions/workflow-parser/templates/tokens/expression-token'
import type { Condition } from './model.ts'
import { isBasicExpression, position, type TemplateToken } from './tokens.ts'

/** Reads an `if:`; a missing one is `success()`. A wrong expression is put into `errors`. */
export function readCondition(token: TemplateToken | undefined, file: string, errors: string[]): Condition {
  const allowed = token?.definitionInfo?.allowedContext ?? DEFAULT_FUNCTIONS
  const at = position(file, token)
  const text = token === undefined ? '' : isBasicExpression(token) ? token.expression : token.toString().trim()
  if (text === '') return { expression: 'success()', allowed, position: at }
  const expression = ensureStatusFunction(text, token?.definitionInfo)
  try {
    ExpressionToken.validateExpression(expression, [...allowed])
  } catch (error) {
    errors.push(`${at}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return { expression, allowed, position: at }
}

const DEFAULT_FUNCTIONS = ['always(0,0)', 'failure(0,MAX)', 'cancelled(0,0)', 'success(0,MAX)']
