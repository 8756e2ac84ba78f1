/** Alternatives, each a list of path segments. */
export interface Glob {
  readonly text: string
  readonly alternatives: readonly (readonly string[])[]
}

const MOST_ALTERNATIVES = 64

/**
 * `**` is any number of folders, `*` and `?` stay within one, `{a,b}` are alternatives; everything else, brackets too, is
 * itself. `undefined`: braces that do not match or give more than 64 alternatives.
 *
 * Not `path.matchesGlob`: matching here takes at most length × pattern steps, whatever a report calls its files.
 */
export function parseGlob(text: string): Glob | undefined {
  const expanded = expand(text)
  if (expanded === undefined) return undefined
  return { text, alternatives: expanded.map((each) => each.replace(/^\.\//, '').split('/')) }
}

/** Whether the path, relative and with `/`, is one that the glob names. */
export function matchesGlob({ alternatives }: Glob, path: string): boolean {
  const segments = path.split('/')
  return alternatives.some((pattern) => matches(pattern, segments, (segment) => segment === '**', matchesSegment))
}

function matchesSegment(pattern: string, segment: string): boolean {
  return matches(
    [...pattern],
    [...segment],
    (each) => each === '*',
    (each, character) => each === '?' || each === character,
  )
}

/** Wildcard matching: on a mismatch only the last wildcard takes one item more, which is enough. */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  isWild: (part: string) => boolean,
  fits: (part: string, item: string) => boolean,
): boolean {
  let at = 0
  let wild = -1
  let taken = 0
  for (let index = 0; index < items.length; ) {
    const part = pattern[at]
    if (part !== undefined && isWild(part)) {
      wild = at++
      taken = index
    } else if (part !== undefined && fits(part, items[index] ?? '')) {
      at++
      index++
    } else if (wild >= 0) {
      at = wild + 1
      index = ++taken
    } else return false
  }
  return pattern.slice(at).every(isWild)
}

function expand(text: string): readonly string[] | undefined {
  let done = ['']
  let rest = text
  for (;;) {
    const open = rest.indexOf('{')
    const close = rest.indexOf('}')
    if (open < 0 && close < 0) return done.map((each) => each + rest)
    const inner = rest.slice(open + 1, close)
    // Nested braces are refused: nobody needs them for a coverage rule.
    if (open < 0 || close < open || inner.includes('{')) return undefined
    const before = rest.slice(0, open)
    done = done.flatMap((each) => inner.split(',').map((choice) => each + before + choice))
    if (done.length > MOST_ALTERNATIVES) return undefined
    rest = rest.slice(close + 1)
  }
}
