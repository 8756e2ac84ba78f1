import type { ActionContract } from '../../lib/kernel/contract.ts'
import { table } from '../../lib/render/markdown.ts'
import { cell } from './contract-tables.ts'

/** The README's table of actions. */
export function actionsTable(contracts: readonly ActionContract[]): string {
  return table(
    ['action', 'what it does'],
    contracts.map(({ name, description }) => [`[\`${name}\`](actions/${name}/README.md)`, cell(description)]),
  )
}

/** The README's table of permissions: what each action needs, why, and what is lost without it. */
export function permissionsTable(contracts: readonly ActionContract[]): string {
  const rows = contracts.flatMap((contract) =>
    contract.permissions.map(({ scope, access, why, without }) => [
      `\`${contract.name}\``,
      `\`${scope}: ${access}\``,
      cell(why),
      cell(without),
    ]),
  )
  return table(['action', 'permission', 'why', 'without it'], rows)
}
