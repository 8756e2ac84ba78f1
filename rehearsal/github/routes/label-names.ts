import { validationFailed } from '../errors.ts'
import type { Body } from '../http/request.ts'
import { newId, type RepositoryState, type World } from '../store/state.ts'

/** Label names of a body; GitHub takes plain names and objects with a name. */
export function labelNames(body: Body): string[] {
  const value = body.raw['labels'] ?? body.raw['']
  if (value === undefined || value === null) return []
  const list = Array.isArray(value) ? value : [value]
  return list.map((entry: unknown) => {
    if (typeof entry === 'string') return entry
    const name = (entry as { name?: unknown } | null)?.name
    if (typeof name === 'string') return name
    throw validationFailed({ resource: 'Label', field: 'name', code: 'missing_field' })
  })
}

/** Names nobody has made yet become labels of GitHub's grey. */
export function ensureLabels(world: World, repository: RepositoryState, names: readonly string[]): void {
  for (const name of names) {
    if (repository.labels.has(name.toLowerCase())) continue
    repository.labels.set(name.toLowerCase(), {
      id: newId(world),
      name,
      color: 'ededed',
      description: null,
      default: false,
    })
  }
}
