import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { HostError } from './errors.mjs'
import { readJsonFile, writeAtomically } from './files.mjs'
import { askHealth, startInstance } from './instance.mjs'
import { startProxy } from './proxy.mjs'
import { createPicker, readWeights } from './weights.mjs'

const DRAIN_MILLISECONDS = 10_000
const LONGEST_PAUSE = 5000

/**
 * One environment of the host: releases in folders named by digest, a process for each, and a weighted proxy in front.
 * Changes run one after the other. What is installed and how it is weighted stands in `state.json`, from which a
 * restarted host brings everything up again.
 */
export async function openEnvironment({ name, directory, flagsFile, port = 0, variables = {}, log }) {
  const stateFile = join(directory, 'state.json')
  const folderOf = (digest) => join(directory, 'releases', digest.replace('sha256:', ''))
  const fileOf = (digest) => join(folderOf(digest), 'candidate.mjs')
  const releases = new Map()
  const pickFrom = createPicker()
  let closing = false
  let queue = Promise.resolve()

  const recorded = (await readJsonFile(stateFile)) ?? { port: 0, releases: [] }
  // First the address: when it is taken, as by a second host on the same folder, nothing was started yet.
  const proxy = await startProxy({ port: port || recorded.port, pick })
  await Promise.all(recorded.releases.map(bringBack))
  const url = `http://127.0.0.1:${proxy.port}`
  await save()

  function pick() {
    const release = pickFrom([...releases.values()].filter(({ instance }) => instance !== undefined))
    return release === undefined ? undefined : Object.assign(release, { port: release.instance.port })
  }

  async function save() {
    const entries = [...releases.values()].map(({ digest, version, weight }) => ({ digest, version, weight }))
    await writeAtomically(stateFile, `${JSON.stringify({ port: proxy.port, releases: entries }, null, 2)}\n`)
  }

  async function bringBack({ digest, version, weight }) {
    const release = { digest, version, weight, inFlight: 0, instance: undefined, retired: false }
    releases.set(digest, release)
    try {
      if (digestOf(await readFile(fileOf(digest))) !== digest) throw new Error('the file was changed')
      await start(release)
    } catch (error) {
      log(`${name}: ${digest} was not brought back: ${error.message}`)
    }
  }

  /** Starts the process of a release and keeps it running until it is retired. */
  async function start(release) {
    const instance = await startInstance({
      file: fileOf(release.digest),
      logFile: join(directory, `${release.digest.slice(7, 19)}.log`),
      variables: { ...variables, ENVIRONMENT: name, FLAGS_FILE: flagsFile },
    })
    if (closing || release.retired) return instance.stop()
    release.instance = instance
    release.version = (await askHealth(instance.port))?.version ?? release.version
    void instance.exited.then((how) => restart(release, instance, how))
  }

  async function restart(release, instance, how) {
    for (let pause = 200; wanted(release, instance); pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      release.instance = undefined
      log(`${name}: ${release.digest} ended by itself (${how}), started again in ${pause} ms`)
      await sleep(pause, undefined, { ref: false })
      if (closing || release.retired || release.instance !== undefined) return
      await start(release).catch((error) => log(`${name}: ${error.message}`))
      if (release.instance !== undefined) return
    }
  }

  function wanted(release, instance) {
    return !closing && !release.retired && (release.instance === instance || release.instance === undefined)
  }

  async function install(digest, bytes) {
    if (digestOf(bytes) !== digest)
      throw new HostError(400, 'digest-mismatch', `The file sent has the digest ${digestOf(bytes)}, not ${digest}.`)
    const present = releases.get(digest)
    if (present?.instance !== undefined) return present
    if (present !== undefined) await remove(present)
    await rm(folderOf(digest), { recursive: true, force: true })
    await writeAtomically(fileOf(digest), bytes, 0o444)
    const weight = present?.weight ?? 0
    const release = { digest, version: undefined, weight, inFlight: 0, instance: undefined, retired: false }
    try {
      await start(release)
    } catch (error) {
      await rm(folderOf(digest), { recursive: true })
      throw error
    }
    releases.set(digest, release)
    return release
  }

  function weigh(byDigest) {
    for (const release of releases.values()) release.weight = byDigest.get(release.digest) ?? 0
  }

  /** Lets the running requests of a release end, then stops its process and takes its folder away. */
  async function remove(release) {
    const end = performance.now() + DRAIN_MILLISECONDS
    while (release.inFlight > 0 && performance.now() < end) await sleep(10)
    release.retired = true
    await release.instance?.stop()
    releases.delete(release.digest)
    await rm(folderOf(release.digest), { recursive: true, force: true })
  }

  /** `traffic: 'none'` brings the release up with weight 0; `'all'` makes it the only one. */
  async function apply({ digest, bytes, traffic }) {
    const release = await install(digest, bytes)
    if (traffic === 'all') {
      weigh(new Map([[digest, 100]]))
      await save()
      for (const other of [...releases.values()]) if (other !== release) await remove(other)
    }
    await save()
    return { url: `http://127.0.0.1:${release.instance.port}`, version: release.version }
  }

  async function shift(weights) {
    const byDigest = readWeights(weights, releases)
    for (const [digest, weight] of byDigest) {
      if (weight > 0 && releases.get(digest).instance === undefined)
        throw new HostError(409, 'release-down', `${digest} does not run at the moment; it gets no traffic.`)
    }
    weigh(byDigest)
    await save()
    return {}
  }

  async function retire(digest) {
    const release = releases.get(digest)
    if (release === undefined) return {}
    if (release.weight > 0)
      throw new HostError(409, 'still-serving', `${digest} has weight ${release.weight}; shift its traffic away first.`)
    await remove(release)
    await save()
    return {}
  }

  /**
   * What serves now: every running release with the version its process says and the share of traffic it really gets.
   * A release whose process is down gets none, whatever its weight; it stands in `down`.
   */
  async function observe() {
    const up = [...releases.values()].filter(({ instance }) => instance !== undefined)
    const total = up.reduce((sum, { weight }) => sum + weight, 0)
    const serving = await Promise.all(
      up.map(async ({ digest, version, weight, instance }) => {
        const health = await askHealth(instance.port)
        const share = total === 0 || total === 100 ? weight : (weight * 100) / total
        return { version: health?.version ?? version, digest, weight: share, pid: instance.pid }
      }),
    )
    const down = [...releases.values()]
      .filter(({ instance }) => instance === undefined)
      .map(({ digest, version, weight }) => ({ digest, version, weight }))
    return { environment: name, url, flagsFile, serving, down }
  }

  async function close() {
    closing = true
    await queue
    await proxy.close()
    await Promise.all([...releases.values()].map(({ instance }) => instance?.stop()))
  }

  function oneAtATime(change) {
    return (...parameters) => {
      if (closing) throw new HostError(503, 'closing', 'The host is stopping.')
      const result = queue.then(() => change(...parameters))
      queue = result.catch(() => {})
      return result
    }
  }

  return {
    name,
    url,
    apply: oneAtATime(apply),
    shift: oneAtATime(shift),
    retire: oneAtATime(retire),
    deliverFlags: oneAtATime((text) => writeAtomically(flagsFile, text)),
    observe,
    pids: () => [...releases.values()].flatMap(({ instance }) => instance?.pid ?? []),
    close,
  }
}

function digestOf(bytes) {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
