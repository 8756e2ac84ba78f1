import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { type BoardWorld, READ, SHOP, startWorld } from './world.ts'

const template = (name: string) => readFileSync(join(import.meta.dirname, '../../workflows', name), 'utf8')

describe('the set-up check, as it ships', () => {
  let world: BoardWorld | undefined
  afterEach(() => world?.close())

  it('tells a repository that has nothing what to add, and stays green', async () => {
    world = await startWorld()
    const { code, outputs, report, summary } = await world.board()
    expect({ code, ...outputs }).toMatchObject({
      code: 0,
      result: 'incomplete',
      'reason-code': 'setup-incomplete',
      open: '[]',
      ready: '[]',
    })
    const lacking = (report.setup ?? []).filter(({ state }) => state === 'missing')
    expect(lacking.map(({ subject }) => subject)).toEqual(['File .github/sluice.yml', 'Workflows'])
    expect(summary).toContain('Set-up: 2 to do')
    expect(summary).toContain('path: [dev, staging, production]')
    expect(summary).toContain('```yaml')
    expect(world.github.violations).toEqual([])
  })

  it('reads the workflow files of the default branch and the executables', async () => {
    const config = 'version: 1\npath: [dev]\nenvironments: { dev: { target: { driver: command, apply: ops/apply } } }\n'
    world = await startWorld({
      '.github/sluice.yml': config,
      '.github/workflows/promote.yml': template('promote.yml').replace(
        '      deployments: write',
        '      deployments: read',
      ),
      '.github/workflows/rollback.yml': template('rollback.yml'),
    })
    world.github.setEnvironment(SHOP, { name: 'dev', branchPolicy: ['main'] })
    const { report } = await world.board({ 'check-setup': 'always' })
    const lacking = (report.setup ?? []).filter(({ state }) => state === 'missing')
    expect(lacking.map(({ subject, next }) => [subject, next])).toEqual([
      ['Executable ops/apply', expect.stringContaining('Add ops/apply')],
      ['Workflow promote.yml, job promote', expect.stringContaining('Add "deployments: write"')],
    ])
  })

  it('names each permission that the token lacks', async () => {
    world = await startWorld({ '.github/sluice.yml': 'version: 1\npath: [dev]\n' })
    const { code, outputs, report } = await world.board({}, { contents: 'read' })
    expect({ code, reason: outputs['reason-code'] }).toEqual({ code: 1, reason: 'records-unreadable' })
    const lacking = (report.setup ?? []).filter(({ state }) => state === 'missing').map(({ subject }) => subject)
    expect(lacking).toEqual(expect.arrayContaining(['Permission deployments: read', 'Permission actions: read']))
  })

  it('says what it needs when there is no token', async () => {
    world = await startWorld()
    const before = world.github.requests.length
    const { code, outputs, summary, log } = await world.board({}, null)
    expect({ code, result: outputs['result'], reason: outputs['reason-code'] }).toEqual({
      code: 1,
      result: 'error',
      reason: 'no-token',
    })
    expect(outputs['ready']).toBe('[]')
    expect(summary).toContain('deployments: read')
    expect(log).toContain('There is no token')
    expect(world.github.requests.length).toBe(before)
  })

  it('does not believe a configuration that is broken', async () => {
    world = await startWorld({ '.github/sluice.yml': 'version: 1\npth: [dev]\n' })
    const { code, outputs, log } = await world.board({}, READ)
    expect({ code, ready: outputs['ready'] }).toEqual({ code: 1, ready: '[]' })
    expect(log).toContain('did you mean "path"')
  })
})
