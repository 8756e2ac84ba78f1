/** A value of a matrix cell: anything JSON can hold. */
export type MatrixValue = unknown
export type Combination = Readonly<Record<string, MatrixValue>>

const MAX_JOBS = 256

/**
 * Combinations of a matrix in GitHub's order: the product of the vectors (the last varies fastest), minus `exclude`,
 * then `include`: an entry extends every combination whose original values it does not contradict, else it becomes a
 * combination of its own (docs: "Expanding or adding matrix configurations").
 * Throws an Error when nothing is left or there are more than 256.
 */
export function expandMatrix(matrix: Readonly<Record<string, unknown>>): Combination[] {
  const vectors: [string, unknown[]][] = []
  for (const [key, value] of Object.entries(matrix)) {
    if (key === 'include' || key === 'exclude') continue
    if (!Array.isArray(value)) throw new Error(`Matrix vector '${key}' must be a list.`)
    if (value.length === 0) throw new Error(`Matrix vector '${key}' does not contain any values`)
    vectors.push([key, value])
  }
  let combinations: Record<string, unknown>[] = vectors.length === 0 ? [] : [{}]
  for (const [key, values] of vectors)
    combinations = combinations.flatMap((base) => values.map((value) => ({ ...base, [key]: value })))
  const excluded = entries(matrix['exclude'], 'exclude')
  combinations = combinations.filter((combination) => !excluded.some((rule) => contains(combination, rule)))
  const result = includeInto(
    combinations,
    vectors.map(([key]) => key),
    entries(matrix['include'], 'include'),
  )
  if (result.length === 0) throw new Error('Matrix must define at least one combination.')
  if (result.length > MAX_JOBS)
    throw new Error(`The matrix has ${result.length} jobs; at most ${MAX_JOBS} are allowed.`)
  return result
}

function includeInto(
  originals: readonly Record<string, unknown>[],
  vectorKeys: readonly string[],
  includes: readonly Combination[],
): Combination[] {
  const extended = originals.map((original) => ({ ...original }))
  const added: Combination[] = []
  for (const include of includes) {
    const fixed = vectorKeys.filter((key) => Object.hasOwn(include, key))
    let used = false
    originals.forEach((original, index) => {
      if (!fixed.every((key) => equal(original[key], include[key]))) return
      Object.assign(extended[index] ?? {}, include)
      used = true
    })
    if (!used) added.push({ ...include })
  }
  return [...extended, ...added]
}

function entries(value: unknown, name: string): Combination[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'object' || item === null || Array.isArray(item)))
    throw new Error(`Matrix '${name}' must be a list of mappings.`)
  return value
}

/** Whether `whole` has everything `part` names, at any depth. */
function contains(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return equal(whole, part)
  if (typeof whole !== 'object' || whole === null) return false
  const record = new Map(Object.entries(whole))
  return Object.entries(part).every(([key, value]) => record.has(key) && contains(record.get(key), value))
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** `(ubuntu, 20)`: leaves of the values in order, as GitHub appends them to a job name. */
export function combinationLabel(combination: Combination): string {
  const leaves = (value: unknown): string[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value ?? '')]
  return `(${Object.values(combination).flatMap(leaves).join(', ')})`
}
