import { describe, expect, it } from '@jest/globals'
import { CALLEES } from '../../actions/board/src/setup/callees.ts'
import { askedPermissions } from '../../actions/board/src/setup/grants.ts'
import { stepFaults } from './action-steps.ts'
import { allWorkflows, readHouse } from './house.ts'
import { referenceFaults } from './references.ts'
import { callFaults } from './workflow-calls.ts'

const house = await readHouse()
const workflows = allWorkflows()

describe('our workflows and templates', () => {
  it('call reusable workflows with what they declare and grant what they ask', () => {
    expect(workflows.flatMap((each) => callFaults(each, house))).toEqual([])
  })
  it('use actions with the inputs of their contracts', () => {
    expect(workflows.flatMap((each) => stepFaults(each, house))).toEqual([])
  })
  it('refer only to inputs, secrets and outputs that exist', () => {
    expect(workflows.flatMap((each) => referenceFaults(each, house))).toEqual([])
  })
  it('ask for the permissions that the set-up check knows', () => {
    const asked = [...house.callees].map(([name, callee]) => [name, askedPermissions(callee.document)])
    expect(CALLEES).toEqual(Object.fromEntries(asked))
  })
})
