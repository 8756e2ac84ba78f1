/** An exact decimal number: `digits / 10^scale`. Thresholds are never floats, so 89.5 % is never rounded into 90 %. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const DECIMAL = /^\d{1,15}(?:\.\d{1,9})?$/

/** Reads `80`, `80.5`, `0.001`; no sign, exponent, spaces or leading zeros. `undefined` when it is not that. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!DECIMAL.test(text) || /^0\d/.test(text)) return undefined
  const [whole = '', fraction = ''] = text.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length }
}

/** −1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const left = a.digits * 10n ** BigInt(b.scale)
  const right = b.digits * 10n ** BigInt(a.scale)
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether `part / whole`, as a percentage, is at least `percent`; exact. `whole` must be positive. */
export function atLeastPercent(part: bigint, whole: bigint, percent: Decimal): boolean {
  return part * 100n * 10n ** BigInt(percent.scale) >= percent.digits * whole
}

/** `part / whole` in percent, rounded down to two decimals: `99.99` for anything short of complete. */
export function flooredPercent(part: bigint, whole: bigint): string {
  const hundredths = (part * 10_000n) / whole
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`
}

export function formatDecimal({ digits, scale }: Decimal): string {
  if (scale === 0) return digits.toString()
  const text = digits.toString().padStart(scale + 1, '0')
  return `${text.slice(0, -scale)}.${text.slice(-scale)}`
}
