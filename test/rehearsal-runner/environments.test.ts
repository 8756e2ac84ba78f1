import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { conclusions, jobNamed, type Rehearsal, SHOP, startedBy, startRehearsal, workflow } from './harness.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal({ variables: { WHERE: 'anywhere' }, secrets: { KEY: 'repository-key' } })
})
afterAll(() => rehearsal.close())

async function deployedEnvironments(): Promise<string[]> {
  const response = await fetch(`${rehearsal.github.url}/repos/acme/shop/deployments`, {
    headers: { authorization: `Bearer ${rehearsal.github.tokenForUser('octo')}` },
  })
  const deployments: unknown = await response.json()
  return Array.isArray(deployments) ? deployments.map(({ environment }) => String(environment)) : []
}

const deployTo = (environment: string): string =>
  `on: push\njobs: { deploy: { runs-on: x, environment: ${environment}, steps: [{ run: 'echo "in \${{ vars.WHERE }}, \${{ secrets.KEY == 'environment-key' }}"' }] } }`

describe('an environment', () => {
  it('puts its variables and secrets over those of the repository', async () => {
    rehearsal.github.setEnvironment(SHOP, {
      name: 'dev',
      variables: { WHERE: 'dev' },
      secrets: { KEY: 'environment-key' },
    })
    const result = await rehearsal.run(workflow(deployTo('dev').replaceAll("'environment-key'", "''environment-key''")))
    expect(jobNamed(result, 'deploy').log).toContain('in dev, true')
  })

  it('leaves a deployment with its URL, or none with deployment: false', async () => {
    const result = await rehearsal.run(
      workflow(`
on: push
jobs:
  recorded:
    runs-on: x
    environment: { name: recorded, url: 'https://\${{ steps.u.outputs.host }}' }
    steps: [{ id: u, run: 'echo host=shop.example >> "$GITHUB_OUTPUT"' }]
  silent: { runs-on: x, environment: { name: silent, deployment: false }, steps: [{ run: 'true' }] }
`),
    )
    expect(result.conclusion).toBe('success')
    const names = await deployedEnvironments()
    expect(names).toContain('recorded')
    expect(names).not.toContain('silent')
  })

  it('waits for a reviewer, and ends the job when the answer is no', async () => {
    rehearsal.github.setEnvironment(SHOP, { name: 'guarded', reviewers: ['reviewer'] })
    const [id = 0] = await startedBy(rehearsal, () =>
      rehearsal.push(workflow(deployTo('guarded').replace(/run: .*' \}\]/, "run: 'true' }]"))),
    )
    await rehearsal.runner.idle()
    expect(rehearsal.progress.at(-1)).toMatchObject({ kind: 'job-waiting', job: 'deploy', reason: 'review' })
    await rehearsal.review(id, 'guarded', 'rejected')
    const result = await rehearsal.runner.completed(id)
    expect(conclusions(result)).toEqual({ deploy: 'failure' })
    expect(jobNamed(result, 'deploy').steps).toEqual([])
  })

  it('gives up after 30 days without an answer', async () => {
    rehearsal.github.setEnvironment(SHOP, { name: 'forgotten', reviewers: ['reviewer'] })
    const [id = 0] = await startedBy(rehearsal, () =>
      rehearsal.push(
        workflow('on: push\njobs: { d: { runs-on: x, environment: forgotten, steps: [{ run: "true" }] } }'),
      ),
    )
    await rehearsal.runner.idle()
    rehearsal.github.clock.advance(30 * 24 * 3600 * 1000 + 1)
    const result = await rehearsal.runner.completed(id)
    expect(jobNamed(result, 'd').annotations[0]?.message).toBe('Nobody reviewed this deployment within 30 days.')
  })

  it('holds a job back by its wait timer, on the clock of the rehearsal', async () => {
    rehearsal.github.setEnvironment(SHOP, { name: 'slow', waitTimerMinutes: 30 })
    const [id = 0] = await startedBy(rehearsal, () =>
      rehearsal.push(workflow('on: push\njobs: { d: { runs-on: x, environment: slow, steps: [{ run: "true" }] } }')),
    )
    await rehearsal.runner.idle()
    expect(rehearsal.progress.at(-1)).toMatchObject({ kind: 'job-waiting', reason: 'wait-timer' })
    rehearsal.github.clock.advance(31 * 60_000)
    expect((await rehearsal.runner.completed(id)).conclusion).toBe('success')
  })

  it('refuses a branch that its policy does not name', async () => {
    rehearsal.github.setEnvironment(SHOP, { name: 'released', branchPolicy: ['main', 'release/*'] })
    const content = workflow('on: push\njobs: { d: { runs-on: x, environment: released, steps: [{ run: "true" }] } }')
    const refused = await rehearsal.run(content, { branch: 'feature/x' })
    expect(jobNamed(refused, 'd').annotations[0]?.message).toBe(
      'Branch "feature/x" is not allowed to deploy to released due to environment protection rules.',
    )
    expect((await rehearsal.run(content, { branch: 'release/1' })).conclusion).toBe('success')
  })
})
