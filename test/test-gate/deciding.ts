import { decidePolicy } from '../../actions/test-gate/src/judge/policy.ts'
import type { PolicySources } from '../../actions/test-gate/src/judge/policy-sources.ts'
import type { Config } from '../../lib/config/config.ts'
import { parseConfig, parseQuarantine } from '../../lib/config/load.ts'
import { type Decimal, formatDecimal, parseDecimal } from '../../lib/kernel/decimal.ts'
import { UserError } from '../../lib/kernel/errors.ts'

export const config = (threshold?: string) => (): Promise<Config> =>
  parseConfig(`version: 1\n${threshold === undefined ? '' : `gate: { coverage-threshold: ${threshold} }\n`}`, 'a file')
export const none = () => Promise.resolve(undefined)
export const broken = (code: 'missing-permission' | 'invalid-config') => () =>
  Promise.reject(new UserError(code, 'GitHub answered 403.'))
const percent = (text: string): Decimal | undefined => parseDecimal(text)

function quarantineFile(path: string, text: string | undefined) {
  if (text === undefined) throw new UserError('invalid-config', `gate.quarantine names ${path}, which is not a file.`)
  return parseQuarantine(text, path)
}

export interface Case {
  readonly input?: string
  readonly rules?: string
  readonly gate?: string
  readonly branch?: () => Promise<Config | undefined>
  /** What a quarantine file holds, at the branch and in the change. */
  readonly file?: string
  readonly ownFile?: string
  readonly own?: PolicySources['inChange']['config']
  readonly change?: boolean
  readonly paths?: readonly string[]
  readonly isNamed?: boolean
}

/** The policy in short, for a target branch and a change that hold this. */
export async function decide({
  input,
  rules = '',
  gate = '',
  branch,
  file,
  ownFile,
  own = none,
  change = true,
  paths,
  isNamed = false,
}: Case) {
  const given = { threshold: input === undefined ? undefined : percent(input), rules, gate }
  const policy = await decidePolicy(given, {
    path: '.github/sluice.yml',
    isNamed,
    branch: 'main',
    isChange: change,
    atBranch: branch && {
      config: branch,
      quarantine: (path) => quarantineFile(path, file),
      now: () => Promise.resolve(new Date('2026-11-21T23:59:59Z')),
    },
    inChange: { config: own, quarantine: (path) => quarantineFile(path, ownFile) },
    changedPaths: () => Promise.resolve(paths),
  })
  const { threshold, edit = '' } = policy
  return {
    holds: threshold === undefined ? 'none' : `${formatDecimal(threshold.percent)} by ${threshold.from}`,
    codes: policy.findings.map(({ code }) => code),
    said: policy.findings.map(({ message }) => message).join('\n'),
    rules: policy.rules.map(({ text, from }) => `${text} (${from})`),
    pathMap: policy.pathMap,
    quarantine: policy.quarantine,
    notes: policy.notes.join('\n') + edit,
  }
}
