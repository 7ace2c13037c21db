import { strftime } from '../strftime.js'
import { localtime } from '../struct-time.js'

/**
 * A time as a mail's header `Date` has it.
 *
 * @param seconds - since the epoch; by default now
 * @example mailDate(1700000000) // 'Tue, 14 Nov 2023 23:13:20 +0100' in Paris
 */
export function mailDate(seconds?: number): string {
  return strftime('%a, %d %b %Y %H:%M:%S %z', localtime(seconds))
}
