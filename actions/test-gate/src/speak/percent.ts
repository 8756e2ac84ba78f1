import { flooredPercent } from '../../../../lib/kernel/decimal.ts'
import type { Ratio } from '../coverage/ratio.ts'

/** Rounded down, so that it can be used as a threshold that holds; empty without data. */
export function percent({ covered, total }: Ratio): string {
  return total === 0 ? '' : flooredPercent(BigInt(covered), BigInt(total))
}
