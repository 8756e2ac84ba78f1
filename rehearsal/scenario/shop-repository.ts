import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Templates the shop copies, and what its team changes in them: as little as a user would. */
const TEMPLATES = ['gate.yml', 'pipeline.yml', 'promote.yml', 'rollback.yml', 'flag.yml', 'transition.yml'] as const
const ADAPTATIONS: readonly (readonly [string, string])[] = [['candidate: dist/app.mjs', 'candidate: dist/shop.mjs']]

/** Where things lie: the project itself, and the folder the rehearsal works in. */
export interface Places {
  readonly project: string
  readonly work: string
}

/**
 * Makes the folder that becomes the shop's first commit: the example, our templates, and the addresses of this rehearsal.
 * `urls` gives the public address of each environment.
 */
export function layOutShop({ project, work }: Places, directory: string, urls: Readonly<Record<string, string>>): void {
  const source = join(project, 'examples/shop')
  for (const entry of readdirSync(source)) {
    if (['node_modules', 'dist', 'reports', 'demo'].includes(entry)) continue
    cpSync(join(source, entry), join(directory, entry), { recursive: true })
  }
  mkdirSync(join(directory, '.github/workflows'), { recursive: true })
  for (const template of TEMPLATES) {
    const text = readFileSync(join(project, 'workflows', template), 'utf8')
    const adapted = ADAPTATIONS.reduce((current, [from, to]) => current.replaceAll(from, to), text)
    writeFileSync(join(directory, '.github/workflows', template), adapted)
  }
  const config = join(directory, '.github/sluice.yml')
  const moved = Object.entries(urls).reduce(withAddress, readFileSync(config, 'utf8'))
  writeFileSync(config, moved)
  // The machine has the shop's dependencies installed: jobs work below this folder, where Node finds them by walking up.
  symlinkSync(join(project, 'node_modules'), join(work, 'node_modules'), 'dir')
}

/** The configuration with another address for one environment, wherever it stands: ports are whatever is free. */
function withAddress(text: string, [environment, url]: readonly [string, string]): string {
  const before = `\n  ${environment}:\n    url: `
  const start = text.indexOf(before) + before.length
  if (start < before.length) throw new Error(`the shop's configuration has no address for ${environment}`)
  const old = text.slice(start, text.indexOf('\n', start))
  return text.replaceAll(old, url)
}
