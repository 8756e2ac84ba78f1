import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { conclusions, jobNamed, type Rehearsal, startRehearsal, workflow } from './harness.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
})
afterAll(() => rehearsal.close())

const job = (run: string, more = ''): string => `{ runs-on: x, ${more} steps: [{ run: '${run}' }] }`

describe('needs and if', () => {
  it('runs what asks for a failure, an end or a success, and skips the rest', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  breaks: ${job('exit 3')}
  plain: ${job('true', 'needs: breaks,')}
  onFailure: ${job('true', 'needs: breaks, if: failure(),')}
  anyway: ${job('true', 'needs: breaks, if: always(),')}
  never: ${job('true', 'needs: breaks, if: cancelled(),')}
  notSuccess: ${job('true', 'needs: breaks, if: "!success() && needs.breaks.result == \'failure\'",')}
`),
    )
    expect(conclusions(result)).toEqual({
      breaks: 'failure',
      plain: 'skipped',
      onFailure: 'success',
      anyway: 'success',
      never: 'skipped',
      notSuccess: 'success',
    })
    expect(result.conclusion).toBe('failure')
  })

  it('fails a job whose if cannot be evaluated, and says where', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  wrong: ${job('true', 'if: fromJSON(github.ref),')}
`),
    )
    expect(result.conclusion).toBe('failure')
    expect(jobNamed(result, 'wrong').annotations[0]?.message).toContain('.github/workflows/ci.yml (Line: 4')
  })

  it('is green with continue-on-error, while the job itself shows its failure', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  tolerated: ${job('exit 1', 'continue-on-error: true,')}
  after: ${job('true', 'needs: tolerated,')}
`),
    )
    expect(conclusions(result)).toEqual({ tolerated: 'failure', after: 'success' })
    expect(result.conclusion).toBe('success')
  })

  it('refuses a context that is not available in its place before anything starts', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  one: ${job('true', "if: secrets.KEY != '',")}
`),
    )
    expect(result.conclusion).toBe('startup_failure')
    expect(result.message).toContain("Unrecognized named-value: 'secrets'")
    expect(result.jobs).toEqual([])
  })
})

describe('a matrix', () => {
  it('names its jobs, hands them their values and obeys max-parallel', async () => {
    const before = rehearsal.progress.length
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  test:
    runs-on: x
    strategy:
      max-parallel: 1
      matrix:
        os: [a, b]
        node: [20, 24]
        exclude: [{ os: b, node: 20 }]
        include: [{ os: a, node: 24, extra: yes }, { os: c, node: 1 }]
    steps:
      - run: test "\${{ matrix.os }}-\${{ matrix.node }}-\${{ strategy.job-total }}-\${{ matrix.extra }}" != ''
`),
    )
    expect(result.jobs.map(({ name }) => name)).toEqual([
      'test (a, 20)',
      'test (a, 24, yes)',
      'test (b, 24)',
      'test (c, 1)',
    ])
    let running = 0
    for (const event of rehearsal.progress.slice(before)) {
      if (event.kind === 'job-started') running += 1
      if (event.kind === 'job-completed') running -= 1
      expect(running).toBeLessThanOrEqual(1)
    }
  })

  it('cancels its other jobs when one fails, unless fail-fast is off', async () => {
    const content = (failFast: boolean): string => `
on: push
jobs:
  test:
    runs-on: x
    strategy: { fail-fast: ${failFast}, matrix: { say: [fail, wait] } }
    steps:
      - run: if [ \${{ matrix.say }} = fail ]; then exit 1; else sleep ${failFast ? 20 : 0}; fi
  after: { needs: test, if: always(), runs-on: x, steps: [{ run: 'test \${{ needs.test.result }} = failure' }] }
`
    const fast = await rehearsal.run(workflow(content(true)))
    expect(conclusions(fast)).toEqual({ 'test (fail)': 'failure', 'test (wait)': 'cancelled', after: 'success' })
    const slow = await rehearsal.run(workflow(content(false)))
    expect(conclusions(slow)).toEqual({ 'test (fail)': 'failure', 'test (wait)': 'success', after: 'success' })
  })

  it('takes its values from an earlier job', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  plan:
    runs-on: x
    outputs: { list: '\${{ steps.s.outputs.list }}' }
    steps: [{ id: s, run: 'echo "list=[\\"x\\",\\"y\\"]" >> "$GITHUB_OUTPUT"' }]
  each:
    needs: plan
    name: each of \${{ matrix.item }}
    runs-on: x
    strategy: { matrix: { item: '\${{ fromJSON(needs.plan.outputs.list) }}' } }
    steps: [{ run: 'true' }]
`),
    )
    expect(result.jobs.map(({ name }) => name).sort()).toEqual(['each of x', 'each of y', 'plan'])
  })
})
