import type { ActionContract, InputSpec } from '../../lib/kernel/contract.ts'
import { errorMessage } from '../../lib/kernel/errors.ts'
import { readInputs, variable } from '../../lib/kernel/inputs.ts'
import { type House, isExpression, jobsOf, type Node, ownPath, record, stepsOf, type Workflow } from './house.ts'

/** Faults of every step that uses one of our actions: unknown, missing and malformed inputs. */
export function stepFaults(workflow: Workflow, house: House): string[] {
  return jobsOf(workflow).flatMap(([id, job]) =>
    stepsOf(job).flatMap((step) => {
      const path = ownPath(step['uses'])
      if (path === undefined) return []
      const faults = faultsOf(path, record(step['with']), house)
      return faults.map((fault) => `${workflow.file}: ${id} / ${String(step['name'])}: ${fault}`)
    }),
  )
}

function faultsOf(path: string, given: Node, house: House): string[] {
  const composite = house.composites.get(path)
  if (composite !== undefined) return nameFaults(given, requiredOf(record(composite['inputs'])))
  const contract = house.contracts.get(path.replace('actions/', ''))
  if (contract === undefined) return [`uses ${path}, which is no action of ours`]
  return [...nameFaults(given, requiredOf(contract.inputs)), ...valueFaults(given, contract)]
}

/** Input → whether it is required. */
function requiredOf(inputs: Readonly<Record<string, unknown>>): Map<string, boolean> {
  return new Map(Object.entries(inputs).map(([name, spec]) => [name, record(spec)['required'] === true]))
}

function nameFaults(given: Node, known: ReadonlyMap<string, boolean>): string[] {
  const unknown = Object.keys(given).filter((name) => !known.has(name))
  const missing = [...known].filter(([name, required]) => required && given[name] === undefined)
  return [
    ...unknown.map((name) => `passes input ${name}, which the action does not have`),
    ...missing.map(([name]) => `does not pass input ${name}, which is required`),
  ]
}

/** What stands there as plain text must pass the action's own reader. */
function valueFaults(given: Node, contract: ActionContract): string[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const spec = contract.inputs[name]
    return spec === undefined || isExpression(value) ? [] : literalFault(contract, name, spec, String(value))
  })
}

function literalFault(contract: ActionContract, name: string, spec: InputSpec, value: string): string[] {
  try {
    readInputs({ ...contract, inputs: { [name]: spec } }, { [variable(name)]: value })
    return []
  } catch (error) {
    return [errorMessage(error)]
  }
}
