import { type Decimal, formatDecimal, parseDecimal } from '../../../../lib/kernel/decimal.ts'
import type { Share } from './targeting.ts'

/**
 * flagd's weights are whole numbers that may sum to 2³¹ − 1 at most, so a percentage is exact up to 7 decimals
 * (flagd-schemas targeting.json, `fractionalWeightArg`).
 */
export const PERCENT_DECIMALS = 7

/** Weights that hold the percentage exactly; `undefined` when it has too many decimals. */
export function shareOf(percent: Decimal): Omit<Share, 'onFirst'> | undefined {
  const { digits, scale } = trimmed(percent)
  if (scale > PERCENT_DECIMALS) return undefined
  return { on: digits, off: 100n * 10n ** BigInt(scale) - digits }
}

/** The percentage a share stands for, exact where seven decimals can say it, else rounded down and marked `≈`. */
export function percentOf({ on, off }: Pick<Share, 'on' | 'off'>): string {
  const scaled = on * 100n * 10n ** BigInt(PERCENT_DECIMALS)
  const total = on + off
  const text = formatDecimal(trimmed({ digits: scaled / total, scale: PERCENT_DECIMALS }))
  return scaled % total === 0n ? text : `≈ ${text}`
}

/** −1, 0 or 1 as the first share is smaller than, equal to or larger than the second. */
export function compareShares(a: Pick<Share, 'on' | 'off'>, b: Pick<Share, 'on' | 'off'>): -1 | 0 | 1 {
  const left = a.on * (b.on + b.off)
  const right = b.on * (a.on + a.off)
  return left < right ? -1 : left > right ? 1 : 0
}

function trimmed(value: Decimal): Decimal {
  const text = formatDecimal(value)
  return parseDecimal(text.includes('.') ? text.replace(/0{1,20}$/, '').replace(/\.$/, '') : text) ?? value
}
