import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { data } from '@actions/expressions'
import { findFiles } from '../files/glob.ts'
import type { ExpressionFunction } from './evaluate.ts'

/**
 * `hashFiles(patterns…)` over the workspace: SHA-256 over the SHA-256 of each file, in the order they are found; empty
 * text when nothing matches (actions/runner `hashFiles`).
 */
export function hashFilesFunction(workspace: string): ExpressionFunction {
  return {
    name: 'hashFiles',
    minArgs: 1,
    maxArgs: 255,
    call: (...args) => {
      const patterns = args.flatMap((arg) => arg.coerceString().split('\n'))
      const inside = findFiles(workspace, patterns).files.filter((file) => file.startsWith(`${workspace}${sep}`))
      if (inside.length === 0) return new data.StringData('')
      const total = createHash('sha256')
      for (const file of inside) total.update(createHash('sha256').update(readFileSync(file)).digest())
      return new data.StringData(total.digest('hex'))
    },
  }
}
