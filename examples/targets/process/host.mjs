// A machine on loopback: takes candidates, runs them as processes behind a weighted proxy per environment, delivers
// flag files. Embed it (`startHost`), run it as its own process (`spawnHost`), or use the command line:
//   node host.mjs --directory <folder> [--flags-directory <folder>] [--admin-port <port>] --environment <name>[=<port>] …
// A token for the admin API is read from TARGET_TOKEN.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { startAdmin } from './admin.mjs'
import { openEnvironment } from './environment.mjs'

const ENVIRONMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

/** Starts the host in this process. Types and options: host.d.mts. */
export async function startHost({ directory, flagsDirectory, environments, adminPort = 0, token, log = () => {} }) {
  const opened = new Map()
  const closeAll = () => Promise.all([...opened.values()].map((environment) => environment.close()))
  try {
    for (const [name, { port, variables } = {}] of Object.entries(environments)) {
      if (!ENVIRONMENT_NAME.test(name)) throw new Error(`"${name}" is not a name for an environment.`)
      const flagsFile = resolve(flagsDirectory ?? join(directory, 'flags'), `${name}.json`)
      const folder = resolve(directory, 'environments', name)
      opened.set(name, await openEnvironment({ name, directory: folder, flagsFile, port, variables, log }))
    }
    const admin = await startAdmin({ port: adminPort, token, environments: opened })
    return handle(admin, opened, closeAll)
  } catch (error) {
    await closeAll()
    throw error
  }
}

function handle(admin, opened, closeAll) {
  const urls = Object.fromEntries([...opened].map(([name, { url }]) => [name, url]))
  let closed
  return {
    adminUrl: admin.url,
    publicUrl: (name) => urlOf(urls, name),
    pids: () => [...opened.values()].flatMap((environment) => environment.pids()),
    close: () => {
      closed ??= Promise.all([admin.close(), closeAll()]).then(() => undefined)
      return closed
    },
  }
}

/** Starts the host as a process of its own, which ends with this one. */
export async function spawnHost({ directory, flagsDirectory, environments, adminPort = 0, token }) {
  const options = Object.entries(environments).flatMap(([name, { port = 0 } = {}]) => [
    '--environment',
    `${name}=${port}`,
  ])
  if (flagsDirectory !== undefined) options.push('--flags-directory', flagsDirectory)
  const child = spawn(
    process.execPath,
    [fileURLToPath(import.meta.url), '--directory', directory, '--admin-port', String(adminPort), ...options],
    {
      env: { ...process.env, ...(token === undefined ? {} : { TARGET_TOKEN: token }) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  const [ready] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (typeof ready !== 'object' || ready === null) throw new Error(`The host did not start (exit ${ready}).`)

  return {
    adminUrl: ready.adminUrl,
    publicUrl: (name) => urlOf(ready.environments, name),
    process: child,
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
    },
  }
}

function urlOf(urls, name) {
  if (!Object.hasOwn(urls, name)) throw new Error(`There is no environment "${name}" on this host.`)
  return urls[name]
}

async function main() {
  const { values } = parseArgs({
    options: {
      directory: { type: 'string' },
      'flags-directory': { type: 'string' },
      'admin-port': { type: 'string', default: '0' },
      environment: { type: 'string', multiple: true, default: [] },
    },
  })
  if (values.directory === undefined || values.environment.length === 0)
    throw new Error('Say --directory <folder> and at least one --environment <name>[=<port>].')
  const environments = Object.fromEntries(
    values.environment.map((text) => {
      const [name, port] = text.split('=')
      return [name, { port: Number(port ?? 0) }]
    }),
  )
  const host = await startHost({
    directory: values.directory,
    flagsDirectory: values['flags-directory'],
    adminPort: Number(values['admin-port']),
    token: process.env.TARGET_TOKEN || undefined,
    environments,
    log: (message) => process.stderr.write(`${message}\n`),
  })

  const stop = () => void host.close().then(() => process.exit(0))
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop)
  process.on('disconnect', stop)

  const urls = Object.fromEntries(Object.keys(environments).map((name) => [name, host.publicUrl(name)]))
  const ready = { adminUrl: host.adminUrl, environments: urls }
  process.stdout.write(`${JSON.stringify(ready)}\n`)
  process.send?.(ready)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
}
