import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'

const root = join(import.meta.dirname, '../..')
let temp: string

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'sluice-stop-'))
})
afterEach(async () => {
  await rm(temp, { recursive: true, force: true })
})

/** Starts the demo, sends Ctrl-C to its process group once `until` shows, and gives its exit code. */
function interrupted(until: string): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/node24.mjs', 'rehearsal/scenario/demo.ts'], {
      cwd: root,
      env: { ...process.env, TMPDIR: temp },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let seen = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const before = seen.includes(until)
      seen += text
      if (!before && seen.includes(until) && child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
    })
    child.on('close', (code) => resolve(code))
  })
}

/** Processes that still know the folder of the rehearsal, by their command line or environment. */
async function leftOver(): Promise<string[]> {
  const found: string[] = []
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue
    const parts = await Promise.all(
      ['cmdline', 'environ'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')),
    )
    if (parts.some((part) => part.includes(temp))) found.push(parts[0]?.replaceAll('\0', ' ') ?? pid)
  }
  return found
}

it.each([
  ['before the first job', 'from commit to production'],
  ['while a service runs', 'deploy to dev'],
])('Ctrl-C %s leaves neither process nor folder', async (_when, until) => {
  expect(await interrupted(until)).toBe(130)
  expect(await leftOver()).toEqual([])
  // npm, which the shop's jobs call, keeps its compile cache there; that is its own and no folder of ours.
  expect((await readdir(temp)).filter((name) => name !== 'node-compile-cache')).toEqual([])
})
