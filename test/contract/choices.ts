import { type House, jobsOf, ownPath, record, stepsOf, trigger, type Workflow } from './house.ts'

/**
 * Follows each choice that a template offers through the called workflow to the action, and tells which choices the
 * action would refuse.
 */
export function choiceFaults(template: Workflow, house: House): string[] {
  const inputs = Object.entries(record(trigger(template, 'workflow_dispatch')['inputs']))
  return inputs.flatMap(([name, input]) => {
    const options = record(input)['options']
    if (!Array.isArray(options)) return []
    const accepted = enumsOf(template, name, house)
    const refused = options.map(String).filter((option) => accepted.some((each) => !each.includes(option)))
    return refused.map((option) => `${template.file}: choice ${option} of ${name} is refused by the action`)
  })
}

/** Closed lists that the value of an input must be in, wherever it is handed on as it is. */
function enumsOf(workflow: Workflow, input: string, house: House): (readonly string[])[] {
  const plain = new RegExp(`^\\$\\{\\{\\s*inputs\\.${input}\\s*\\}\\}$`)
  const passed = (given: unknown) =>
    Object.entries(record(given)).flatMap(([name, value]) => (plain.test(String(value)) ? [name] : []))
  return jobsOf(workflow).flatMap(([, job]) => {
    const callee = house.callees.get(ownPath(job['uses'])?.replace('.github/workflows/', '') ?? '')
    const below = callee === undefined ? [] : passed(job['with']).flatMap((name) => enumsOf(callee, name, house))
    const here = stepsOf(job).flatMap((step) => {
      const contract = house.contracts.get(ownPath(step['uses'])?.replace('actions/', '') ?? '')
      return passed(step['with']).flatMap((name) => {
        const spec = contract?.inputs[name]
        return spec?.kind === 'enum' ? [spec.options] : []
      })
    })
    return [...below, ...here]
  })
}
