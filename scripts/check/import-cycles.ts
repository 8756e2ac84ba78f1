import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { sourceFiles } from './source-files.ts'

const IMPORT = /\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g

/** Every cycle of relative imports, types included, as `a → b → a`. */
export function importCycles(root: string): string[] {
  const files = sourceFiles(root, ['.ts']).filter((file) => existsSync(join(root, file)))
  const graph = new Map(files.map((file) => [file, importsOf(root, file)]))
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    const start = path.indexOf(file)
    if (start >= 0) cycles.push([...path.slice(start), file].join(' → '))
    if (start >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return cycles
}

function importsOf(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => relative(root, join(root, dirname(file), match[1] ?? '')))
}
