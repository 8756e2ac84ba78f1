import { UserError } from '../../../lib/kernel/errors.ts'
import { secretFrom } from '../../../lib/kernel/secret.ts'
import type { Ports } from './ports.ts'

const DEFAULT_VARIABLE = 'SLUICE_CREDENTIALS'

/**
 * The token of a provider, from the variable that the configuration names (or a line `NAME=…` of SLUICE_CREDENTIALS); by
 * default SLUICE_CREDENTIALS is the token itself. Masked from here on.
 */
export function tokenFrom(variable: string | undefined, what: string, { runner }: Pick<Ports, 'runner'>): string {
  const name = variable ?? DEFAULT_VARIABLE
  const value = (secretFrom(runner.env, name) ?? '').trim()
  if (value === '')
    throw new UserError(
      'invalid-input',
      `${what} needs a token in the environment variable ${name}, which is empty. Give the step "env: { ${name}: \${{ secrets.… }} }", or the called workflow "secrets: { credentials: … }".`,
    )
  if (/\s/.test(value))
    throw new UserError(
      'invalid-input',
      `${what} needs a token in the environment variable ${name}, which holds several lines or words. Name one of its "NAME=…" lines with "token-env" in the configuration.`,
    )
  runner.log.mask(value)
  return value
}
