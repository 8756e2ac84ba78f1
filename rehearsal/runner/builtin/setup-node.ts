import { appendFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Builtin } from './builtin.ts'

/** `actions/setup-node`: the Node 24 that runs the rehearsal; says so when another version was asked for. */
export const setupNode: Builtin = {
  name: 'actions/setup-node',
  inputs: {
    'always-auth': 'false',
    'node-version': '',
    'node-version-file': '',
    architecture: '',
    'check-latest': 'false',
    'registry-url': '',
    scope: '',
    token: '',
    cache: '',
    'package-manager-cache': 'true',
    'cache-dependency-path': '',
    mirror: '',
    'mirror-token': '',
  },
  async run(request) {
    const { context } = request
    const wanted = request.input('node-version').replace(/^v/, '')
    const actual = process.versions.node
    const [major] = actual.split('.')
    if (
      wanted !== '' &&
      wanted !== actual &&
      !/^(lts|latest|current|node)/.test(wanted) &&
      wanted.split('.')[0] !== major
    )
      request.warn(`Node ${wanted} was asked for; the rehearsal has Node ${actual} only and uses that.`)
    const registry = request.input('registry-url')
    if (registry !== '') {
      const file = join(context.directories.temp, '.npmrc')
      const scope = request.input('scope')
      const prefix = scope === '' ? '' : `${scope.startsWith('@') ? scope : `@${scope}`}:`
      const location = registry.replace(/^https?:/, '').replace(/\/*$/, '/')
      appendFileSync(file, `${location}:_authToken=\${NODE_AUTH_TOKEN}\n${prefix}registry=${registry}\n`, {
        mode: 0o600,
      })
      context.environment.set('NPM_CONFIG_USERCONFIG', file)
    }
    if (request.input('cache') !== '') request.log("The rehearsal's setup-node keeps no package cache.")
    context.paths.unshift(dirname(process.execPath))
    request.setOutput('node-version', `v${actual}`)
    request.setOutput('cache-hit', 'false')
    request.log(`node: v${actual}`)
    return undefined
  },
}
