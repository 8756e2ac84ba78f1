import type { Environment } from '../../ports.ts'
import { dictionary } from '../expressions/data.ts'
import { evaluateString } from '../expressions/evaluate.ts'
import { literal, pairs } from '../planner/tokens.ts'
import type { Execution, Level } from './execution.ts'

/**
 * Secrets of a job. In the started workflow: the repository's, over them those of the job's environment. In a called
 * one: what the caller hands over, by name or by `inherit`. An untrusted run has none but its token.
 */
export function jobSecrets(
  execution: Execution,
  level: Level,
  environment: Environment | undefined,
  token: string,
): Map<string, string> {
  const secrets = levelSecrets(execution, level, token)
  if (environment !== undefined && execution.run.event.untrusted !== true)
    for (const [name, value] of environment.secrets) if (reaches(execution, level, name)) put(secrets, name, value)
  put(secrets, 'GITHUB_TOKEN', token)
  return secrets
}

function levelSecrets(execution: Execution, level: Level, token: string): Map<string, string> {
  const { caller } = level
  if (caller === undefined) return new Map(execution.run.event.untrusted === true ? [] : execution.repository.secrets)
  const given = levelSecrets(execution, caller.level, token)
  put(given, 'GITHUB_TOKEN', token)
  const handed = caller.job.token.find('secrets')
  // `inherit` works inside one owner only (docs: "Reusing workflow configurations").
  if (literal(handed) === 'inherit') return sameOwner(level, caller.level) ? given : new Map()
  const scope = { contexts: { ...caller.contexts, secrets: dictionary(given) }, functions: [] }
  return new Map(pairs(handed).map(({ key, value }) => [key, evaluateString(value, scope) ?? '']))
}

/**
 * Whether an environment's secret reaches a job of this level: always in the started workflow; never in one of another
 * owner; in one of the same owner when it is inherited or declared under that name.
 */
function reaches(execution: Execution, level: Level, name: string): boolean {
  const { caller } = level
  if (caller === undefined) return true
  if (!sameOwner(level, caller.level)) return false
  const declared = [...(execution.calls.get(caller.job)?.secrets.keys() ?? [])]
  if (declared.some((other) => other.toLowerCase() === name.toLowerCase())) return true
  return literal(caller.job.token.find('secrets')) === 'inherit' && reaches(execution, caller.level, name)
}

function sameOwner(a: Level, b: Level): boolean {
  return ownerOf(a) === ownerOf(b)
}

function ownerOf(level: Level): string {
  return (level.file.tree.repository.split('/')[0] ?? '').toLowerCase()
}

/** Names are compared without case. */
function put(secrets: Map<string, string>, name: string, value: string): void {
  for (const known of secrets.keys()) if (known.toLowerCase() === name.toLowerCase()) secrets.delete(known)
  secrets.set(name, value)
}
