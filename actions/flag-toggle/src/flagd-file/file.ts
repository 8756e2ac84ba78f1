import { errorMessage } from '../../../../lib/kernel/errors.ts'
import { isRecord } from '../../../../lib/kernel/shape.ts'
import type { TextFormat } from './text.ts'

/** A flagd file in the form providers read: `flags` is a mapping from key to flag. */
export interface FlagFile {
  readonly text: string
  readonly format: TextFormat
  readonly keys: readonly string[]
  readonly evaluators: Readonly<Record<string, unknown>>
}

/** Reads a flagd file, or says why it is none. Single flags may still be wrong: see `lint`. */
export function openFlagFile(text: string, format: TextFormat): FlagFile | { readonly problem: string } {
  try {
    const flags = format.valueAt(text, ['flags'])
    if (Array.isArray(flags))
      return { problem: 'holds flags as a list, which only the flagd daemon reads; write them as a mapping' }
    if (!isRecord(flags)) return { problem: 'has no mapping "flags"' }
    const evaluators = format.valueAt(text, ['$evaluators'])
    const keys = format.keysAt(text, ['flags'])
    return { text, format, keys, evaluators: isRecord(evaluators) ? evaluators : {} }
  } catch (error) {
    return { problem: errorMessage(error) }
  }
}

/** A file that was just edited; that it cannot be read any more would be our fault. */
export function reopened(file: Pick<FlagFile, 'format'>, text: string): FlagFile {
  const opened = openFlagFile(text, file.format)
  if ('problem' in opened) throw new Error(`a flag file that was just edited ${opened.problem}`)
  return opened
}

/** The flag of that key, or `undefined`; a flag that is no mapping counts as an empty one. */
export function flagIn(file: FlagFile, key: string): Readonly<Record<string, unknown>> | undefined {
  if (!file.keys.includes(key)) return undefined
  const flag = file.format.valueAt(file.text, ['flags', key])
  return isRecord(flag) ? flag : {}
}
