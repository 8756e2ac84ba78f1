import { describe, expect, it } from '@jest/globals'
import { load } from 'js-yaml'
import { askedPermissions, grantOf, readGrant, shortfall } from '../../actions/board/src/setup/grants.ts'

describe('what a job grants', () => {
  it.each([
    ['permissions: { contents: write }', '{}', ['deployments: read']],
    ['permissions: { contents: write }', '{ permissions: { deployments: read } }', ['contents: read']],
    ['permissions: write-all', '{}', []],
    ['permissions: read-all', '{}', []],
    ['permissions: write-all', '{ permissions: {} }', ['contents: read', 'deployments: read']],
    ['permissions: {}', '{ permissions: { contents: none, deployments: write } }', ['contents: read']],
    ['permissions: {}', '{ permissions: { contents: read, deployments: read } }', []],
  ])('%s with job %s lacks %j', (workflow, job, lacking) => {
    const grant = grantOf(load(workflow), load(job))
    const found = shortfall(grant, { contents: 'read', deployments: 'read' })
    expect(found.map(({ scope, access }) => `${scope}: ${access}`)).toEqual(lacking)
  })
  it('is not known when nothing is written, and then nothing is claimed', () => {
    const grant = grantOf(load('on: push'), {})
    expect(grant.kind).toBe('unwritten')
    expect(shortfall(grant, { contents: 'write' })).toEqual([])
  })
  it('is read for reading only with read-all', () => {
    expect(shortfall(readGrant('read-all'), { contents: 'write' })).toEqual([{ scope: 'contents', access: 'write' }])
  })
  it('is asked as the most that any job asks', () => {
    const workflow = load(`
permissions: {}
jobs:
  a: { permissions: { contents: read, deployments: write } }
  b: { permissions: { contents: write, actions: read } }
  c: {}
`)
    expect(askedPermissions(workflow)).toEqual({ actions: 'read', contents: 'write', deployments: 'write' })
  })
})
