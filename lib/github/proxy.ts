/** Makes Node's own fetch honour HTTP_PROXY, HTTPS_PROXY and NO_PROXY, as self-hosted runners need. Loopback is never proxied. */
export function useProxyFromEnvironment(env: NodeJS.ProcessEnv = process.env): void {
  const proxied = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some((name) => (env[name] ?? '') !== '')
  if (!proxied) return
  // Loaded only here: node:http costs every start without a proxy 8 ms.
  const { setGlobalProxyFromEnv } = process.getBuiltinModule('node:http') as {
    setGlobalProxyFromEnv?: (env: NodeJS.ProcessEnv) => void
  }
  const exceptions = [env['NO_PROXY'] ?? env['no_proxy'] ?? '', 'localhost', '127.0.0.1', '[::1]'].filter(
    (entry) => entry !== '',
  )
  setGlobalProxyFromEnv?.({ ...env, NO_PROXY: exceptions.join(','), no_proxy: exceptions.join(',') })
}
