import { grantOf, readGrant, shortfall } from '../../actions/board/src/setup/grants.ts'
import { type House, isExpression, jobsOf, type Node, ownPath, record, trigger, type Workflow } from './house.ts'

/** Faults of every job that calls one of our reusable workflows: inputs, secrets, permissions. */
export function callFaults(caller: Workflow, house: House): string[] {
  return jobsOf(caller).flatMap(([id, job]) => {
    const path = ownPath(job['uses'])
    if (path === undefined) return []
    const callee = house.callees.get(path.replace('.github/workflows/', ''))
    const faults =
      callee === undefined
        ? [`calls ${path}, which is not a reusable workflow`]
        : [
            ...inputFaults(record(job['with']), record(trigger(callee, 'workflow_call')['inputs'])),
            ...secretFaults(record(job['secrets']), record(trigger(callee, 'workflow_call')['secrets'])),
            ...permissionFaults(caller, job, callee),
          ]
    return faults.map((fault) => `${caller.file}: job ${id} ${fault}`)
  })
}

function inputFaults(given: Node, declared: Node): string[] {
  const unknown = Object.keys(given)
    .filter((name) => !Object.hasOwn(declared, name))
    .map((name) => `passes input ${name}, which is not declared`)
  const missing = Object.entries(declared)
    .filter(([name, spec]) => record(spec)['required'] === true && given[name] === undefined)
    .map(([name]) => `does not pass input ${name}, which is required`)
  const wrong = Object.entries(given)
    .filter(([name, value]) => !isExpression(value) && Object.hasOwn(declared, name))
    .filter(([name, value]) => typeof value !== record(declared[name])['type'])
    .map(([name, value]) => `passes ${typeof value} ${JSON.stringify(value)} as input ${name}`)
  return [...unknown, ...missing, ...wrong]
}

function secretFaults(given: Node, declared: Node): string[] {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name))
  const missing = Object.entries(declared).filter(
    ([name, spec]) => record(spec)['required'] === true && given[name] === undefined,
  )
  return [
    ...unknown.map((name) => `hands over secret ${name}, which is not declared`),
    ...missing.map(([name]) => `does not hand over secret ${name}, which is required`),
  ]
}

/** GitHub refuses to start a run in which a called job asks for more than the calling job has. */
function permissionFaults(caller: Workflow, job: Node, callee: Workflow): string[] {
  const granted = grantOf(caller.document, job)
  if (granted.kind === 'unwritten') return ['does not name its permissions']
  return jobsOf(callee).flatMap(([id, called]) => {
    const asked = readGrant(called['permissions'])
    if (asked.kind !== 'named') return [`calls ${callee.file}, whose job ${id} does not name its permissions`]
    return shortfall(granted, asked.scopes).map(
      ({ scope, access }) => `does not grant ${scope}: ${access}, which job ${id} of ${callee.file} asks for`,
    )
  })
}
