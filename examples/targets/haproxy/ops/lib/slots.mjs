// A slot is one server of the backend: a folder with the file it runs, and a program that starts and stops it.
import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { servers, sessions } from './haproxy.mjs'
import { pause, setting } from './verb.mjs'

const PATIENCE_MILLISECONDS = 30_000
const DRAIN_MILLISECONDS = 10_000
const INTERVAL_MILLISECONDS = 100

const folder = (name) => join(setting('SLOTS'), name)

/** Every slot, with the release that lies in it: `{name, address, weight, up, release}`. */
export async function slots() {
  const found = await servers()
  return Promise.all(found.map(async (server) => ({ ...server, release: await releaseIn(server.name) })))
}

async function releaseIn(name) {
  try {
    return JSON.parse(await readFile(join(folder(name), 'release.json'), 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

const control = (action, name) => promisify(execFile)(setting('SLOT_CONTROL'), [action, name])

/** Puts a candidate into a slot that takes no traffic, starts it, and waits until it and HAProxy say that it is well. */
export async function fill({ name, address }, { version, digest, file }) {
  await empty(name)
  await mkdir(folder(name), { recursive: true })
  await copyFile(file, join(folder(name), 'app.mjs'))
  await control('start', name)
  await until(`${version} to be healthy in ${name}`, () => isHealthy(address))
  await until(`HAProxy to see ${name} up`, async () => (await servers()).find((each) => each.name === name)?.up)
  // Last: a slot without it counts as empty.
  await writeFile(join(folder(name), 'release.json'), JSON.stringify({ version, digest }))
}

/** Lets it finish what it is answering, then stops it. */
export async function empty(name) {
  const end = Date.now() + DRAIN_MILLISECONDS
  while ((await sessions(name)) > 0 && Date.now() < end) await pause(INTERVAL_MILLISECONDS)
  await rm(join(folder(name), 'release.json'), { force: true })
  await control('stop', name)
}

async function isHealthy(address) {
  const answer = await fetch(`${address}/health`, { signal: AbortSignal.timeout(1000) }).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok === true
}

async function until(what, holds) {
  const end = Date.now() + PATIENCE_MILLISECONDS
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MILLISECONDS / 1000} s for ${what}`)
    await pause(INTERVAL_MILLISECONDS)
  }
}
