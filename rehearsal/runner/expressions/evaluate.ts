import { data, Evaluator, type Expr, ExpressionError, Parser } from '@actions/expressions'
import { splitAllowedContext } from '@actions/workflow-parser/templates/allowed-context'
import type { Condition } from '../planner/model.ts'
import { isBasicExpression, isMapping, isScalar, isSequence, literal, type TemplateToken } from '../planner/tokens.ts'
import { dictionary, type ExpressionData, fromData, toData } from './data.ts'
import { lex } from './lex.ts'

export interface ExpressionFunction {
  readonly name: string
  readonly minArgs: number
  readonly maxArgs: number
  readonly call: (...args: ExpressionData[]) => ExpressionData
}

/** What an expression may look at here. */
export interface Scope {
  readonly contexts: Readonly<Record<string, ExpressionData | undefined>>
  readonly functions: readonly ExpressionFunction[]
}

/**
 * Evaluates one expression (without `${{ }}`). `allowed` names the contexts and functions that its place in the file
 * may use, in the schema's notation; another one is an error, and an allowed context that is absent here is null.
 * Throws an Error with GitHub's text.
 */
export function evaluateExpression(text: string, scope: Scope, allowed: readonly string[]): ExpressionData {
  const { namedContexts, functions } = splitAllowedContext([...allowed])
  const tree = parse(text, namedContexts, functions)
  if (tree === undefined) return new data.Null()
  const contexts = dictionary(namedContexts.map((name) => [name, scope.contexts[name] ?? new data.Null()]))
  const definitions = new Map(scope.functions.map((definition) => [definition.name.toLowerCase(), definition]))
  return new Evaluator(tree, contexts, definitions).evaluate()
}

type Functions = ReturnType<typeof splitAllowedContext>['functions']

function parse(text: string, contexts: string[], functions: Functions): Expr | undefined {
  try {
    return new Parser(lex(text), contexts, functions).parse()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    const before = text.split('\n').slice(0, error.pos.line)
    const position = before.reduce((sum, line) => sum + line.length + 1, 0) + error.pos.column + 1
    throw new Error(`${error.message}. Located at position ${position} within expression: ${text}`)
  }
}

/** Value of a token with every expression in it evaluated. Errors name the place. */
export function evaluateToken(token: TemplateToken, scope: Scope): ExpressionData {
  if (isBasicExpression(token)) {
    try {
      return evaluateExpression(token.expression, scope, token.definitionInfo?.allowedContext ?? [])
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw new Error(`(Line: ${token.line ?? 0}, Col: ${token.col ?? 0}): ${message}`)
    }
  }
  if (isSequence(token)) return new data.Array(...[...token].map((item) => evaluateToken(item, scope)))
  if (isMapping(token)) {
    const result = dictionary([])
    for (const pair of token) addPair(result, pair.key, pair.value, scope)
    return result
  }
  const known = token.toJSON()
  return isScalar(token) ? toData(known) : new data.Null()
}

/** `${{ insert }}: <mapping>` spreads a mapping into this one. */
function addPair(target: data.Dictionary, key: TemplateToken, value: TemplateToken, scope: Scope): void {
  const evaluated = evaluateToken(value, scope)
  const name = literal(key)
  if (name !== undefined) target.add(name, evaluated)
  else if (isBasicExpression(key)) target.add(evaluateToken(key, scope).coerceString(), evaluated)
  else if (evaluated instanceof data.Dictionary) for (const pair of evaluated.pairs()) target.add(pair.key, pair.value)
}

export function evaluateString(token: TemplateToken | undefined, scope: Scope): string | undefined {
  return token === undefined ? undefined : evaluateToken(token, scope).coerceString()
}

export function evaluateJson(token: TemplateToken | undefined, scope: Scope): unknown {
  return token === undefined ? undefined : fromData(evaluateToken(token, scope))
}

/** A number, or an Error that names what it should have been. */
export function evaluateNumber(token: TemplateToken | undefined, scope: Scope, what: string): number | undefined {
  if (token === undefined) return undefined
  const value = evaluateToken(token, scope).number()
  if (!Number.isFinite(value)) throw new Error(`${what} must be a number.`)
  return value
}

/** `true` or `false`, or an Error that names what it should have been. */
export function evaluateBoolean(token: TemplateToken | undefined, scope: Scope, what: string): boolean {
  if (token === undefined) return false
  const value = fromData(evaluateToken(token, scope))
  if (value === true || value === 'true') return true
  if (value === false || value === 'false' || value === '' || value === null) return false
  throw new Error(`${what} must be true or false, and is ${JSON.stringify(value)}.`)
}

/** A mapping whose values are strings, as `env` and `with`; later keys of the same name win. */
export function evaluateStrings(token: TemplateToken | undefined, scope: Scope): [string, string][] {
  if (token === undefined) return []
  const value = evaluateToken(token, scope)
  if (!(value instanceof data.Dictionary)) return []
  return value.pairs().map((pair) => [pair.key, pair.value.coerceString()])
}

export function evaluateCondition(condition: Condition, scope: Scope): boolean {
  return truthy(evaluateExpression(condition.expression, scope, condition.allowed))
}

function truthy(value: ExpressionData): boolean {
  const plain = fromData(value)
  return !(plain === null || plain === false || plain === 0 || plain === '' || Number.isNaN(plain))
}
