type Next = (limit: number) => number

export interface Line {
  readonly number: number
  readonly hits: number
}

export interface File {
  readonly name: string
  readonly lines: readonly Line[]
}

/** A shard of an imaginary suite, in any coverage format, over a handful of files that shards share. */
export function shard(next: Next): string {
  const files = Array.from({ length: 1 + next(3) }, () => ({
    name: `src/${next(4)}.ts`,
    lines: Array.from({ length: 1 + next(20) }, () => ({ number: 1 + next(30), hits: next(3) })),
  }))
  // Where a name is a key, it can stand only once.
  const unique = [...new Map(files.map((file) => [file.name, file])).values()]
  const writers = [lcov, ...Object.values(WRITERS)]
  const write = writers[next(writers.length)] ?? lcov
  return write(unique, next)
}

/** Every coverage format, by the name that the gate gives it. */
export const WRITERS = {
  lcov,
  cobertura,
  jacoco,
  go: goCover,
  clover,
  istanbul,
  'coverage.py': coveragePy,
  simplecov,
  'llvm-cov': llvmCov,
  opencover: openCover,
} as const satisfies Readonly<Record<string, (files: readonly File[], next: Next) => string>>

function lcov(files: readonly File[], next: Next): string {
  return files
    .map(({ name, lines }) => {
      const body = lines.flatMap(({ number, hits }) => [
        `DA:${number},${hits}`,
        ...(next(3) === 0 ? [`BRDA:${number},${next(2)},${next(2) === 0 ? 'a,b' : next(3)},${next(2)}`] : []),
        ...(next(4) === 0 ? [`FN:${number},f${next(5)}`, `FNDA:${next(2)},f${next(5)}`] : []),
      ])
      return `SF:${name}\n${body.join('\n')}\nend_of_record\n`
    })
    .join('')
}

function cobertura(files: readonly File[], next: Next): string {
  const classes = files.map(({ name, lines }) => {
    const body = lines.map(({ number, hits }) =>
      next(4) > 0
        ? `<line number="${number}" hits="${hits}"/>`
        : `<line number="${number}" hits="${hits}" branch="true" condition-coverage="x (${next(3)}/${2 + next(3)})"/>`,
    )
    return `<class name="c" filename="${name}"><lines>${body.join('')}</lines></class>`
  })
  return `<coverage><packages>${classes.join('')}</packages></coverage>`
}

function jacoco(files: readonly File[], next: Next): string {
  const sources = files.map(({ name, lines }) => {
    const body = lines.map(
      ({ number, hits }) => `<line nr="${number}" mi="1" ci="${hits}" mb="${next(3)}" cb="${next(3)}"/>`,
    )
    return `<sourcefile name="${name}">${body.join('')}</sourcefile>`
  })
  return `<report name="r"><package name="">${sources.join('')}</package></report>`
}

function goCover(files: readonly File[], next: Next): string {
  const blocks = files.flatMap(({ name, lines }) =>
    lines.map(({ number, hits }) => `${name}:${number}.1,${number + next(3)}.2 1 ${hits}\n`),
  )
  return `mode: count\n${blocks.join('')}`
}

function clover(files: readonly File[], next: Next): string {
  const elements = files.map(({ name, lines }) => {
    const body = lines.map(({ number, hits }) =>
      next(3) > 0
        ? `<line num="${number}" type="stmt" count="${hits}"/>`
        : `<line num="${number}" type="cond" truecount="${hits}" falsecount="${next(2)}"/>`,
    )
    return `<file name="${name}">${body.join('')}</file>`
  })
  return `<coverage generated="1"><project>${elements.join('')}</project></coverage>`
}

function istanbul(files: readonly File[], next: Next): string {
  const place = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 9 } })
  const numbered = <T>(lines: readonly Line[], value: (line: Line) => T) =>
    Object.fromEntries(lines.map((line, id) => [id, value(line)]))
  const parts = files.map(({ name, lines }) => {
    const body = {
      all: next(3) === 0,
      statementMap: numbered(lines, ({ number }) => place(number)),
      s: numbered(lines, ({ hits }) => hits),
      branchMap: numbered(lines, ({ number }) => ({ type: 'if', loc: place(number), locations: [] })),
      b: numbered(lines, ({ hits }) => [hits, next(2)]),
      fnMap: numbered(lines, ({ number }) => ({ name: 'f', loc: place(number) })),
      f: numbered(lines, ({ hits }) => hits),
    }
    return [name, body] as const
  })
  return JSON.stringify(Object.fromEntries(parts))
}

function coveragePy(files: readonly File[], next: Next): string {
  const parts = files.map(({ name, lines }) => {
    const numbers = (hit: boolean) => lines.filter(({ hits }) => hits > 0 === hit).map(({ number }) => number)
    const body = {
      executed_lines: numbers(true),
      missing_lines: numbers(false),
      executed_branches: numbers(true).map((line) => [line, next(4)]),
      missing_branches: numbers(false).map((line) => [line, next(4)]),
    }
    return [name, body] as const
  })
  return JSON.stringify({ meta: { branch_coverage: true }, files: Object.fromEntries(parts) })
}

function simplecov(files: readonly File[], next: Next): string {
  const parts = files.map(({ name, lines }) => {
    const counts: (number | null)[] = new Array(33).fill(null)
    for (const { number, hits } of lines) counts[number - 1] = hits
    const branches = { [`[:if, ${next(9)}, 1, 2, 3, 4]`]: { [`[:then, ${next(9)}, 2, 2, 2, 4]`]: next(2) } }
    return [name, next(2) === 0 ? counts : { lines: counts, branches }] as const
  })
  return JSON.stringify({ RSpec: { coverage: Object.fromEntries(parts), timestamp: 1 } })
}

function llvmCov(files: readonly File[], next: Next): string {
  const list = files.map(({ name, lines }) => {
    const sorted = [...lines].sort((a, b) => a.number - b.number)
    const segments = sorted.flatMap(({ number, hits }) => [
      [number, 1, hits, true, true, false],
      [number, 9, 0, false, false, false],
    ])
    const branches = sorted.map(({ number, hits }) => [number, 1, number, 5, hits, next(2), 0, 0, 4])
    return { filename: name, segments, branches }
  })
  const functions = files.map(({ name, lines: [line] }) => ({
    name: 'f',
    count: line?.hits ?? 0,
    filenames: [name],
    regions: [[line?.number ?? 1, 1, 40, 1, 0, 0, 0, 0]],
  }))
  return JSON.stringify({ data: [{ files: list, functions }], type: 'llvm.coverage.json.export', version: '2.0.1' })
}

function openCover(files: readonly File[], next: Next): string {
  const modules = files.map(({ name, lines }) => {
    const points = lines.map(
      ({ number, hits }) => `<SequencePoint vc="${hits}" sl="${number}" el="${number + next(3)}"/>`,
    )
    const branches = lines.map(
      ({ number }) => `<BranchPoint vc="${next(2)}" sl="${number}" offset="${next(3)}" path="${next(2)}"/>`,
    )
    return `<Module><Files><File uid="1" fullPath="${name}"/></Files><Classes><Class><Methods><Method><Name>f${next(3)}</Name><FileRef uid="1"/><SequencePoints>${points.join('')}</SequencePoints><BranchPoints>${branches.join('')}</BranchPoints></Method></Methods></Class></Classes></Module>`
  })
  return `<CoverageSession><Modules>${modules.join('')}</Modules></CoverageSession>`
}
