import type { Decimal } from './decimal.ts'

/** A number with a unit, exact; `digits` may be negative. */
export interface Quantity {
  readonly value: Decimal
  /** `ms`, `MiB`, `%`; empty: a plain number. */
  readonly unit: string
}

interface Unit {
  readonly family: 'time' | 'size' | 'percent' | 'number'
  /** So many of the smallest unit of its family. */
  readonly factor: bigint
}

const unit = (family: Unit['family'], factor: bigint): Unit => ({ family, factor })

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['', unit('number', 1n)],
  ['%', unit('percent', 1n)],
  ['us', unit('time', 1n)],
  ['ms', unit('time', 1000n)],
  ['s', unit('time', 1_000_000n)],
  ['m', unit('time', 60_000_000n)],
  ['h', unit('time', 3_600_000_000n)],
  ['B', unit('size', 1n)],
  ['kB', unit('size', 1000n)],
  ['MB', unit('size', 1_000_000n)],
  ['GB', unit('size', 1_000_000_000n)],
  ['KiB', unit('size', 1024n)],
  ['MiB', unit('size', 1_048_576n)],
  ['GiB', unit('size', 1_073_741_824n)],
])

export const UNIT_NAMES = [...UNITS.keys()].filter((name) => name !== '')

const QUANTITY = /^(-?)(\d{1,25})(?:\.(\d{1,25}))?(?:e([+-]?\d{1,3}))? ?([A-Za-z%]{0,3})$/

/** `300ms`, `0.5%`, `-3`, `1e-7`; `undefined` when it is not one, or of a unit that is not known. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = QUANTITY.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0', unitName = ''] = match
  if (!UNITS.has(unitName)) return undefined
  const digits = BigInt(`${sign}${whole}${fraction}`)
  const scale = fraction.length - Number(exponent)
  const value = scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
  return { value, unit: unitName }
}

/** −1, 0 or 1 as `a` is below, equal to or above `b`; `undefined` when their units do not compare. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 | undefined {
  const [left, right] = [UNITS.get(a.unit), UNITS.get(b.unit)]
  if (left === undefined || right === undefined || left.family !== right.family) return undefined
  const one = a.value.digits * left.factor * 10n ** BigInt(b.value.scale)
  const other = b.value.digits * right.factor * 10n ** BigInt(a.value.scale)
  return one < other ? -1 : one > other ? 1 : 0
}

export function formatQuantity({ value: { digits, scale }, unit: name }: Quantity): string {
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const number = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`
  return `${sign}${number}${name === '' ? '' : ` ${name}`}`
}

/** The number a quantity is in another unit of its kind: `300ms` in `s` is 0.3. `undefined`: of another kind. */
export function quantityIn({ value: { digits, scale }, unit: name }: Quantity, unitName: string): number | undefined {
  const [from, to] = [UNITS.get(name), UNITS.get(unitName)]
  if (from === undefined || to === undefined || from.family !== to.family) return undefined
  return (Number(digits) * Number(from.factor)) / (Number(to.factor) * 10 ** scale)
}
