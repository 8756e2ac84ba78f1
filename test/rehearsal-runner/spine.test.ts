import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { conclusions, jobNamed, type Rehearsal, startRehearsal, workflow } from './harness.ts'

let rehearsal: Rehearsal
beforeEach(async () => {
  rehearsal = await startRehearsal({ variables: { REGION: 'eu' }, secrets: { KEY: 'hunter2hunter2' } })
})
afterEach(() => rehearsal.close())

describe('a push', () => {
  it('runs jobs in order and hands outputs on', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
env: { GREETING: hello }
jobs:
  first:
    runs-on: ubuntu-latest
    outputs:
      word: \${{ steps.say.outputs.word }}
    steps:
      - id: say
        run: |
          echo "word=$GREETING-\${{ vars.REGION }}" >> "$GITHUB_OUTPUT"
            echo indented
      - run: echo "the key is \${{ secrets.KEY }}"
  second:
    needs: first
    runs-on: ubuntu-latest
    steps:
      - run: test '\${{ needs.first.outputs.word }}' = hello-eu
      - run: echo "# Done" >> "$GITHUB_STEP_SUMMARY"
  third:
    needs: first
    if: github.ref == 'refs/heads/other'
    runs-on: ubuntu-latest
    steps: [{ run: exit 1 }]
`),
    )
    expect(result.jobs.map((j) => j.log).join('')).not.toContain('hunter2')
    expect(conclusions(result)).toEqual({ first: 'success', second: 'success', third: 'skipped' })
    expect(result.conclusion).toBe('success')
    expect(jobNamed(result, 'first').outputs).toEqual({ word: 'hello-eu' })
    expect(jobNamed(result, 'first').log).toContain('the key is ***')
    expect(jobNamed(result, 'second').summary).toBe('# Done\n')
  })

  it('runs JavaScript and composite actions of the same commit by $/', async () => {
    const result = await rehearsal.run({
      ...workflow(`
on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - id: js
        uses: $/actions/js
        with: { who: you }
      - id: wrap
        uses: $/actions/wrap
        with: { text: inner }
      - run: echo "got \${{ steps.js.outputs.said }} and \${{ steps.wrap.outputs.out }}"
`),
      'actions/js/action.yml': `
name: js
description: x
inputs: { who: { description: x, default: nobody }, more: { description: y, default: 'd-\${{ github.run_attempt }}' } }
runs: { using: node24, main: main.js, post: post.js }
`,
      'actions/js/main.js': `
const fs = require('fs')
fs.appendFileSync(process.env.GITHUB_OUTPUT, 'said=hi ' + process.env.INPUT_WHO + ' ' + process.env.INPUT_MORE + '\\n')
fs.appendFileSync(process.env.GITHUB_STATE, 'left=behind\\n')
console.log('node ' + process.versions.node.split('.')[0])
`,
      'actions/js/post.js': `console.log('post sees ' + process.env.STATE_left)`,
      'actions/wrap/action.yml': `
name: wrap
description: x
inputs: { text: { description: x, required: true } }
outputs: { out: { description: x, value: '\${{ steps.a.outputs.v }}' } }
runs:
  using: composite
  steps:
    - id: a
      shell: bash
      run: echo "v=\${{ inputs.text }}" >> "$GITHUB_OUTPUT"
    - uses: $/actions/js
`,
    })
    expect(result.conclusion).toBe('success')
    const { log, steps } = jobNamed(result, 'one')
    expect(log).toContain('got hi you d-1 and inner')
    expect(log).toContain('node 24')
    expect(log.split('post sees behind').length - 1).toBe(2)
    expect(steps.map((s) => s.name)).toEqual([
      'Set up job',
      'Run $/actions/js',
      'Run $/actions/wrap',
      expect.stringContaining('Run echo'),
      'Post Run $/actions/js',
      'Post Run $/actions/js',
      'Complete job',
    ])
  })
})

describe('files between jobs', () => {
  it('checks out, uploads and downloads', async () => {
    const result = await rehearsal.run({
      ...workflow(`
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    outputs: { digest: '\${{ steps.up.outputs.artifact-digest }}' }
    steps:
      - uses: actions/checkout@v5
      - run: |
          test "$(git rev-parse HEAD)" = "$GITHUB_SHA"
          mkdir out && cp app.txt out/app.txt
      - id: up
        uses: actions/upload-artifact@v4
        with: { name: app, path: out }
  use:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v5
        with: { name: app, path: in }
      - run: |
          test "$(cat in/app.txt)" = content
          test -n '\${{ needs.build.outputs.digest }}'
`),
      'app.txt': 'content',
    })
    expect(result.jobs.map((j) => [j.conclusion, j.conclusion === 'success' ? '' : j.log])).toEqual([
      ['success', ''],
      ['success', ''],
    ])
  })
})
