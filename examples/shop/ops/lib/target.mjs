// What the scripts of the command driver share: the request on standard input, calls to the target host, errors.
// TARGET_URL is the address of the host's admin API, TARGET_TOKEN its token (when it wants one).

/** Reads the request, lets `act` answer it and prints the answer; any error ends red with its text on standard error. */
export async function serve(verb, act) {
  try {
    const request = JSON.parse(await readInput())
    if (request.protocol !== 1)
      throw new Error(`This script speaks protocol 1, not ${JSON.stringify(request.protocol)}.`)
    if (request.verb !== verb) throw new Error(`This script is for "${verb}", but was asked to "${request.verb}".`)
    process.stdout.write(`${JSON.stringify(await act(request, target(request.environment)))}\n`)
  } catch (error) {
    process.stderr.write(`${verb}: ${error.message}\n`)
    process.exitCode = 1
  }
}

async function readInput() {
  const chunks = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Calls the host about one environment: `call(method, path, body?)` returns what it answers. */
function target(environment) {
  const { TARGET_URL, TARGET_TOKEN } = process.env
  if (!TARGET_URL) throw new Error('TARGET_URL is not set; it must be the address of the target host.')
  const base = `${TARGET_URL.replace(/\/$/, '')}/v1/environments/${encodeURIComponent(environment)}`
  const headers = TARGET_TOKEN ? { authorization: `Bearer ${TARGET_TOKEN}` } : {}

  return async function call(method, path, body) {
    const response = await fetch(`${base}${path}`, { method, headers, body }).catch((error) => {
      throw new Error(`The target host at ${TARGET_URL} cannot be reached: ${error.cause?.message ?? error.message}`)
    })
    const answer = await response.json()
    if (response.ok) return answer
    throw new Error(`${environment}: ${answer.error.message} (${answer.error.code})`)
  }
}
