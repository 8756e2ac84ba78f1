// What the verbs share: the request, and kubectl. Each release is a Deployment of its own; the Service says which one serves.
import { spawn } from 'node:child_process'

/** Reads the request, lets `act` answer it and prints the answer; any error ends red with its text on standard error. */
export async function serve(act) {
  try {
    const request = JSON.parse(await new Response(process.stdin).text())
    process.stdout.write(`${JSON.stringify((await act(request)) ?? {})}\n`)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

/** kubectl with the context and the namespace of the job; gives what it printed. */
export function kubectl(args, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn('kubectl', args, { stdio: ['pipe', 'pipe', 'pipe'] })
    const text = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (part) => (text.out += part))
    child.stderr.setEncoding('utf8').on('data', (part) => (text.err += part))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(text.out) : reject(new Error(`kubectl ${args[0]}: ${text.err.trim() || `code ${code}`}`)),
    )
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** Of a digest, as labels and names can hold it. */
export const short = (digest) => digest.replace('sha256:', '').slice(0, 12)
export const nameOf = (component, digest) => `${component}-${short(digest)}`

/** Every release that is there: `{name, version, digest, ready, serves}`. */
export async function releases(component) {
  const [{ items }, service] = await Promise.all([
    kubectl(['get', 'deployments', '-l', `app=${component}`, '-o', 'json']).then(JSON.parse),
    kubectl(['get', 'service', component, '-o', 'json']).then(JSON.parse),
  ])
  return items.map(({ metadata, status }) => ({
    name: metadata.name,
    version: metadata.annotations['sluice/version'],
    digest: metadata.annotations['sluice/digest'],
    ready: (status?.readyReplicas ?? 0) > 0,
    serves: service.spec.selector.release === short(metadata.annotations['sluice/digest']),
  }))
}

/** All traffic to one release, in one step. */
export function select(component, digest) {
  const patch = { spec: { selector: { app: component, release: short(digest) } } }
  return kubectl(['patch', 'service', component, '--type', 'merge', '--patch', JSON.stringify(patch)])
}

export const remove = (name) => kubectl(['delete', 'deployment', name, '--ignore-not-found', '--wait=true'])
