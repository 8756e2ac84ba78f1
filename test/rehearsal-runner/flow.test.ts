import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { jobNamed, type Rehearsal, SHOP, startedBy, startRehearsal, workflow } from './harness.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal({ secrets: { KEY: 'secret-key' } })
})
afterAll(() => rehearsal.close())

async function api(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(`${rehearsal.github.url}/repos/acme/shop${path}`, {
    method,
    headers: { authorization: `Bearer ${rehearsal.github.tokenForUser('octo')}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  const text = await response.text()
  const parsed: unknown = text === '' ? {} : JSON.parse(text)
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
}

describe('a run seen from outside', () => {
  it('of a pull request works on the merge commit, with its own variables', async () => {
    await rehearsal.push(
      {
        ...workflow(`
on: pull_request
run-name: Check \${{ github.event.pull_request.title }}
jobs:
  check:
    runs-on: x
    steps:
      - uses: actions/checkout@v5
      - run: |
          test "$GITHUB_REF" = refs/pull/\${{ github.event.number }}/merge
          test "$GITHUB_BASE_REF-$GITHUB_HEAD_REF" = main-topic
          test "$(git rev-parse HEAD)" = "$GITHUB_SHA"
          test -f new.txt && test -f base.txt
          test "$(node -p 'require(process.env.GITHUB_EVENT_PATH).action')" = opened
`),
        'base.txt': 'x',
      },
      { byGit: true },
    )
    await rehearsal.push({ 'new.txt': 'y' }, { branch: 'topic', byGit: true })
    const [id = 0] = await startedBy(rehearsal, () =>
      api('POST', '/pulls', { title: 'Topic', head: 'topic', base: 'main' }),
    )
    const result = await rehearsal.runner.completed(id)
    expect(jobNamed(result, 'check').annotations).toEqual([])
    expect(result.conclusion).toBe('success')
    const run = await api('GET', `/actions/runs/${id}`)
    expect(run).toMatchObject({
      display_title: 'Check Topic',
      event: 'pull_request',
      head_branch: 'topic',
      conclusion: 'success',
    })
  })

  it('is dispatched with typed inputs, uses its token, and starts workflow_run before all is idle', async () => {
    await rehearsal.push({
      ...workflow(
        `
name: Ship
on:
  workflow_dispatch:
    inputs: { percent: { type: number, default: 10 }, dry: { type: boolean, default: false } }
permissions: { contents: read, issues: write }
jobs:
  ship:
    runs-on: x
    steps:
      - run: |
          test '\${{ inputs.percent == 25 && inputs.dry == true }}' = true
          node -e "
            const call = (path, method, body) => fetch(process.env.GITHUB_API_URL + '/repos/acme/shop' + path, { method, body, headers: { authorization: 'Bearer ' + process.env.TOKEN } })
            call('/issues', 'POST', JSON.stringify({ title: 'shipped' })).then(async (r) => {
              console.log('issue', r.status)
              console.log('ref', (await call('/git/refs', 'POST', JSON.stringify({ ref: 'refs/heads/z', sha: process.env.GITHUB_SHA }))).status)
            })
          "
        env: { TOKEN: '\${{ github.token }}' }
`,
        'ship.yml',
      ),
      ...workflow(
        `
on: { workflow_run: { workflows: [Ship], types: [completed] } }
jobs: { after: { runs-on: x, steps: [{ run: 'echo "after \${{ github.event.workflow_run.conclusion }}"' }] } }
`,
        'after.yml',
      ),
    })
    await rehearsal.runner.idle()
    const before = rehearsal.runner.results.length
    await api('POST', '/actions/workflows/ship.yml/dispatches', { ref: 'main', inputs: { percent: '25', dry: 'true' } })
    await rehearsal.runner.idle()
    const [ship, after] = rehearsal.runner.results.slice(before)
    if (ship === undefined || after === undefined) throw new Error('Two runs were expected.')
    expect(jobNamed(ship, 'ship').log).toContain('issue 201')
    expect(jobNamed(ship, 'ship').log).toContain('ref 403')
    expect(jobNamed(after, 'after').log).toContain('after success')
    const jobs = await api('GET', `/actions/runs/${ship.run.id}/jobs`)
    expect(JSON.stringify(jobs)).toContain('"name":"Set up job"')
  })

  it('is started by hand for a schedule', async () => {
    await rehearsal.push(
      workflow(
        `
on: { schedule: [{ cron: '17 4 * * *' }] }
jobs: { tick: { runs-on: x, steps: [{ run: 'echo "cron [\${{ github.event.schedule }}] \${{ github.event_name }}"' }] } }
`,
        'tick.yml',
      ),
    )
    const result = await rehearsal.runner.schedule(SHOP, 'tick.yml')
    expect(jobNamed(result, 'tick').log).toContain('cron [17 4 * * *] schedule')
    await expect(rehearsal.runner.schedule(SHOP, 'ci.yml')).rejects.toThrow('has no scheduled workflow ci.yml')
  })

  it('that cannot be read is on record with the reason', async () => {
    const result = await rehearsal.run(workflow('on: push\njobs: { a: { runs-on: x, stepz: [] } }', 'broken.yml'))
    expect(result.conclusion).toBe('startup_failure')
    expect(result.message).toContain(".github/workflows/broken.yml (Line: 2, Col: 26): Unexpected value 'stepz'")
  })
})
