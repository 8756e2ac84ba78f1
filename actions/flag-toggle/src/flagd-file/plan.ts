import { compareDecimals, type Decimal } from '../../../../lib/kernel/decimal.ts'
import { nearest } from '../../../../lib/kernel/nearest.ts'
import {
  type Change,
  type ChangePlan,
  type Document,
  type FlagView,
  type Refusal,
  refused,
  type SamePlan,
} from '../store.ts'
import { editFlag } from './change.ts'
import { type FlagFile, flagIn, openFlagFile, reopened } from './file.ts'
import { lintFlag } from './lint.ts'
import type { TextFormat } from './text.ts'
import { rolesOf } from './variants.ts'
import { viewOf } from './view.ts'

export interface Sources {
  /** Where the environment's file is, for messages. */
  readonly path: string
  /** Its name alone. */
  readonly name: string
  /** Text of the environment's file; `undefined`: there is none yet. */
  readonly text: string | undefined
  /** Reviewed definitions of flags on the default branch: where a flag comes from that the environment does not have. */
  readonly definitions: { readonly path: string; readonly text: string | undefined }
  /** Of both. */
  readonly format: TextFormat
}

/** A plan always knows the file as it will be. */
export type FilePlan = ((ChangePlan | SamePlan) & { readonly document: Document }) | Refusal

/** Plans one change of one flag in one environment's file. */
export function planInFile(sources: Sources, key: string, change: Change): FilePlan {
  const opened = open(sources, key)
  if ('kind' in opened) return opened
  const { current, definitions } = opened
  const base = withFlag(current, definitions, key)
  if (base === undefined) return unknownFlag(sources, [...(current?.keys ?? []), ...(definitions?.keys ?? [])], key)
  const edit = editFlag(withSegment(base, definitions, change), key, change)
  if (edit.kind === 'refused') return edit
  const after = reopened(base, edit.text)
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
    document: { name: sources.name, text: after.text },
    warnings: [
      ...lintFlag(after, key).map((finding) => `${key}: ${finding.message}.`),
      ...killWarnings(after, key, change),
    ],
  }
}

function open(
  sources: Sources,
  key: string,
): { current: FlagFile | undefined; definitions: FlagFile | undefined } | Refusal {
  const current = sources.text === undefined ? undefined : openFlagFile(sources.text, sources.format)
  if (current !== undefined && 'problem' in current)
    return refused('invalid-flags', `${sources.path} ${current.problem}.`)
  const { path, text } = sources.definitions
  const definitions = text === undefined ? undefined : openFlagFile(text, sources.format)
  // What the environment has already does not need its definition any more: a kill must not wait for that to be mended.
  if (definitions !== undefined && 'problem' in definitions && current?.keys.includes(key) === true)
    return { current, definitions: undefined }
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
  const { format } = current
  const text = format.set(current.text || format.empty, ['flags', key], defined)
  return reopened(current, withEvaluators({ ...current, text }, definitions))
}

/** The shared rule of a segment comes from the definitions where the environment lacks it. */
function withSegment(file: FlagFile, definitions: FlagFile | undefined, change: Change): FlagFile {
  if (change.kind !== 'segment' || definitions === undefined || Object.hasOwn(file.evaluators, change.segment))
    return file
  return Object.hasOwn(definitions.evaluators, change.segment)
    ? reopened(file, withEvaluators(file, definitions))
    : file
}

/** A definition may refer to shared rules; those that the environment lacks come along, those it has stay. */
function withEvaluators({ text, format }: FlagFile, definitions: FlagFile): string {
  const present = format.keysAt(text, ['$evaluators'])
  const missing = Object.entries(definitions.evaluators).filter(([name]) => !present.includes(name))
  if (missing.length === 0) return text
  const start = format.valueAt(text, ['$evaluators']) === undefined ? format.set(text, ['$evaluators'], {}) : text
  return missing.reduce((file, [name, rule]) => format.set(file, ['$evaluators', name], rule), start)
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

function shareWanted(change: Change): number | undefined {
  if (change.kind === 'set' || change.kind === 'segment') return undefined
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
