/**
 * `node scripts/node24.mjs scripts/pin.ts [commit] [version]`: writes the commit that users pin into the templates and
 * every document. A release runs it for its own parent, since a commit cannot name itself.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFiles } from './check/source-files.ts'

const root = join(import.meta.dirname, '..')
const PIN = /(sluice-actions\/sluice(?:\/[A-Za-z0-9._/-]+)?@)[0-9a-f]{40} # v[0-9][0-9A-Za-z.+-]*/g

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const [
  commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
  tag = `v${version}`,
] = process.argv.slice(2)
if (!/^[0-9a-f]{40}$/.test(commit)) throw new Error(`${commit} is not a full commit id`)

for (const file of sourceFiles(root, ['.md', '.yml'])) {
  const text = readFileSync(join(root, file), 'utf8')
  const pinned = text.replace(PIN, (_match, action: string) => `${action}${commit} # ${tag}`)
  if (pinned === text) continue
  writeFileSync(join(root, file), pinned)
  console.log(`pinned: ${file}`)
}
