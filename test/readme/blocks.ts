import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

/** The fenced block after `<!-- readme-test: name -->`, verbatim. */
export function block(name: string): string {
  const marker = `<!-- readme-test: ${name} -->\n\`\`\`yaml\n`
  const start = readme.indexOf(marker)
  if (start < 0) throw new Error(`README.md has no block ${name}`)
  return readme.slice(start + marker.length, readme.indexOf('\n```', start + marker.length) + 1)
}

/** Names of all blocks that are to be run; each must have a test. */
export function blockNames(): string[] {
  return [...readme.matchAll(/<!-- readme-test: ([a-z-]+) -->/g)].map((match) => match[1] ?? '')
}

/** How many fenced YAML blocks there are at all: none may stand without a test. */
export function yamlBlocks(): number {
  return readme.split('```yaml').length - 1
}
