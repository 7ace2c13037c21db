import { OverflowError } from '../errors.js'
import { exactDecimal, roundDecimal } from '../exact-decimal.js'
import { truncated } from '../numbers.js'
import { bitLength, power, spendLinear } from './integers.js'
import { spend } from './session.js'
import { asIndex } from './subscript.js'
import { wantNumber } from './types/want.js'

/** Beyond so many digits before or after the point no float has any. */
const mostDigits = 400n

/**
 * Python's `round(number, ndigits)`: half to even, on the exact value of a float.
 *
 * @throws TypeError, and OverflowError or ValueError for what has no integer near it
 */
export function rounded(value: unknown, ndigits: unknown): bigint | number {
  const number = wantNumber(value, 'round() wants a number')
  const digits = ndigits === undefined || ndigits === null ? undefined : asIndex(ndigits)
  if (typeof number === 'bigint') return digits === undefined || digits >= 0n ? number : roundedInteger(number, -digits)
  if (digits === undefined) return BigInt(roundedFloat(finite(number), 0))
  if (!Number.isFinite(number) || digits > mostDigits) return number
  return roundedFloat(number, Number(digits < -mostDigits ? -mostDigits : digits))
}

function finite(value: number): number {
  truncated(value)
  return value
}

function roundedInteger(value: bigint, zeros: bigint): bigint {
  // Each digit takes more than three bits: with more zeros than bits nothing is left.
  if (zeros > BigInt(bitLength(value))) return 0n
  const unit = power(10n, zeros)
  spendLinear(value, unit)
  const magnitude = value < 0n ? -value : value
  const rest = magnitude % unit
  const floor = magnitude - rest
  const isUp = rest * 2n > unit || (rest * 2n === unit && (floor / unit) % 2n === 1n)
  const result = isUp ? floor + unit : floor
  return value < 0n ? -result : result
}

/** What rounding a float costs: it is done on all digits of its exact value. */
const unitsPerRounding = 40

function roundedFloat(value: number, ndigits: number): number {
  spend(unitsPerRounding)
  const { digits, point } = roundDecimal(exactDecimal(Math.abs(value)), (decimal) => decimal.point + ndigits)
  const magnitude = Number(`0.${digits}0e${point}`)
  if (!Number.isFinite(magnitude)) throw new OverflowError('rounded value too large to represent')
  return value < 0 || Object.is(value, -0) ? -magnitude : magnitude
}
