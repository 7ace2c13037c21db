/** Python's conversions between numbers, as its formatting does them. */
import { OverflowError, ValueError } from './errors.js'
import type { ValueText } from './value-text.js'

/**
 * A float without its fraction. Python's `int(float)`.
 *
 * @throws ValueError for NaN, OverflowError for the infinities
 */
export function truncated(value: number): number {
  if (Number.isNaN(value)) throw new ValueError('cannot convert float NaN to integer')
  if (!Number.isFinite(value)) throw new OverflowError('cannot convert float infinity to integer')
  return Math.trunc(value)
}

/**
 * The float that an int is closest to. Python's `float(int)`.
 *
 * @throws OverflowError if it is beyond the largest float
 */
function floatOfInt(value: bigint): number {
  const float = Number(value)
  if (!Number.isFinite(float)) throw new OverflowError('int too large to convert to float')
  return float
}

/**
 * Any number of Python's as a float; a bool is a number.
 *
 * @throws TypeError for what is not a number, OverflowError for an int beyond the largest float
 */
export function asFloat(value: unknown, values: ValueText): number {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return floatOfInt(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  throw new TypeError(`must be real number, not ${values.typeName(value)}`)
}

/**
 * The character of a code point. Python's `chr`, with the words that formatting has for a number that is none.
 *
 * @param value - an int or a bool
 * @throws OverflowError if there is no such code point
 */
export function asCharacter(value: unknown): string {
  const code = Number(value)
  if (code < 0 || code > 0x10ffff) throw new OverflowError('%c arg not in range(0x110000)')
  return String.fromCodePoint(code)
}
