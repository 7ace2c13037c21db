/** Python's ints as digits: numbers and bigints of any size, to any base that a format can ask for. */
import { ValueError } from './errors.js'

/** The bases that format conversions write. */
export type Base = 2 | 8 | 10 | 16

/** How many decimal digits Python is willing to make of one int: its default for `sys.set_int_max_str_digits`. */
const maxDecimalDigits = 4300

let decimalBound: bigint | undefined

/** A number is exact to its last decimal digit only below this; bigints do the rest. */
const exactBelow = 2 ** 53

/**
 * The digits of an int without its sign.
 *
 * @param value - a bigint, or a number without a fraction
 * @throws ValueError if it has more than 4300 decimal digits and is wanted in decimal
 */
export function intDigits(value: number | bigint, base: Base): string {
  if (typeof value === 'number') {
    const magnitude = Math.abs(value)
    return magnitude < exactBelow ? magnitude.toString(base) : BigInt(magnitude).toString(base)
  }
  const magnitude = value < 0n ? -value : value
  if (base === 10) checkDecimalDigits(magnitude)
  return magnitude.toString(base)
}

function checkDecimalDigits(magnitude: bigint): void {
  // The bound costs a microsecond to make, so it waits until a number is far beyond what a float can hold.
  if (magnitude < 0xffff_ffff_ffff_ffffn) return
  decimalBound ??= 10n ** BigInt(maxDecimalDigits)
  if (magnitude >= decimalBound)
    throw new ValueError(
      `Exceeds the limit (${maxDecimalDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
    )
}

/** Whether an int is below zero. */
export function isNegativeInt(value: number | bigint): boolean {
  return value < 0
}

/** `000` to `999`, each made when it is needed first. */
const groups = new Array<string | undefined>(1000)

/**
 * A number of 1000 or more that has 31 bits. V8's own conversion is made for numbers that come again: it keeps the texts of the
 * last sixteen thousand, which takes longer than to make one, as does moving them from one place to the other at each collection
 * of garbage.
 */
function textOfGroups(value: number): string {
  let left = value
  let text = ''
  while (left >= 1000) {
    // V8 keeps to integers, which are faster, if the operation says so.
    const thousands = (left / 1000) | 0
    text = groupOf(left - 1000 * thousands) + text
    left = thousands
  }
  return `${left}${text}`
}

function groupOf(value: number): string {
  groups[value] ??= `${value}`.padStart(3, '0')
  return groups[value]
}

/** An int as Python's `str` shows it. Minus zero is 0. */
export function intText(value: number | bigint): string {
  if (typeof value === 'number' && value < exactBelow && value > -exactBelow)
    return value >= 1000 && (value | 0) === value ? textOfGroups(value) : `${value}`
  return isNegativeInt(value) ? `-${intDigits(value, 10)}` : intDigits(value, 10)
}

/**
 * Puts separators between groups of digits, counted from the end.
 *
 * @param count - how many digits the result has at least: zeros in front make it up
 */
export function groupDigits(digits: string, separator: string, size: number, count = 0): string {
  const zeros = count - digits.length
  if (zeros <= 0) return grouped(digits, separator, size)
  // Only the zeros that share a group with digits are worth a loop: the others are the same group again and again.
  const beside = Math.min(zeros, (size - (digits.length % size)) % size)
  const own = grouped('0'.repeat(beside) + digits, separator, size)
  const others = zeros - beside
  if (others === 0) return own
  const zeroGroup = '0'.repeat(size)
  const first = '0'.repeat(others % size || size)
  return first + separator + (zeroGroup + separator).repeat(Math.ceil(others / size) - 1) + own
}

function grouped(digits: string, separator: string, size: number): string {
  if (digits.length <= size) return digits
  const first = digits.length % size || size
  let out = digits.slice(0, first)
  for (let at = first; at < digits.length; at += size) out += separator + digits.slice(at, at + size)
  return out
}
