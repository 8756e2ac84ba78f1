import type { Description, Schema } from './schema.ts'

/**
 * Where GitHub answers otherwise than its description says. One entry each, with who saw it.
 *
 * - An attestation's `bundle` is `null`, and `bundle_url` tells where it lies (seen 2026-07-17,
 *   https://github.com/denoland/clawpatrol/issues/769).
 */
export function withDeviations(description: Description): Description {
  const path = description.paths['/repos/{owner}/{repo}/attestations/{subject_digest}']
  const item = within(path?.['get']?.['200'], 'properties', 'attestations', 'items', 'properties', 'bundle')
  if (item !== undefined) item['nullable'] = true
  return description
}

function within(schema: Schema | null | undefined, ...keys: readonly string[]): Record<string, unknown> | undefined {
  let current: unknown = schema
  for (const key of keys) current = (current as Record<string, unknown> | undefined)?.[key]
  return current as Record<string, unknown> | undefined
}
