import { type PathMapping, readPathMapping } from '../../../../lib/config/path-map.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'

/** Input `path-map`: lines `from => to`. */
export function readPathMap(lines: readonly string[]): readonly PathMapping[] {
  return lines.map((line, index) => {
    const read = readPathMapping(line)
    if (read.ok) return read.value
    const what = `input "path-map", line ${index + 1}: ${JSON.stringify(line.slice(0, 120))} ${read.problem}.`
    throw new UserError('invalid-input', what)
  })
}

/** The path under the first mapping that fits whole segments; `undefined`: none does. */
export function mapPath(map: readonly PathMapping[], path: string): string | undefined {
  for (const { from, to } of map) {
    if (path !== from && !path.startsWith(`${from}/`)) continue
    const rest = path.slice(from.length + 1)
    return to === '' ? rest : rest === '' ? to : `${to}/${rest}`
  }
  return undefined
}

/** Whether a change to the configuration changes the map. */
export function isSameMap(a: readonly PathMapping[], b: readonly PathMapping[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
