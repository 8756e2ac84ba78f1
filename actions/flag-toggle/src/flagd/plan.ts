import { compareDecimals, type Decimal } from '../../../../lib/kernel/decimal.ts'
import { nearest } from '../../../../lib/kernel/nearest.ts'
import type { Change, FlagView, Plan, Refusal } from '../store.ts'
import { editFlag } from './change.ts'
import { EMPTY_FILE, type FlagFile, flagIn, openFlagFile } from './file.ts'
import { keysAt, print, setText, valueAt } from './json-text.ts'
import { lintFlag } from './lint.ts'
import { rolesOf } from './variants.ts'
import { viewOf } from './view.ts'

export interface Sources {
  /** Path of the environment's file, for messages. */
  readonly path: string
  /** Text of the environment's file; `undefined`: there is none yet. */
  readonly text: string | undefined
  /** Reviewed definitions of flags on the default branch: where a flag comes from that the environment does not have. */
  readonly definitions: { readonly path: string; readonly text: string | undefined }
}

/** Plans one change of one flag in one environment's file. */
export function planInFile(sources: Sources, key: string, change: Change): Plan {
  const opened = open(sources)
  if ('kind' in opened) return opened
  const { current, definitions } = opened
  const base = withFlag(current, definitions, key)
  if (base === undefined) return unknownFlag(sources, [...(current?.keys ?? []), ...(definitions?.keys ?? [])], key)
  const edit = editFlag(base, key, change)
  if (edit.kind === 'refused') return edit
  const after = openFlagFile(edit.text)
  if ('problem' in after) throw new Error(`the edited ${sources.path} ${after.problem}`)
  const errors = lintFlag(after, key).filter((finding) => finding.severity === 'error')
  if (errors.length > 0 && change.kind !== 'kill')
    return refused('invalid-flag', `${key} in ${sources.path}: ${errors.map((error) => error.message).join('; ')}.`)
  const planned = compare(current, after, key, change)
  const lost = planned.before.words === 'killed' ? [] : losers(planned, change)
  if (lost.length > 0)
    return refused(
      'would-lose-users',
      `${key}: a larger share would take the feature from users who have it (${lost[0]}).`,
    )
  return {
    ...planned,
    basis: viewOf(base, key).managed,
    kind: planned.before.managed === planned.after.managed ? 'same' : 'change',
    document: { name: sources.path, text: after.text },
    warnings: [
      ...lintFlag(after, key).map((finding) => `${key}: ${finding.message}.`),
      ...killWarnings(after, key, change),
    ],
  }
}

function open(sources: Sources): { current: FlagFile | undefined; definitions: FlagFile | undefined } | Refusal {
  const current = sources.text === undefined ? undefined : openFlagFile(sources.text)
  if (current !== undefined && 'problem' in current)
    return refused('invalid-flags', `${sources.path} ${current.problem}.`)
  const { path, text } = sources.definitions
  const definitions = text === undefined ? undefined : openFlagFile(text)
  if (definitions !== undefined && 'problem' in definitions)
    return refused('invalid-flags', `${path} ${definitions.problem}.`)
  return { current, definitions }
}

/**
 * The file with the flag in it: as it is; or with the flag's definition added as it stands on the default branch; or, for
 * an environment that has no file yet, all definitions.
 */
function withFlag(current: FlagFile | undefined, definitions: FlagFile | undefined, key: string): FlagFile | undefined {
  if (current?.keys.includes(key) === true) return current
  const defined = definitions === undefined ? undefined : flagIn(definitions, key)
  if (definitions === undefined || defined === undefined) return undefined
  if (current === undefined) return definitions
  const text = setText(current.text || EMPTY_FILE, ['flags', key], print(defined, 2))
  return opened(withEvaluators(text, definitions))
}

/** A definition may refer to shared rules; those that the environment lacks come along, those it has stay. */
function withEvaluators(text: string, definitions: FlagFile): string {
  const present = keysAt(text, ['$evaluators'])
  const missing = Object.entries(definitions.evaluators).filter(([name]) => !present.includes(name))
  if (missing.length === 0) return text
  const start = valueAt(text, ['$evaluators']) === undefined ? setText(text, ['$evaluators'], '{}') : text
  return missing.reduce((file, [name, rule]) => setText(file, ['$evaluators', name], print(rule, 2)), start)
}

function opened(text: string): FlagFile {
  const file = openFlagFile(text)
  if ('problem' in file) throw new Error(`a flag file that was just edited ${file.problem}`)
  return file
}

function compare(current: FlagFile | undefined, after: FlagFile, key: string, change: Change) {
  const roles = rolesOf(flagIn(after, key)?.['variants'])
  return {
    flag: key,
    before: viewOf(current, key),
    after: viewOf(after, key),
    share: shareWanted(change),
    onVariant: roles?.on,
  }
}

function shareWanted(change: Change): number {
  if (change.kind !== 'percent') return change.kind === 'on' ? 1 : 0
  return Number(change.percent.digits) / 10 ** (change.percent.scale + 2)
}

/** Users of a sample who have the feature and would lose it although its share does not shrink. */
function losers(
  planned: { before: FlagView; after: FlagView; onVariant: string | undefined },
  change: Change,
): readonly string[] {
  const was = /^percent (\d[\d.]*)/.exec(planned.before.words)?.[1]
  if (change.kind !== 'percent' || was === undefined || isSmaller(change.percent, was)) return []
  return sampleKeys(2000).filter((user) => {
    const before = planned.before.served(user)
    const after = planned.after.served(user)
    if (before.kind !== 'variant' || after.kind !== 'variant') return false
    return before.variant === planned.onVariant && after.variant !== planned.onVariant
  })
}

function isSmaller(percent: Decimal, than: string): boolean {
  const [whole = '', fraction = ''] = than.split('.')
  return compareDecimals(percent, { digits: BigInt(whole + fraction), scale: fraction.length }) < 0
}

/** Targeting keys that no real user has. */
export function sampleKeys(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `sluice-sample-${index}`)
}

function killWarnings(after: FlagFile, key: string, change: Change): readonly string[] {
  return change.kind === 'kill' && flagIn(after, key)?.['state'] === 'DISABLED'
    ? [
        `${key} has no variant that is false or named "off", so it was disabled: users are served the default that stands in the application's code. Make sure that this is the safe one.`,
      ]
    : []
}

function unknownFlag(sources: Sources, known: readonly string[], key: string): Refusal {
  const where = `${sources.path}${sources.definitions.text === undefined ? '' : ` or ${sources.definitions.path}`}`
  return refused(
    'unknown-flag',
    `There is no flag ${JSON.stringify(key)} in ${where}${nearest(key, known) || '.'} A flag is defined by a reviewed change of ${sources.definitions.path}.`,
  )
}

function refused(reasonCode: Refusal['reasonCode'], message: string): Refusal {
  return { kind: 'refused', reasonCode, message }
}
