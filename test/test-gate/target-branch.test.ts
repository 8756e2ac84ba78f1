import { describe, expect, it } from '@jest/globals'
import { onlyReads } from '../../actions/test-gate/src/target-branch.ts'

const repo = (full_name: string) => ({ repo: { full_name } })

describe('a token that only reads, whatever the job grants, is that of', () => {
  it.each([
    ['another repository', { pull_request: { head: repo('eve/shop'), base: repo('acme/shop') } }, true],
    ['a fork that was deleted', { pull_request: { head: { repo: null }, base: repo('acme/shop') } }, true],
    ['the repository itself', { pull_request: { head: repo('acme/shop'), base: repo('acme/shop') } }, false],
    ['a push', { repository: { full_name: 'acme/shop' } }, false],
    ['Dependabot', { sender: { login: 'dependabot[bot]' }, pull_request: { number: 7 } }, true],
    ['what runs after Dependabot', { sender: { login: 'dependabot[bot]' }, workflow_run: {} }, false],
    ['a finished run, which names no base repository', { pull_request: { number: 7 } }, false],
  ])('%s', (_what, event, expected) => {
    expect(onlyReads(event)).toBe(expected)
  })
})
