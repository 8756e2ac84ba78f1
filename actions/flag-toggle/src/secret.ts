import { UserError } from '../../../lib/kernel/errors.ts'
import type { Ports } from './ports.ts'

const DEFAULT_VARIABLE = 'SLUICE_CREDENTIALS'

/** The secret that a variable of the step holds; masked from here on. The configuration only ever names the variable. */
export function secretFrom(variable: string | undefined, what: string, { runner }: Pick<Ports, 'runner'>): string {
  const name = variable ?? DEFAULT_VARIABLE
  const value = (runner.env[name] ?? '').trim()
  if (value === '')
    throw new UserError(
      'invalid-input',
      `${what} needs a token in the environment variable ${name}, which is empty. Give the step "env: { ${name}: \${{ secrets.… }} }", or the called workflow "secrets: { credentials: … }".`,
    )
  runner.log.mask(value)
  return value
}
