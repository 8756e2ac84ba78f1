import type { PathMapping } from '../../../../lib/config/path-map.ts'
import { compareDecimals, type Decimal, formatDecimal } from '../../../../lib/kernel/decimal.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'
import type { HeldRule } from '../rules/rule.ts'
import type { Finding } from './finding.ts'
import { doubled, entriesFor } from './held-quarantine.ts'
import { bothRules, misnamedNote, otherGates, readRules } from './held-rules.ts'
import { mending } from './mending.ts'
import { brokenEdit, type OwnReading, ownEdit, readOwn } from './own-edit.ts'
import type { BranchSource, PolicySources } from './policy-sources.ts'
import type { Quarantine } from './quarantine.ts'
import { NOTHING_SAID, noFraction, readSaid, type Said, type SaidQuarantine } from './said.ts'

export interface Threshold {
  readonly percent: Decimal
  /** For people: `input coverage-threshold`, `.github/sluice.yml at main`. */
  readonly from: string
}

/** What the step itself demands. */
export interface Given {
  /** Input `coverage-threshold`. */
  readonly threshold: Decimal | undefined
  /** Input `rules`; empty: none. */
  readonly rules: string
  /** Input `name`; empty: none. */
  readonly gate: string
}

export interface Policy {
  readonly threshold: Threshold | undefined
  /** Of the input and of the configuration together. */
  readonly rules: readonly HeldRule[]
  /** Of the configuration alone. */
  readonly pathMap: readonly PathMapping[]
  /** Left out: the list could not be read, and no test is in quarantine. */
  readonly quarantine?: Quarantine
  readonly findings: readonly Finding[]
  /** What a reader must know about how the threshold came about. */
  readonly notes: readonly string[]
  /** What the change does to the policy, which counts only after it is merged. */
  readonly edit?: string
}

type Held = Pick<Policy, 'threshold' | 'rules' | 'pathMap' | 'notes'>

/** What holds: the stricter threshold, and all the rules, of the step and of the configuration at the target branch's tip. */
export async function decidePolicy(given: Given, sources: PolicySources): Promise<Policy> {
  const rules = readRules(given.rules, { from: 'input rules', gate: given.gate, code: 'invalid-input' })
  const threshold = given.threshold && {
    percent: noFraction(given.threshold, 'input coverage-threshold', 'invalid-input'),
    from: 'input coverage-threshold',
  }
  const ownNames = misnamedNote(otherGates(given.rules, given.gate), given.gate, 'input rules', true)
  const held = { threshold, rules, pathMap: [], notes: ownNames }
  const read = await readBranch(sources, given.gate)
  const own = await readOwn(sources, given.gate)
  if (read.kind === 'unreadable') return unreadable(held, own, read.why, sources)
  if (read.kind === 'wrong') return withoutPolicy(held, own, read.why, sources)
  if (read.kind === 'absent') return withoutFile(held, own, sources)
  const from = `${sources.path} at ${sources.branch}`
  const configured = read.percent && { percent: read.percent, from }
  const today = await dayOf(read, own)
  const edit = ownEdit(read, own, sources)
  return {
    threshold: stricter(threshold, configured),
    rules: bothRules(rules, read.rules),
    pathMap: read.pathMap,
    ...(read.quarantine.problem === undefined
      ? { quarantine: { tests: entriesFor(read.quarantine.tests, given.gate), today } }
      : {}),
    findings: brokenEdit(read, own, today, sources),
    notes: [
      ...ownNames,
      ...misnamedNote(read.otherGates, given.gate, from, false),
      ...thresholdNotes(threshold, configured),
      ...quarantineNotes(read.quarantine, sources),
    ],
    ...(edit === undefined ? {} : { edit }),
  }
}

type BranchReading =
  | ({ readonly kind: 'read'; readonly source: BranchSource } & Said)
  /** A path that the step names, and no file there. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string | undefined }
  | { readonly kind: 'wrong'; readonly why: string }

async function readBranch({ atBranch, path, branch, isNamed }: PolicySources, gate: string): Promise<BranchReading> {
  if (atBranch === undefined) return { kind: 'unreadable', why: undefined }
  try {
    const said = await readSaid(atBranch, `${path} at ${branch}`, gate)
    if (said === undefined && isNamed) return { kind: 'absent' }
    return { kind: 'read', source: atBranch, ...(said ?? NOTHING_SAID) }
  } catch (thrown) {
    // A file that is there and wrong is for the user to mend; one that cannot be got at leaves the policy unknown.
    if (!(thrown instanceof UserError)) throw thrown
    return { kind: thrown.reasonCode === 'invalid-config' ? 'wrong' : 'unreadable', why: thrown.message }
  }
}

/** Today in UTC, as `2026-12-31`; asked for only where a quarantine makes it matter. */
async function dayOf(read: Extract<BranchReading, { kind: 'read' }>, own: OwnReading): Promise<string> {
  const isAsked = read.quarantine.tests.length > 0 || (own.kind === 'present' && own.quarantine.tests.length > 0)
  return isAsked ? (await read.source.now()).toISOString().slice(0, 10) : ''
}

/** With a token that cannot read, nothing is known: closed. With none, closed only where a policy is known to exist. */
function unreadable(held: Held, own: OwnReading, why: string | undefined, { path, branch }: PolicySources): Policy {
  const shut = (message: string): Policy => ({ ...held, findings: [{ code: 'policy-unreadable', message }] })
  if (why !== undefined) return shut(`${path} at ${branch} could not be read: ${why}`)
  const token = 'Give the step a token with "contents: read".'
  if (own.kind === 'invalid')
    return shut(`Without github-token ${path} cannot be read at ${branch}, and in the change it is wrong: ${own.why}`)
  if (own.kind === 'present' && saysSomething(own))
    return shut(
      `${path} sets a threshold, rules or a path map, but without github-token it cannot be read at ${branch}, and the change's own file does not count. ${token}`,
    )
  const note = `Without a token ${path} at ${branch} could not be read; only the inputs of this step count.`
  return { ...held, findings: [], notes: [...held.notes, note] }
}

function saysSomething({ percent, rules, pathMap }: Said): boolean {
  return percent !== undefined || rules.length > 0 || pathMap.length > 0
}

/** A path that somebody mistyped must not look like a policy that demands nothing; a change may bring the file. */
function withoutFile(held: Held, own: OwnReading, { path, branch }: PolicySources): Policy {
  if (own.kind === 'present')
    return { ...held, findings: [], edit: `This change brings ${path}, which takes effect after merge.` }
  const message = `Input "config" names ${path}, which is not there at ${branch}.`
  return { ...held, findings: [{ code: own.kind === 'invalid' ? 'invalid-edit' : 'policy-invalid', message }] }
}

/** Closed, except for a change that does nothing but mend it: in that there is nothing else to judge. */
async function withoutPolicy(held: Held, own: OwnReading, why: string, sources: PolicySources): Promise<Policy> {
  const { path, branch } = sources
  const mended = await mending(own, sources)
  if (mended.kind === 'mends')
    return {
      ...held,
      // Only where paths lie: without that the reports might not be readable at all.
      pathMap: own.kind === 'present' ? own.pathMap : [],
      findings: [],
      notes: [
        ...held.notes,
        `${path} at ${branch} is wrong, and this change does nothing but mend it. It is judged by the inputs of this step and by what always holds; the mended file takes effect after merge.`,
      ],
    }
  const message = `${path} at ${branch} is wrong, so it is not known which threshold and rules hold. ${mended.advice} What is wrong: ${why}`
  return { ...held, findings: [{ code: 'policy-invalid', message }] }
}

function stricter(a: Threshold | undefined, b: Threshold | undefined): Threshold | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return compareDecimals(b.percent, a.percent) >= 0 ? b : a
}

function thresholdNotes(given: Threshold | undefined, configured: Threshold | undefined): readonly string[] {
  if (given === undefined || configured === undefined) return []
  if (compareDecimals(given.percent, configured.percent) === 0) return []
  return [`${says(given)}, ${says(configured)}: the stricter counts.`]
}

function says({ from, percent }: Threshold): string {
  return `${from} says ${formatDecimal(percent)} %`
}

function quarantineNotes({ problem, tests }: SaidQuarantine, { branch }: PolicySources): readonly string[] {
  if (problem !== undefined) return [`No test is in quarantine, because the list cannot be read. ${problem}`]
  const twice = doubled(tests).map((test) => JSON.stringify(test))
  if (twice.length === 0) return []
  return [
    `In the quarantine at ${branch} more than one entry is for ${twice.join(', ')}: the day that comes first counts.`,
  ]
}

/** The edit as a list, for those who show all remarks in a row. */
export function edits({ edit }: Policy): readonly string[] {
  return edit === undefined ? [] : [edit]
}
