import { type ActionContract, type InputSpec, KERNEL_REASONS } from '../../lib/kernel/contract.ts'
import { table } from '../../lib/render/markdown.ts'

/** The tables of an action's README: inputs, outputs, reason codes, permissions. */
export function contractTables(contract: ActionContract): string {
  const inputs = Object.entries(contract.inputs).map(([name, spec]) => [
    `\`${name}\``,
    cell(spec.description),
    kind(spec),
    fallback(spec),
  ])
  const outputs = Object.entries(contract.outputs).map(([name, description]) => [`\`${name}\``, cell(description)])
  const reasons = Object.entries({ ...contract.reasonCodes, ...KERNEL_REASONS }).map(([code, meaning]) => [
    `\`${code}\``,
    cell(meaning),
  ])
  const permissions = contract.permissions.map(({ scope, access, why, without }) => [
    `\`${scope}: ${access}\``,
    cell(why),
    cell(without),
  ])
  return [
    '### Inputs',
    table(['input', 'what', 'kind', 'default'], inputs),
    '### Outputs',
    table(['output', 'what'], outputs),
    `\`result\` is one of ${contract.results.map((result) => `\`${result}\``).join(', ')}.`,
    '### Reason codes',
    table(['reason-code', 'what it means'], reasons),
    '### Permissions',
    permissions.length === 0 ? 'None.' : table(['permission', 'why', 'without it'], permissions),
  ].join('\n\n')
}

function kind(spec: InputSpec): string {
  if (spec.kind === 'enum') return spec.options.map((option) => `\`${option}\``).join(', ')
  return spec.kind === 'integer' ? `integer, ${spec.min} to ${spec.max}` : spec.kind
}

function fallback(spec: InputSpec): string {
  if (spec.required === true && spec.default === undefined) return '**required**'
  return spec.default === undefined ? '–' : `\`${spec.default.replaceAll('|', '\\|').replaceAll('\n', ' ')}\``
}

export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
