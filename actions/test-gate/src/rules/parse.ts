import { parseDuration } from '../../../../lib/kernel/duration.ts'
import { parseQuantity, UNIT_NAMES } from '../../../../lib/kernel/quantity.ts'
import { Cursor, Misfit, misfit } from './cursor.ts'
import { type Glob, parseGlob } from './glob.ts'
import { metricName } from './measurement-file.ts'
import type { RuleProblem } from './problem.ts'
import {
  type Demand,
  FINDING_KINDS,
  METRICS,
  PATH_KINDS,
  type ParsedRule,
  QUARANTINE_KINDS,
  TEST_KINDS,
} from './rule.ts'
import { wordsOf } from './words.ts'

const LONGEST_TEXT = 65_536
const SUBJECTS = [
  ...METRICS,
  'ratchet',
  'patch',
  'files',
  'every-file',
  'paths',
  'tests',
  'quarantine',
  'findings',
  'metric',
] as const

export interface ParsedRules {
  readonly rules: readonly ParsedRule[]
  readonly problems: readonly RuleProblem[]
}

/**
 * Reads rules, one a line; `#` begins a comment, and a line `[unit]` makes the rules below it hold only for the gate of
 * that name. Every problem is found, each with its place. Linear in the length of the text.
 */
export function parseRules(text: string): ParsedRules {
  if (text.length > LONGEST_TEXT)
    return {
      rules: [],
      problems: [{ line: 1, column: 1, message: `longer than ${LONGEST_TEXT} characters`, source: '' }],
    }
  const rules: ParsedRule[] = []
  const problems: RuleProblem[] = []
  let gate: string | undefined
  for (const [index, source] of text.split(/\r\n|\r|\n/).entries()) {
    const problem = (column: number, message: string) => problems.push({ line: index + 1, column, message, source })
    const header = gateOf(source)
    if (header !== undefined) {
      if (header.name === '') problem(header.column, 'expected the name of a gate as in [unit]')
      gate = header.name
      continue
    }
    const words = wordsOf(source)
    if (!words.ok) problem(words.column, words.message)
    else if (words.words.length > 0)
      try {
        const demand = demandOf(new Cursor(words.words, words.end))
        rules.push({ text: words.words.map(({ raw }) => raw).join(' '), demand, gate })
      } catch (thrown) {
        if (!(thrown instanceof Misfit)) throw thrown
        problem(thrown.column, thrown.message)
      }
  }
  return { rules, problems }
}

/** `[unit]`, alone on its line. */
function gateOf(source: string): { readonly name: string; readonly column: number } | undefined {
  const line = source.trim()
  if (!line.startsWith('[')) return undefined
  const name = line.endsWith(']') ? line.slice(1, -1).trim() : ''
  return { name, column: source.indexOf('[') + 1 }
}

function demandOf(cursor: Cursor): Demand {
  const demand = subject(cursor)
  cursor.finish()
  return demand
}

function subject(cursor: Cursor): Demand {
  const word = cursor.oneOf(SUBJECTS)
  switch (word) {
    case 'lines':
    case 'branches':
    case 'functions':
      return coverage(cursor, word)
    case 'ratchet':
      return { kind: 'ratchet', metric: cursor.oneOf(METRICS) }
    case 'patch':
      return { kind: 'patch', metric: cursor.oneOf(METRICS), percent: atLeast(cursor) }
    case 'files':
      if (cursor.maybe('without-tests')) {
        cursor.sign('<=')
        return { kind: 'untested-files', percent: cursor.percent() }
      }
      if (cursor.maybe('gone')) {
        cursor.sign('<=')
        return { kind: 'gone-files', most: cursor.count() }
      }
      return { kind: 'files', glob: glob(cursor), metric: cursor.oneOf(METRICS), percent: atLeast(cursor) }
    case 'every-file':
      return { kind: 'every-file', glob: glob(cursor), metric: cursor.oneOf(METRICS), percent: atLeast(cursor) }
    case 'paths': {
      const what = cursor.oneOf(PATH_KINDS)
      cursor.sign('<=')
      return { kind: 'paths', what, most: cursor.count() }
    }
    case 'tests':
      return tests(cursor)
    case 'quarantine': {
      const what = cursor.oneOf(QUARANTINE_KINDS)
      cursor.sign('<=')
      return { kind: 'quarantine', what, most: cursor.count() }
    }
    case 'findings': {
      const what = cursor.oneOf(FINDING_KINDS)
      cursor.sign('<=')
      return { kind: 'findings', what, most: cursor.count() }
    }
    case 'metric':
      return metric(cursor)
  }
}

const NO_POINTS = { digits: 0n, scale: 0 }

function coverage(cursor: Cursor, metric: (typeof METRICS)[number]): Demand {
  if (cursor.maybe('no-decrease'))
    return { kind: 'no-decrease', metric, points: cursor.atEnd ? NO_POINTS : cursor.percent() }
  return { kind: 'coverage', metric, percent: atLeast(cursor, '">=" or "no-decrease"') }
}

function tests(cursor: Cursor): Demand {
  const what = cursor.oneOf([...TEST_KINDS, 'count', 'duration'])
  if (what === 'count') {
    if (cursor.maybe('no-decrease')) return { kind: 'test-count-no-decrease' }
    cursor.sign('>=')
    return { kind: 'test-count', least: cursor.count() }
  }
  cursor.sign('<=')
  if (what !== 'duration') return { kind: 'tests', what, most: cursor.count() }
  const word = cursor.any('a duration such as 10m')
  const milliseconds = parseDuration(word.raw)
  if (milliseconds === undefined) throw misfit(word, 'a duration such as 90s, 10m or 1h30m')
  return { kind: 'duration', milliseconds }
}

function metric(cursor: Cursor): Demand {
  const named = cursor.any('the name of a metric')
  if (/^[<>]/.test(named.raw)) throw misfit(named, 'the name of a metric')
  const name = metricName(named.text)
  const sign = cursor.sign('<=', '>=')
  const word = cursor.any('a number such as 300ms')
  const limit = parseQuantity(word.raw)
  if (limit === undefined) throw misfit(word, `a number, alone or with one of ${UNIT_NAMES.join(', ')}`)
  return { kind: 'metric', name, sign, limit }
}

function glob(cursor: Cursor): Glob {
  const word = cursor.any('a glob such as src/**')
  const parsed = parseGlob(word.text)
  if (parsed === undefined) throw misfit(word, 'a glob with braces that match, as in src/{core,api}/**')
  return parsed
}

function atLeast(cursor: Cursor, what?: string) {
  if (what !== undefined && cursor.atEnd) cursor.any(what)
  cursor.sign('>=')
  return cursor.percent()
}
