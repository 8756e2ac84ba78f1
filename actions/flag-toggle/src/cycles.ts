/** Circles in what depends on what: each as the names on it, once. */
export function cycles(dependencies: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>()
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): void => {
    const start = path.indexOf(name)
    if (start !== -1) {
      const circle = path.slice(start)
      found.set([...circle].sort().join(' '), circle)
      return
    }
    if (done.has(name)) return
    for (const next of dependencies.get(name) ?? []) visit(next, [...path, name])
    done.add(name)
  }
  for (const name of dependencies.keys()) visit(name, [])
  return [...found.values()]
}

/** The circle in words: `a → b → a`. */
export function circleWords(circle: readonly string[]): string {
  return [...circle, circle[0] ?? ''].join(' → ')
}
