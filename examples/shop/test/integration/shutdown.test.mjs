import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../src/main.mjs', import.meta.url))

function run(env) {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.setEncoding('utf8')
  return child
}

describe('the process', () => {
  it('ends the request that runs before it stops at SIGTERM', async () => {
    const child = run({ PORT: '0' })
    const [line] = await once(child.stderr, 'data')
    const port = Number(/:(\d+)$/m.exec(line)[1])
    const body = '{"items":[{"product":"cup","quantity":1}]}'
    const socket = connect(port, '127.0.0.1').setEncoding('utf8')
    socket.write(
      `POST /cart/quote HTTP/1.1\r\nhost: shop\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
    )
    // The request is known to run when a second one, sent later, was answered.
    assert.equal((await fetch(`http://127.0.0.1:${port}/health`)).status, 200)

    child.kill('SIGTERM')
    await once(child.stderr, 'data')
    socket.write(body)
    let answer = ''
    for await (const chunk of socket) answer += chunk
    assert.match(answer, /^HTTP\/1\.1 200 /)
    assert.match(answer, /connection: close/i)
    assert.deepEqual(child.exitCode === null ? await once(child, 'exit') : [child.exitCode, null], [0, null])
  })

  it('says why it cannot start', async () => {
    const child = run({ PORT: 'none' })
    const [line] = await once(child.stderr, 'data')
    assert.match(line, /cannot start: PORT must be a number/)
    assert.deepEqual(await once(child, 'exit'), [1, null])
  })
})
