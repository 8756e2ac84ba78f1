import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'

let world: World
let first: Published
let second: Published

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url))
  first = await world.publish('1.0.0')
})
afterAll(() => world.close())

/** API calls of jobs since `from`. */
const jobCalls = (from: number) => world.github.requests.slice(from).filter(({ jobId }) => jobId !== null)

describe('deploy, all at once', () => {
  it('puts the first candidate in place, records and verifies it', async () => {
    const { code, outputs, log, summary } = await world.deploy(first)
    expect(log).toContain('dev serves 1.0.0, verified')
    expect(code).toBe(0)
    expect(outputs).toMatchObject({
      result: 'deployed',
      'reason-code': 'verified',
      version: '1.0.0',
      'previous-version': '',
      'environment-url': `${world.url}/dev`,
    })
    expect(await world.history('dev')).toEqual(['deploy 1.0.0 success'])
    expect(await world.serves('dev')).toEqual(['1.0.0 100'])
    expect(JSON.parse(outputs['plan'] ?? '')).toMatchObject({ schema: 'sluice/plan@1', decision: 'may-go' })
    expect(JSON.parse(outputs['report-json'] ?? '')).toMatchObject({ schema: 'sluice/deploy@1', result: 'deployed' })
    expect(summary).toContain('✅ deployed')
  })

  it('changes and records nothing when the same digest serves and is verified', async () => {
    const verbs = await world.verbs()
    const { code, outputs } = await world.deploy(first)
    expect([code, outputs['result'], outputs['reason-code']]).toEqual([0, 'unchanged', 'already-serving'])
    expect(await world.history('dev')).toEqual(['deploy 1.0.0 success'])
    expect((await world.verbs()).slice(verbs.length)).toEqual(['observe'])
  })

  it('needs at most 8 calls of the API for a plain deployment', async () => {
    second = await world.publish('1.1.0')
    const from = world.github.requests.length
    const { version, digest, file, sha } = second
    const inputs = { environment: 'dev', version, digest, candidate: file, store: second.candidate }
    const { outputs } = await world.run('deploy', inputs, { sha })
    expect(outputs).toMatchObject({ result: 'deployed', 'previous-version': '1.0.0' })
    const routes = jobCalls(from).map(({ method, route }) => route ?? method)
    expect(routes.length).toBeLessThanOrEqual(8)
    expect(await world.history('dev')).toEqual(['deploy 1.1.0 success', 'deploy 1.0.0 inactive'])
  })

  it('takes a release that fails its verification back by itself, and holds it', async () => {
    const bad = await world.publish('1.2.0', 'bad under load')
    const { code, outputs, log } = await world.deploy(bad)
    expect(code).toBe(1)
    expect(outputs).toMatchObject({ result: 'rolled-back', 'reason-code': 'verification-failed', version: '1.2.0' })
    expect(log).toMatch(/It was taken back: dev serves 1\.1\.0 again, verified after \d/)
    expect(await world.serves('dev')).toEqual(['1.1.0 100'])
    expect(await world.history('dev')).toEqual([
      'rollback 1.1.0 success',
      'hold 1.2.0 inactive',
      'deploy 1.2.0 failure',
      'deploy 1.1.0 inactive',
      'deploy 1.0.0 inactive',
    ])
    const again = await world.deploy(bad)
    expect([again.code, again.outputs['result'], again.outputs['reason-code']]).toEqual([1, 'refused', 'held'])
    expect(await world.ledger('dev')).toHaveLength(5)
  })

  it('calls a driver that fails before anything moved an error, and leaves what serves', async () => {
    const broken = await world.publish('1.3.0', 'cannot start')
    const { code, outputs, log } = await world.deploy(broken)
    expect(code).toBe(1)
    expect(outputs).toMatchObject({ result: 'error', 'reason-code': 'driver-failed' })
    expect(log).toContain('it does not start')
    expect(await world.serves('dev')).toEqual(['1.1.0 100'])
    expect((await world.history('dev'))[0]).toBe('deploy 1.3.0 error')
  })

  it('returns when a failing driver leaves nothing serving, without holding the candidate', async () => {
    const breaking = await world.publish('1.4.0', 'breaks the host')
    const { outputs } = await world.deploy(breaking)
    expect(outputs).toMatchObject({ result: 'rolled-back', 'reason-code': 'driver-failed' })
    expect(await world.serves('dev')).toEqual(['1.1.0 100'])
    expect((await world.history('dev')).slice(0, 2)).toEqual(['rollback 1.1.0 success', 'deploy 1.4.0 error'])
  })

  it.each([
    ['an older commit', () => first, {}, 'superseded', 'older-than-serving'],
    ['a pull request', () => second, { event: 'pull_request' }, 'refused', 'foreign-run'],
    ['another branch', () => second, { branch: 'topic' }, 'refused', 'foreign-run'],
  ])('refuses %s', async (_, candidate, options, result, reason) => {
    const { environment, digest } = { environment: 'dev', digest: candidate().digest }
    const other = reason === 'foreign-run' ? { version: '9.9.9' } : {}
    const { candidate: store, version, sha } = candidate()
    const { code, outputs } = await world.run(
      'deploy',
      { environment, digest, version, candidate: store, ...other },
      { sha, ...options },
    )
    expect([code, outputs['result'], outputs['reason-code']]).toEqual([1, result, reason])
    expect(await world.serves('dev')).toEqual(['1.1.0 100'])
  })

  it('checks the digest of the file before anything moves', async () => {
    const next = await world.publish('1.5.0')
    const inputs = { environment: 'dev', version: '1.5.0', digest: next.digest, candidate: first.file }
    const { outputs } = await world.run('deploy', inputs, { sha: next.sha })
    expect(outputs).toMatchObject({ result: 'refused', 'reason-code': 'digest-mismatch' })
  })

  it('plans without writing anything', async () => {
    const next = await world.publish('1.6.0')
    const before = await world.ledger('dev')
    const { code, outputs } = await world.run(
      'deploy',
      { environment: 'dev', version: '1.6.0', digest: next.digest, candidate: next.candidate, 'dry-run': 'true' },
      { sha: next.sha },
    )
    expect([code, outputs['result']]).toEqual([0, 'planned'])
    expect(await world.ledger('dev')).toEqual(before)
  })

  it('never departs from the official form of an answer', () => {
    expect(world.github.violations).toEqual([])
  })
})
