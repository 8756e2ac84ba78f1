import { describe, expect, it } from '@jest/globals'
import { CALLEES } from '../../actions/board/src/setup/callees.ts'
import { askedPermissions } from '../../actions/board/src/setup/grants.ts'
import { stepFaults } from './action-steps.ts'
import { choiceFaults } from './choices.ts'
import { allWorkflows, jobsOf, readHouse, record } from './house.ts'
import { referenceFaults } from './references.ts'
import { callFaults } from './workflow-calls.ts'

/** With `lock: ref` the ref keeps the order, and a job that waits for people must not hold others up. */
const OWN_GROUP = "${{ inputs.lock == 'ref' && format('-{0}', github.run_id) || '' }}"

const house = await readHouse()
const workflows = allWorkflows()

describe('our workflows and templates', () => {
  it('call reusable workflows with what they declare and grant what they ask', () => {
    expect(workflows.flatMap((each) => callFaults(each, house))).toEqual([])
  })
  it('use actions with the inputs of their contracts', () => {
    expect(workflows.flatMap((each) => stepFaults(each, house))).toEqual([])
  })
  it('offer only choices that the actions take', () => {
    expect(workflows.flatMap((each) => choiceFaults(each, house))).toEqual([])
  })
  it('refer only to inputs, secrets and outputs that exist', () => {
    expect(workflows.flatMap((each) => referenceFaults(each, house))).toEqual([])
  })
  it('change an environment one at a time, whichever of them does it', () => {
    const groups = workflows
      .flatMap((each) => jobsOf(each).map(([, job]) => String(record(job['concurrency'])['group'] ?? '')))
      .filter((group) => group.startsWith('sluice-') && !group.startsWith('sluice-flags-'))
      .map((group) => group.replace('matrix.', 'inputs.').replace('inputs.component || ', '').replace(OWN_GROUP, ''))
    expect(groups.length).toBeGreaterThanOrEqual(5)
    expect(new Set(groups)).toEqual(new Set(['sluice-${{ github.repository }}-${{ inputs.environment }}']))
  })
  it('take the lock that is asked for wherever a called workflow changes an environment', () => {
    const changing = [...house.callees.values()].flatMap((each) =>
      jobsOf(each)
        .filter(([, job]) =>
          String(record(job['concurrency'])['group'] ?? '').startsWith('sluice-${{ inputs.component'),
        )
        .map(([id, job]) => ({ name: `${each.file} ${id}`, job })),
    )
    const handed = {
      lock: '${{ inputs.lock }}',
      'lock-ttl': '${{ inputs.lock-ttl }}',
      'wait-for-lock': '${{ inputs.wait-for-lock }}',
    }
    expect(changing.map(({ name }) => name)).toEqual([
      '.github/workflows/release.yml deploy',
      '.github/workflows/rollback.yml rollback',
      '.github/workflows/transition.yml reconcile',
      '.github/workflows/transition.yml watch',
    ])
    for (const { name, job } of changing) {
      const steps = (job['steps'] as readonly unknown[]).map((step) => record(record(step)['with']))
      expect([name, steps.find((inputs) => inputs['lock'] !== undefined)]).toEqual([
        name,
        expect.objectContaining(handed),
      ])
      expect([name, record(job['permissions'])['contents']]).toEqual([name, 'write'])
      expect([name, String(record(job['concurrency'])['group']).endsWith(OWN_GROUP)]).toEqual([name, true])
    }
  })
  it('hold no group by a name that a scheduled run does not have', () => {
    // The payload of "schedule" holds no repository: github.event.repository.name is empty there.
    const groups = workflows.flatMap((each) => [each.document, ...jobsOf(each).map(([, job]) => job)])
    expect(
      groups.map((each) => JSON.stringify(each['concurrency'] ?? '')).filter((text) => text.includes('github.event.')),
    ).toEqual([])
  })
  it('ask for the permissions that the set-up check knows', () => {
    const asked = [...house.callees].map(([name, callee]) => [name, askedPermissions(callee.document)])
    expect(CALLEES).toEqual(Object.fromEntries(asked))
  })
})
