import { dump } from 'js-yaml'
import type { ActionContract, InputSpec } from '../../lib/kernel/contract.ts'

/** The metadata file of an action. `main` is the path of its bundle seen from that file. */
export function actionYml(contract: ActionContract, main: string): string {
  const metadata = {
    name: `Sluice ${contract.name}`,
    description: contract.description,
    author: 'Sluice',
    branding: contract.branding,
    inputs: Object.fromEntries(Object.entries(contract.inputs).map(([name, spec]) => [name, input(spec)])),
    outputs: Object.fromEntries(Object.entries(contract.outputs).map(([name, description]) => [name, { description }])),
    runs: { using: 'node24', main },
  }
  return `# Generated from actions/${contract.name}/src/contract.ts by "npm run generate".\n${dump(metadata, { lineWidth: 120 })}`
}

function input(spec: InputSpec): Record<string, unknown> {
  return {
    description: describe(spec),
    required: spec.required === true && spec.default === undefined,
    ...(spec.default === undefined ? {} : { default: spec.default }),
  }
}

/** The description, with what values are allowed where that is a closed set. */
function describe(spec: InputSpec): string {
  // The runner evaluates expressions in every text of the file, and refuses the action for a context it does not know.
  if (spec.description.includes('${{')) throw new Error(`a description holds an expression: ${spec.description}`)
  if (spec.kind === 'enum') return `${spec.description} One of: ${spec.options.join(', ')}.`
  if (spec.kind === 'integer') return `${spec.description} A whole number from ${spec.min} to ${spec.max}.`
  return spec.description
}
