import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { increment } from '../../../actions/release-notes/src/version/bump.ts'
import { compareVersions, formatVersion, parseVersion } from '../../../actions/release-notes/src/version/semver.ts'
import { BUMPS } from '../../../actions/release-notes/src/version/steps.ts'
import type { Tally } from './tally.ts'

type Row = readonly unknown[]

/** node-semver's tables against our strict reader. What is loose there (`v1.2.3`, ` = 1.2.3`) must be refused here. */
export function semverTables(folder: string, tally: Tally): void {
  const table = (name: string) => JSON.parse(readFileSync(join(folder, 'node-semver', `${name}.json`), 'utf8')) as Row[]
  valid(table('valid-versions'), tally)
  invalid(table('invalid-versions'), tally)
  comparisons(table('comparisons'), tally)
  equality(table('equality'), tally)
  increments(table('increments'), tally)
  tally.leaveOut(table('truncations').length, 'node-semver truncations: a version is never cut here')
  const ranges = ['comparator-intersection', 'range-exclude', 'range-include', 'range-intersection', 'range-parse']
  const sides = ['version-gt-range', 'version-lt-range', 'version-not-gt-range', 'version-not-lt-range']
  const count = [...ranges, ...sides].reduce((sum, name) => sum + table(name).length, 0)
  tally.leaveOut(count, 'node-semver ranges (`^1.2`): no part of semver 2.0.0, and nothing here takes one')
}

const STRICT = /^\d/

function valid(rows: readonly Row[], tally: Tally): void {
  for (const [text, major, minor, patch, prerelease, build] of rows) {
    const version = parseVersion(String(text))
    if (!STRICT.test(String(text))) {
      tally.check(version === undefined, `valid-versions: ${text} is not strict and was read`)
      continue
    }
    const same =
      version?.major === major &&
      version?.minor === minor &&
      version?.patch === patch &&
      version?.prerelease.join('.') === (prerelease as unknown[]).join('.') &&
      version?.build.join('.') === (build as unknown[]).join('.')
    tally.check(same, `valid-versions: ${text}`)
  }
}

function invalid(rows: readonly Row[], tally: Tally): void {
  const texts = rows.filter(([text]) => typeof text === 'string')
  for (const [text] of texts) tally.check(parseVersion(String(text)) === undefined, `invalid-versions: ${text}`)
  tally.leaveOut(rows.length - texts.length, 'invalid-versions: not a text; the type of our reader takes texts only')
}

function comparisons(rows: readonly Row[], tally: Tally): void {
  const loose: Row[] = []
  for (const row of rows) {
    const [higher, lower] = [parseVersion(String(row[0])), parseVersion(String(row[1]))]
    if (higher === undefined || lower === undefined) loose.push(row)
    else {
      const right = compareVersions(higher, lower) > 0 && compareVersions(lower, higher) < 0
      tally.check(right && compareVersions(higher, higher) === 0, `comparisons: ${row[0]} > ${row[1]}`)
    }
  }
  tally.leaveOut(
    loose.length,
    `comparisons of versions that are not strict (${loose.map((row) => row.join(' > ')).join('; ')})`,
  )
}

function equality(rows: readonly Row[], tally: Tally): void {
  for (const [left, right] of rows) {
    const [a, b] = [parseVersion(String(left)), parseVersion(String(right))]
    if (STRICT.test(String(left)) && STRICT.test(String(right)))
      tally.check(a !== undefined && b !== undefined && compareVersions(a, b) === 0, `equality: ${left} = ${right}`)
    else tally.check(a === undefined || b === undefined, `equality: ${left} or ${right} is not strict and was read`)
  }
}

function increments(rows: readonly Row[], tally: Tally): void {
  const ours = rows.filter(([, how]) => BUMPS.some((bump) => bump === how))
  for (const [text, how, expected] of ours) {
    const version = parseVersion(String(text))
    const bump = BUMPS.find((each) => each === how)
    if (version === undefined || bump === undefined)
      tally.check(!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(text)), `increments: ${text} was not read`)
    else tally.check(formatVersion(increment(version, bump)) === expected, `increments: ${text} ${how} is ${expected}`)
  }
  tally.leaveOut(
    rows.length - ours.length,
    'increments of prereleases (`prepatch`, `prerelease` …): their number comes from the tags there are, tested in test/release-notes/version.test.ts',
  )
}
