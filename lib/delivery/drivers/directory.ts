import { join, resolve } from 'node:path'
import { errorMessage } from '../../kernel/errors.ts'
import type { Log } from '../../kernel/log.ts'
import type { Spawn } from '../../kernel/process.ts'
import type { Observation, Release, Served } from '../release.ts'
import { directoryCapabilities } from './capabilities.ts'
import type { Driver, DriverRequest, Verb, VerbOutcome } from './driver.ts'
import { createReleaseFolder, type ReleaseFolder } from './release-folder.ts'

export interface DirectoryDriverOptions {
  /** Folder of the environment; may hold `{region}`. */
  readonly path: string
  /** A relative path starts here. */
  readonly workspace: string
  /** Releases that are kept, the serving one among them. */
  readonly keep: number
  /** Name that the candidate's file gets; default: its own. */
  readonly fileName: string | undefined
  /** Where the version beside (`next`) can be reached. */
  readonly nextUrl: string | undefined
  readonly spawn: Spawn
  readonly log: Log
  /** Digest of the release that a way back from this one would lead to. Asked only when something is to be removed. */
  lastKnownGood(suspect: string): Promise<string | undefined>
}

const DONE = { kind: 'done', answer: {} } as const

/**
 * Immutable release folders, named by digest, and two links: `current` serves, `next` is up beside it. A link changes in
 * one step, so there is no moment without a version. Traffic cannot be divided: all of it goes to `current`.
 */
export function createDirectoryDriver(options: DirectoryDriverOptions): Driver {
  const regions = options.path.includes('{region}')
  const at = ({ region }: DriverRequest): ReleaseFolder => {
    if (regions && region === undefined) throw new Error(`${options.path} needs a region: use the strategy "waves"`)
    if (!regions && region !== undefined) throw new Error(`the path has no {region} to tell ${region} from others`)
    return createReleaseFolder(resolve(options.workspace, options.path.replaceAll('{region}', region ?? '')), options)
  }
  return {
    name: 'directory',
    ...directoryCapabilities(options.path),
    apply: (request) =>
      attempt('apply', async () => {
        const { candidate, traffic, file } = request
        if (candidate === undefined) throw new Error('there is no candidate')
        if (typeof traffic === 'object') throw new Error('a folder has no share of instances')
        const folder = at(request)
        await folder.install(candidate, file, options.fileName)
        await prune(folder, candidate, options)
        await folder.point(traffic === 'all' ? 'current' : 'next', candidate)
        const { nextUrl } = options
        return traffic === 'none' && nextUrl !== undefined ? { url: nextUrl } : {}
      }),
    async observe(request): Promise<Observation> {
      try {
        const folder = at(request)
        const current = await folder.target('current')
        const next = await folder.target('next')
        return { kind: 'seen', serving: served(current, next, options.nextUrl) }
      } catch (error) {
        return { kind: 'unknown', detail: errorMessage(error) }
      }
    },
    shift: (request) =>
      attempt('shift', async () => {
        const [to, ...more] = request.weights.filter(({ weight }) => weight > 0)
        if (to === undefined || more.length > 0) throw new Error('a folder cannot divide the traffic')
        const folder = at(request)
        const before = await folder.target('current')
        await folder.point('current', to)
        // What served stays up beside, for an instant return.
        if (before !== undefined && before.digest !== to.digest) await folder.point('next', before)
        return {}
      }),
    retire: (request) =>
      attempt('retire', async () => {
        const folder = at(request)
        const { digest, version } = request.retire
        if ((await folder.target('current'))?.digest === digest) throw new Error(`${version} serves`)
        if ((await folder.target('next'))?.digest === digest) await folder.unlink('next')
        return {}
      }),
  }
}

function served(current: Release | undefined, next: Release | undefined, nextUrl: string | undefined): Served[] {
  const beside = next !== undefined && next.digest !== current?.digest ? next : undefined
  return [
    ...(current === undefined ? [] : [{ ...current, weight: 100 }]),
    ...(beside === undefined ? [] : [{ ...beside, weight: 0, ...(nextUrl === undefined ? {} : { url: nextUrl }) }]),
  ]
}

/** Takes old releases away: never what serves, what is beside it, or what a way back would need. */
async function prune(folder: ReleaseFolder, { digest }: Release, options: DirectoryDriverOptions): Promise<void> {
  try {
    const installed = await folder.installed()
    if (installed.length <= options.keep) return
    const good = await options.lastKnownGood(digest)
    const links = [await folder.target('current'), await folder.target('next')]
    const needed = new Set([digest, good, ...links.map((each) => each?.digest)])
    const room = Math.max(0, options.keep - installed.filter((each) => needed.has(each.digest)).length)
    for (const each of installed.filter((one) => !needed.has(one.digest)).slice(room)) {
      await folder.remove(each.digest)
      options.log.info(`Removed ${each.version} (${join(folder.path, 'releases')} keeps ${options.keep}).`)
    }
  } catch (error) {
    options.log.warning(`Old releases in ${folder.path} were not removed: ${errorMessage(error)}`)
  }
}

async function attempt<T>(verb: Verb, work: () => Promise<T>): Promise<VerbOutcome<T>> {
  try {
    return { ...DONE, answer: await work() }
  } catch (error) {
    return { kind: 'failed', detail: `${verb}: ${errorMessage(error)}` }
  }
}
