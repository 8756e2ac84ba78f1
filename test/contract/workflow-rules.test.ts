import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { workflowFaults } from '../../scripts/check/workflows.ts'
import { ROOT } from './house.ts'

const GOOD = `# Reusable: does one thing.
on: push
permissions: {}
jobs:
  one:
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - name: s
        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
      - name: t
        env:
          NAME: \${{ github.ref }}
        run: echo "$NAME"
`

describe('the rules for workflows', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sluice-rules-'))
    execFileSync('git', ['init', '--quiet', root])
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const faults = (text: string, file = '.github/workflows/a.yml') => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
    return workflowFaults(root)
  }

  it('find nothing in our own', () => {
    expect(workflowFaults(ROOT)).toEqual([])
  })
  it('let a good workflow pass', () => {
    expect(faults(GOOD)).toEqual([])
  })
  it.each([
    ['no first line that says what it is for', GOOD.slice(GOOD.indexOf('\n') + 1), 'does not say what the file is for'],
    ['no permissions on top', GOOD.replace('permissions: {}\n', ''), '"permissions: {}" is missing'],
    [
      'permissions on top that grant',
      GOOD.replace('permissions: {}', 'permissions: read-all'),
      'is missing at the top',
    ],
    ['a job without permissions', GOOD.replace(/ {4}permissions:\n.*\n/, ''), 'job one does not name its permissions'],
    ['a job without a limit', GOOD.replace(/.*timeout.*\n/, ''), 'job one has no timeout-minutes'],
    ['an expression in a script', GOOD.replace('echo "$NAME"', 'echo ${{ github.ref }}'), 'an expression inside "run"'],
    ['a moving reference', GOOD.replace(/@3d3c.*/, '@v7'), 'is not pinned to a full commit'],
    ['a short commit', GOOD.replace(/@3d3c.*/, '@3d3c42e'), 'is not pinned to a full commit'],
    [
      'every secret handed over',
      GOOD.replace('timeout-minutes: 5', 'secrets: inherit\n    timeout-minutes: 5'),
      'hands over every secret',
    ],
    ['ourselves by name', GOOD.replace('actions/checkout', 'sluice-actions/sluice/actions/board'), 'referred to by $/'],
  ])('find %s', (_, text, fault) => {
    expect(faults(text)).toEqual([expect.stringContaining(`.github/workflows/a.yml: `)])
    expect(workflowFaults(root)[0]).toContain(fault)
  })
  it('let a template name us, and look into composite actions', () => {
    const template = GOOD.replace('actions/checkout', 'sluice-actions/sluice/actions/board')
    expect(faults(template, 'workflows/a.yml')).toEqual([])
    const composite = 'runs:\n  steps:\n    - run: echo ${{ inputs.x }}\n'
    expect(faults(composite, '.github/actions/x/action.yml')).toEqual([
      expect.stringContaining('an expression inside "run"'),
    ])
  })
})
