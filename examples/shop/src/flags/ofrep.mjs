/**
 * One flag by the OpenFeature Remote Evaluation Protocol (open-feature/protocol, service/openapi.yaml), answered from
 * what this process has loaded: a tool that changed the flag file asks here whether the change has arrived.
 * Returns `{ status, body }`.
 */
export function evaluateRemotely({ provider, defaults, key, request }) {
  const context = request?.context ?? {}
  if (typeof context !== 'object' || Array.isArray(context))
    return failure(400, key, 'INVALID_CONTEXT', '"context" must be an object.')
  const flag = provider.flag(key)
  if (flag === undefined) return failure(404, key, 'FLAG_NOT_FOUND', `Flag "${key}" is not loaded.`)

  const type = typeof [...flag.variants.values()][0]
  const { value, variant, reason, errorCode, errorMessage } = provider.resolve(type, key, defaults[key], context)
  if (errorCode !== undefined) return failure(400, key, errorCode, errorMessage)
  // No value says "use the default of the code" (ADR 6 of the protocol).
  return { status: 200, body: { key, value, variant, reason, metadata: flag.metadata } }
}

function failure(status, key, errorCode, errorDetails) {
  return { status, body: { key, errorCode, errorDetails } }
}
