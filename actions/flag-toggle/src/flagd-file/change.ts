import { isRecord } from '../../../../lib/kernel/shape.ts'
import { type Change, type Refusal, refused } from '../store.ts'
import { type FlagFile, flagIn } from './file.ts'
import { readManaged } from './managed.ts'
import { compareShares, PERCENT_DECIMALS, shareOf } from './percent.ts'
import { isKilled, type Share, type Tail, tailOf } from './targeting.ts'
import type { Path, TextFormat } from './text.ts'
import { type Roles, rolesOf } from './variants.ts'

/** The file's text after the change; everything that is not part of it stays byte for byte. */
export type Edited = { readonly kind: 'edited'; readonly text: string } | Refusal

/** Applies a change to a flag that is in the file. */
export function editFlag(file: FlagFile, key: string, change: Change): Edited {
  const flag = flagIn(file, key) ?? {}
  const editor = new FlagEditor(file, key)
  const roles = rolesOf(flag['variants'])
  if (change.kind === 'kill') return edited(kill(editor, flag, roles))
  if (change.kind === 'set') return setManaged(file, editor, flag, change.managed)
  if (roles === undefined)
    return refused(
      'variants-ambiguous',
      `${key}: which variant is the feature and which is its absence cannot be told. A flag needs one variant that is true and one that is false, or variants named "on" and "off".`,
    )
  if (isKilled(flag['targeting'])) {
    if (change.kind !== 'off') return stillKilled(key)
    liftKill(editor, flag['targeting'].if[1])
  }
  editor.set(['state'], 'ENABLED')
  if (change.kind === 'segment') return openToSegment(file, editor, roles, change.segment)
  const tail = tailOf(editor.get(['targeting']), roles)
  if (tail.kind === 'opaque')
    return refused(
      'targeting-not-understood',
      `${key}: the share of users cannot be set in this targeting rule, because ${tail.why}. Mode "kill" works on any rule; otherwise edit the flag file itself.`,
    )
  if (change.kind !== 'percent') return edited(settle(editor, tail, roles, change.kind))
  const share = shareOf(change.percent)
  if (share === undefined)
    return refused(
      'percent-too-fine',
      `${key}: flagd holds whole-number weights, so a percentage can have at most ${PERCENT_DECIMALS} decimals.`,
    )
  return edited(spread(editor, tail, roles, share))
}

/**
 * A condition in front of the rule: users of the segment get the feature, everybody else what they had. Where the default
 * variant decided for them it is spelled out, so that a percentage can take its place later.
 */
function openToSegment(file: FlagFile, editor: FlagEditor, roles: Roles, segment: string): Edited {
  if (!Object.hasOwn(file.evaluators, segment))
    return refused(
      'unknown-segment',
      `${editor.key}: there is no shared rule "${segment}" ($evaluators), neither in the flags of the environment nor in their definitions.`,
    )
  const rule = editor.get(['targeting'])
  if (opensTo(rule, segment, roles)) return edited(editor)
  const rest = isRecord(rule) && Object.keys(rule).length > 0 ? rule : (editor.get(['defaultVariant']) ?? roles.off)
  return edited(editor.set(['targeting'], { if: [{ $ref: segment }, roles.on, rest] }))
}

/** Whether some condition of the rule opens it to the segment already. */
function opensTo(rule: unknown, segment: string, roles: Roles): boolean {
  const args = isRecord(rule) ? rule['if'] : undefined
  if (!Array.isArray(args)) return false
  return args.some((each, index) => {
    if (index % 2 === 1 || index === args.length - 1) return opensTo(each, segment, roles)
    return isRecord(each) && each['$ref'] === segment && args[index + 1] === roles.on
  })
}

function stillKilled(key: string): Refusal {
  return refused(
    'killed',
    `${key} was killed, and stays so until somebody lifts the kill with mode "off"; then it can be turned on again, step by step.`,
  )
}

/** The owned fields as another environment has them. Shared rules come along; one that differs here belongs to others too. */
function setManaged(file: FlagFile, editor: FlagEditor, flag: Readonly<Record<string, unknown>>, text: string): Edited {
  const wanted = readManaged(text)
  if (isKilled(flag['targeting']) && !isKilled(wanted.targeting)) return stillKilled(editor.key)
  for (const [name, rule] of Object.entries(wanted.evaluators)) {
    const own = file.evaluators[name]
    if (own === undefined) editor.share(name, rule)
    else if (JSON.stringify(own) !== JSON.stringify(rule))
      return refused(
        'shared-rule-differs',
        `${editor.key} refers to the shared rule "${name}" ($evaluators), which is another one here; other flags may rest on it, so it is not overwritten. Make the two equal first.`,
      )
  }
  editor.set(['state'], wanted.state)
  if (wanted.defaultVariant !== null || editor.get(['defaultVariant']) !== undefined)
    editor.set(['defaultVariant'], wanted.defaultVariant)
  if (wanted.targeting === null) editor.remove(['targeting'])
  else editor.set(['targeting'], wanted.targeting)
  return edited(editor)
}

/** On or off for everybody whom no condition of the owner decides first. */
function settle(editor: FlagEditor, tail: Exclude<Tail, { kind: 'opaque' }>, roles: Roles, to: 'on' | 'off') {
  if (tail.kind === 'constant') return editor.set(tail.path, roles[to])
  if (tail.kind === 'fractional') {
    const share = to === 'on' ? { on: 100n, off: 0n } : { on: 0n, off: 100n }
    if (compareShares(tail.share, share) !== 0) editor.set(tail.path, buckets(tail, roles, share))
  }
  return editor.set(['defaultVariant'], roles[to])
}

/** A share of users, fixed by the hash of their targeting key. Users without a key get the default, which must not be on. */
function spread(
  editor: FlagEditor,
  tail: Exclude<Tail, { kind: 'opaque' }>,
  roles: Roles,
  share: Pick<Share, 'on' | 'off'>,
) {
  if (tail.kind !== 'fractional') editor.set(tail.path, { fractional: buckets(undefined, roles, share) })
  else if (compareShares(tail.share, share) !== 0) editor.set(tail.path, buckets(tail, roles, share))
  return editor.get(['defaultVariant']) === roles.on ? editor.set(['defaultVariant'], roles.off) : editor
}

/**
 * The growing bucket first, so that it only ever grows at its end and nobody falls out of it. Where somebody already has
 * shares the other way round, that order is kept: turning it round would exchange all users.
 */
function buckets(
  tail: Extract<Tail, { kind: 'fractional' }> | undefined,
  roles: Roles,
  share: Pick<Share, 'on' | 'off'>,
): readonly unknown[] {
  const on = [roles.on, Number(share.on)]
  const off = [roles.off, Number(share.off)]
  const offFirst = tail !== undefined && !tail.share.onFirst && tail.share.on > 0n && tail.share.off > 0n
  const order = offFirst ? [off, on] : [on, off]
  return tail?.bucketBy === undefined ? order : [tail.bucketBy, ...order]
}

function kill(editor: FlagEditor, flag: Readonly<Record<string, unknown>>, roles: Roles | undefined): FlagEditor {
  // Without an off variant only the provider's own switch is left: the application's default is served then.
  if (roles === undefined) return editor.set(['state'], 'DISABLED')
  editor.set(['state'], 'ENABLED')
  if (isKilled(flag['targeting']) && flag['targeting'].if[2] === roles.off) return editor
  return editor.set(['targeting'], { if: [false, flag['targeting'] ?? null, roles.off] })
}

function liftKill(editor: FlagEditor, rule: unknown): void {
  if (isRecord(rule)) editor.set(['targeting'], rule)
  else editor.remove(['targeting'])
}

class FlagEditor {
  readonly key: string
  #text: string
  readonly #format: TextFormat

  constructor({ text, format }: FlagFile, key: string) {
    this.#text = text
    this.#format = format
    this.key = key
  }

  get text(): string {
    return this.#text
  }

  get(path: Path): unknown {
    return this.#format.valueAt(this.#text, this.#at(path))
  }

  /** Sets a value; an equal one stays as it is written. */
  set(path: Path, value: unknown): FlagEditor {
    if (JSON.stringify(this.get(path)) === JSON.stringify(value)) return this
    const list = path.slice(0, -1)
    // A list can only be written whole: an "if" gets its last value this way.
    if (typeof path.at(-1) === 'number' && this.get(path) === undefined)
      return this.set(list, [...(this.get(list) as readonly unknown[]), value])
    this.#text = this.#format.set(this.#text, this.#at(path), value)
    return this
  }

  remove(path: Path): void {
    this.#text = this.#format.remove(this.#text, this.#at(path))
  }

  /** Adds a shared rule. */
  share(name: string, rule: unknown): void {
    if (this.#format.valueAt(this.#text, ['$evaluators']) === undefined)
      this.#text = this.#format.set(this.#text, ['$evaluators'], {})
    this.#text = this.#format.set(this.#text, ['$evaluators', name], rule)
  }

  #at(path: Path): Path {
    return ['flags', this.key, ...path]
  }
}

function edited(editor: FlagEditor): Edited {
  return { kind: 'edited', text: editor.text }
}
