// Bundles the service and its dependencies into one file, dist/shop.mjs: the candidate.
// The same commit gives the same bytes, wherever it is built. VERSION defaults to the version in package.json.
import { createHash } from 'node:crypto'
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'

const UNBUILT = "'0.0.0-unbuilt'"
const root = new URL('..', import.meta.url)

const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
const wanted = process.env.VERSION || version
if (!/^[0-9A-Za-z.+-]{1,64}$/.test(wanted)) throw new Error(`VERSION "${wanted}" is not a version.`)

process.chdir(await folderOfDependencies())
const { code, assets } = await ncc(fileURLToPath(new URL('src/main.mjs', root)), { cache: false, quiet: true })
if (Object.keys(assets).some((name) => name !== 'package.json'))
  throw new Error(`The candidate must be one file, but the bundle needs: ${Object.keys(assets).join(', ')}`)

const parts = withoutPaths(code).split(UNBUILT)
if (parts.length !== 2)
  throw new Error(`Expected the version's placeholder once in the bundle, found ${parts.length - 1}.`)
const candidate = parts.join(JSON.stringify(wanted))

await mkdir(new URL('dist/', root), { recursive: true })
await writeFile(new URL('dist/shop.mjs', root), candidate)
const digest = createHash('sha256').update(candidate).digest('hex')
process.stdout.write(`dist/shop.mjs ${wanted} sha256:${digest} ${candidate.length} bytes\n`)

/**
 * The bundler numbers modules by their path from the working directory: seen from the folder that holds node_modules
 * (here, or above in a workspace) the paths, and so the bytes, are the same on every machine.
 */
async function folderOfDependencies() {
  const entry = await realpath(createRequire(import.meta.url).resolve('@openfeature/server-sdk'))
  return entry.slice(0, entry.lastIndexOf(`${sep}node_modules${sep}`))
}

/** Its comments name the sources by the same paths. */
function withoutPaths(text) {
  return text.replace(/^(;?\/\/ (?:CONCATENATED|EXTERNAL) MODULE: )\.{1,2}\/(?:.*\/)?(src|node_modules)\//gm, '$1$2/')
}
