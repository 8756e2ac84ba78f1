import { resolveInside } from './paths.ts'

/** The user's own executables, as the configuration names them. */

const SECRET_NAME = /TOKEN|SECRET|PASSWORD|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY/i
const SHORTEST_SECRET = 6

/**
 * What an executable said, without the secrets it was given: the runner masks them in the log, but nobody does in a status, a
 * summary or a record, where the last words of a failed one go.
 */
export function withoutSecrets(text: string, env: Readonly<Record<string, string | undefined>>): string {
  const secrets = Object.entries(env)
    .filter(([name]) => SECRET_NAME.test(name))
    .flatMap(([, value = '']) => [value, ...value.split(/\r?\n/)])
    .filter((value) => value.trim().length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length)
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
}

/** A bare name in a list (`[node, ops/apply.mjs]`) is a program of the machine; everything else lies in the checkout. */
export async function resolveExecutable(executable: string, parts: number, workspace: string): Promise<string> {
  if (parts > 1 && !executable.includes('/') && !executable.includes('\\')) return executable
  return resolveInside(workspace, executable, 'the configuration')
}
