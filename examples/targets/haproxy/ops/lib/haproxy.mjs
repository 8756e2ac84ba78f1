// The runtime API of HAProxy: one command for each connection to its socket. Nothing is reloaded, so nothing is cut off.
import { connect } from 'node:net'
import { setting } from './verb.mjs'

const TIMEOUT_MILLISECONDS = 5000
const RUNNING = '2'

async function ask(command) {
  const socket = connect(setting('HAPROXY_SOCKET'))
  socket.setTimeout(TIMEOUT_MILLISECONDS, () => socket.destroy(new Error('HAProxy does not answer')))
  socket.end(`${command}\n`)
  const chunks = []
  for await (const chunk of socket) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** The servers of the backend: `{name, address, weight, up}`. */
export async function servers() {
  const backend = setting('HAPROXY_BACKEND')
  const lines = (await ask(`show servers state ${backend}`)).split('\n').map((line) => line.split(' '))
  const heading = lines.find(([first]) => first === '#')?.slice(1)
  if (heading === undefined) throw new Error(`HAProxy knows no backend ${backend}`)
  return lines
    .filter((line) => line.length >= heading.length && line[1] === backend)
    .map((line) => Object.fromEntries(heading.map((name, index) => [name, line[index]])))
    .map((server) => ({
      name: server.srv_name,
      address: `http://${server.srv_addr}:${server.srv_port}`,
      weight: Number(server.srv_uweight),
      up: server.srv_op_state === RUNNING,
    }))
}

/** Requests that a server is answering right now. */
export async function sessions(server) {
  const [heading = '', ...lines] = (await ask('show stat')).split('\n')
  const column = heading.replace(/^# /, '').split(',').indexOf('scur')
  const line = lines.find((each) => each.startsWith(`${setting('HAPROXY_BACKEND')},${server},`))
  return Number(line?.split(',')[column] ?? 0)
}

/** HAProxy answers a refusal in words; an empty answer is a "done". */
export async function setWeight(server, weight) {
  const command = `set server ${setting('HAPROXY_BACKEND')}/${server} weight ${weight}`
  const answer = (await ask(command)).trim()
  if (answer !== '') throw new Error(`HAProxy refused "${command}": ${answer}`)
}
