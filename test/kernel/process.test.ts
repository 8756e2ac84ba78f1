import { describe, expect, it } from '@jest/globals'
import { spawn } from '../../lib/kernel/process.ts'
import { eventually, isRunning } from '../support/processes.ts'

const node = (script: string, options = {}) => spawn(process.execPath, ['-e', script], options)

describe('spawn', () => {
  it('gives input, arguments and environment, and collects both streams', async () => {
    const script = `process.stdin.on('data', (d) => process.stdout.write(d)); console.error(process.env.WHO); process.exitCode = 3`
    const lines: string[] = []
    const outcome = await node(script, {
      input: 'hé; $(rm -rf)',
      env: { WHO: 'me' },
      onErrorLine: (line: string) => lines.push(line),
    })
    expect(outcome).toEqual({ kind: 'exited', code: 3, stdout: 'hé; $(rm -rf)', stderr: 'me\n' })
    expect(lines).toEqual(['me'])
  })

  it('ends a program that takes too long, with what it started', async () => {
    const script = `const { spawn } = require('node:child_process'); const c = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']); console.error(c.pid); setTimeout(() => {}, 60000)`
    const outcome = await node(script, { timeoutMilliseconds: 1500 })
    expect(outcome).toMatchObject({ kind: 'timed-out' })
    const grandchild = Number(outcome.stderr)
    expect(grandchild).toBeGreaterThan(0)
    await eventually('the end of what it started', () => !isRunning(grandchild))
  })

  it('does not wait for what a program leaves running with its outputs open', async () => {
    const script = `const c = require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { detached: true, stdio: 'inherit' }); console.log(c.pid); c.unref()`
    const outcome = await node(script, { timeoutMilliseconds: 30_000 })
    expect(outcome).toMatchObject({ kind: 'exited', code: 0 })
    const left = outcome.kind === 'exited' ? Number(outcome.stdout) : 0
    expect(isRunning(left)).toBe(true)
    process.kill(left, 'SIGKILL')
  })

  it('gives a line without end in pieces', async () => {
    const lines: number[] = []
    const onErrorLine = (line: string) => lines.push(line.length)
    expect(await node(`process.stderr.write('x'.repeat(1_000_000))`, { onErrorLine })).toMatchObject({ code: 0 })
    expect(lines.reduce((sum, length) => sum + length, 0)).toBe(1_000_000)
    expect(Math.max(...lines)).toBeLessThan(200_000)
  })

  it('stops reading a program that writes too much', async () => {
    const outcome = await node(`for (;;) process.stdout.write('x'.repeat(65536))`, { maxOutputBytes: 100_000 })
    expect(outcome).toMatchObject({ kind: 'too-much-output' })
  })

  it('never throws: a program that is not there, one that dies, one that reads nothing', async () => {
    expect(await spawn('no-such-program-here', [])).toMatchObject({ kind: 'not-started' })
    expect(await node(`process.kill(process.pid, 'SIGTERM')`)).toMatchObject({ kind: 'signalled' })
    expect(await node(`process.stdin.destroy()`, { input: 'x'.repeat(1_000_000) })).toMatchObject({
      kind: 'exited',
      code: 0,
    })
  })
})
