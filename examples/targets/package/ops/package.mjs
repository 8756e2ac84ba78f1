// A package in an npm registry: an environment is a dist-tag. PACKAGE: its name. DIST_TAG: the tag of this environment.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'

const { PACKAGE, DIST_TAG } = process.env
const npm = async (...args) => (await promisify(execFile)('npm', args)).stdout

/** `{version, digest}` that the tag points to; the digest is that of the very file the registry hands out. */
async function tagged() {
  const document = await view(`${PACKAGE}@${DIST_TAG}`)
  return document && { version: document.version, digest: await digestOf(document['dist.tarball']) }
}

async function view(spec) {
  try {
    const text = await npm('view', spec, 'version', 'dist.tarball', '--json')
    return text.trim() === '' ? undefined : JSON.parse(text)
  } catch (error) {
    if (`${error.stdout}${error.stderr}`.includes('E404')) return undefined
    throw error
  }
}

async function digestOf(tarball) {
  const response = await fetch(tarball)
  if (!response.ok) throw new Error(`${tarball} answered ${response.status}`)
  return `sha256:${createHash('sha256')
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex')}`
}

const VERBS = {
  async apply({ candidate: { version, digest, file }, traffic }) {
    if (traffic !== 'all') throw new Error('a tag points to one version: use all-at-once')
    const there = await view(`${PACKAGE}@${version}`)
    if (there === undefined) await npm('publish', file, '--tag', DIST_TAG)
    else if ((await digestOf(there['dist.tarball'])) !== digest)
      throw new Error(`${PACKAGE}@${version} is in the registry already, and it is another file`)
    else await npm('dist-tag', 'add', `${PACKAGE}@${version}`, DIST_TAG)
    return {}
  },
  async observe() {
    const release = await tagged()
    return { serving: release === undefined ? [] : [{ ...release, weight: 100 }] }
  },
}

try {
  if (!PACKAGE || !DIST_TAG) throw new Error('PACKAGE and DIST_TAG must be set')
  const request = JSON.parse(await new Response(process.stdin).text())
  process.stdout.write(`${JSON.stringify(await VERBS[request.verb](request))}\n`)
} catch (error) {
  process.stderr.write(`${error.stderr || error.message}\n`)
  process.exitCode = 1
}
