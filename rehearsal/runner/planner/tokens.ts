import { isBasicExpression, isMapping, isScalar, isSequence, isString } from '@actions/workflow-parser'
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token'
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token'

export type { MappingToken, TemplateToken }
export { isBasicExpression, isMapping, isScalar, isSequence, isString }

/** `token` as a mapping; anything else, expressions too, is `undefined`. */
export function mapping(token: TemplateToken | undefined): MappingToken | undefined {
  return token !== undefined && isMapping(token) ? token : undefined
}

export function child(token: TemplateToken | undefined, key: string): TemplateToken | undefined {
  return mapping(token)?.find(key)
}

/** Text of a literal scalar; `undefined` for an expression or a collection. */
export function literal(token: TemplateToken | undefined): string | undefined {
  if (token === undefined || !isScalar(token) || isBasicExpression(token)) return undefined
  return token.toString()
}

/** One string or a list of strings, as `needs`, `types` and `branches` allow. */
export function strings(token: TemplateToken | undefined): string[] {
  if (token === undefined) return []
  if (!isSequence(token)) return [literal(token) ?? '']
  return [...token].map((item) => literal(item) ?? '')
}

/** Keys and values of a mapping, in order; insert directives are left out. */
export function pairs(
  token: TemplateToken | undefined,
): { key: string; keyToken: TemplateToken; value: TemplateToken }[] {
  const found = mapping(token)
  if (found === undefined) return []
  return [...found].map((pair) => ({ key: pair.key.toString(), keyToken: pair.key, value: pair.value }))
}

/** `pipeline.yml (Line: 3, Col: 5)`, the form GitHub itself uses. */
export function position(file: string, token: TemplateToken | undefined): string {
  return token?.line === undefined ? file : `${file} (Line: ${token.line}, Col: ${token.col ?? 1})`
}
