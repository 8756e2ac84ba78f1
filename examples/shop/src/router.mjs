import { RequestError } from './errors.mjs'

/**
 * Finds the handler of a request in `routes` (pattern → method → handler).
 * Returns `{ route, parameters, handler }`; throws 404 or 405 (with `allow`), or 400 for a path that is no valid UTF-8.
 */
export function findRoute(routes, method, path) {
  for (const [route, handlers] of Object.entries(routes)) {
    const parameters = match(route, path)
    if (parameters === undefined) continue
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined
    if (handler !== undefined) return { route, parameters, handler }
    const allow = Object.keys(handlers).join(', ')
    throw new RequestError(405, 'method-not-allowed', `Use ${allow} for ${route}.`, { allow })
  }
  throw new RequestError(404, 'not-found', 'There is nothing at this address.')
}

function match(route, path) {
  const expected = route.split('/')
  const actual = path.split('/')
  if (expected.length !== actual.length) return undefined
  const parameters = {}
  for (const [index, part] of expected.entries()) {
    const value = actual[index]
    if (part.startsWith(':')) parameters[part.slice(1)] = decode(value)
    else if (part !== value) return undefined
  }
  return parameters
}

function decode(value) {
  try {
    return decodeURIComponent(value)
  } catch {
    throw new RequestError(400, 'invalid-path', 'The path is not valid percent-encoded UTF-8.')
  }
}
