import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../lib/config/load.ts'
import { countCpuTime } from '../support/cpu-time.ts'

const problem = (text: string) =>
  parseConfig(text, 'sluice.yml').then(
    () => 'no problem',
    (error: Error) => error.message,
  )

const strategy = (text: string) => `version: 1\nenvironments: { production: { strategy: ${text} } }`

const target = (text: string) => `version: 1\nenvironments: { production: { target: ${text} } }`

const SIGNER = 'signer-workflow: acme/road/.github/workflows/build.yml@refs/tags/v*'
const provenance = (text: string) => `version: 1\nenvironments: { production: { provenance: ${text} } }`

describe('.github/sluice.yml', () => {
  it('needs its version and nothing else', async () => {
    expect(await parseConfig('version: 1', 'x')).toEqual({ version: 1 })
    expect(await problem('')).toContain('is not YAML')
    expect(await problem('path: [dev]')).toContain('version: is missing')
    expect(await problem('version: 2')).toContain('must be 1')
  })

  it.each([
    ['version: 1\npaths: [dev]', 'paths: unknown key; did you mean "path"?'],
    ['version: 1\nflags: { provider: flagd-file, brnch: x }', 'flags.brnch: unknown key; did you mean "branch"?'],
    ['version: 1\nflags: { provider: flagd }', 'flags.provider: "flagd" must be one of'],
    [
      'version: 1\nflags: { provider: flagd-file, deliver: { verb: [] } }',
      'flags.deliver.verb: [] is not a list of at least 1',
    ],
    [
      'version: 1\nflags: { provider: flagd-file, read-back: { production: { ofrep: "file:///etc/passwd" } } }',
      'flags.read-back.production.ofrep',
    ],
    ['version: 1\nflags: { provider: flagd-file, definitions: /etc/passwd }', 'flags.definitions'],
    ['version: 1\npath: [dev, dev]', 'path[1]: dev stands twice'],
    ['version: 1\npath: ["a b"]', 'path[0]: "a b" is not an environment name'],
    ['version: 1\npath: []', 'path: [] is not a list of at least 1'],
    ['version: 1\nenvironments: [dev]', 'environments: ["dev"] is not a mapping'],
    ['version: 1\nenvironments: { dev: { url: "javascript:alert(1)" } }', 'environments.dev.url'],
    ['version: 1\ngate: { coverage-threshold: 101 }', 'gate.coverage-threshold: 101 is more than 100 %'],
    [target('{ driver: command }'), 'target.apply: is missing'],
    [target('{ driver: directory }'), 'target.path: is missing'],
    [target('{ driver: directory, path: /srv, shift: x }'), 'target.shift: the `directory` driver has no such key'],
    [target('{ driver: command, apply: x, keep: 3 }'), 'target.keep: the `command` driver has no such key'],
    [strategy('{ type: canari }'), 'strategy.type: "canari" must be one of'],
    [strategy('{ type: blue-green, steps: [50, 100] }'), 'strategy.steps: `blue-green` has no such key'],
    [strategy('{ type: canary, steps: [50, 25, 100] }'), 'strategy.steps: [50,25,100] must rise'],
    [strategy('{ type: canary, steps: [5, 25] }'), 'and end with 100'],
    [strategy('{ type: waves }'), 'strategy.waves: is missing'],
    [strategy('{ type: waves, waves: [[eu], [us, eu]] }'), 'strategy.waves: eu stands twice'],
    [strategy('{ type: waves, waves: [[eu]], urls: { us: "https://us.example" } }'), 'strategy.urls.us: no wave'],
    [strategy('{ type: waves, waves: [[eu]], each: { type: canary, steps: [0, 100] } }'), 'each.steps[0]: 0 is not'],
    [strategy('{ type: waves, waves: [[eu]], each: { type: waves } }'), 'each.type: "waves" must be one of'],
    [provenance('{}'), 'provenance.signer-workflow: is missing'],
    [provenance('{ signer-workflow: acme/road/.github/workflows/build.yml }'), 'is not a workflow file with its ref'],
    [
      provenance('{ signer-workflow: "acme/road/.github/workflows/build.yml@*" }'),
      'is not a workflow file with its ref',
    ],
    [
      provenance('{ signer-workflow: acme/road/.github/workflows/build.yml@v1 }'),
      'refs/tags/v*, or @ and a whole commit',
    ],
    [provenance('{ signer-workflow: acme/*/.github/workflows/build.yml@refs/heads/main }'), 'is not a workflow file'],
    [provenance('{ signer-workflow: [] }'), 'is not a list of at least 1'],
    [
      provenance(`{ ${SIGNER}, source-ref: main }`),
      'provenance.source-ref: "main" is not a whole ref such as refs/heads/main',
    ],
    [provenance(`{ ${SIGNER}, source: shop }`), 'provenance.source: "shop" is not a repository'],
    [provenance(`{ ${SIGNER}, runner: hosted }`), 'provenance.runner: "hosted" must be one of github-hosted, any'],
    [provenance(`{ ${SIGNER}, trusted-root: /etc/root.json }`), 'provenance.trusted-root'],
    [provenance(`{ ${SIGNER}, trusted-root: ../root.json }`), 'provenance.trusted-root'],
    [provenance(`{ ${SIGNER}, signer: x }`), 'provenance.signer: unknown key'],
    ['version: 1\n__proto__: { polluted: 1 }', '__proto__: unknown key'],
    ['version: 1\nconstructor: 1', 'constructor: unknown key'],
    ['version: [', 'is not YAML'],
    ['version: 1\nversion: 1', 'is not YAML'],
    ['just a text', 'is not a mapping'],
  ])('%j is refused with its place', async (text, words) => {
    expect(await problem(text)).toContain(words)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('tells every problem at once', async () => {
    const text = await problem('version: 3\npaht: 1\ngate: { coverage-threshold: x }')
    for (const words of ['version:', 'paht:', 'gate.coverage-threshold:']) expect(text).toContain(words)
  })

  it('does not choke on a bomb of aliases', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `l${level + 1}: &l${level + 1} [${'*lX,'.repeat(9).replaceAll('X', String(level))}]`,
    )
    const spent = countCpuTime()
    expect(await problem(`version: 1\nl0: &l0 [x]\n${levels.join('\n')}`)).toMatch(/unknown key|is not YAML/)
    expect(spent()).toBeLessThan(3000)
  })
})
