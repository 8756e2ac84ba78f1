import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { conclusions, jobNamed, type Rehearsal, SHOP, startedBy, startRehearsal, workflow } from './harness.ts'

// One test per behaviour of GitHub that other local runners leave out (DESIGN §9).

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal({ secrets: { KEY: 'a-secret-value' } })
})
afterAll(() => rehearsal.close())

const job = (run: string, more = ''): string => `{ runs-on: x, ${more} steps: [{ run: '${run}' }] }`

describe('what GitHub does and local runners do not', () => {
  it('skip propagation: a required job that is skipped leaves the run green', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  gate: ${job('true', 'if: false,')}
  deploy: ${job('true', 'needs: gate,')}
  other: ${job('true')}
`),
    )
    expect(conclusions(result)).toEqual({ gate: 'skipped', deploy: 'skipped', other: 'success' })
    expect(result.conclusion).toBe('success')
  })

  it('skip propagation: a job is skipped by a skipped grandparent although its parent ran', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  first: ${job('true', 'if: false,')}
  second: ${job('true', 'needs: first, if: always(),')}
  third: ${job('true', 'needs: second,')}
  fourth: ${job('true', 'needs: second, if: "!cancelled() && needs.second.result == \'success\'",')}
`),
    )
    expect(conclusions(result)).toEqual({ first: 'skipped', second: 'success', third: 'skipped', fourth: 'success' })
  })

  it('a second approval per job: each job that names a protected environment asks anew', async () => {
    rehearsal.github.setEnvironment(SHOP, { name: 'production', reviewers: ['reviewer'] })
    const [id = 0] = await startedBy(rehearsal, () =>
      rehearsal.push(
        workflow(`
on: push
jobs:
  deploy: ${job('true', 'environment: production,')}
  verify: ${job('true', 'needs: deploy, environment: production,')}
`),
      ),
    )
    const waits = () =>
      rehearsal.progress.filter(
        (event) => event.kind === 'job-waiting' && event.run.id === id && event.reason === 'review',
      ).length
    await rehearsal.runner.idle()
    expect(waits()).toBe(1)
    await rehearsal.review(id, 'production', 'approved')
    await rehearsal.runner.idle()
    expect(waits()).toBe(2)
    await rehearsal.review(id, 'production', 'approved')
    expect((await rehearsal.runner.completed(id)).conclusion).toBe('success')
  })

  it('startup_failure: a called workflow that asks for more than its caller grants starts no job', async () => {
    const result = await rehearsal.run({
      ...workflow(`
on: push
permissions: { contents: read }
jobs:
  before: ${job('true')}
  call: { uses: ./.github/workflows/called.yml }
`),
      ...workflow(
        `
on: workflow_call
jobs:
  deploy: ${job('true', 'permissions: { contents: write, deployments: write },')}
`,
        'called.yml',
      ),
    })
    expect(result.conclusion).toBe('startup_failure')
    expect(result.jobs).toEqual([])
    expect(result.message).toContain(
      "The nested job 'deploy' is requesting 'contents: write, deployments: write', but is only allowed 'contents: read, deployments: none'.",
    )
  })

  it('same-group deadlock: a called workflow in the group of its caller is cancelled with no job', async () => {
    const result = await rehearsal.run({
      ...workflow(`
name: pipeline
on: push
concurrency: { group: 'deploy-\${{ github.workflow }}' }
jobs:
  call: { uses: ./.github/workflows/called.yml }
`),
      ...workflow(
        `
on: workflow_call
concurrency: { group: 'deploy-\${{ github.workflow }}' }
jobs:
  deploy: ${job('true')}
`,
        'called.yml',
      ),
    })
    expect(conclusions(result)).toEqual({ call: 'cancelled' })
    expect(jobNamed(result, 'call').annotations[0]?.message).toContain(
      "a deadlock for concurrency group 'deploy-pipeline'",
    )
    expect(result.conclusion).toBe('cancelled')
  })

  it('environment auto-creation: a typo makes an unprotected environment, silently', async () => {
    rehearsal.github.setEnvironment(SHOP, { name: 'production', reviewers: ['reviewer'] })
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  deploy: ${job('true', 'environment: producton,')}
`),
    )
    expect(result.conclusion).toBe('success')
    expect(rehearsal.github.actions.environment(SHOP, 'producton').reviewers).toEqual([])
  })

  it('outputs dropped: an output that holds a masked value does not leave its job', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  make:
    runs-on: x
    outputs: { url: '\${{ steps.s.outputs.url }}', fine: '\${{ steps.s.outputs.fine }}' }
    steps:
      - id: s
        env: { KEY: '\${{ secrets.KEY }}' }
        run: |
          echo "url=https://host/$KEY" >> "$GITHUB_OUTPUT"
          echo "fine=yes" >> "$GITHUB_OUTPUT"
  use: ${job('test "${{ needs.make.outputs.url }}" = ""', 'needs: make,')}
`),
    )
    expect(conclusions(result)).toEqual({ make: 'success', use: 'success' })
    const { outputs, annotations } = jobNamed(result, 'make')
    expect(outputs).toEqual({ fine: 'yes' })
    expect(annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      "warning: Skip output 'url' since it may contain secret.",
    ])
  })

  it('matrix outputs: the job that ends last wins, an empty value does not', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  each:
    runs-on: x
    strategy: { max-parallel: 1, matrix: { n: [1, 2, 3] } }
    outputs: { n: '\${{ steps.s.outputs.n }}' }
    steps: [{ id: s, run: 'if [ \${{ matrix.n }} != 3 ]; then echo "n=\${{ matrix.n }}" >> "$GITHUB_OUTPUT"; fi' }]
  use: ${job('test ${{ needs.each.outputs.n }} = 2', 'needs: each,')}
`),
    )
    expect(jobNamed(result, 'use').conclusion).toBe('success')
  })

  it('artifact name conflict on re-run: a new attempt may use the name again, and its own file is found', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  make: { runs-on: x, steps: [{ run: 'echo attempt \${{ github.run_attempt }} > f.txt' }, { uses: actions/upload-artifact@v4, with: { name: again, path: f.txt } }] }
  use: { needs: make, runs-on: x, steps: [{ uses: actions/download-artifact@v5, with: { name: again } }, { run: cat f.txt }] }
`),
    )
    const response = await fetch(`${rehearsal.github.url}/repos/acme/shop/actions/runs/${result.run.id}/rerun`, {
      method: 'POST',
      headers: { authorization: `Bearer ${rehearsal.github.tokenForUser('octo')}` },
    })
    expect(response.status).toBe(201)
    const again = await rehearsal.runner.completed(result.run.id)
    expect(again.run.attempt).toBe(2)
    expect(jobNamed(again, 'use').log).toContain('Z attempt 2')
  })

  it('artifact name conflict: the same name twice in one attempt fails, unless it is overwritten', async () => {
    const upload = (more: string): string =>
      `{ uses: actions/upload-artifact@v4, with: { name: same, path: f.txt${more} } }`
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  twice: { runs-on: x, steps: [{ run: 'echo 1 > f.txt' }, ${upload('')}, ${upload('')}] }
  over: { needs: twice, if: always(), runs-on: x, steps: [{ run: 'echo 2 > f.txt' }, ${upload(', overwrite: true')}] }
`),
    )
    expect(conclusions(result)).toEqual({ twice: 'failure', over: 'success' })
    expect(jobNamed(result, 'twice').annotations[0]?.message).toContain('an artifact with this name already exists')
  })

  it('what the rehearsal does not support is refused by name and place, not passed over', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  one:
    runs-on: x
    container: node:24
    services: { db: { image: postgres } }
    steps:
      - run: 'true'
        background: true
`),
    )
    expect(result.conclusion).toBe('startup_failure')
    expect(result.message?.split('\n').slice(1)).toEqual([
      ".github/workflows/ci.yml (Line: 10, Col: 9): the rehearsal does not support 'background:' steps.",
      ".github/workflows/ci.yml (Line: 6, Col: 16): the rehearsal does not support 'container:'.",
      ".github/workflows/ci.yml (Line: 7, Col: 15): the rehearsal does not support 'services:'.",
    ])
  })
})
