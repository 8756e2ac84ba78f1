/**
 * Glob patterns in the two dialects a workflow uses. `filter`: branches, tags, paths and environment branch policies
 * (`?` and `+` repeat the character before them). `path`: files of upload-artifact, cache and hashFiles (`?` is one
 * character). Matching is by memoised states, so its cost is at most pattern length times text length.
 */
export type Dialect = 'filter' | 'path'

type Atom =
  | { readonly kind: 'segment-run' }
  | { readonly kind: 'deep-run' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'character'; readonly test: (character: string) => boolean; readonly repeat: '1' | '?' | '+' }

export function compilePattern(pattern: string, dialect: Dialect): (text: string) => boolean {
  const atoms = parseAtoms(pattern, dialect)
  return (text) => matches(atoms, text)
}

function parseAtoms(pattern: string, dialect: Dialect): Atom[] {
  const atoms: Atom[] = []
  let i = 0
  while (i < pattern.length) {
    const c = pattern[i] ?? ''
    if (pattern.startsWith('**/', i) && (i === 0 || pattern[i - 1] === '/')) {
      atoms.push({ kind: 'folders' })
      i += 3
    } else if (pattern.startsWith('**', i)) {
      atoms.push({ kind: 'deep-run' })
      i += 2
    } else if (c === '*') {
      atoms.push({ kind: 'segment-run' })
      i += 1
    } else {
      const { test, next } = parseCharacter(pattern, i, dialect)
      const after = pattern[next]
      const repeat = dialect === 'filter' && (after === '?' || after === '+') ? after : '1'
      atoms.push({ kind: 'character', test, repeat })
      i = repeat === '1' ? next : next + 1
    }
  }
  return atoms
}

function parseCharacter(pattern: string, at: number, dialect: Dialect) {
  const c = pattern[at] ?? ''
  if (c === '\\' && at + 1 < pattern.length) {
    const escaped = pattern[at + 1]
    return { test: (character: string) => character === escaped, next: at + 2 }
  }
  if (c === '?' && dialect === 'path') return { test: (character: string) => character !== '/', next: at + 1 }
  const close = c === '[' ? pattern.indexOf(']', at + 2) : -1
  if (close > 0) return { test: characterClass(pattern.slice(at + 1, close)), next: close + 1 }
  return { test: (character: string) => character === c, next: at + 1 }
}

function characterClass(body: string): (character: string) => boolean {
  const negated = body.startsWith('!') || body.startsWith('^')
  const members = negated ? body.slice(1) : body
  return (character) => {
    let found = false
    for (let i = 0; i < members.length; i += 1) {
      const low = members[i] ?? ''
      const isRange = members[i + 1] === '-' && i + 2 < members.length
      const high = isRange ? (members[i + 2] ?? low) : low
      if (character >= low && character <= high) found = true
      if (isRange) i += 2
    }
    return found !== negated && character !== '/'
  }
}

function matches(atoms: readonly Atom[], text: string): boolean {
  const failed = new Set<number>()
  const width = text.length + 1
  const from = (atom: number, at: number): boolean => {
    const state = atom * width + at
    if (failed.has(state)) return false
    const result = step(atom, at)
    if (!result) failed.add(state)
    return result
  }
  const step = (index: number, at: number): boolean => {
    const atom = atoms[index]
    if (atom === undefined) return at === text.length
    const character = text[at]
    switch (atom.kind) {
      case 'deep-run':
        return from(index + 1, at) || (character !== undefined && from(index, at + 1))
      case 'segment-run':
        return from(index + 1, at) || (character !== undefined && character !== '/' && from(index, at + 1))
      case 'folders': {
        if (from(index + 1, at)) return true
        const slash = text.indexOf('/', at)
        return slash >= 0 && from(index, slash + 1)
      }
      case 'character': {
        if (atom.repeat === '?' && from(index + 1, at)) return true
        if (character === undefined || !atom.test(character)) return false
        return from(index + 1, at + 1) || (atom.repeat === '+' && from(index, at + 1))
      }
    }
  }
  return from(0, 0)
}

/**
 * A list of filter patterns where a later `!pattern` takes names out again and an even later one lets them in
 * (docs: "Workflow syntax", filter pattern cheat sheet).
 */
export function matchesFilter(patterns: readonly string[], name: string): boolean {
  let included = false
  for (const pattern of patterns) {
    const negative = pattern.startsWith('!')
    if (compilePattern(negative ? pattern.slice(1) : pattern, 'filter')(name)) included = !negative
  }
  return included
}
