import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { World } from './world.ts'

const CONFIG = '.github/sluice.yml'
const QUARANTINE = '.github/quarantine.yml'
const GOOD = `version: 1\ngate:\n  coverage-threshold: 90\n  quarantine: ${QUARANTINE}\n`
const entry = (test: string, expires: string) =>
  `- { test: ${JSON.stringify(test)}, reason: a race, owner: ann, expires: ${expires} }\n`
const LCOV = `SF:src/a.ts\n${Array.from({ length: 10 }, (_, at) => `DA:${at + 1},${at < 9 ? 1 : 0}`).join('\n')}\nend_of_record\n`
const JUNIT =
  '<testsuite name="cart"><testcase name="pays"><failure message="late"/></testcase><testcase name="adds"/></testsuite>'

let world: World
beforeAll(async () => {
  world = await World.start({ [CONFIG]: GOOD, [QUARANTINE]: entry('cart › pays', '2999-01-01') })
  await world.write({ 'out/lcov.info': LCOV, 'out/junit.xml': JUNIT })
})
afterAll(() => world.close())

const inputs = { coverage: 'out/lcov.info', results: 'out/junit.xml' }
/** The workspace is no checkout: what the change holds is read at the tested commit. */
const gate = (more: object = {}) => world.gate({ inputs, sha: world.headSha, ...more })

describe('a change of the quarantine file', () => {
  it('is told, and takes effect after merge', async () => {
    await world.push(QUARANTINE, entry('cart › pays', '2999-01-01') + entry('cart › adds', '2999-01-02'))
    const run = await gate()
    expect(run.outputs).toMatchObject({ result: 'pass', failed: '1' })
    expect(run.summary).toContain('puts "cart › adds" \\(until 2999-01-02\\) in quarantine in .github/quarantine.yml')
    expect(run.summary).toContain('That takes effect after merge')
  })

  it.each([
    ['breaks it', '- test: cart', '[0].reason'],
    ['brings a day that is over', entry('cart › adds', '2020-01-01'), 'it would excuse nothing'],
    ['names a test twice', entry('cart › adds', '2999-01-01').repeat(2), 'in quarantine twice'],
  ])('is refused when it %s', async (_name, text, said) => {
    await world.push(QUARANTINE, text)
    const run = await gate()
    expect([run.code, run.outputs['reason-code']]).toEqual([1, 'invalid-edit'])
    expect(run.log).toContain(said)
  })

  it('names a test that is there: else the log and the summary say so', async () => {
    await world.push(QUARANTINE, entry('cart › pays', '2999-01-01'))
    await world.commit(QUARANTINE, entry('cart › pays', '2999-01-01') + entry('pays', '2999-01-01'), 'main')
    const run = await gate()
    expect(run.outputs['result']).toBe('pass')
    expect(run.log).toContain('::warning::No test is called "pays", which is in quarantine until 2999-01-01.')
    expect(run.summary).toContain('Did you mean "cart › pays"?')
    await world.commit(QUARANTINE, '', 'main')
    expect((await gate()).outputs['reason-code']).toBe('tests-failed')
  })
})

describe('a configuration that is wrong at the target branch', () => {
  beforeAll(async () => {
    await world.commit(CONFIG, 'version: 1\ngate: { coverage-treshold: 90 }\n', 'main')
    await world.write({ 'out/junit.xml': JUNIT.replace('<failure message="late"/>', '') })
  })

  it('shuts the gate for a change of anything else, with the way out', async () => {
    const run = await gate()
    expect([run.code, run.outputs]).toEqual([
      1,
      expect.objectContaining({
        result: 'fail',
        'reason-code': 'policy-invalid',
        'line-coverage': '90.00',
        tests: '2',
      }),
    ])
    expect(run.log).toContain('did you mean "coverage-threshold"?')
    expect(run.log).toContain('changes nothing but .github/sluice.yml')
  })

  it('and for the default branch itself', async () => {
    const run = await gate({ event: 'push' })
    expect(run.outputs['reason-code']).toBe('policy-invalid')
  })

  it('lets the change through that mends it and nothing else', async () => {
    const { object } = await world.call<{ object: { sha: string } }>('GET', '/git/ref/heads/main')
    await world.call('PATCH', '/git/refs/heads/change', { sha: object.sha, force: true })
    await world.push(CONFIG, 'version: 1\ngate: { coverage-threshold: 95 }\n')
    const run = await gate()
    expect(run.outputs).toMatchObject({ result: 'pass', 'reason-code': 'ok' })
    expect(run.summary).toContain('this change does nothing but mend it')
    await world.push('src/a.ts', 'evil()\n')
    const more = await gate()
    expect(more.outputs['reason-code']).toBe('policy-invalid')
    expect(more.log).toContain('This change mends it, but changes "src/a.ts" too.')
  })

  it('also not when the change takes back what came after its beginning', async () => {
    await world.commit('src/b.ts', 'new()\n', 'main')
    const { object: tip } = await world.call<{ object: { sha: string } }>('GET', '/git/ref/heads/main')
    await world.call('PATCH', '/git/refs/heads/change', { sha: tip.sha, force: true })
    await world.push(CONFIG, 'version: 1\ngate: { coverage-threshold: 95 }\n')
    await world.push('src/b.ts', 'old()\n')
    expect((await gate()).outputs['reason-code']).toBe('policy-invalid')
  })
})
