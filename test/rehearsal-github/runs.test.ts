import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunCommand } from '../../rehearsal/ports.ts'
import { BASE, createWorld, SHOP, type World } from './world.ts'

describe('runs, jobs and reviews', () => {
  let world: World & { readonly first: string }
  const commands: RunCommand[] = []
  beforeAll(async () => {
    world = await createWorld()
    world.github.actions.onCommand((command) => commands.push(command))
    world.github.setRole(SHOP, 'ben', 'write')
  })
  afterAll(() => world.close())

  const dispatch = (body: object, token = world.owner) =>
    world.call('POST', `${BASE}/actions/workflows/pipeline.yml/dispatches`, { token, body })

  it('show what the runner says of them', async () => {
    const { run, job } = world.startRun(world.first)
    const { actions, clock } = world.github
    actions.updateRun(run.id, {
      status: 'in_progress',
      referencedWorkflows: [{ path: 'acme/shop/.github/workflows/build.yml@main', sha: world.first }],
    })
    const step = {
      number: 1,
      name: 'Say',
      status: 'completed',
      conclusion: 'failure',
      startedAt: clock.now(),
      completedAt: clock.now(),
    } as const
    const annotations = [{ level: 'failure', message: 'broken', path: 'a.js', line: 3 }] as const
    actions.updateJob(job.id, {
      status: 'completed',
      conclusion: 'failure',
      startedAt: clock.now(),
      completedAt: clock.now(),
      steps: [step],
      log: 'one\ntwo\n',
      annotations,
    })
    actions.updateRun(run.id, { status: 'completed', conclusion: 'failure' })
    expect(await world.expect(200, 'GET', `${BASE}/actions/runs/${run.id}`)).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      run_attempt: 1,
      path: '.github/workflows/pipeline.yml',
      referenced_workflows: [{ path: 'acme/shop/.github/workflows/build.yml@main' }],
      head_commit: { message: 'feat: first' },
    })
    const jobs = await world.expect<{ jobs: object[] }>(200, 'GET', `${BASE}/actions/runs/${run.id}/jobs`)
    expect(jobs.jobs).toMatchObject([
      { id: job.id, conclusion: 'failure', steps: [{ name: 'Say', conclusion: 'failure' }] },
    ])
    expect((await world.call('GET', `${BASE}/actions/jobs/${job.id}/logs`)).text).toBe('one\ntwo\n')
    const check = await world.expect(200, 'GET', `${BASE}/check-runs/${job.checkRunId}`)
    expect(check).toMatchObject({ conclusion: 'failure', output: { annotations_count: 1 } })
    const failed = await world.expect<{ total_count: number }>(
      200,
      'GET',
      `${BASE}/actions/runs?status=failure&head_sha=${world.first}`,
    )
    expect(failed.total_count).toBe(1)
    await world.github.settled()
    expect(world.events.at(-1)).toMatchObject({
      name: 'workflow_run',
      payload: { action: 'completed', workflow_run: { id: run.id } },
    })
  })

  it('keep every attempt apart', async () => {
    const { run, job } = world.startRun(world.first)
    const { actions } = world.github
    expect((await world.call('POST', `${BASE}/actions/runs/${run.id}/rerun-failed-jobs`)).status).toBe(403)
    actions.updateRun(run.id, { status: 'completed', conclusion: 'failure' })
    await world.expect(201, 'POST', `${BASE}/actions/runs/${run.id}/rerun-failed-jobs`)
    expect(commands.at(-1)).toEqual({ kind: 'rerun', runId: run.id, only: 'failed', actor: 'acme' })
    actions.startAttempt(run.id, 'ben')
    const again = actions.createJob(run.id, { name: 'deploy', labels: [] })
    expect(await world.expect(200, 'GET', `${BASE}/actions/runs/${run.id}`)).toMatchObject({
      run_attempt: 2,
      status: 'queued',
      conclusion: null,
      triggering_actor: { login: 'ben' },
      actor: { login: 'acme' },
    })
    expect(await world.expect(200, 'GET', `${BASE}/actions/runs/${run.id}/attempts/1`)).toMatchObject({
      conclusion: 'failure',
    })
    const ids = async (query: string) =>
      (
        await world.expect<{ jobs: { id: number }[] }>(200, 'GET', `${BASE}/actions/runs/${run.id}/jobs${query}`)
      ).jobs.map(({ id }) => id)
    expect(await ids('')).toEqual([again.id])
    expect(await ids('?filter=all')).toEqual([job.id, again.id])
  })

  it('are cancelled by request', async () => {
    const { run } = world.startRun(world.first)
    await world.expect(202, 'POST', `${BASE}/actions/runs/${run.id}/cancel`)
    await world.expect(202, 'POST', `${BASE}/actions/runs/${run.id}/force-cancel`)
    expect(commands.slice(-2)).toEqual([
      { kind: 'cancel', runId: run.id, force: false },
      { kind: 'cancel', runId: run.id, force: true },
    ])
    world.github.actions.updateRun(run.id, { status: 'completed', conclusion: 'cancelled' })
    expect((await world.call('POST', `${BASE}/actions/runs/${run.id}/cancel`)).status).toBe(409)
  })

  it('wait for a reviewer, and only for one', async () => {
    const environment = world.github.setEnvironment(SHOP, {
      name: 'production',
      reviewers: ['ben', 'acme'],
      preventSelfReview: true,
      branchPolicy: ['main', 'release/*'],
    })
    const { run } = world.startRun(world.first)
    const answer = world.github.actions.requestReview(run.id, 'production', new AbortController().signal)
    expect(await world.expect(200, 'GET', `${BASE}/actions/runs/${run.id}`)).toMatchObject({ status: 'waiting' })
    const path = `${BASE}/actions/runs/${run.id}/pending_deployments`
    const ben = world.github.tokenForUser('ben')
    const able = async (token: string) =>
      (await world.expect<{ current_user_can_approve: boolean }[]>(200, 'GET', path, { token }))[0]
        ?.current_user_can_approve
    // The person who started the run may not, a reviewer may.
    expect([await able(world.owner), await able(ben)]).toEqual([false, true])
    const body = { environment_ids: [environment.id], state: 'approved', comment: 'go' }
    expect((await world.call('POST', path, { body })).status).toBe(422)
    expect(
      (await world.call('POST', path, { token: world.jobToken(world.first, { deployments: 'write' }), body })).status,
    ).toBe(422)
    await world.expect(200, 'POST', path, { token: ben, body })
    expect(await answer).toEqual({ state: 'approved', user: 'ben', comment: 'go' })
    expect(await world.expect(200, 'GET', path)).toEqual([])
    expect(await world.expect(200, 'GET', `${BASE}/actions/runs/${run.id}/approvals`)).toMatchObject([
      { state: 'approved', user: { login: 'ben' }, comment: 'go', environments: [{ name: 'production' }] },
    ])
    const shown = await world.expect<{ protection_rules: { type: string }[] }>(
      200,
      'GET',
      `${BASE}/environments/production`,
    )
    expect(shown.protection_rules.map((rule) => rule.type)).toEqual(['required_reviewers', 'branch_policy'])
    const policies = await world.expect(200, 'GET', `${BASE}/environments/production/deployment-branch-policies`)
    expect(policies).toMatchObject({ branch_policies: [{ name: 'main' }, { name: 'release/*' }] })
  })

  it('stop to wait when the run is cancelled', async () => {
    const { run } = world.startRun(world.first)
    const controller = new AbortController()
    const answer = world.github.actions.requestReview(run.id, 'production', controller.signal)
    controller.abort(new Error('cancelled'))
    await expect(answer).rejects.toThrow('cancelled')
    expect(await world.expect(200, 'GET', `${BASE}/actions/runs/${run.id}/pending_deployments`)).toEqual([])
  })

  it('are dispatched with inputs that fit', async () => {
    const good = { ref: 'main', inputs: { environment: 'dev' } }
    expect((await dispatch(good)).status).toBe(204)
    const event = world.events.at(-1)
    expect(event).toMatchObject({
      name: 'workflow_dispatch',
      ref: 'refs/heads/main',
      sha: world.first,
      workflow: '.github/workflows/pipeline.yml',
    })
    expect(event?.payload['inputs']).toEqual({ environment: 'dev', 'dry-run': 'false' })
    const refused = async (body: object) => {
      const reply = await dispatch(body)
      return [reply.status, (reply.json as { message: string }).message]
    }
    expect(await refused({ ref: 'main', inputs: { environment: 'dev', colour: 'red' } })).toEqual([
      422,
      'Unexpected inputs provided: ["colour"]',
    ])
    expect(await refused({ ref: 'main' })).toEqual([422, "Required input 'environment' not provided"])
    expect((await refused({ ref: 'main', inputs: { environment: 'moon' } }))[0]).toBe(422)
    expect(await refused({ ref: 'nowhere', inputs: good.inputs })).toEqual([422, 'No ref found for: nowhere'])
    const unknown = await world.call('POST', `${BASE}/actions/workflows/none.yml/dispatches`, { body: good })
    expect(unknown.status).toBe(404)
  })

  it('tell the dispatcher which run it is, when asked', async () => {
    const stop = world.github.actions.onEvent((event) => {
      if (event.name !== 'workflow_dispatch') return
      world.startRun(event.sha, event)
    })
    const stopListening = world.github.actions.onEvent(() => undefined)
    world.github.actions.onEvent((event) => {
      if (event.name === 'workflow_dispatch') {
        world.github.actions.createRun({
          event,
          workflowPath: '.github/workflows/pipeline.yml',
          workflowName: 'Pipeline',
          displayTitle: 'x',
          headSha: event.sha,
          headBranch: 'main',
        })
      }
    })
    const reply = await dispatch({ ref: 'main', inputs: { environment: 'dev' }, return_run_details: true })
    stop()
    stopListening()
    expect(reply.status).toBe(200)
    const { workflow_run_id: id } = reply.json as { workflow_run_id: number }
    expect(await world.expect(200, 'GET', `${BASE}/actions/runs/${id}`)).toMatchObject({ event: 'workflow_dispatch' })
  })

  it('leave no violation of the description', () => {
    expect(world.github.violations).toEqual([])
  })
})
