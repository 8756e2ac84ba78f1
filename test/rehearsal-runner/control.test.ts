import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually, isRunning } from '../support/processes.ts'
import { conclusions, jobNamed, type Rehearsal, SHOP, startedBy, startRehearsal, workflow } from './harness.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
})
afterAll(() => rehearsal.close())

async function post(path: string, body: unknown = {}): Promise<number> {
  const response = await fetch(`${rehearsal.github.url}/repos/acme/shop${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${rehearsal.github.tokenForUser('octo')}` },
    body: JSON.stringify(body),
  })
  return response.status
}

/** Waits until a job says something. */
async function said(runId: number, text: string): Promise<void> {
  while (!rehearsal.progress.some((event) => event.kind === 'log' && event.run.id === runId && event.line === text))
    await pause(5)
}

async function started(content: string): Promise<number> {
  const [id = 0] = await startedBy(rehearsal, () => rehearsal.push(workflow(content)))
  return id
}

const LONG = `
on: push
jobs:
  long:
    runs-on: x
    steps:
      - uses: $/actions/post
      - run: echo begun && sleep 20
      - if: always()
        run: echo "clean-up runs"
      - run: echo "never"
  asks: { needs: long, if: always(), runs-on: x, steps: [{ run: 'echo "\${{ needs.long.result }}"' }] }
  waits: { needs: long, runs-on: x, steps: [{ run: 'true' }] }
`
const POST = {
  'actions/post/action.yml': 'name: p\ndescription: x\nruns: { using: node24, main: m.js, post: q.js }',
  'actions/post/m.js': '',
  'actions/post/q.js': 'console.log("post ran")',
}

describe('a cancelled run', () => {
  it('interrupts steps, lets always() and post steps run, and goes on with jobs that ask for it', async () => {
    await rehearsal.push(POST)
    const id = await started(LONG)
    await said(id, 'begun')
    expect(await post(`/actions/runs/${id}/cancel`)).toBe(202)
    const result = await rehearsal.runner.completed(id)
    expect(conclusions(result)).toEqual({ long: 'cancelled', asks: 'success', waits: 'skipped' })
    expect(result.conclusion).toBe('cancelled')
    const { log } = jobNamed(result, 'long')
    expect(log).toContain('clean-up runs')
    expect(log).toContain('post ran')
    expect(log).not.toContain('Z never')
  })

  it('by force runs neither always() nor post steps', async () => {
    const id = await started(LONG)
    await said(id, 'begun')
    expect(await post(`/actions/runs/${id}/force-cancel`)).toBe(202)
    const result = await rehearsal.runner.completed(id)
    expect(conclusions(result)).toEqual({ long: 'cancelled', asks: 'skipped', waits: 'skipped' })
    expect(jobNamed(result, 'long').log).not.toContain('clean-up runs')
    expect(jobNamed(result, 'long').log).not.toContain('post ran')
  })
})

describe('a run that waits for its reviewer', () => {
  it('can be cancelled', async () => {
    rehearsal.github.setEnvironment(SHOP, { name: 'asked', reviewers: ['reviewer'] })
    const id = await started('on: push\njobs: { d: { runs-on: x, environment: asked, steps: [{ run: "true" }] } }')
    await rehearsal.runner.idle()
    expect(await post(`/actions/runs/${id}/cancel`)).toBe(202)
    expect(conclusions(await rehearsal.runner.completed(id))).toEqual({ d: 'cancelled' })
  })
})

describe('a re-run', () => {
  it('of failed jobs goes into called workflows and keeps what went well there', async () => {
    await rehearsal.push(
      workflow(
        `
on: { workflow_call: { outputs: { made: { value: '\${{ jobs.good.outputs.made }}' } } } }
jobs:
  good: { runs-on: x, outputs: { made: '\${{ steps.s.outputs.m }}' }, steps: [{ id: s, run: 'echo "m=by-\${{ github.run_attempt }}" >> "$GITHUB_OUTPUT"' }] }
  bad: { needs: good, runs-on: x, steps: [{ run: 'test \${{ github.run_attempt }} = 2' }] }
`,
        'called.yml',
      ),
    )
    const id = await started(`
on: push
jobs:
  call: { uses: ./.github/workflows/called.yml }
  end: { needs: call, runs-on: x, steps: [{ run: 'echo "made \${{ needs.call.outputs.made }}"' }] }
`)
    expect(conclusions(await rehearsal.runner.completed(id))).toEqual({
      'call / good': 'success',
      'call / bad': 'failure',
      end: 'skipped',
    })
    const before = rehearsal.progress.length
    expect(await post(`/actions/runs/${id}/rerun-failed-jobs`)).toBe(201)
    const second = await rehearsal.runner.completed(id)
    expect(jobNamed(second, 'end').log).toContain('made by-1')
    const ran = rehearsal.progress.slice(before).flatMap((event) => (event.kind === 'job-started' ? [event.job] : []))
    expect(ran).toEqual(['call / bad', 'end'])
  })

  const FLAKY = `
on: push
jobs:
  good:
    runs-on: x
    outputs: { made: '\${{ steps.s.outputs.made }}' }
    steps:
      - { id: s, run: 'echo "made=in-\${{ github.run_attempt }}" >> "$GITHUB_OUTPUT"; echo x > f' }
      - { uses: actions/upload-artifact@v4, with: { name: kept, path: f } }
  flaky:
    needs: good
    runs-on: x
    steps:
      - uses: actions/download-artifact@v5
        with: { name: kept }
      - run: echo "has \${{ needs.good.outputs.made }} by \${{ github.triggering_actor }}" && test '\${{ github.run_attempt }}' = 2
  last: { needs: flaky, runs-on: x, steps: [{ run: 'true' }] }
  free: { runs-on: x, steps: [{ run: 'true' }] }
`
  it('of the failed jobs keeps the outputs and artifacts of the others', async () => {
    const id = await started(FLAKY)
    const first = await rehearsal.runner.completed(id)
    expect(conclusions(first)).toEqual({ good: 'success', flaky: 'failure', last: 'skipped', free: 'success' })
    const before = rehearsal.progress.length
    expect(await post(`/actions/runs/${id}/rerun-failed-jobs`)).toBe(201)
    const second = await rehearsal.runner.completed(id)
    expect(conclusions(second)).toEqual({ good: 'success', flaky: 'success', last: 'success', free: 'success' })
    expect(second.run.attempt).toBe(2)
    expect(jobNamed(second, 'flaky').log).toContain('has in-1 by octo')
    const ran = rehearsal.progress.slice(before).flatMap((event) => (event.kind === 'job-started' ? [event.job] : []))
    expect(ran).toEqual(['flaky', 'last'])
  })

  it('of all jobs runs everything again, and may upload the same name in its own attempt', async () => {
    const id = await started(FLAKY)
    await rehearsal.runner.completed(id)
    expect(await post(`/actions/runs/${id}/rerun`)).toBe(201)
    const second = await rehearsal.runner.completed(id)
    expect(second.conclusion).toBe('success')
    expect(jobNamed(second, 'good').outputs).toEqual({ made: 'in-2' })
    expect(rehearsal.runner.results.filter(({ run }) => run.id === id)).toHaveLength(2)
  })
})

describe('concurrency groups', () => {
  const grouped = (options: string): string =>
    `on: push\njobs: { one: { runs-on: x, concurrency: { group: g${options} }, steps: [{ run: 'echo begun; while [ ! -e "$HOME/go" ]; do sleep 0.02; done' }] } }`
  const release = async (): Promise<void> => {
    const { writeFileSync } = await import('node:fs')
    writeFileSync(`${rehearsal.directory}/runner/home/go`, '')
  }
  const hold = async (): Promise<void> => {
    const { rmSync } = await import('node:fs')
    rmSync(`${rehearsal.directory}/runner/home/go`, { force: true })
  }

  it('keep one that waits, and cancel it for a newer one', async () => {
    await hold()
    const first = await started(grouped(''))
    await said(first, 'begun')
    const second = await started(grouped(''))
    const third = await started(grouped(''))
    const cancelled = await rehearsal.runner.completed(second)
    expect(cancelled.conclusion).toBe('cancelled')
    expect(jobNamed(cancelled, 'one').annotations[0]?.message).toContain(
      'a higher priority waiting request for g exists',
    )
    await release()
    expect((await rehearsal.runner.completed(first)).conclusion).toBe('success')
    expect((await rehearsal.runner.completed(third)).conclusion).toBe('success')
  })

  it('with queue: max lose nobody and keep the order', async () => {
    await hold()
    const ids = [await started(grouped(', queue: max'))]
    await said(ids[0] ?? 0, 'begun')
    for (let i = 0; i < 3; i += 1) ids.push(await started(grouped(', queue: max')))
    const before = rehearsal.progress.length
    await release()
    const results = await Promise.all(ids.map((id) => rehearsal.runner.completed(id)))
    expect(results.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success', 'success'])
    const order = rehearsal.progress
      .slice(before)
      .flatMap((event) => (event.kind === 'job-started' ? [event.run.id] : []))
    expect(order).toEqual(ids.slice(1))
  })

  it('with cancel-in-progress stop what runs', async () => {
    await hold()
    const first = await started(grouped(', cancel-in-progress: true'))
    await said(first, 'begun')
    const second = await started(grouped(', cancel-in-progress: true'))
    expect((await rehearsal.runner.completed(first)).conclusion).toBe('cancelled')
    await release()
    expect((await rehearsal.runner.completed(second)).conclusion).toBe('success')
  })

  it('of a whole workflow cancel the run that waits, with no job', async () => {
    await hold()
    const whole = grouped('').replace('on: push', 'on: push\nconcurrency: whole')
    const first = await started(whole)
    await said(first, 'begun')
    const second = await started(whole)
    const third = await started(whole)
    const result = await rehearsal.runner.completed(second)
    expect([result.conclusion, result.jobs]).toEqual(['cancelled', []])
    await release()
    expect((await rehearsal.runner.completed(third)).conclusion).toBe('success')
  })

  it('are held by a job that waits for its reviewer', async () => {
    rehearsal.github.setEnvironment(SHOP, { name: 'reviewed', reviewers: ['reviewer'] })
    const content = (environment: string): string =>
      `on: push\njobs: { one: { runs-on: x, ${environment} concurrency: { group: held, queue: max }, steps: [{ run: 'true' }] } }`
    const first = await started(content('environment: reviewed,'))
    const second = await started(content(''))
    await rehearsal.runner.idle()
    expect(rehearsal.progress.at(-1)).toMatchObject({ kind: 'job-waiting', reason: 'concurrency', detail: 'held' })
    await rehearsal.review(first, 'reviewed', 'approved')
    expect((await rehearsal.runner.completed(second)).conclusion).toBe('success')
  })

  it('refuse queue: max together with cancel-in-progress', async () => {
    const result = await rehearsal.run(workflow(grouped(', queue: max, cancel-in-progress: true')))
    expect(result.conclusion).toBe('startup_failure')
    expect(result.message).toContain("'queue: max' cannot be combined with 'cancel-in-progress: true'")
  })
})

describe('close', () => {
  it('ends every process of every job', async () => {
    const other = await startRehearsal()
    const [id = 0] = await startedBy(other, () =>
      other.push(workflow('on: push\njobs: { a: { runs-on: x, steps: [{ run: "sleep 300 & echo pid=$!; wait" }] } }')),
    )
    let pid: number | undefined
    while (pid === undefined) {
      await pause(5)
      for (const event of other.progress)
        if (event.kind === 'log' && event.run.id === id)
          pid ??= Number(/^pid=(\d+)$/.exec(event.line)?.[1]) || undefined
    }
    await other.close()
    await eventually('the end of the process', () => !isRunning(Number(pid)))
  })
})
