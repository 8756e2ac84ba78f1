/**
 * Glob patterns in the two dialects a workflow uses. `filter`: branches, tags, paths and environment branch policies
 * (`?` and `+` repeat the character before them). `path`: files of upload-artifact, cache and hashFiles (`?` is one
 * character). Matching costs at most pattern length times text length.
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

/**
 * Follows all ways through the pattern at once. A state is twice the index of an atom, plus one inside a folder name of
 * a double star.
 */
function matches(atoms: readonly Atom[], text: string): boolean {
  let states = withoutConsuming(atoms, [0])
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    states = withoutConsuming(
      atoms,
      [...states].flatMap((state) => consume(atoms[state >> 1], state, character)),
    )
    if (states.size === 0) return false
  }
  return states.has(atoms.length * 2)
}

/** States reached by one character. */
function consume(atom: Atom | undefined, state: number, character: string): number[] {
  if (atom === undefined) return []
  const here = state & ~1
  switch (atom.kind) {
    case 'deep-run':
      return [here]
    case 'segment-run':
      return character === '/' ? [] : [here]
    case 'folders':
      return [character === '/' ? here : here + 1]
    case 'character':
      if (!atom.test(character)) return []
      return atom.repeat === '+' ? [here, here + 2] : [here + 2]
  }
}

/** Adds the states that are reached by skipping what may be empty. */
function withoutConsuming(atoms: readonly Atom[], from: readonly number[]): Set<number> {
  const states = new Set(from)
  for (const state of states) {
    const atom = atoms[state >> 1]
    const isInside = (state & 1) === 1
    const maySkip = atom !== undefined && (atom.kind === 'character' ? atom.repeat === '?' : !isInside)
    if (maySkip) states.add(state + 2)
  }
  return states
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
