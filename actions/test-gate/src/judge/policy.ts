import type { Config } from '../../../../lib/config/config.ts'
import { compareDecimals, type Decimal, formatDecimal } from '../../../../lib/kernel/decimal.ts'
import { errorMessage, UserError } from '../../../../lib/kernel/errors.ts'
import type { Finding } from './finding.ts'

/** Where the configuration that counts lies, and how to get at both. */
export interface PolicySources {
  /** Path of the configuration. */
  readonly path: string
  /** Branch whose tip counts. */
  readonly branch: string
  /** The run is for a pull request or a merge group: the workspace holds a change that must not judge itself. */
  readonly isChange: boolean
  /** `undefined`: no token. Gives `undefined` when the branch has no such file. */
  readonly atBranch: (() => Promise<Config | undefined>) | undefined
  /** The file in the workspace; `undefined` when there is none. */
  readonly inWorkspace: () => Promise<Config | undefined>
}

export interface Threshold {
  readonly percent: Decimal
  /** For people: `input coverage-threshold`, `.github/sluice.yml at main`. */
  readonly from: string
}

export interface Policy {
  readonly threshold: Threshold | undefined
  readonly findings: readonly Finding[]
  /** What a reader must know about how the threshold came about. */
  readonly notes: readonly string[]
  /** What the change does to the policy, which counts only after it is merged. */
  readonly edit?: string
}

/** Which threshold holds: the stricter of the input's and of the configuration at the tip of the target branch. */
export async function decidePolicy(input: Decimal | undefined, sources: PolicySources): Promise<Policy> {
  const given = input === undefined ? undefined : { percent: input, from: 'input coverage-threshold' }
  const read = await readBranch(sources)
  const own = await readWorkspace(sources)
  if (read.kind === 'unreadable') return unreadable(given, own, read.why, sources)
  const configured = read.percent && { percent: read.percent, from: `${sources.path} at ${sources.branch}` }
  const threshold = stricter(given, configured)
  const notes: string[] = []
  if (given !== undefined && configured !== undefined && compareDecimals(given.percent, configured.percent) !== 0)
    notes.push(
      `${given.from} says ${show(given.percent)}, ${configured.from} says ${show(configured.percent)}: the stricter counts.`,
    )
  const edit = ownEdit(configured?.percent, own, sources)
  return { threshold, findings: [], notes, ...(edit === undefined ? {} : { edit }) }
}

type BranchReading =
  | { readonly kind: 'read'; readonly percent: Decimal | undefined }
  | { readonly kind: 'unreadable'; readonly why: string | undefined }

async function readBranch({ atBranch }: PolicySources): Promise<BranchReading> {
  if (atBranch === undefined) return { kind: 'unreadable', why: undefined }
  try {
    return { kind: 'read', percent: (await atBranch())?.gate?.['coverage-threshold'] }
  } catch (thrown) {
    // A file that is there and wrong is for the user to mend; one that cannot be got at leaves the policy unknown.
    if (!(thrown instanceof UserError) || thrown.reasonCode === 'invalid-config') throw thrown
    return { kind: 'unreadable', why: thrown.message }
  }
}

type WorkspaceReading =
  | { readonly kind: 'absent' }
  | { readonly kind: 'invalid'; readonly why: string }
  | { readonly kind: 'present'; readonly percent: Decimal | undefined }

async function readWorkspace({ isChange, inWorkspace }: PolicySources): Promise<WorkspaceReading> {
  if (!isChange) return { kind: 'absent' }
  try {
    const config = await inWorkspace()
    return config === undefined ? { kind: 'absent' } : { kind: 'present', percent: config.gate?.['coverage-threshold'] }
  } catch (thrown) {
    return { kind: 'invalid', why: errorMessage(thrown) }
  }
}

/** With a token that cannot read, nothing is known: closed. With none, closed only where a policy is known to exist. */
function unreadable(
  threshold: Threshold | undefined,
  own: WorkspaceReading,
  why: string | undefined,
  { path, branch }: PolicySources,
): Policy {
  if (why !== undefined)
    return {
      threshold,
      findings: [{ code: 'policy-unreadable', message: `${path} at ${branch} could not be read: ${why}` }],
      notes: [],
    }
  const policed = own.kind === 'invalid' || (own.kind === 'present' && own.percent !== undefined)
  if (!policed)
    return {
      threshold,
      findings: [],
      notes: [`Without a token ${path} at ${branch} could not be read; only the inputs of this step count.`],
    }
  return {
    threshold,
    findings: [
      {
        code: 'policy-unreadable',
        message: `${path} sets a threshold, but without github-token it cannot be read at ${branch}, and the change's own file does not count. Give the step a token with "contents: read".`,
      },
    ],
    notes: [],
  }
}

/** The edit as a list, for those who show all remarks in a row. */
export function edits({ edit }: Policy): readonly string[] {
  return edit === undefined ? [] : [edit]
}

function stricter(a: Threshold | undefined, b: Threshold | undefined): Threshold | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return compareDecimals(b.percent, a.percent) >= 0 ? b : a
}

function ownEdit(
  held: Decimal | undefined,
  own: WorkspaceReading,
  { path, branch }: PolicySources,
): string | undefined {
  if (own.kind === 'absent') return undefined
  if (own.kind === 'invalid') return `This change leaves an invalid ${path}: ${own.why}`
  const wanted = own.percent
  if (held === undefined && wanted === undefined) return undefined
  if (held !== undefined && wanted !== undefined && compareDecimals(held, wanted) === 0) return undefined
  const does =
    wanted === undefined
      ? `removes the coverage threshold of ${show(held)}`
      : held === undefined
        ? `sets a coverage threshold of ${show(wanted)}`
        : `${compareDecimals(wanted, held) < 0 ? 'lowers' : 'raises'} the coverage threshold from ${show(held)} to ${show(wanted)}`
  return `This change ${does} in ${path}. That takes effect after merge; it is judged by ${branch}.`
}

function show(percent: Decimal | undefined): string {
  return percent === undefined ? 'none' : `${formatDecimal(percent)} %`
}
