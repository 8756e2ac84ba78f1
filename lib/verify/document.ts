import { isRecord } from '../kernel/shape.ts'

/** A JSON text; `undefined` when it is none. */
export function readDocument(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** Value at a dotted path. Own members only; a number steps into a list. */
export function fieldOf(document: unknown, path: string): unknown {
  let value = document
  for (const part of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(part)]
    else if (isRecord(value) && Object.hasOwn(value, part)) value = value[part]
    else return undefined
  }
  return value
}
