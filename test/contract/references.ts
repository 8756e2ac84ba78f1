import {
  expressions,
  type House,
  isReusable,
  jobsOf,
  type Node,
  ownPath,
  record,
  stepsOf,
  texts,
  trigger,
  type Workflow,
} from './house.ts'

/** Faults of everything an expression refers to by name: inputs, secrets, outputs of steps and jobs. */
export function referenceFaults(workflow: Workflow, house: House): string[] {
  const jobs = new Map(jobsOf(workflow))
  const faults = [
    ...[...jobs].flatMap(([id, job]) => jobFaults(id, job, jobs, house).map((fault) => `job ${id}: ${fault}`)),
    ...workflowOutputFaults(workflow, jobs, house),
    ...inputFaults(workflow),
    ...secretFaults(workflow),
  ]
  return [...new Set(faults)].map((fault) => `${workflow.file}: ${fault}`)
}

function jobFaults(id: string, job: Node, jobs: ReadonlyMap<string, Node>, house: House): string[] {
  const needs = [job['needs'] ?? []].flat().map(String)
  const faults = needs.filter((each) => !jobs.has(each) || each === id).map((each) => `needs ${each}, which is no job`)
  const used = expressionsOf(job)
  for (const [, name = '', what = '', output = ''] of matches(
    used,
    /\bneeds\.([\w-]+)\.(outputs|result)(?:\.([\w-]+))?/g,
  )) {
    if (!needs.includes(name)) faults.push(`refers to job ${name}, which it does not need`)
    else if (what === 'outputs') faults.push(...jobOutputFaults(name, output, jobs, house))
  }
  const steps = stepsOf(job)
  for (const [, name = '', output = ''] of matches(used, /\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    const step = steps.find((each) => each['id'] === name)
    faults.push(
      ...(step === undefined ? [`refers to step ${name}, which is not in it`] : stepOutputFaults(step, output, house)),
    )
  }
  for (const [, name = ''] of matches(used, /\bsteps\.([\w-]+)\.(?:outcome|conclusion)/g))
    if (!steps.some((each) => each['id'] === name)) faults.push(`refers to step ${name}, which is not in it`)
  return faults
}

function stepOutputFaults(step: Node, output: string, house: House): string[] {
  const path = ownPath(step['uses'])
  if (path === undefined) {
    const run = step['run']
    return typeof run !== 'string' || run.includes(`${output}=`) ? [] : [`step ${String(step['id'])} sets no ${output}`]
  }
  const outputs = house.composites.has(path)
    ? record(house.composites.get(path)?.['outputs'])
    : (house.contracts.get(path.replace('actions/', ''))?.outputs ?? {})
  return Object.hasOwn(outputs, output) ? [] : [`${path} has no output ${output}`]
}

function jobOutputFaults(name: string, output: string, jobs: ReadonlyMap<string, Node>, house: House): string[] {
  const job = jobs.get(name)
  if (job === undefined) return [`there is no job ${name}`]
  const path = ownPath(job['uses'])
  const callee = path === undefined ? undefined : house.callees.get(path.replace('.github/workflows/', ''))
  const outputs =
    path === undefined ? record(job['outputs']) : callee && record(trigger(callee, 'workflow_call')['outputs'])
  return Object.hasOwn(outputs ?? {}, output) ? [] : [`job ${name} has no output ${output}`]
}

function workflowOutputFaults(workflow: Workflow, jobs: ReadonlyMap<string, Node>, house: House): string[] {
  const used = texts(trigger(workflow, 'workflow_call')['outputs']).flatMap((text) => expressions(text))
  return matches(used, /\bjobs\.([\w-]+)\.outputs\.([\w-]+)/g).flatMap(([, name = '', output = '']) =>
    jobOutputFaults(name, output, jobs, house),
  )
}

function inputFaults(workflow: Workflow): string[] {
  const declared = {
    ...record(trigger(workflow, 'workflow_call')['inputs']),
    ...record(trigger(workflow, 'workflow_dispatch')['inputs']),
  }
  const used = new Set(
    matches(expressionsOf(workflow.document), /(?<![.\w])inputs\.([\w-]+)/g).map(([, name = '']) => name),
  )
  return [
    ...[...used]
      .filter((name) => !Object.hasOwn(declared, name))
      .map((name) => `refers to input ${name}, which is not declared`),
    ...Object.keys(declared)
      .filter((name) => !used.has(name))
      .map((name) => `input ${name} has no effect`),
  ]
}

/** A reusable workflow sees only the secrets it declares. */
function secretFaults(workflow: Workflow): string[] {
  if (!isReusable(workflow)) return []
  const declared = record(trigger(workflow, 'workflow_call')['secrets'])
  const used = new Set(matches(expressionsOf(workflow.document), /\bsecrets\.([\w-]+)/g).map(([, name = '']) => name))
  return [
    ...[...used]
      .filter((name) => !Object.hasOwn(declared, name))
      .map((name) => `refers to secret ${name}, which is not declared`),
    ...Object.keys(declared)
      .filter((name) => !used.has(name))
      .map((name) => `secret ${name} has no effect`),
  ]
}

/** Expressions anywhere in a value, conditions included. */
function expressionsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return expressions(value, key === 'if')
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => expressionsOf(each, name))
}

function matches(used: readonly string[], pattern: RegExp): RegExpMatchArray[] {
  return used.flatMap((text) => [...text.matchAll(pattern)])
}
