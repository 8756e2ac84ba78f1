import {
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Spawn } from '../../kernel/process.ts'
import { object, readShape, required, string } from '../../kernel/shape.ts'
import { DIGEST, type Release, VERSION } from '../release.ts'

export type LinkName = 'current' | 'next'

/**
 * `<path>/releases/<hex of the digest>/files/` holds a release, `release.json` beside it says which; `current` and `next`
 * are links to such `files`.
 */
export interface ReleaseFolder {
  readonly path: string
  /** Puts a release there, whole or not at all. One that is there already is left as it is. */
  install(release: Release, file: string, fileName: string | undefined): Promise<void>
  /** Newest first. */
  installed(): Promise<readonly Release[]>
  point(link: LinkName, release: Release): Promise<void>
  /** What a link points to; `undefined`: there is no link. Throws when it points to anything but a release. */
  target(link: LinkName): Promise<Release | undefined>
  unlink(link: LinkName): Promise<void>
  remove(digest: string): Promise<void>
}

const ARCHIVE = /\.(?:tar|tgz|tar\.gz)$/i
const UNPACK_MILLISECONDS = 5 * 60_000

const releaseShape = object({
  version: required(string({ pattern: VERSION, what: 'a version' }), 'Version.'),
  digest: required(string({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest of the candidate.'),
})

export function createReleaseFolder(path: string, { spawn }: { readonly spawn: Spawn }): ReleaseFolder {
  const releases = join(path, 'releases')
  const folderOf = (digest: string) => join(releases, hexOf(digest))
  const describeRelease = async ({ version, digest }: Release, folder: string) => {
    const made = join(folder, `.release-${process.pid}.json`)
    await writeFile(made, `${JSON.stringify({ version, digest })}\n`)
    await rename(made, join(folder, 'release.json'))
  }
  const target = async (link: LinkName): Promise<Release | undefined> => {
    const place = join(path, link)
    const stat = await lstat(place).catch(absent)
    if (stat === undefined) return undefined
    if (!stat.isSymbolicLink()) throw new Error(`${place} is no link, so it was not made by Sluice`)
    const to = await readlink(place)
    const hex = /^releases\/([0-9a-f]{64})\/files$/.exec(to)?.[1]
    if (hex === undefined) throw new Error(`${place} points to ${to}, which is no release`)
    return readRelease(join(releases, hex))
  }
  return {
    path,
    target,
    async install(release, file, fileName) {
      const folder = folderOf(release.digest)
      const there = await readRelease(folder).catch(() => undefined)
      if (there === undefined) {
        await mkdir(releases, { recursive: true })
        const made = await mkdtemp(join(releases, '.new-'))
        try {
          await fill(join(made, 'files'), file, fileName, spawn)
          await describeRelease(release, made)
          await rm(folder, { recursive: true, force: true }) // one without a release.json is half of one
          await rename(made, folder)
        } catch (error) {
          await rm(made, { recursive: true, force: true })
          throw error
        }
      } else if (there.version !== release.version) await describeRelease(release, folder)
      const now = new Date()
      await utimes(folder, now, now)
    },
    async installed() {
      const names = await readdir(releases).catch(absent)
      const found = (names ?? []).filter((name) => /^[0-9a-f]{64}$/.test(name))
      const aged = await Promise.all(
        found.map(async (name) => ({
          release: await readRelease(join(releases, name)).catch(() => undefined),
          at: (await lstat(join(releases, name))).mtimeMs,
        })),
      )
      return aged.sort((a, b) => b.at - a.at).flatMap(({ release }) => (release === undefined ? [] : [release]))
    },
    async point(link, { digest }) {
      await readRelease(folderOf(digest))
      await target(link) // what is not ours is not replaced
      const made = join(path, `.${link}-${process.pid}`)
      await rm(made, { force: true })
      await symlink(`releases/${hexOf(digest)}/files`, made)
      await rename(made, join(path, link))
    },
    async unlink(link) {
      await rm(join(path, link), { force: true })
    },
    async remove(digest) {
      // Out of sight in one step; what is left of it after a kill is nobody's release.
      const gone = join(releases, `.old-${hexOf(digest)}`)
      await rm(gone, { recursive: true, force: true })
      await rename(folderOf(digest), gone)
      await rm(gone, { recursive: true, force: true })
    },
  }
}

async function fill(files: string, file: string, fileName: string | undefined, spawn: Spawn): Promise<void> {
  await mkdir(files, { recursive: true })
  if (fileName !== undefined || !ARCHIVE.test(file)) {
    await copyFile(file, join(files, fileName ?? basename(file)))
    return
  }
  const args = ['--extract', '--file', file, '--directory', files, '--no-same-owner', '--no-same-permissions']
  const outcome = await spawn('tar', args, { timeoutMilliseconds: UNPACK_MILLISECONDS })
  if (outcome.kind === 'exited' && outcome.code === 0) return
  const why = outcome.kind === 'exited' ? outcome.stderr.trim().split('\n').at(-1) : outcome.detail
  throw new Error(`${basename(file)} cannot be unpacked: ${why}`)
}

async function readRelease(folder: string): Promise<Release> {
  const text = await readFile(join(folder, 'release.json'), 'utf8').catch(absent)
  if (text === undefined) throw new Error(`${folder} holds no release`)
  const reading = readShape(releaseShape, JSON.parse(text))
  if ('problems' in reading) throw new Error(`${folder}/release.json: ${reading.problems[0]}`)
  return reading.value
}

function hexOf(digest: string): string {
  if (!DIGEST.test(digest)) throw new Error(`${digest} is no digest`)
  return digest.slice('sha256:'.length)
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
