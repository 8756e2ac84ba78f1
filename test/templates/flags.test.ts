import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunResult } from '../../rehearsal/runner/ports.ts'
import { SHOP } from '../rehearsal-runner/harness.ts'
import { failures, startWorld, type TemplateWorld, template } from './world.ts'

const flag = (variant: string) =>
  JSON.stringify({
    flags: {
      'new-checkout': {
        state: 'ENABLED',
        variants: { on: true, off: false },
        defaultVariant: variant,
        metadata: { owner: '@octo', expires: '2020-01-01' },
      },
    },
  })
const FILES = {
  ...template('flag.yml'),
  ...template('flag-check.yml'),
  '.github/flags.flagd.json': flag('off'),
  '.github/sluice.yml': 'version: 1\npath: [staging, production]\nflags: { provider: flagd-file }\n',
}

describe('flag.yml and flag-check.yml, as they are copied', () => {
  let world: TemplateWorld
  beforeAll(async () => {
    world = await startWorld()
    await world.rehearsal.push(FILES)
    await world.rehearsal.push({ '.github/flags.flagd.json': flag('onn') }, { branch: 'typo' })
    await world.rehearsal.runner.idle()
  })
  afterAll(() => world.close())

  const api = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const { github } = world.rehearsal
    const response = await fetch(`${github.url}/repos/${SHOP.owner}/${SHOP.name}${path}`, {
      method,
      headers: { authorization: `Bearer ${github.tokenForUser('octo')}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }
  /** Result of the one run that `work` starts. */
  const runOf = async (work: () => Promise<unknown>): Promise<RunResult> => {
    const { runner } = world.rehearsal
    const before = runner.results.length
    await work()
    await world.rehearsal.github.settled()
    await runner.idle()
    const [result, ...others] = runner.results.slice(before)
    if (result === undefined || others.length > 0) throw new Error(`${others.length + 1} runs, not one`)
    return result
  }
  const dispatch = (workflow: string, inputs: Readonly<Record<string, string>> = {}) =>
    world.rehearsal.dispatch(workflow, inputs)
  const conclusions = ({ jobs }: RunResult) => jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`).sort()

  it('stop a pull request whose definitions would not work, and say why', async () => {
    const result = await runOf(() => api('POST', '/pulls', { title: 'Typo', head: 'typo', base: 'main' }))
    expect(conclusions(result)).toEqual(['drift and stale flags: skipped', 'lint: failure'])
    expect(failures(result).join()).toContain('defaultVariant "onn" is not one of its variants')
  })

  it('turn a flag to a percentage and promote it, by hand', async () => {
    const because = 'a test'
    const percent = await dispatch('flag.yml', {
      mode: 'percent',
      flag: 'new-checkout',
      environment: 'staging',
      percent: '25',
      because,
    })
    expect(failures(percent)).toEqual([])
    const inputs = { mode: 'promote', flag: '', environment: 'staging', 'to-environment': 'production', because }
    const promoted = await dispatch('flag.yml', inputs)
    expect(failures(promoted)).toEqual([])
    const file = await api<{ content: string }>('GET', '/contents/production.flagd.json?ref=sluice/flags')
    expect(Buffer.from(file.content, 'base64').toString()).toContain('["on", 25]')
  })

  it('open an issue about the flag that has expired, and find no drift', async () => {
    const result = await dispatch('flag-check.yml')
    expect(conclusions(result)).toEqual(['drift and stale flags: success', 'lint: skipped'])
    const issues = await api<{ title: string }[]>('GET', '/issues')
    expect(issues.map(({ title }) => title)).toContain('1 feature flag to clean up (@octo)')
  })
})
