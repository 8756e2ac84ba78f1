import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../lib/config/load.ts'

const HEAD = 'version: 1\n'
const verify = (lines: string, strategy = 'canary') =>
  `${HEAD}environments:\n  production:\n    strategy: { type: ${strategy} }\n    verify:\n${lines.replace(/^/gm, '      ')}\n`
const SOURCES =
  'sources: { prom: { type: prometheus, url: "http://prom.example" }, api: { type: json, url: "http://x/${version}" } }'
const one = (metric: string, strategy?: string) => verify(`${SOURCES}\nmetrics: [{ name: m, ${metric} }]`, strategy)

describe('metrics in .github/sluice.yml', () => {
  it.each([
    ['a threshold', one('source: prom, query: up, threshold: ">= 1"')],
    ['a unit', one('source: prom, query: up, unit: s, threshold: "<= 300ms"')],
    ['a share', one('source: prom, query: e, total: t, threshold: "< 1%"')],
    ['a comparison', one('source: prom, query: "x{v=\'${version}\'}", compare: { bad: increase, min-effect: 10 }')],
    ['a comparison told apart by the address', one('source: api, query: p99, compare: { bad: increase }')],
    ['a comparison with before', one('source: prom, query: x, compare: { bad: either, with: before }', 'all-at-once')],
    ['suites', `${HEAD}suites: { smoke: { run: [npm, run, smoke] } }\nenvironments: { dev: { suites: [smoke] } }\n`],
  ])('take %s', async (_, text) => {
    await expect(parseConfig(text, 'test')).resolves.toBeDefined()
  })

  it.each([
    ['nothing to hold', one('source: prom, query: up'), 'needs a "threshold", a "compare", or both'],
    ['an unknown source', one('source: pro, query: up, threshold: "> 0"'), 'no source "pro"; did you mean "prom"'],
    [
      'a threshold of another kind',
      one('source: prom, query: up, unit: s, threshold: "<= 3MB"'),
      'does not compare with values in s',
    ],
    [
      'a unit out of nowhere',
      one('source: prom, query: up, threshold: "<= 3ms"'),
      'say which "unit" its values are in',
    ],
    ['no threshold', one('source: prom, query: up, threshold: "about 3"'), 'is not a threshold'],
    ['a placeholder', one('source: prom, query: "x{v=\'${versoin}\'}", threshold: "> 0"'), 'did you mean "version"'],
    [
      'two sides that are one',
      one('source: prom, query: x, compare: { bad: increase }'),
      '${version} or ${side} must stand in it',
    ],
    [
      'a past that nobody knows',
      one('source: api, query: x, compare: { bad: increase, with: before }'),
      'only a prometheus source',
    ],
    [
      'nothing beside',
      one('source: prom, query: "${version}", compare: { bad: increase }', 'blue-green'),
      'compare "with: before"',
    ],
    [
      'a window beyond the budget',
      verify(`${SOURCES}\nwindow: 10m\nmetrics: [{ name: m, source: prom, query: up, threshold: "> 0" }]`),
      'the budget ends after 5m',
    ],
    ['a window for nothing', verify('window: 1m'), 'has no effect without "metrics"'],
    [
      'a secret in an address',
      verify('sources: { p: { type: prometheus, url: "http://user:pass@x" } }'),
      'use "token-env"',
    ],
    ['a file at an address', verify('sources: { p: { type: file, url: "http://x" } }'), 'reads a path in the checkout'],
    ['a prometheus nowhere', verify('sources: { p: { type: prometheus } }'), 'is asked at an address'],
    [
      'two of one name',
      verify(
        `${SOURCES}\nmetrics:\n  - { name: m, source: prom, query: up, threshold: "> 0" }\n  - { name: m, source: prom, query: up, threshold: "> 0" }`,
      ),
      'm stands twice',
    ],
    [
      'a suite that is not there',
      `${HEAD}suites: { smoke: { run: x } }\nenvironments: { dev: { suites: [smok] } }\n`,
      'did you mean "smoke"',
    ],
  ])('refuse %s', async (_, text, words) => {
    await expect(parseConfig(text, 'test')).rejects.toThrow(words)
  })
})
