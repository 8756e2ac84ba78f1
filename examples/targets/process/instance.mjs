import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { HostError } from './errors.mjs'

const TETHER = new URL('./tether.mjs', import.meta.url).href
const HEALTHY_WITHIN = 10_000
const STOPPED_WITHIN = 8000
const running = new Set()

// A last resort for an exit without `close`; a killed host is the tether's business.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * Starts a candidate as a child process on a free loopback port and waits until `/health` answers 200.
 * Returns `{ pid, port, exited, stop() }`; `exited` resolves with a text when the process ended.
 * Throws `HostError` with the end of its log when it does not become healthy.
 */
export async function startInstance({ file, logFile, variables }) {
  const port = await freePort()
  const log = openSync(logFile, 'a')
  const child = spawn(process.execPath, ['--import', TETHER, file], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...variables, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  running.add(child)
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(`exit ${signal ?? code}`))
  }).finally(() => running.delete(child))

  const instance = { pid: child.pid, port, exited, stop: () => stop(child) }
  const ended = new AbortController()
  void exited.then(() => ended.abort())
  const problem = await Promise.race([exited, untilHealthy(port, ended.signal)])
  if (problem === undefined) return instance
  await instance.stop()
  throw new HostError(422, 'not-healthy', `The candidate did not become healthy (${problem}).\n${tail(logFile)}`)
}

/** What `/health` of a port answers: `{ version }`, or `undefined` when it does not answer 200. */
export async function askHealth(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`, {
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(2000),
    })
    const { version } = await response.json()
    return response.ok ? { version: typeof version === 'string' ? version : undefined } : undefined
  } catch {
    return undefined
  }
}

async function untilHealthy(port, ended) {
  const end = performance.now() + HEALTHY_WITHIN
  while (performance.now() < end && !ended.aborted) {
    if ((await askHealth(port)) !== undefined) return undefined
    await sleep(25)
  }
  return `no 200 from /health within ${HEALTHY_WITHIN / 1000} s`
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN)
  await exit
  clearTimeout(timer)
}

async function freePort() {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

function tail(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-10).join('\n')
}
