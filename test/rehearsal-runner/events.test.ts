import { describe, expect, it } from '@jest/globals'
import type { WorkflowEvent } from '../../rehearsal/ports.ts'
import { asksToSkip, isStartedBy } from '../../rehearsal/runner/planner/events.ts'
import { dispatchInputs } from '../../rehearsal/runner/planner/inputs.ts'
import { parseWorkflowFile } from '../../rehearsal/runner/planner/parse.ts'
import { matchesFilter } from '../../rehearsal/runner/planner/pattern.ts'

function fileWith(on: string) {
  const content = `${on}\njobs: { one: { runs-on: x, steps: [{ run: 'true' }] } }\n`
  return parseWorkflowFile(
    {
      repository: 'acme/shop',
      ref: 'refs/heads/main',
      sha: 'a'.repeat(40),
      read: () => content,
      list: () => [],
      directory: () => '',
    },
    '.github/workflows/ci.yml',
  )
}

function event(
  name: string,
  ref = 'refs/heads/main',
  payload: Record<string, unknown> = {},
  workflow?: string,
): WorkflowEvent {
  const base = { name, repository: { owner: 'acme', name: 'shop' }, sha: 'a'.repeat(40), ref, actor: 'octo', payload }
  return workflow === undefined ? base : { ...base, workflow }
}

const starts = (on: string, what: WorkflowEvent, files: readonly string[] | undefined = []): boolean =>
  isStartedBy(fileWith(on), what, () => files)

describe('which events start a workflow', () => {
  it('listens as a word, a list or a mapping', () => {
    for (const on of ['on: push', 'on: [pull_request, push]', 'on: { push: }'])
      expect(starts(on, event('push'))).toBe(true)
    expect(starts('on: [pull_request]', event('push'))).toBe(false)
  })

  it('filters branches and tags', () => {
    const on = 'on: { push: { branches: [main, "release/**", "!release/old"] } }'
    expect(starts(on, event('push', 'refs/heads/release/1/2'))).toBe(true)
    expect(starts(on, event('push', 'refs/heads/release/old'))).toBe(false)
    expect(starts(on, event('push', 'refs/heads/topic'))).toBe(false)
    expect(starts(on, event('push', 'refs/tags/main'))).toBe(false)
    expect(starts('on: { push: { tags: ["v*"] } }', event('push', 'refs/tags/v1'))).toBe(true)
    expect(starts('on: { push: { tags: ["v*"] } }', event('push', 'refs/heads/v1'))).toBe(false)
    expect(starts('on: { push: { branches-ignore: [main] } }', event('push', 'refs/heads/topic'))).toBe(true)
  })

  it('filters paths, and starts when changes cannot be told', () => {
    const on = 'on: { push: { paths: ["src/**", "!src/docs/**"] } }'
    expect(starts(on, event('push'), ['src/a.ts'])).toBe(true)
    expect(starts(on, event('push'), ['src/docs/a.md', 'README.md'])).toBe(false)
    expect(isStartedBy(fileWith(on), event('push'), () => undefined)).toBe(true)
    expect(starts('on: { push: { paths-ignore: ["**.md"] } }', event('push'), ['a/b.md'])).toBe(false)
    expect(starts('on: { push: { paths-ignore: ["**.md"] } }', event('push'), ['a/b.md', 'c.ts'])).toBe(true)
  })

  it('looks at the base of a pull request and at its activity', () => {
    const pull = (action: string, base = 'main') =>
      event('pull_request', 'refs/pull/1/merge', { action, pull_request: { base: { ref: base } } })
    expect(starts('on: pull_request', pull('opened'))).toBe(true)
    expect(starts('on: pull_request', pull('labeled'))).toBe(false)
    expect(starts('on: { pull_request: { types: [labeled] } }', pull('labeled'))).toBe(true)
    expect(starts('on: { pull_request: { branches: [main] } }', pull('opened', 'topic'))).toBe(false)
  })

  it('knows merge groups, releases, dispatches by type and other workflows by name', () => {
    const group = event('merge_group', 'refs/heads/gh-readonly-queue/main/pr-1', {
      action: 'checks_requested',
      merge_group: { base_ref: 'refs/heads/main' },
    })
    expect(starts('on: { merge_group: { branches: [main] } }', group)).toBe(true)
    expect(starts('on: { merge_group: { branches: [other] } }', group)).toBe(false)
    const release = event('release', 'refs/tags/v1', { action: 'published' })
    expect(starts('on: { release: { types: [published] } }', release)).toBe(true)
    expect(starts('on: { release: { types: [created] } }', release)).toBe(false)
    const dispatch = event('repository_dispatch', 'refs/heads/main', { action: 'rebuild' })
    expect(starts('on: { repository_dispatch: { types: [rebuild] } }', dispatch)).toBe(true)
    const run = (name: string) =>
      event('workflow_run', 'refs/heads/main', { action: 'completed', workflow_run: { name, head_branch: 'main' } })
    const on = 'on: { workflow_run: { workflows: [CI], types: [completed], branches: [main] } }'
    expect(starts(on, run('CI'))).toBe(true)
    expect(starts(on, run('Other'))).toBe(false)
  })

  it('dispatches the named workflow only', () => {
    expect(starts('on: workflow_dispatch', event('workflow_dispatch', 'refs/heads/main', {}, 'ci.yml'))).toBe(true)
    expect(starts('on: workflow_dispatch', event('workflow_dispatch', 'refs/heads/main', {}, 'other.yml'))).toBe(false)
    expect(starts('on: push', event('workflow_dispatch', 'refs/heads/main', {}, 'ci.yml'))).toBe(false)
  })

  it('starts nothing for a head commit that asks for it', () => {
    expect(asksToSkip(event('push'), 'docs: typo [skip ci]')).toBe(true)
    expect(asksToSkip(event('push'), 'feat: skip ci step')).toBe(false)
    expect(asksToSkip(event('release'), '[skip ci]')).toBe(false)
  })
})

describe('filter patterns', () => {
  it.each([
    ['feature/*', 'feature/my-branch', true],
    ['feature/*', 'feature/beta-a/my-branch', false],
    ['feature/**', 'feature/beta-a/my-branch', true],
    ['v2*', 'v2.9', true],
    ['v[12].[0-9]+.[0-9]+', 'v1.10.1', true],
    ['v[12].[0-9]+.[0-9]+', 'v3.1.1', false],
    ['*.jsx?', 'page.js', true],
    ['*.jsx?', 'page.jsx', true],
    ['**/docs/**', 'docs/hello.md', true],
    ['**/docs/**', 'a/docs/b/c.md', true],
    ['docs/**/*.md', 'docs/README.md', true],
    ['**/*src/**', 'a/src/app.js', true],
    ['**/*-post.md', 'my-post.md', true],
    ['[!a]x', 'bx', true],
    ['[!a]x', 'ax', false],
  ])('%s on %s: %s', (pattern, name, expected) => {
    expect(matchesFilter([pattern], name)).toBe(expected)
  })

  it('cost no more than pattern times text', () => {
    const started = process.hrtime.bigint()
    expect(matchesFilter(['*a'.repeat(40)], 'a'.repeat(4000).concat('/b'))).toBe(false)
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000)
  })
})

describe('inputs of a dispatch', () => {
  const file = fileWith(`
on:
  workflow_dispatch:
    inputs:
      environment: { type: environment, required: true }
      dry: { type: boolean, default: true }
      percent: { type: number, default: 10 }
      speed: { type: choice, options: [slow, fast] }
      note: { type: string }`)

  it('are typed and have defaults', () => {
    expect(dispatchInputs(file, { environment: 'qa', percent: '25' })).toEqual({
      kind: 'ok',
      inputs: expect.objectContaining({ environment: 'qa', dry: true, percent: 25, speed: 'slow', note: '' }),
    })
  })

  it.each([
    [{}, "Required input 'environment' not provided"],
    [{ environment: 'qa', more: 'x' }, 'Unexpected inputs provided: ["more"]'],
    [{ environment: 'qa', dry: 'yes' }, "Provided value 'yes' for input 'dry' is not a valid boolean"],
    [{ environment: 'qa', speed: 'warp' }, "'speed' is not a valid choice; allowed: slow, fast"],
    [{ environment: 'qa', percent: 'ten' }, "'percent' is not a valid number"],
  ])('%j is refused', (given, message) => {
    expect(dispatchInputs(file, given)).toEqual({ kind: 'refused', message: expect.stringContaining(message) })
  })
})
