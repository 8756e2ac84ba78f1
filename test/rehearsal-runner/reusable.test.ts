import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { conclusions, jobNamed, type Rehearsal, SHOP, startRehearsal, workflow, writeFiles } from './harness.ts'

// A checkout outside the emulated GitHub that stands for another owner's repository.
const SLUICE = {
  '.github/workflows/deploy.yml': `
on:
  workflow_call:
    inputs:
      environment: { type: string, required: true }
      count: { type: number, default: 3 }
      dry: { type: boolean }
    secrets: { KEY: { required: false }, ENV_KEY: { required: false } }
    outputs: { where: { value: '\${{ jobs.go.outputs.where }}' } }
jobs:
  go:
    runs-on: x
    environment: \${{ inputs.environment }}
    outputs: { where: '\${{ steps.a.outputs.where }}' }
    steps:
      - id: a
        uses: $/actions/say
        with: { text: '\${{ inputs.environment }}-\${{ inputs.count }}-\${{ toJSON(inputs.dry) }}' }
      - run: |
          test '\${{ job.workflow_repository }}' = sluice-actions/sluice
          test '\${{ job.workflow_file_path }}' = .github/workflows/deploy.yml
          test '\${{ github.repository }}' = acme/shop
          echo "key=\${KEY:+yes} env=\${ENV_KEY:+yes} other=\${OTHER:+yes}"
        env: { KEY: '\${{ secrets.KEY }}', ENV_KEY: '\${{ secrets.ENV_KEY }}', OTHER: '\${{ secrets.OTHER }}' }
`,
  'actions/say/action.yml': `
name: say
description: x
inputs: { text: { description: x } }
runs: { using: node24, main: main.js }
`,
  'actions/say/main.js': `require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'where=' + process.env.INPUT_TEXT + '@' + process.env.GITHUB_ACTION_REPOSITORY + '\\n')`,
}

let rehearsal: Rehearsal
let sluice: string
beforeAll(async () => {
  sluice = mkdtempSync(join(tmpdir(), 'rehearsal-sluice-'))
  writeFiles(sluice, SLUICE)
  rehearsal = await startRehearsal({
    secrets: { KEY: 'repository-key', OTHER: 'other-key' },
    repositories: { 'sluice-actions/sluice': sluice },
  })
  rehearsal.github.setEnvironment(SHOP, { name: 'qa', secrets: { ENV_KEY: 'environment-key', KEY: 'key-of-qa' } })
})
afterAll(async () => {
  await rehearsal.close()
  rmSync(sluice, { recursive: true, force: true })
})

const CALL = 'uses: sluice-actions/sluice/.github/workflows/deploy.yml@v1'

/** What the called job said about its secrets. */
function secretsSeen(log: string): string | undefined {
  return /Z (key=.*)$/m.exec(log)?.[1]
}

describe('a called workflow of another repository', () => {
  it('gets typed inputs, finds its own actions by $/, and hands outputs back', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  deploy: { ${CALL}, with: { environment: dev, dry: true } }
  after: { needs: deploy, runs-on: x, steps: [{ run: 'echo "at \${{ needs.deploy.outputs.where }}"' }] }
`),
    )
    expect(conclusions(result)).toEqual({ 'deploy / go': 'success', after: 'success' })
    expect(jobNamed(result, 'after').log).toContain('at dev-3-true@sluice-actions/sluice')
  })

  it('gets no secret that is not handed over', async () => {
    const result = await rehearsal.run(workflow(`on: push\njobs: { d: { ${CALL}, with: { environment: dev } } }`))
    expect(secretsSeen(jobNamed(result, 'd / go').log)).toBe('key= env= other=')
  })

  it('gets secrets by name', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs: { d: { ${CALL}, with: { environment: dev }, secrets: { KEY: '\${{ secrets.OTHER }}' } } }
`),
    )
    expect(secretsSeen(jobNamed(result, 'd / go').log)).toBe('key=yes env= other=')
  })

  it('fails when an evaluated input has the wrong type, and refuses a literal one at the start', async () => {
    const evaluated = await rehearsal.run(
      workflow(`
on: push
jobs: { d: { ${CALL}, with: { environment: dev, count: '\${{ github.ref }}' } } }
`),
    )
    expect(evaluated.conclusion).toBe('failure')
    expect(jobNamed(evaluated, 'd').annotations[0]?.message).toContain("Input 'count'")
    const written = await rehearsal.run(
      workflow(`
on: push
jobs: { d: { ${CALL}, with: { environment: dev, count: many, speed: 1 }, secrets: { NOPE: x } } }
`),
    )
    expect(written.conclusion).toBe('startup_failure')
    expect(written.message).toContain("(Line: 3, Col: 108): Unexpected value 'many'")
    expect(written.message).toContain('Invalid input, speed is not defined in the referenced workflow.')
    expect(written.message).toContain('Invalid secret, NOPE is not defined in the referenced workflow.')
  })

  it('cannot be found under an unknown name, a ref after $/ or a bare $/', async () => {
    for (const [uses, message] of [
      ['nobody/nothing/.github/workflows/x.yml@v1', 'the rehearsal has no such repository'],
      ['$/.github/workflows/x.yml@v1', 'must not carry a ref'],
      ['$/', 'names nothing'],
    ] as const) {
      const result = await rehearsal.run(workflow(`on: push\njobs: { d: { uses: ${uses} } }`))
      expect(result.conclusion).toBe('startup_failure')
      expect(result.message).toContain(message)
    }
  })
})

describe('called workflows of the same repository', () => {
  const inner = `
on:
  workflow_call: { inputs: { level: { type: string } }, outputs: { path: { value: 'inner+\${{ jobs.leaf.outputs.p }}' } } }
jobs:
  leaf:
    runs-on: x
    environment: qa
    outputs: { p: '\${{ steps.s.outputs.p }}' }
    steps:
      - { id: s, run: 'echo "p=\${{ inputs.level }}" >> "$GITHUB_OUTPUT"' }
      - run: echo "key=\${KEY:+yes} env=\${ENV_KEY:+yes} value=\${{ secrets.KEY == 'key-of-qa' }}"
        env: { KEY: '\${{ secrets.KEY }}', ENV_KEY: '\${{ secrets.ENV_KEY }}' }
`
  const outer = `
on: { workflow_call: { outputs: { path: { value: 'outer+\${{ jobs.mid.outputs.path }}' } } } }
jobs: { mid: { uses: ./.github/workflows/inner.yml, with: { level: two }, secrets: inherit } }
`

  it('nest, keep their names apart, and inherit secrets inside one owner', async () => {
    const result = await rehearsal.run({
      ...workflow(`
on: push
jobs:
  top: { uses: $/.github/workflows/outer.yml, secrets: inherit }
  end: { needs: top, runs-on: x, steps: [{ run: 'echo "path \${{ needs.top.outputs.path }}"' }] }
`),
      ...workflow(inner, 'inner.yml'),
      ...workflow(outer, 'outer.yml'),
    })
    expect(conclusions(result)).toEqual({ 'top / mid / leaf': 'success', end: 'success' })
    expect(jobNamed(result, 'end').log).toContain('path outer+inner+two')
    expect(jobNamed(result, 'top / mid / leaf').log).toContain('key=yes env=yes value=true')
  })

  it('get the permissions of their caller, never more', async () => {
    const result = await rehearsal.run({
      ...workflow(`
on: push
permissions: { contents: write, issues: write }
jobs:
  low: { uses: ./.github/workflows/plain.yml, permissions: { contents: read } }
  same: { uses: ./.github/workflows/plain.yml }
  none: { runs-on: x, permissions: {}, steps: [{ run: 'true' }] }
`),
      ...workflow('on: workflow_call\njobs: { j: { runs-on: x, steps: [{ run: "true" }] } }', 'plain.yml'),
    })
    expect(jobNamed(result, 'low / j').permissions).toEqual({ contents: 'read', metadata: 'read' })
    expect(jobNamed(result, 'same / j').permissions).toEqual({ contents: 'write', issues: 'write', metadata: 'read' })
    expect(jobNamed(result, 'none').permissions).toEqual({ metadata: 'read' })
  })
})
