import { closeSync, openSync, writeSync } from 'node:fs'
import type { Counted } from './counted.ts'

const PIECE_BYTES = 4 << 20
/** So many different bodies of source files; a report of 100 MB repeats each of them about twenty times. */
const BODIES = 499

/** One source file as a test run sees it: which of its lines are measured, with hits and branch arms. */
interface Source {
  readonly lines: readonly { readonly number: number; readonly hits: number; readonly arms: readonly number[] }[]
  /** Index into `lines` where each function begins. */
  readonly functions: readonly number[]
}

/** Numbers below `limit`, the same in every run (a linear congruential generator, Numerical Recipes' constants). */
function random(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** 20 to 620 measured lines, most files small; a line in eight is a branch; a function every dozen lines. */
function source(index: number): Source {
  const next = random(index + 1)
  const length = 20 + Math.floor((next(1000) * next(1000) * 600) / 1e6)
  let number = 1 + next(20)
  const lines = Array.from({ length }, () => {
    number += 1 + (next(3) === 0 ? next(5) : 0)
    const hits = next(4) === 0 ? 0 : next(2) === 0 ? 1 + next(9) : 1 + next(20_000)
    const arms = next(8) === 0 ? Array.from({ length: next(6) === 0 ? 4 : 2 }, () => (hits === 0 ? 0 : next(3))) : []
    return { number, hits, arms }
  })
  return { lines, functions: lines.flatMap((_line, at) => (at % 12 === 0 ? [at] : [])) }
}

const sources = Array.from({ length: BODIES }, (_, index) => source(index))
const of = (file: number): Source => sources[file % BODIES] ?? source(0)

/** Where the source file of a number lies, in every generated report. */
export function sourcePath(file: number, extension: string): string {
  return `packages/package-${file % 97}/src/feature${Math.floor(file / 97)}/module-${file}.${extension}`
}

function coverageOf(files: number): Counted {
  const counted = { linesTotal: 0, linesCovered: 0, branchesTotal: 0, branchesCovered: 0, functionsTotal: 0 }
  for (let file = 0; file < files; file++) {
    const { lines, functions } = of(file)
    counted.linesTotal += lines.length
    counted.linesCovered += lines.filter(({ hits }) => hits > 0).length
    const arms = lines.flatMap((line) => line.arms)
    counted.branchesTotal += arms.length
    counted.branchesCovered += arms.filter((taken) => taken > 0).length
    counted.functionsTotal += functions.length
  }
  return counted
}

/** `distinct`: records begin anew with the first source file after so many, as shards in one file do. */
export function writeLcov(path: string, bytes: number, distinct = Number.POSITIVE_INFINITY): Counted {
  const bodies = sources.map(({ lines }) => {
    const das = lines.map(({ number, hits }) => `DA:${number},${hits}\n`).join('')
    const arms = lines.flatMap((line, block) =>
      line.arms.map((taken, arm) => ({ number: line.number, block, arm, taken })),
    )
    const brdas = arms.map(({ number, block, arm, taken }) => `BRDA:${number},${block},${arm},${taken}\n`).join('')
    const covered = lines.filter(({ hits }) => hits > 0).length
    const totals = `LF:${lines.length}\nLH:${covered}\nBRF:${arms.length}\nBRH:${arms.filter(({ taken }) => taken > 0).length}\n`
    return `${das}${totals}${brdas}end_of_record\n`
  })
  const records = stream(path, bytes, ['', ''], (record) => {
    const file = record % distinct
    const { lines, functions } = of(file)
    const names = functions.map((at, index) => ({
      line: lines[at],
      name: `${VERBS[index % VERBS.length]}Part${file % 1000}_${index}`,
    }))
    const fn = names.map(({ line, name }) => `FN:${line?.number},${name}\n`).join('')
    const fnda = names.map(({ line, name }) => `FNDA:${line?.hits},${name}\n`).join('')
    return `TN:\nSF:${sourcePath(file, 'ts')}\n${fn}${fnda}FNF:${names.length}\n${bodies[file % BODIES]}`
  })
  return coverageOf(Math.min(records, distinct))
}

const VERBS = ['read', 'write', 'compute', 'render', 'validate', 'onChange', '(anonymous_']

/** As the JVM and .NET write it: the lines of each class stand in its methods, and once more below the class. */
export function writeCobertura(path: string, bytes: number): Counted {
  const line = ({ number, hits, arms }: Source['lines'][number], indent: string): string => {
    const taken = arms.filter((arm) => arm > 0).length
    const branch =
      arms.length === 0
        ? 'branch="false"/>'
        : `branch="true" condition-coverage="${Math.floor((100 * taken) / arms.length)}% (${taken}/${arms.length})"/>`
    return `${indent}<line number="${number}" hits="${hits}" ${branch}\n`
  }
  const bodies = sources.map(({ lines, functions }) => {
    const methods = functions.map((at, index) => {
      const own = lines.slice(at, functions[index + 1] ?? lines.length)
      return `        <method name="method${index}" signature="(Ljava/lang/String;I)V" line-rate="0.75" branch-rate="0.5">\n          <lines>\n${own.map((each) => line(each, '            ')).join('')}          </lines>\n        </method>\n`
    })
    return `      <methods>\n${methods.join('')}      </methods>\n      <lines>\n${lines.map((each) => line(each, '        ')).join('')}      </lines>\n`
  })
  const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">\n<coverage line-rate="0.75" branch-rate="0.5" version="2.1.1" timestamp="1700000000">\n  <sources>\n    <source>.</source>\n  </sources>\n  <packages>\n  <package name="all" line-rate="0.75" branch-rate="0.5" complexity="1"><classes>\n'
  const tail = '  </classes></package>\n  </packages>\n</coverage>\n'
  const classes = stream(
    path,
    bytes,
    [head, tail],
    (file) =>
      `    <class name="com.example.Module${file}" filename="${sourcePath(file, 'java')}" line-rate="0.75" branch-rate="0.5" complexity="1.0">\n${bodies[file % BODIES]}    </class>\n`,
  )
  return coverageOf(classes)
}

/** 40 cases a suite, one of 50 fails with a stack, one of 40 is skipped; `outputLines` of log below each suite. */
export function writeJUnit(path: string, bytes: number, outputLines = 12): Counted {
  const stack = Array.from(
    { length: 14 },
    (_, at) => `\tat com.example.app.Service${at}.call(Service${at}.java:${at * 7})\n`,
  ).join('')
  const output = Array.from(
    { length: outputLines },
    (_, at) =>
      `2026-01-01 12:00:00.${100 + (at % 900)} INFO [main] request ${at} handled: status=200 &amp; bytes=${at * 31}\n`,
  ).join('')
  const counted = { tests: 0, failed: 0, skipped: 0 }
  stream(path, bytes, ['<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n', '</testsuites>\n'], (suite) => {
    const cases = Array.from({ length: 40 }, (_, at) => {
      const index = suite * 40 + at
      const open = `    <testcase name="handles the ${VERBS[at % VERBS.length]} of request ${at}" classname="com.example.app.Module${suite}Test" time="0.${100 + ((index * 7) % 900)}"`
      if (index % 50 === 7) {
        counted.failed++
        return `${open}>\n      <failure message="expected: &lt;${at}&gt; but was: &lt;${at + 1}&gt;" type="org.opentest4j.AssertionFailedError">${stack}</failure>\n    </testcase>\n`
      }
      if (at === 39) {
        counted.skipped++
        return `${open}>\n      <skipped/>\n    </testcase>\n`
      }
      return `${open}/>\n`
    })
    counted.tests += cases.length
    return `  <testsuite name="com.example.app.Module${suite}Test" tests="40" skipped="1" time="4.2">\n${cases.join('')}    <system-out>${output}</system-out>\n  </testsuite>\n`
  })
  return counted
}

/** Writes units until the size is reached; gives how many. */
function stream(path: string, bytes: number, ends: readonly [string, string], unit: (index: number) => string): number {
  const file = openSync(path, 'w')
  let [written, index, text] = [0, 0, ends[0]]
  try {
    while (written + text.length < bytes) {
      text += unit(index++)
      if (text.length < PIECE_BYTES) continue
      written += writeSync(file, text)
      text = ''
    }
    writeSync(file, text + ends[1])
  } finally {
    closeSync(file)
  }
  return index
}
