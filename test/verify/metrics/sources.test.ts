import { describe, expect, it } from '@jest/globals'
import { createFile, createJson } from '../../../lib/verify/metrics/json.ts'
import { createPrometheus } from '../../../lib/verify/metrics/prometheus.ts'
import { fillWith } from '../../../lib/verify/metrics/source.ts'
import { createSources } from '../../../lib/verify/metrics/sources.ts'
import type { Ask, Asked } from '../../../lib/verify/request.ts'
import { answered, silent } from '../ports.ts'

const fill = fillWith({ version: '1.4.0-rc.2', side: 'canary' })
const WINDOW = { milliseconds: 60_000, stepMilliseconds: 15_000, endedMillisecondsAgo: 0 }
const success = (resultType: string, result: unknown) =>
  answered(200, { status: 'success', data: { resultType, result } })

/** Answers by path; keeps what was asked. */
function asking(answers: (path: string, query: URLSearchParams) => Asked) {
  const asked: { url: URL; headers: Readonly<Record<string, string>> | undefined }[] = []
  const ask: Ask = async (url, _, headers) => {
    const parsed = new URL(url)
    asked.push({ url: parsed, headers })
    return answers(parsed.pathname, parsed.searchParams)
  }
  return { ask, asked }
}

const prometheus = (ask: Ask) =>
  createPrometheus({
    url: 'http://prom.example/base/',
    headers: { 'X-Scope-OrgID': 'shop' },
    timeoutMilliseconds: 1,
    ask,
  })

describe('placeholders', () => {
  it('are filled, encoded where asked', () => {
    expect(fill('rate(x{version="${version}"}[1m])')).toBe('rate(x{version="1.4.0-rc.2"}[1m])')
    expect(fillWith({ version: 'a/b' })('${version}', encodeURIComponent)).toBe('a%2Fb')
  })

  it.each(['"} or vector(0) #', 'a\nb', '', '../x"', '{}', 'a'.repeat(300)])('never let %j into a query', (version) => {
    expect(() => fillWith({ version })('x{v="${version}"}')).toThrow('may not stand in a query')
  })

  it('are not guessed', () => {
    expect(() => fill('${variant}')).toThrow('${variant} has no value here')
    expect(() => fill('${constructor}')).toThrow('has no value here')
  })
})

describe('Prometheus', () => {
  it('is asked for the newest values, with the headers of the configuration', async () => {
    const { ask, asked } = asking(() => success('vector', [{ metric: {}, value: [1, '0.5'] }, { value: [1, '0.7'] }]))
    expect(await prometheus(ask).now('up{v="${version}"}', fill)).toEqual({ kind: 'values', series: [[0.5], [0.7]] })
    expect(asked[0]?.url.pathname).toBe('/base/api/v1/query')
    expect(asked[0]?.url.searchParams.get('query')).toBe('up{v="1.4.0-rc.2"}')
    expect(asked[0]?.headers).toEqual({ 'X-Scope-OrgID': 'shop' })
  })

  it('dates a window by its own clock', async () => {
    const { ask, asked } = asking((path, query) =>
      path.endsWith('query') && query.get('query') === 'time()'
        ? success('scalar', [1000, '1000'])
        : success('matrix', [
            {
              values: [
                [940, '1'],
                [955, 'NaN'],
                [970, '+Inf'],
              ],
            },
            { values: [[970, 'NaN']] },
          ]),
    )
    const reading = await prometheus(ask).range('x', fill, { ...WINDOW, endedMillisecondsAgo: 120_000 })
    expect(reading).toEqual({ kind: 'values', series: [[1, Number.POSITIVE_INFINITY]] })
    expect(Object.fromEntries(asked[1]?.url.searchParams ?? [])).toEqual({
      query: 'x',
      start: '820.000',
      end: '880.000',
      step: '15.000',
    })
  })

  it.each<[string, Asked, 'empty' | 'failed', string]>([
    ['no series', success('vector', []), 'empty', 'no series fits'],
    ['only NaN', success('vector', [{ value: [1, 'NaN'] }]), 'empty', 'NaN'],
    ['a matrix', success('matrix', []), 'failed', 'gives a matrix'],
    ['a bad query', answered(400, { status: 'error', error: 'parse error: x' }), 'failed', 'answered 400: parse error'],
    ['a login page', answered(200, '<html>'), 'failed', 'not JSON'],
    ['something else', answered(200, { status: 'success' }), 'failed', 'no data'],
    ['down', { kind: 'not-reached', detail: 'refused' }, 'failed', 'refused'],
  ])('%s is no number', async (_, answer, kind, detail) => {
    const reading = await prometheus(asking(() => answer).ask).now('x', fill)
    expect(reading).toMatchObject({ kind, detail: expect.stringContaining(detail) })
  })

  it('is not asked at all with a value that could end the query', async () => {
    const { ask, asked } = asking(() => success('vector', []))
    expect(await prometheus(ask).now('x{v="${version}"}', fillWith({ version: '"}' }))).toMatchObject({
      kind: 'failed',
    })
    expect(asked).toEqual([])
  })
})

describe('JSON', () => {
  const json = (ask: Ask) =>
    createJson({ url: 'http://shop.example/stats/${version}', headers: {}, timeoutMilliseconds: 1, ask })

  it('gives a number, or a list of numbers, at a field', async () => {
    const { ask, asked } = asking(() => answered(200, { canary: { p99: 12, all: [1, 2, 3], none: null, word: 'x' } }))
    const source = json(ask)
    expect(await source.now('${side}.p99', fill)).toEqual({ kind: 'values', series: [[12]] })
    expect(await source.now('canary.all', fill)).toEqual({ kind: 'values', series: [[1, 2, 3]] })
    expect(await source.now('canary.none', fill)).toMatchObject({ kind: 'empty' })
    expect(await source.now('canary.other', fill)).toMatchObject({ kind: 'empty' })
    expect(await source.now('canary.word', fill)).toMatchObject({ kind: 'failed' })
    expect(asked[0]?.url.pathname).toBe('/stats/1.4.0-rc.2')
    expect(await json(asking(() => answered(503, {})).ask).now('x', fill)).toMatchObject({ kind: 'failed' })
  })

  it('is read from a file, too', async () => {
    const source = createFile('out/${side}.json', async (path) => JSON.stringify({ at: path, values: [1, 2] }))
    expect(await source.range('values', fill, WINDOW)).toEqual({ kind: 'values', series: [[1, 2]] })
    const gone = createFile('gone', async () => Promise.reject(new Error('there is no file "gone"')))
    expect(await gone.now('x', fill)).toMatchObject({ kind: 'failed', detail: 'there is no file "gone"' })
  })
})

describe('sources of the configuration', () => {
  const configs = new Map([['prom', { type: 'prometheus', url: 'http://prom.example', 'token-env': 'PROM' } as const]])

  it('send the token that an environment variable holds', async () => {
    const { ask, asked } = asking(() => success('vector', [{ value: [1, '1'] }]))
    await createSources(configs, { ask, env: { PROM: 'secret' }, workspace: '.', log: silent })
      .get('prom')
      ?.now('x', fill)
    expect(asked[0]?.headers).toEqual({ authorization: 'Bearer secret' })
  })

  it('find it in what a called workflow hands on, too', async () => {
    const { ask, asked } = asking(() => success('vector', [{ value: [1, '1'] }]))
    const env = { SLUICE_CREDENTIALS: 'DEPLOY_KEY=a\nPROM=b=c\n' }
    await createSources(configs, { ask, env, workspace: '.', log: silent }).get('prom')?.now('x', fill)
    expect(asked[0]?.headers).toEqual({ authorization: 'Bearer b=c' })
  })

  it('say which variable is empty', () => {
    const { ask } = asking(() => success('vector', []))
    expect(() => createSources(configs, { ask, env: {}, workspace: '.', log: silent })).toThrow('PROM is empty')
  })
})
