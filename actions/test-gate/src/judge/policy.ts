import type { Config } from '../../../../lib/config/config.ts'
import type { PathMapping } from '../../../../lib/config/path-map.ts'
import type { Quarantined } from '../../../../lib/config/quarantine.ts'
import { compareDecimals, type Decimal, formatDecimal } from '../../../../lib/kernel/decimal.ts'
import { errorMessage, UserError } from '../../../../lib/kernel/errors.ts'
import { isSameMap } from '../paths/path-map.ts'
import type { HeldRule } from '../rules/rule.ts'
import type { Finding } from './finding.ts'
import { bothRules, readRules, ruleEdits } from './held-rules.ts'
import { type HeldQuarantine, type Quarantine, quarantineEdits } from './quarantine.ts'

/** What is read at the tip of the branch. */
export interface BranchSource {
  /** `undefined` when the branch has no such file. */
  readonly config: () => Promise<Config | undefined>
  /** The quarantine file of this path. */
  readonly quarantine: (path: string) => Promise<readonly Quarantined[]>
  /** By GitHub's clock. */
  readonly now: () => Promise<Date>
}

/** Where the configuration that counts lies, and how to get at both. */
export interface PolicySources {
  /** Path of the configuration. */
  readonly path: string
  /** Branch whose tip counts. */
  readonly branch: string
  /** The run is for a pull request or a merge group: the workspace holds a change that must not judge itself. */
  readonly isChange: boolean
  /** `undefined`: no token. */
  readonly atBranch: BranchSource | undefined
  /** The file in the workspace; `undefined` when there is none. */
  readonly inWorkspace: () => Promise<Config | undefined>
}

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
  /** Left out: no test is in quarantine. */
  readonly quarantine?: Quarantine
  readonly findings: readonly Finding[]
  /** What a reader must know about how the threshold came about. */
  readonly notes: readonly string[]
  /** What the change does to the policy, which counts only after it is merged. */
  readonly edit?: string
}

/** What holds: the stricter threshold, and all the rules, of the step and of the configuration at the target branch's tip. */
export async function decidePolicy(given: Given, sources: PolicySources): Promise<Policy> {
  const rules = readRules(given.rules, { from: 'input rules', gate: given.gate, code: 'invalid-input' })
  const threshold = given.threshold && {
    percent: noFraction(given.threshold, 'input coverage-threshold', 'invalid-input'),
    from: 'input coverage-threshold',
  }
  const read = await readBranch(sources, given.gate)
  const own = await readWorkspace(sources, given.gate)
  if (read.kind === 'unreadable') return unreadable({ threshold, rules, pathMap: [] }, own, read.why, sources)
  const from = `${sources.path} at ${sources.branch}`
  const configured = read.percent && { percent: read.percent, from }
  const notes: string[] = []
  if (
    threshold !== undefined &&
    configured !== undefined &&
    compareDecimals(threshold.percent, configured.percent) !== 0
  )
    notes.push(
      `${threshold.from} says ${show(threshold.percent)}, ${from} says ${show(configured.percent)}: the stricter counts.`,
    )
  const edit = ownEdit(read, own, sources)
  const quarantine = await heldQuarantine(read.quarantine, sources.atBranch)
  return {
    threshold: stricter(threshold, configured),
    rules: bothRules(rules, read.rules),
    pathMap: read.pathMap,
    ...(quarantine === undefined ? {} : { quarantine }),
    findings: brokenEdit(own, sources),
    notes,
    ...(edit === undefined ? {} : { edit }),
  }
}

/** What one configuration says. */
interface Said {
  readonly percent: Decimal | undefined
  readonly rules: readonly HeldRule[]
  readonly pathMap: readonly PathMapping[]
  readonly quarantine: HeldQuarantine
}

/** Only the target branch's own counts, by the day that GitHub says it is. */
async function heldQuarantine(
  held: HeldQuarantine,
  atBranch: BranchSource | undefined,
): Promise<Quarantine | undefined> {
  if (atBranch === undefined) return undefined
  const tests = typeof held === 'string' ? await atBranch.quarantine(held) : held
  if (tests.length === 0) return undefined
  return { tests, today: (await atBranch.now()).toISOString().slice(0, 10) }
}

function said(config: Config | undefined, from: string, gate: string): Said {
  const percent = config?.gate?.['coverage-threshold']
  return {
    percent: percent && noFraction(percent, `${from}: gate.coverage-threshold`, 'invalid-config'),
    rules: readRules(config?.gate?.rules ?? '', { from, gate, code: 'invalid-config' }),
    pathMap: config?.gate?.['path-map'] ?? [],
    quarantine: config?.gate?.quarantine ?? [],
  }
}

type BranchReading =
  | ({ readonly kind: 'read' } & Said)
  | { readonly kind: 'unreadable'; readonly why: string | undefined }

async function readBranch({ atBranch, path, branch }: PolicySources, gate: string): Promise<BranchReading> {
  if (atBranch === undefined) return { kind: 'unreadable', why: undefined }
  try {
    return { kind: 'read', ...said(await atBranch.config(), `${path} at ${branch}`, gate) }
  } catch (thrown) {
    // A file that is there and wrong is for the user to mend; one that cannot be got at leaves the policy unknown.
    if (!(thrown instanceof UserError) || thrown.reasonCode === 'invalid-config') throw thrown
    return { kind: 'unreadable', why: thrown.message }
  }
}

type WorkspaceReading =
  | { readonly kind: 'absent' }
  | { readonly kind: 'invalid'; readonly why: string }
  | ({ readonly kind: 'present' } & Said)

async function readWorkspace({ isChange, inWorkspace, path }: PolicySources, gate: string): Promise<WorkspaceReading> {
  if (!isChange) return { kind: 'absent' }
  try {
    const config = await inWorkspace()
    return config === undefined
      ? { kind: 'absent' }
      : { kind: 'present', ...said(config, `${path} in the workspace`, gate) }
  } catch (thrown) {
    return { kind: 'invalid', why: errorMessage(thrown) }
  }
}

/** With a token that cannot read, nothing is known: closed. With none, closed only where a policy is known to exist. */
function unreadable(
  held: Pick<Policy, 'threshold' | 'rules' | 'pathMap'>,
  own: WorkspaceReading,
  why: string | undefined,
  { path, branch }: PolicySources,
): Policy {
  if (why !== undefined)
    return {
      ...held,
      findings: [{ code: 'policy-unreadable', message: `${path} at ${branch} could not be read: ${why}` }],
      notes: [],
    }
  const policed = own.kind === 'invalid' || (own.kind === 'present' && saysSomething(own))
  if (!policed)
    return {
      ...held,
      findings: [],
      notes: [`Without a token ${path} at ${branch} could not be read; only the inputs of this step count.`],
    }
  return {
    ...held,
    findings: [
      {
        code: 'policy-unreadable',
        message: `${path} sets a threshold, rules or a path map, but without github-token it cannot be read at ${branch}, and the change's own file does not count. Give the step a token with "contents: read".`,
      },
    ],
    notes: [],
  }
}

function saysSomething({ percent, rules, pathMap }: Said): boolean {
  return percent !== undefined || rules.length > 0 || pathMap.length > 0
}

/** The edit as a list, for those who show all remarks in a row. */
export function edits({ edit }: Policy): readonly string[] {
  return edit === undefined ? [] : [edit]
}

function stricter(a: Threshold | undefined, b: Threshold | undefined): Threshold | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return compareDecimals(b.percent, a.percent) >= 0 ? b : a
}

/** Once merged, it would shut the gate for every change, the one that mends it included. */
function brokenEdit(own: WorkspaceReading, { path, branch }: PolicySources): readonly Finding[] {
  if (own.kind !== 'invalid') return []
  return [
    {
      code: 'invalid-edit',
      message: `This change leaves a ${path} that ${branch} could not judge anything by: ${own.why}`,
    },
  ]
}

function ownEdit(held: Said, own: WorkspaceReading, { path, branch }: PolicySources): string | undefined {
  if (own.kind !== 'present') return undefined
  const does = [
    ...thresholdEdit(held.percent, own.percent),
    ...ruleEdits(held.rules, own.rules),
    ...(isSameMap(held.pathMap, own.pathMap) ? [] : ['edits the path map']),
    ...quarantineEdits(held.quarantine, own.quarantine),
  ]
  if (does.length === 0) return undefined
  return `This change ${does.join(', ')} in ${path}. That takes effect after merge; it is judged by ${branch}.`
}

function thresholdEdit(held: Decimal | undefined, wanted: Decimal | undefined): readonly string[] {
  if (held === undefined) return wanted === undefined ? [] : [`sets a coverage threshold of ${show(wanted)}`]
  if (wanted === undefined) return [`removes the coverage threshold of ${show(held)}`]
  const order = compareDecimals(wanted, held)
  if (order === 0) return []
  return [`${order < 0 ? 'lowers' : 'raises'} the coverage threshold from ${show(held)} to ${show(wanted)}`]
}

/** Who writes 0.8 means 80 %, and would have a gate that is open to everything. */
function noFraction(percent: Decimal, from: string, code: 'invalid-input' | 'invalid-config'): Decimal {
  if (percent.digits === 0n || percent.digits >= 10n ** BigInt(percent.scale)) return percent
  const said = formatDecimal(percent)
  throw new UserError(code, `${from} is ${said}, less than 1 %. It is in percent: 80 is 80 %, and 0 demands nothing.`)
}

function show(percent: Decimal | undefined): string {
  return percent === undefined ? 'none' : `${formatDecimal(percent)} %`
}
