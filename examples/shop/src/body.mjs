import { RequestError } from './errors.mjs'

const MAX_BYTES = 16 * 1024

/** Reads a JSON object from a request: 415 for another type, 413 above 16 KiB, 400 for what is no JSON object. */
export async function readJson(request) {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0].trim().toLowerCase()
  if (type !== 'application/json')
    throw new RequestError(415, 'unsupported-media-type', 'Send the body as application/json.')
  const value = parse(await readText(request).catch(refuseAborted))
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new RequestError(400, 'invalid-json', 'The body must be a JSON object.')
  return value
}

async function readText(request) {
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    // The rest is not read: the connection is closed after the answer.
    if (size > MAX_BYTES)
      throw new RequestError(413, 'body-too-large', `The body may have ${MAX_BYTES} bytes.`, { connection: 'close' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A caller that went away is no failure of the service. */
function refuseAborted(error) {
  if (error.code === 'ECONNRESET') throw new RequestError(400, 'aborted', 'The request ended early.')
  throw error
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    throw new RequestError(400, 'invalid-json', 'The body is not valid JSON.')
  }
}
