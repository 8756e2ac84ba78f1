import { errorMessage } from '../../../../lib/kernel/errors.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'
import { keysAt, valueAt } from './json-text.ts'

/** A flagd file in the form providers read: `flags` is a mapping from key to flag. */
export interface FlagFile {
  readonly text: string
  readonly keys: readonly string[]
  readonly evaluators: Readonly<Record<string, unknown>>
}

/** Reads a flagd file, or says why it is none. Single flags may still be wrong: see `lint`. */
export function openFlagFile(text: string): FlagFile | { readonly problem: string } {
  try {
    const flags = valueAt(text, ['flags'])
    if (Array.isArray(flags))
      return { problem: 'holds flags as a list, which only the flagd daemon reads; write them as a mapping' }
    if (!isRecord(flags)) return { problem: 'has no mapping "flags"' }
    const evaluators = valueAt(text, ['$evaluators'])
    return { text, keys: keysAt(text, ['flags']), evaluators: isRecord(evaluators) ? evaluators : {} }
  } catch (error) {
    return { problem: errorMessage(error) }
  }
}

/** The flag of that key, or `undefined`; a flag that is no mapping counts as an empty one. */
export function flagIn(file: FlagFile, key: string): Readonly<Record<string, unknown>> | undefined {
  if (!file.keys.includes(key)) return undefined
  const flag = valueAt(file.text, ['flags', key])
  return isRecord(flag) ? flag : {}
}

export const EMPTY_FILE = '{\n  "$schema": "https://flagd.dev/schema/v0/flags.json",\n  "flags": {}\n}\n'
