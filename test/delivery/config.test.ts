import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../lib/config/load.ts'

const production = (lines: readonly string[]) =>
  `version: 1\nenvironments:\n  production:\n${lines.map((line) => `    ${line}\n`).join('')}`

describe('environments in .github/sluice.yml', () => {
  it('reads the example of the README as it stands there', async () => {
    const readme = await readFile(join(import.meta.dirname, '../../actions/deploy/README.md'), 'utf8')
    const [, block = ''] = /```yaml\n(# \.github\/sluice\.yml[\s\S]*?)```/.exec(readme) ?? []
    const config = await parseConfig(block, 'README')
    expect(config.path).toEqual(['dev', 'production'])
    expect(config.environments?.get('production')).toMatchObject({
      soak: 1_800_000,
      strategy: { type: 'blue-green' },
      target: { apply: ['ops/apply'] },
      verify: { budget: 300_000 },
    })
  })

  it.each([
    ['a command with arguments', ['target: { driver: command, apply: [node, ops/apply.mjs] }']],
    [
      'reviewers on itself with another way back',
      ['approval: { environment: production }', 'recovery-environment: recovery'],
    ],
  ])('takes %s', async (_, lines) => {
    await expect(parseConfig(production(lines), 'test')).resolves.toBeDefined()
  })

  it.each([
    ['a misspelt key', ['soack: 30m'], 'did you mean "soak"'],
    ['an unknown driver', ['target: { driver: magic, apply: x }'], 'must be one of command'],
    ['a target without apply', ['target: { driver: command }'], 'target.apply: is missing'],
    [
      'a probe that asks nowhere',
      ['verify: { probes: [{ status: 200 }] }'],
      'needs either "url" or "path", not neither',
    ],
    ['a probe that asks twice', ['verify: { probes: [{ url: "http://x", path: /y }] }'], 'not both'],
    ['an address that is no http', ['url: ftp://x'], 'is not an http or https address'],
    [
      'a value that cannot be compared',
      ['verify: { probes: [{ path: /x, json: { a: [1] } }] }'],
      'only a text, a number',
    ],
    ['a duration without a unit', ['soak: 30'], 'is not a duration'],
    [
      'reviewers that would stop the way back',
      ['approval: { environment: production }'],
      'would also stop the way back',
    ],
    ['itself as its way back', ['recovery-environment: production'], 'must be another environment'],
  ])('refuses %s', async (_, lines, words) => {
    await expect(parseConfig(production(lines), 'test')).rejects.toThrow(words)
  })
})
